"""Where in the article the words stand, as citations name it."""

from msgspec import Struct

from index.article import Article, Kind, Paragraph, Span


class Locator(Struct, frozen=True):
    """The first and last paragraph of the words, and how many the body has."""

    kind: Kind
    first: int
    last_kind: Kind
    last: int
    total: int

    @property
    def counted(self) -> bool:
        """True for numbered paragraphs of the body; a caption or headline names itself."""
        return self.kind is Kind.BODY and self.last_kind is Kind.BODY

    def words(self, of_total: bool = False) -> str:
        """ "para. 4", "paras. 4–6", "caption 2", "standfirst to para. 1"; with the total: "para. 4 of 17"."""
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
    return Locator(first.kind, first.number, last.kind, last.number, total)


def _place(kind: Kind, number: int) -> str:
    if kind is Kind.BODY:
        return f"para. {number}"
    if kind is Kind.TITLE:
        return "headline" if number == 1 else f"headline {number}"
    return Paragraph(number, kind, 0, 0).place if kind is not Kind.FURNITURE else f"site text {number}"
