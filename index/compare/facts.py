"""The facts about one article that comparisons need. They depend on its text and marks alone."""

from array import array
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Kind, Paragraph
from index.citing.find_quotation import folded_words
from index.compare.acronyms import explained_acronyms
from index.compare.article_events import events_of
from index.compare.cards import Card, cards_of
from index.compare.fingerprints import RUN_WORDS, fingerprints, winnowed
from index.compare.intervals import interval_of
from index.compare.sentence_words import quoted_stretches, sentences_in, with_words
from index.compare.subjects import blocks_of, is_comparable
from index.compare.values import Event
from index.english.sentences import sentences
from index.marks.finding import Marks
from index.marks.quotes.quote import Quote

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


def facts_of(article: Article, marks: Marks) -> ArticleFacts:
    """The facts of an article, whose marks are given."""
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
        tuple(replace(card, article=_NOWHERE) for card in cards_of(article, marks.quotes)),
        tuple(_unplaced(event) for event in events_of(article, marks.dates)),
        tuple(blocks),
        _prints(article, marks.quotes),
    )


def _unplaced(event: Event) -> Event:
    return replace(event, place=replace(event.place, article=_NOWHERE, part=None, outlet=None))


def _prints(article: Article, quotes: Iterable[Quote]) -> tuple[bytes, ...]:
    said = with_words(quotes)
    found: list[bytes] = []
    for paragraph in article.paragraphs:
        numbers = array("I")
        if paragraph.kind is not Kind.FURNITURE:
            here = [quote for quote in said if quote.start < paragraph.end and quote.end > paragraph.start]
            prints = None if quoted_stretches(article, paragraph, here) else _quick_prints(article, paragraph)
            if prints is None:
                prints = [fingerprints(each) for each in sentences_in(0, article, paragraph, here)]
            for each in prints:
                numbers.extend(sorted(each))
        found.append(numbers.tobytes())
    return tuple(found)


def _quick_prints(article: Article, paragraph: Paragraph) -> list[set[int]] | None:
    """The fingerprints of a paragraph without quotations; None if a sentence is so short that its words are weighed."""
    found = []
    for span in sentences(article.text, paragraph.start, paragraph.end):
        words = folded_words(article.text[span[0] : span[1]])
        if len(words) < RUN_WORDS:
            return None
        found.append(winnowed(words))
    return found
