"""The passage to copy: the selection, else the current mark, else the paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from index.article import Span
    from index.marks.quotes.quote import Quote
    from tui.models.annotated_article import AnnotatedArticle, Mark


class CitationTarget(Struct, frozen=True):
    """Characters of an article to cite, and the quotation that they belong to, if any."""

    span: Span
    quote: Quote | None
    what: str
    """In words for people: "selection", "quotation", "figure", "date", "paragraph"."""
    selected: Span | None = None
    """The user's selection, if it includes quotation marks that the citation adds itself."""

    @property
    def exact(self) -> Span:
        """The characters to copy as exact words."""
        return self.selected or self.span


def citation_target(
    opened: AnnotatedArticle, selected: Span | None, mark: Mark | None, paragraph: int
) -> CitationTarget | None:
    """The characters to cite, or None in an article without paragraphs."""
    from index.citing.quote_at import quote_around
    from index.citing.quoted_span import without_outer_marks
    from index.marks.dates import DateMark
    from index.marks.quotes.quote import Quote

    if selected is not None:
        span = _without_space(opened, selected)
        if span[0] == span[1]:
            return None
        inner = without_outer_marks(opened.article.text, span)
        return CitationTarget(inner, quote_around(opened.quotes, inner), "selection", span if span != inner else None)
    if isinstance(mark, Quote):
        return CitationTarget((mark.start, mark.end), mark, "quotation")
    if mark is not None:
        return CitationTarget((mark.start, mark.end), None, "date" if isinstance(mark, DateMark) else "figure")
    if not 0 <= paragraph < len(opened.article.paragraphs):
        return None
    there = opened.article.paragraphs[paragraph]
    return CitationTarget((there.start, there.end), None, "paragraph")


def _without_space(opened: AnnotatedArticle, span: Span) -> Span:
    start, end = span
    text = opened.article.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
