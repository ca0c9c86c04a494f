"""The heading line of an article: file, headline, outlet and date; missing facts are named."""

from index.article import Article
from tui.cli.format.layout import PageWidth, hanging_indent, one_line


def heading(path: str, title: str | None, outlet: str | None, date: str | None, page: PageWidth) -> str:
    """One line: "PATH: TITLE (OUTLET, DATE)"."""
    known = f"({outlet or 'no outlet stated'}, {date or 'no date'})"
    line = one_line(f"{path}: {title or 'no headline'} {known}")
    return hanging_indent(line, page, [(0, len(line), page.ansi.strong)])


def article_heading(article: Article, page: PageWidth) -> str:
    """The heading of an article that has been read."""
    title = article.title.value if article.title else None
    outlet = article.outlet.value if article.outlet else None
    date = article.published.value.iso() if article.published else None
    return heading(str(article.location), title, outlet, date, page)
