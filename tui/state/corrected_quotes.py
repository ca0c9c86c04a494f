"""The quotations of an article that is looked at by itself, with what the user corrected in them."""

from index.article import Article
from index.marks.quotes.quote import Quote
from tui.state.decisions import DecisionsSource


def corrected_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations as the rules find them, with corrections made with the article or a folder around it open."""
    from index.decisions.corrections import concerns, with_corrections
    from index.decisions.decision import Act
    from index.marks.finding import find_marks
    from index.marks.quotes import find_quotes

    decisions = DecisionsSource((article.location,))()
    if not any(concerns(line.decision, article) for line in decisions.in_force(Act.MARK)):
        return find_quotes(article)
    return with_corrections(article, find_marks(article), decisions).quotes
