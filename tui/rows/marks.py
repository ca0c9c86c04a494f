"""The rows of the panel at the right: speakers with what they said, and figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.controls import shown
from index.marks.figures.figure import Figure, FigureKind
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind
from index.marks.repeats import Repeated
from index.marks.speakers import Speaker
from tui.opened import Mark, Opened
from tui.source.letters import colour, letter
from tui.widgets.pieces import Piece, fitted

NOBODY = "speaker not stated"


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Somebody quoted: letter, name, number of quotations; the role under it."""

    speaker: Speaker
    number: int
    selectable: bool = False

    @property
    def height(self) -> int:
        """Two lines with a role, else one."""
        return 2 if self._under() else 1

    def lines(self, width: int) -> Sequence[Sequence[Piece]]:
        """Letter and name, number of quotations at the right; the role or kind under it."""
        name = self.speaker.name
        look = f"speaker-{colour(self.number)}" if name else "muted"
        sign = letter(self.number) if name else "?"
        count = str(len(self.speaker.quotes))
        first = fitted(
            [(f" {sign} ", look), (shown(name or NOBODY), "strong" if name else "muted")], (count, "muted"), width - 1
        )
        under = self._under()
        return (first, fitted([("   ", ""), (under, "muted")], ("", ""), width)) if under else (first,)

    def _under(self) -> str:
        if self.speaker.role:
            return shown(self.speaker.role)
        kind = self.speaker.kind
        return "" if kind in (None, SpeakerKind.PERSON) else str(kind)


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """What somebody said: place and first words, in marks where the article has them in marks."""

    quote: Quote
    place: str
    words: str
    number: int
    selectable: bool = True
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[Piece]]:
        """Bar, place, first words."""
        sure = "" if self.quote.confidence is not Confidence.LOW else "uncertain: "
        mark = "“" if self.quote.kind is QuoteKind.DIRECT else ""
        bar = (" ▌ ", f"speaker-{colour(self.number)}")
        return (
            fitted([bar, (f"¶{self.place} ", "muted"), (sure, "italic"), (mark + self.words, "")], ("", ""), width),
        )


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as the article has it, its kind, and how often it is given."""

    repeated: Repeated
    place: str
    words: str
    selectable: bool = True
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[Piece]]:
        """Place and words; at the right how often, or the kind where it is not a count."""
        times = len(self.repeated.places)
        figure = self.repeated.figure
        kind = "" if figure.kind is FigureKind.COUNT else str(figure.kind)
        right = " ".join(part for part in (kind, f"×{times}" if times > 1 else "") if part)
        noun = f" [{shown(figure.noun)}]" if figure.noun and figure.noun_from_context else ""
        left = [(f" ¶{self.place} ", "muted"), (self.words, "strong"), (noun, "muted")]
        return (fitted(left, (right, "muted"), width - 1),)


@dataclass(frozen=True, slots=True)
class NothingRow:
    """Says that there is nothing to list."""

    text: str
    selectable: bool = False
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[Piece]]:
        """The one line."""
        return (fitted([(" ", ""), (self.text, "muted")], ("", ""), width),)


MarkRow = SpeakerRow | QuoteRow | FigureRow | NothingRow


def speaker_rows(opened: Opened, speakers: Sequence[Speaker]) -> list[MarkRow]:
    """Each speaker, and under them what they said, in text order."""
    rows: list[MarkRow] = []
    for number, speaker in enumerate(speakers):
        rows.append(SpeakerRow(speaker, number))
        for quote in speaker.quotes:
            words = opened.words((quote.start, min(quote.end, quote.start + 200)))
            rows.append(QuoteRow(quote, _place(opened, quote.start), words, number))
    return rows or [NothingRow("nobody is quoted here")]


def figure_rows(opened: Opened) -> list[MarkRow]:
    """The figures in text order, one row for repeats."""
    rows: list[MarkRow] = [
        FigureRow(row, _place(opened, row.figure.start), opened.words((row.figure.start, row.figure.end)))
        for row in opened.repeated_figures()
    ]
    return rows or [NothingRow("no figures here")]


def mark_of(row: MarkRow) -> Mark | None:
    """The mark that a row stands for, or None."""
    if isinstance(row, QuoteRow):
        return row.quote
    return row.repeated.figure if isinstance(row, FigureRow) else None


def row_at(rows: Sequence[MarkRow], start: int, end: int) -> int:
    """The first row with a mark that touches characters start to end (exclusive), or -1."""
    for number, row in enumerate(rows):
        places: tuple[Quote | Figure, ...] = ()
        if isinstance(row, QuoteRow):
            places = (row.quote,)
        elif isinstance(row, FigureRow):
            places = row.repeated.places
        if any(place.start < end and place.end > start for place in places):
            return number
    return -1


def _place(opened: Opened, offset: int) -> str:
    return opened.article.paragraphs[opened.paragraph_index(offset)].place
