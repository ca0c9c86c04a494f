"""A date as text: as written, its value, and the origin of the value."""

from index.article import Article
from index.dates.resolve import DateOrigin
from index.marks.dates import DateMark
from tui.cli.format.layout import PageWidth, hanging_indent
from tui.cli.format.places import place_label


def date_line(article: Article, mark: DateMark, page: PageWidth) -> str:
    """The paragraph, the date as written, its value, its grain, and from what a derived value comes.

    A derived value is called derived; any other is as the text states it.
    """
    written = article.text[mark.start : mark.end]
    return hanging_indent(f"  {place_label(article, mark.start)}“{written}” {_value(mark)}", page)


def _value(mark: DateMark) -> str:
    iso = mark.iso()
    if mark.origin is DateOrigin.DERIVED and mark.basis is not None:
        return f"= {iso}, derived ({mark.grain}, from the article’s date {mark.basis.iso()[:10]})"
    if iso is None:
        return f"not resolved ({mark.grain})"
    if mark.origin is DateOrigin.STATED:
        return f"= {iso} ({mark.grain})"
    known = mark.value is not None and mark.value.year is not None
    return f"= {iso} ({'order of day and month unclear' if known else f'{mark.grain} of unknown year'})"
