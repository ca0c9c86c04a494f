"""What is under all else in an article: who speaks where, and what is a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from index.marks.quotes.quote import QuoteKind, SpeakerKind
from tui.source.ends import Lettered, ends
from tui.source.letters import colour, letter
from tui.source.looks import Underlay
from tui.source.paint import Look

if TYPE_CHECKING:
    from index.article import Span
    from index.marks.speakers import Speaker
    from tui.opened import Opened

_KINDS: Mapping[SpeakerKind, tuple[str, str]] = {
    SpeakerKind.PERSON: ("person", "people"),
    SpeakerKind.ORGANIZATION: ("organization", "organizations"),
    SpeakerKind.GROUP: ("group", "groups"),
    SpeakerKind.DOCUMENT: ("document", "documents"),
    SpeakerKind.ANONYMOUS: ("anonymous source", "anonymous sources"),
}


def underlay(opened: Opened, speakers: tuple[Speaker, ...]) -> Underlay:
    """The looks, letters and ends of all quotations and figures, cut at paragraphs."""
    looks: dict[int, list[Look]] = {}
    letters: dict[int, list[Lettered]] = {}
    for number, speaker in enumerate(speakers):
        sign, style = (letter(number), f"speaker-{colour(number)}") if speaker.name else ("?", "unnamed")
        for quote in speaker.quotes:
            for paragraph, (start, end), begins, stops in _by_paragraph(opened, quote.pieces):
                looks.setdefault(paragraph, []).append(Look(start, end, style))
                if quote.kind is QuoteKind.INDIRECT:
                    looks[paragraph].append(Look(start, end, "indirect"))
                letters.setdefault(paragraph, []).append(Lettered(start, end, begins, stops, sign, style))
    for figure in opened.figures:
        for paragraph, (start, end), _, _ in _by_paragraph(opened, [(figure.start, figure.end)]):
            looks.setdefault(paragraph, []).append(Look(start, end, "figure"))
    blanks = {paragraph: ends(opened.article, paragraph, said) for paragraph, said in letters.items()}
    for paragraph, found in blanks.items():
        looks[paragraph] += [Look(at, at + 1, end.style) for at, end in found.items()]
    return Underlay(
        {paragraph: tuple(found) for paragraph, found in looks.items()},
        {paragraph: tuple(sorted(found, key=lambda at: at.start)) for paragraph, found in letters.items()},
        blanks,
        rests_on(opened, speakers),
    )


def rests_on(opened: Opened, speakers: tuple[Speaker, ...]) -> tuple[str, ...]:
    """Whom an article quotes, by kind and number; ways to say it, the longest first."""
    if opened.looking:
        return ("looking for who is quoted",)
    kinds = Counter(speaker.kind for speaker in speakers if speaker.name and speaker.kind)
    said = [f"{kinds[kind]} {words[kinds[kind] > 1]}" for kind, words in _KINDS.items() if kinds[kind]]
    if unnamed := sum(len(speaker.quotes) for speaker in speakers if not speaker.name):
        said.append(f"{unnamed} {'quotation' if unnamed == 1 else 'quotations'} without a speaker")
    if not said:
        return ("nobody is quoted",)
    sources = sum(kinds.values())
    shorter = [f"rests on {sources} {'source' if sources == 1 else 'sources'}"] if sources else []
    return f"rests on {', '.join(said)}", *shorter


def _by_paragraph(opened: Opened, spans: Iterable[Span]) -> Iterable[tuple[int, Span, bool, bool]]:
    """The parts of spans by paragraph: its index, the part, whether the span begins, and whether it ends there."""
    paragraphs = opened.article.paragraphs
    for start, end in spans:
        for at in range(opened.paragraph_index(start), len(paragraphs)):
            if paragraphs[at].start >= end:
                break
            part = max(start, paragraphs[at].start), min(end, paragraphs[at].end)
            if part[0] < part[1]:
                yield at, part, part[0] == start, part[1] == end
