"""The facts about one article that comparisons need. They depend on its text and marks alone."""

from array import array
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Kind, Span
from index.citing.find_quotation import folded_words
from index.compare.acronyms import explained_acronyms
from index.compare.article_events import events_of
from index.compare.cards import Card, cards_of
from index.compare.fingerprints import RUN_WORDS, fingerprints, winnowed
from index.compare.intervals import interval_of
from index.compare.sentence_words import Said, Sentence, quoted_stretches, words_in
from index.compare.subjects import blocks_of, is_comparable
from index.compare.values import Event
from index.english.sentences import sentences
from index.marks.finding import Marks
from index.marks.quotes.people_index import ArticlePeople
from index.marks.quotes.quote import Quote
from index.spans import Spans

_NOWHERE = Path()
"""Stands for the article itself in its facts: files are moved without being read again."""


class Credited(Struct, frozen=True):
    """Authors and dateline as the article states them; its acronyms with their names."""

    authors: tuple[str, ...] = ()
    dateline: str | None = None
    acronyms: tuple[tuple[str, str], ...] = ()


class ArticleFacts(Struct, frozen=True):
    """The facts of one article; paths in them are empty, outlets are left out."""

    credited: Credited = Credited()
    cards: tuple[Card, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    """The blocks in which its figures are compared, each once."""
    prints: tuple[bytes, ...] = ()
    """For each paragraph the fingerprints of its sentences, as bytes of an array of 32-bit numbers."""


def facts_of(article: Article, marks: Marks, people: ArticlePeople | None = None) -> ArticleFacts:
    """The facts of an article, whose marks are given, and its people if they are known already."""
    blocks: dict[tuple[str, str], None] = {}
    for figure in marks.figures:
        interval = interval_of(figure)
        if is_comparable(figure, interval):
            blocks |= dict.fromkeys(blocks_of(figure, interval))
    return ArticleFacts(
        Credited(
            tuple(known.value for known in article.authors),
            article.dateline.value if article.dateline else None,
            tuple(explained_acronyms(article)),
        ),
        tuple(replace(card, article=_NOWHERE) for card in cards_of(article, marks.quotes, people)),
        tuple(_unplaced(event) for event in events_of(article, marks.dates)),
        tuple(blocks),
        _prints(article, marks.quotes),
    )


def _unplaced(event: Event) -> Event:
    return replace(event, place=replace(event.place, article=_NOWHERE, part=None, outlet=None))


def _prints(article: Article, quotes: Iterable[Quote]) -> tuple[bytes, ...]:
    said = Said(quotes)
    found: list[bytes] = []
    for paragraph in article.paragraphs:
        numbers = array("I")
        if paragraph.kind is not Kind.FURNITURE:
            quoted = Spans(quoted_stretches(article, paragraph, said.within(paragraph.start, paragraph.end)))
            for span in sentences(article.text, paragraph.start, paragraph.end):
                numbers.extend(sorted(_prints_of(article, span, quoted)))
        found.append(numbers.tobytes())
    return tuple(found)


def _prints_of(article: Article, span: Span, quoted: Spans) -> set[int]:
    """The fingerprints of a sentence. Most have no quoted words, and words enough, so that only their form counts."""
    if not quoted.touch(*span):
        words = folded_words(article.words(span))
        if len(words) >= RUN_WORDS:
            return winnowed(words)
    return fingerprints(Sentence(0, span, tuple(words_in(article, span, quoted))))
