"""Places in articles: paragraph, outlet and characters."""

from index.article import Article, Kind, Span
from index.compare.values import Place


def place_at(article: Article, span: Span) -> Place:
    """The place of characters of an article's text."""
    paragraph = article.paragraph_at(span[0])
    return Place(
        article.path,
        getattr(article, "part", None),
        article.outlet.value if article.outlet else None,
        paragraph.number if paragraph else 0,
        paragraph.kind if paragraph else Kind.BODY,
        span,
    )
