"""An article with its marks, whatever the width of the screen; the lines above its text.

`ArticleViewModel` is the next step: an annotated article laid out for one width, with everything that depends on it.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Confidence, Quote
from index.marks.repeats import Repeated, repeats
from index.marks.speakers import Speaker, speakers
from index.text import escape_controls, one_line, steady_width

if TYPE_CHECKING:
    from index.article import Article, Span
    from index.marks.finding import Marks

Mark = Quote | Figure | DateMark

_START = attrgetter("start")


class AnnotatedArticle(Struct, frozen=True):
    """An article with its marks: what was found in it, independent of how it is drawn."""

    article: Article
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    fingerprint: str = ""
    """Of the text: the same article under another name has the same."""
    pending: bool = False
    """Whether its marks are still being looked for."""
    dates: tuple[DateMark, ...] = ()
    partial_total: int = 0
    """For the beginning of a long article: about how many paragraphs the whole has. 0 for a whole article."""
    other_language: str | None = None
    """The language of an article with marks, if it is not English: it has no speakers, figures and dates."""

    @property
    def max_number(self) -> int:
        """The highest number that a paragraph may have."""
        return max(self.partial_total, len(self.article.paragraphs))

    def speakers(self, uncertain: bool) -> tuple[Speaker, ...]:
        """Who speaks, with quotations of low confidence or without."""
        return speakers(tuple(q for q in self.quotes if uncertain or q.confidence is not Confidence.LOW))

    @property
    def repeated_figures(self) -> tuple[Repeated, ...]:
        """The figures, one row for repeats."""
        return repeats(self.figures)

    def mark_on(self, span: Span) -> Mark | None:
        """The mark of exactly these characters."""
        marks: tuple[Mark, ...] = (*self.quotes, *self.figures, *self.dates)
        return next((mark for mark in marks if (mark.start, mark.end) == span), None)

    def quotes_of(self, index: int) -> tuple[Quote, ...]:
        """The quotations that begin in the paragraph of an index."""
        paragraph = self.article.paragraphs[index]
        return tuple(quote for quote in self.quotes if paragraph.start <= quote.start < paragraph.end)

    def paragraph_index(self, offset: int) -> int:
        """The index of the paragraph that holds a character, or of the one before it; 0 at least."""
        return max(0, bisect_right(self.article.paragraphs, offset, key=_START) - 1)

    def display_text(self, span: Span) -> str:
        """The text of a span with control characters made visible; of the same length."""
        return steady_width(one_line(self.article.words(span)))


def annotate(article: Article, marks: Marks) -> AnnotatedArticle:
    """An article with its marks."""
    return with_marks(without_marks(article), marks)


def with_marks(opened: AnnotatedArticle, marks: Marks) -> AnnotatedArticle:
    """An article with the marks that were found since."""
    from index.language import other_language

    return replace(
        opened,
        quotes=marks.quotes,
        figures=marks.figures,
        dates=marks.dates,
        pending=False,
        other_language=other_language(opened.article),
    )


def without_marks(article: Article) -> AnnotatedArticle:
    """An article without marks: to be read while they are looked for."""
    from index.citing.record import fingerprint

    return AnnotatedArticle(article, (), (), fingerprint(article.text), pending=True)


def partial(article: Article, size: int) -> AnnotatedArticle:
    """The beginning of an article of `size` bytes, to be looked at until all of it is read."""
    paragraphs = len(article.paragraphs) * size // max(1, len(article.text))
    return AnnotatedArticle(article, (), (), pending=True, partial_total=max(1, paragraphs))


def header_lines(opened: AnnotatedArticle) -> tuple[str, ...]:
    """The lines above an article: outlet and date, or that they are not stated, and other metadata.

    The last line is empty: the summary of the sources is put there once the marks are found.
    """
    if opened.partial_total:  # the rest may state them
        return "…", ""
    article = opened.article
    outlet = escape_controls(article.outlet.value) if article.outlet else "outlet not stated"
    date = article.published.value.words() if article.published else "no date"
    lines = [f"{outlet} · {date}"]
    if article.authors:
        lines.append("by " + ", ".join(escape_controls(author.value) for author in article.authors))
    if article.republished_by:
        lines.append(f"reposted by {escape_controls(article.republished_by.value)}")
    if article.modified:
        lines.append(f"updated {article.modified.value.words()}")
    lines.extend(escape_controls(note) for note in article.notes)
    return *lines, ""
