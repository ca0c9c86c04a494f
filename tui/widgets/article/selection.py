"""Selecting with the keyboard: from an anchor to a head that moves by word, sentence or paragraph."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from index.article import Article, Span


class Unit(StrEnum):
    """The unit by which the head moves."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


class KeyboardSelection(Struct, frozen=True):
    """Offsets between characters of the article's text: the text between anchor and head is selected."""

    anchor: int
    head: int

    @property
    def span(self) -> Span:
        """The selected characters, end exclusive."""
        return min(self.anchor, self.head), max(self.anchor, self.head)

    def swapped(self) -> KeyboardSelection:
        """With the other end as head."""
        return KeyboardSelection(self.head, self.anchor)

    def moved(self, article: Article, unit: Unit, direction: int) -> KeyboardSelection:
        """With the head at the next edge of a word, sentence or paragraph on (1) or back (-1)."""
        return KeyboardSelection(self.anchor, _edge(article, self.head, unit, direction))


def first_words(article: Article, offset: int) -> KeyboardSelection:
    """The word at a character, or the first one after it in the article."""
    word = re.compile(r"\S+").search(article.text, offset)
    return KeyboardSelection(word.start(), word.end()) if word else KeyboardSelection(offset, offset)


_WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")


def _edge(article: Article, head: int, unit: Unit, direction: int) -> int:
    first, last = article.paragraphs[0].start, article.paragraphs[-1].end
    if unit is Unit.CHARACTER:
        return max(first, min(last, head + direction))
    if direction > 0:
        return next((end for end in _ends(article, head, unit) if end > head), last)
    return next((start for start in _starts(article, head, unit) if start < head), first)


def _ends(article: Article, head: int, unit: Unit) -> list[int]:
    """Where units end, from the paragraph of the head on, in order; those of two paragraphs are enough."""
    here = [paragraph for paragraph in article.paragraphs if paragraph.end > head][:2]
    return [end for paragraph in here for _, end in _spans(article, (paragraph.start, paragraph.end), unit)]


def _starts(article: Article, head: int, unit: Unit) -> list[int]:
    """Where units start, from the paragraph of the head back, the nearest first."""
    here = [paragraph for paragraph in article.paragraphs if paragraph.start < head][-2:]
    found = [start for paragraph in here for start, _ in _spans(article, (paragraph.start, paragraph.end), unit)]
    return found[::-1]


def _spans(article: Article, paragraph: Span, unit: Unit) -> list[Span]:
    if unit is Unit.PARAGRAPH:
        return [paragraph]
    if unit is Unit.SENTENCE:
        from index.english.sentences import sentences  # its rules take 2 ms to be read

        return list(sentences(article.text, *paragraph))
    return [match.span() for match in _WORD.finditer(article.text, *paragraph)]
