"""A clipping: a passage that the user kept, with all that its citation needs, though the article may move or change."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Span
from index.citing.record import CitationRecord, record_of
from index.dates import Date
from index.marks.quotes import Quote
from index.text import strip_controls

CONTEXT_CHARACTERS = 64
"""Characters kept of the text before the words, and of the text after them."""


class Passage(Struct, frozen=True):
    """A kept passage: its exact characters, and some before and after, which distinguish repeats."""

    exact: str
    before: str
    after: str


class Clipping(Struct, frozen=True):
    """One clipping. `number` never changes and is never reused; `kept` is the time it was kept, ISO 8601 in UTC."""

    number: int
    path: Path
    passage: Passage
    record: CitationRecord
    kept: str
    note: str = ""
    labels: tuple[str, ...] = ()

    def for_export(self) -> CitationRecord:
        """The record with the user's note and labels, which exports carry."""
        return replace(self.record, note=self.note or None, keywords=self.labels)


class NewClipping(Struct, frozen=True):
    """A clipping before it is kept."""

    path: Path
    passage: Passage
    record: CitationRecord
    note: str = ""
    labels: tuple[str, ...] = ()


def new_clipping(
    article: Article,
    span: Span,
    quote: Quote | None = None,
    *,
    accessed: Date | None = None,
    note: str = "",
    labels: tuple[str, ...] = (),
) -> NewClipping:
    """A clipping of these characters of the article's text; raises ValueError for a span without words."""
    start, end = span
    text = article.text
    before, after = text[max(0, start - CONTEXT_CHARACTERS) : start], text[end : end + CONTEXT_CHARACTERS]
    return NewClipping(
        path=article.location.absolute(),  # whatever folder seedread is started in
        passage=Passage(text[start:end], before, after),
        record=record_of(article, span, quote, accessed=accessed),
        note=strip_controls(note),
        labels=tidy_labels(labels),
    )


def tidy_labels(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Labels without blanks around them, each once, none empty."""
    cleaned = (" ".join(strip_controls(label).split()) for label in labels)
    return tuple(dict.fromkeys(label for label in cleaned if label))
