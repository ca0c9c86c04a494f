"""A date in words: as written, and as far as it is known."""

from index.article import Article
from index.marks.dates import DateMark
from tui.cli.format.layout import Page, hanging
from tui.cli.format.places import place_label


def date_line(article: Article, mark: DateMark, page: Page) -> str:
    """The place, the date as written, in ISO 8601 as far as it is known, and how far that is."""
    written = article.text[mark.start : mark.end]
    return hanging(f"  {place_label(article, mark.start)}“{written}” = {mark.iso()} ({mark.precision})", page)
