"""An article as the screen shows it: its text, its marks, and how it is headed."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from operator import attrgetter

from index.article import Article, Span
from index.controls import shown
from index.marks.figures.figure import Figure
from index.marks.finding import Marks
from index.marks.quotes.quote import Confidence, Quote
from index.marks.repeats import Repeated, repeats
from index.marks.speakers import Speaker, speakers
from tui.source.one_line import one_line

Mark = Quote | Figure

_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that was read and marked."""

    article: Article
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    fingerprint: str = ""
    """Of the text: the same article under another name has the same."""

    def speakers(self, uncertain: bool) -> tuple[Speaker, ...]:
        """Who speaks, with quotations of low confidence or without."""
        return speakers(tuple(q for q in self.quotes if uncertain or q.confidence is not Confidence.LOW))

    @property
    def repeated_figures(self) -> tuple[Repeated, ...]:
        """The figures, one row for repeats."""
        return repeats(self.figures)

    def paragraph_index(self, offset: int) -> int:
        """The index of the paragraph that holds a character, or of the one before it; 0 at least."""
        return max(0, bisect_right(self.article.paragraphs, offset, key=_START) - 1)

    def words(self, span: Span) -> str:
        """The text of a span as it is shown, of the same length."""
        return one_line(self.article.words(span))


def marked(article: Article, marks: Marks) -> Opened:
    """An article with its marks."""
    return replace(unmarked(article), quotes=marks.quotes, figures=marks.figures)


def unmarked(article: Article) -> Opened:
    """An article without marks: to be read while they are looked for."""
    from index.citing.record import fingerprint

    return Opened(article, (), (), fingerprint(article.text))


def heading(article: Article) -> tuple[str, ...]:
    """The lines over an article: outlet and date, or that they are not stated, and what else is known."""
    outlet = shown(article.outlet.value) if article.outlet else "outlet not stated"
    date = article.published.value.words() if article.published else "no date"
    lines = [f"{outlet} · {date}"]
    if article.authors:
        lines.append("by " + ", ".join(shown(author.value) for author in article.authors))
    if article.republished_by:
        lines.append(f"reposted by {shown(article.republished_by.value)}")
    if article.modified:
        lines.append(f"changed {article.modified.value.words()}")
    lines.extend(shown(note) for note in article.notes)
    return tuple(lines)
