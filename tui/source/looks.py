"""The looks of an article's characters: who speaks, what is a figure, what was searched, where one is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from index.article import Kind, Span
from index.marks.quotes.quote import QuoteKind
from index.marks.speakers import Speaker
from tui.opened import Opened
from tui.source.letters import colour, letter
from tui.source.paint import Look

KIND_LOOKS: Mapping[Kind, str] = {
    Kind.TITLE: "title",
    Kind.STANDFIRST: "standfirst",
    Kind.CROSSHEAD: "title",
    Kind.CAPTION: "caption",
    Kind.CORRECTION: "correction",
    Kind.FURNITURE: "furniture",
}
"""The look of whole paragraphs that are not the body."""

KIND_TAGS: Mapping[Kind, str] = {
    Kind.TITLE: "",
    Kind.STANDFIRST: "stf",
    Kind.CROSSHEAD: "",
    Kind.CAPTION: "cap",
    Kind.CORRECTION: "cor",
    Kind.FURNITURE: "·",
}
"""What stands in the margin instead of a number."""


@dataclass(frozen=True, slots=True)
class Lettered:
    """Where a speaker's words stand: a piece of a quotation with the speaker's letter."""

    start: int
    end: int
    letter: str
    number: int
    """The speaker's number, from 0 in the order in which they first speak."""


@dataclass(frozen=True, slots=True)
class Underlay:
    """What an article's characters look like before anything is searched or selected, by paragraph index."""

    looks: Mapping[int, tuple[Look, ...]]
    letters: Mapping[int, tuple[Lettered, ...]]


def underlay(opened: Opened, speakers: tuple[Speaker, ...]) -> Underlay:
    """The looks and letters of all quotations and figures, cut at paragraphs."""
    looks: dict[int, list[Look]] = {}
    letters: dict[int, list[Lettered]] = {}
    for number, speaker in enumerate(speakers):
        for quote in speaker.quotes:
            style = f"speaker-{colour(number)}" if speaker.name else "unnamed"
            for paragraph, (start, end) in _by_paragraph(opened, quote.pieces):
                looks.setdefault(paragraph, []).append(Look(start, end, style))
                if quote.kind is QuoteKind.INDIRECT:
                    looks[paragraph].append(Look(start, end, "indirect"))
                sign = letter(number) if speaker.name else "?"
                letters.setdefault(paragraph, []).append(Lettered(start, end, sign, number))
    for figure in opened.figures:
        for paragraph, (start, end) in _by_paragraph(opened, [(figure.start, figure.end)]):
            looks.setdefault(paragraph, []).append(Look(start, end, "figure"))
    return Underlay(
        {paragraph: tuple(found) for paragraph, found in looks.items()},
        {paragraph: tuple(sorted(found, key=lambda at: at.start)) for paragraph, found in letters.items()},
    )


def overlay(hits: Iterable[Span], current: Span | None, mark: Span | None) -> list[Look]:
    """The looks of matches, of the match one is at, and of the mark that is selected, weakest first."""
    looks = [Look(*mark, "mark")] if mark else []
    looks += [Look(*hit, "current" if hit == current else "hit") for hit in hits]
    return looks


def _by_paragraph(opened: Opened, spans: Iterable[Span]) -> Iterable[tuple[int, Span]]:
    """A quotation may run over paragraphs: its parts with the index of the paragraph of each."""
    paragraphs = opened.article.paragraphs
    for start, end in spans:
        for at in range(opened.paragraph_index(start), len(paragraphs)):
            if paragraphs[at].start >= end:
                break
            part = max(start, paragraphs[at].start), min(end, paragraphs[at].end)
            if part[0] < part[1]:
                yield at, part
