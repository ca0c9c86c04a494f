"""The decorations of an article: speakers and figures."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from index.marks.quotes.quote import QuoteKind, SpeakerKind
from index.marks.speakers import quoted_sources
from tui.models.plurals import counted
from tui.widgets.article.mark_index import index_marks
from tui.widgets.article.quote_edges import DIRECT_BAR, INDIRECT_BAR, SpeakerSpan, quote_edges
from tui.widgets.article.speaker_labels import colour, letter
from tui.widgets.article.split_spans import StyledSpan
from tui.widgets.article.styles import Decorations, ParagraphDecorations

if TYPE_CHECKING:
    from index.article import Paragraph, Span
    from index.marks.speakers import Speaker
from tui.models.annotated_article import AnnotatedArticle

_KINDS: Mapping[SpeakerKind, tuple[str, str]] = {
    SpeakerKind.PERSON: ("person", "people"),
    SpeakerKind.ORGANIZATION: ("organization", "organizations"),
    SpeakerKind.GROUP: ("group", "groups"),
    SpeakerKind.DOCUMENT: ("document", "documents"),
    SpeakerKind.ANONYMOUS: ("anonymous source", "anonymous sources"),
}


CACHED_PARAGRAPHS = 64
"""Paragraphs whose decorations are cached: more than fit on a screen."""


def decorate(opened: AnnotatedArticle, speakers: tuple[Speaker, ...]) -> Decorations:
    """The looks, letters and ends of all quotations and figures, cut at paragraphs."""
    article, quotes = opened.article, [quote for speaker in speakers for quote in speaker.quotes]
    lasts = list(accumulate(len(speaker.quotes) for speaker in speakers))
    said = index_marks(article, (quote.pieces for quote in quotes))
    counted = index_marks(article, (((figure.start, figure.end),) for figure in opened.figures))

    @lru_cache(CACHED_PARAGRAPHS)
    def at(paragraph: int) -> ParagraphDecorations:
        there = article.paragraphs[paragraph]
        looks: list[StyledSpan] = []
        letters: list[SpeakerSpan] = []
        for number in said.at(paragraph):
            speaker = bisect_right(lasts, number)
            sign, style = _sign_and_style(speaker, named=bool(speakers[speaker].name))
            for (start, end), whole in _parts(quotes[number].pieces, there):
                looks.append(StyledSpan(start, end, style))
                bar = INDIRECT_BAR if quotes[number].kind is QuoteKind.INDIRECT else DIRECT_BAR
                if bar == INDIRECT_BAR:
                    looks.append(StyledSpan(start, end, "indirect"))
                letters.append(SpeakerSpan(start, end, start == whole[0], end == whole[1], sign, style, bar))
        for number in counted.at(paragraph):
            figure = opened.figures[number]
            looks += [StyledSpan(*part, "figure") for part, _ in _parts([(figure.start, figure.end)], there)]
        blanks = quote_edges(article, paragraph, letters)
        looks += [StyledSpan(blank, blank + 1, end.style) for blank, end in blanks.items()]
        return ParagraphDecorations(tuple(looks), tuple(sorted(letters, key=attrgetter("start"))), blanks)

    return Decorations(at, rests_on(opened, speakers))


def _sign_and_style(speaker: int, *, named: bool) -> tuple[str, str]:
    return (letter(speaker), f"speaker-{colour(speaker)}") if named else ("?", "unnamed")


def rests_on(opened: AnnotatedArticle, speakers: tuple[Speaker, ...]) -> tuple[str, ...]:
    """Whom an article quotes, by kind and number; ways to say it, the longest first."""
    if opened.pending:
        return ("looking for who is quoted",)
    kinds = Counter(speaker.kind for speaker in quoted_sources(speakers) if speaker.kind)
    said = [f"{kinds[kind]} {words[kinds[kind] > 1]}" for kind, words in _KINDS.items() if kinds[kind]]
    if unnamed := sum(len(speaker.quotes) for speaker in speakers if not speaker.name):
        said.append(f"{counted(unnamed, 'quotation')} without a speaker")
    if not said:
        return ("nobody is quoted",)
    sources = sum(kinds.values())
    shorter = [f"{counted(sources, 'source')} quoted"] if sources else []
    return f"quotes {', '.join(said)}", *shorter


def _parts(spans: Iterable[Span], there: Paragraph) -> Iterable[tuple[Span, Span]]:
    """The part of each span that is in a paragraph, and the whole span."""
    for whole in spans:
        part = max(whole[0], there.start), min(whole[1], there.end)
        if part[0] < part[1]:
            yield part, whole
