"""Where in the article the words are, as citations name it."""

from msgspec import Struct

from index.article import Article, Kind, Paragraph, Span

_EXPORT = " export"
"""End of the formats of databases: the pages of such a file are not those of its articles."""


class Locator(Struct, frozen=True):
    """The first and last paragraph of the words, and how many the body has."""

    kind: Kind
    first: int
    last_kind: Kind
    last: int
    total: int
    page: int | None = None
    """First page of a file that has pages, from 1; then the page is cited and not the paragraph."""
    last_page: int | None = None

    @property
    def counted(self) -> bool:
        """True for numbered paragraphs of the body; False for a page, a caption or a headline."""
        return self.page is None and self.kind is Kind.BODY and self.last_kind is Kind.BODY

    @property
    def page_numbers(self) -> str:
        """ "3" or "3–4"; empty for a file without pages."""
        if self.page is None:
            return ""
        return str(self.page) if self.last_page in (None, self.page) else f"{self.page}–{self.last_page}"

    def words(self, of_total: bool = False) -> str:
        """ "para. 4", "paras. 4–6", "caption 2", "p. 3"; with the total: "para. 4 of 17"."""
        if pages := self.page_numbers:
            return f"pp. {pages}" if "–" in pages else f"p. {pages}"
        if self.counted and self.first != self.last:
            place = f"paras. {self.first}–{self.last}"
        elif (self.kind, self.first) == (self.last_kind, self.last):
            place = _place(self.kind, self.first)
        else:
            place = f"{_place(self.kind, self.first)} to {_place(self.last_kind, self.last)}"
        return f"{place} of {self.total}" if of_total and self.counted else place


def locate(article: Article, span: Span) -> Locator | None:
    """The locator of a span; None where it touches no paragraph."""
    start, end = span
    touched = [p for p in article.paragraphs if p.start < end and start < p.end]
    if not touched:
        return None
    total = sum(p.kind is Kind.BODY for p in article.paragraphs)
    first, last = touched[0], touched[-1]
    sources = [] if article.format.endswith(_EXPORT) else [p.source for p in touched if p.source]
    pages = [page for source in sources for page in (source.page, source.last_page or source.page) if page]
    return Locator(
        first.kind,
        first.number,
        last.kind,
        last.number,
        total,
        min(pages, default=None),
        max(pages, default=None),
    )


def _place(kind: Kind, number: int) -> str:
    if kind is Kind.BODY:
        return f"para. {number}"
    if kind is Kind.TITLE:
        return "headline" if number == 1 else f"headline {number}"
    return Paragraph(number, kind, 0, 0).place if kind is not Kind.FURNITURE else f"site text {number}"
