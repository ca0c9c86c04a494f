"""Collects the words of each field before they are written."""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from index.search.tokens import normal, opening_words, tokens
from index.search.word_parts import CAPITAL_WORDS
from index.store.write.postings_buffer import note, together
from index.store.write.term_counts import TermCounts

_NUMBER_SPACE = re.compile("[\u00a0\u202f\u2009]")
"""White space that may stand inside a number."""
_ARTICLE_LEFT = re.compile(r"(?<!\w)[aeu]l$", re.IGNORECASE)
"""A possible Arabic article at the end of a piece, separated from its name by white space."""

_SIGNS = '.,;:!?()[]"“”'
_Standing: TypeAlias = "array[int]"
"""The positions of a word; the array grows."""
_Taken = tuple[list[_Standing], Sequence[int], int]
"""Words, the place of each, and how many places there are."""


class FieldWords:
    """The words of one field; `words` holds the positions of each term, possibly in several arrays."""

    def __init__(self) -> None:
        self.words: defaultdict[str, list[_Standing]] = defaultdict(list)
        self.lengths = array("I")
        self._terms = _Standings(self.words)

    def add(self, paragraph: int, terms: Sequence[str], places: Sequence[int]) -> None:
        """Notes the terms of a paragraph."""
        self._measure(paragraph, len(terms))
        note(paragraph, map(self._terms.__getitem__, terms), places)

    def fill(self, count: int) -> None:
        """Fills the lengths up to the number of paragraphs."""
        if missing := count - len(self.lengths):
            self.lengths.frombytes(bytes(missing * self.lengths.itemsize))

    def take_out(self) -> Iterator[tuple[str, _Standing]]:
        """Takes all positions out: each term, sorted, with its positions, ascending. Words can be added again at once.

        Numbers of paragraphs and lengths continue.
        """
        return _drained(self._start_again())

    def _start_again(self) -> dict[str, list[_Standing]]:
        """Drops all but the lengths; returns the words."""
        taken, self.words = self.words, defaultdict(list)
        self._terms = _Standings(self.words)
        return taken

    def _measure(self, paragraph: int, length: int) -> None:
        self.fill(paragraph)
        self.lengths.append(length)


class TextWords(FieldWords):
    """The words of the text. Each distinct piece between white space is tokenized once."""

    def __init__(self) -> None:
        super().__init__()
        self._written: dict[str, _Standing] = {}
        self._opening: Counter[str] = Counter()
        self._first: list[_Standing] = []
        self._odd: dict[str, _Taken | None] = {}
        self._plain = _Plain(self._classified)
        self._counts = TermCounts()

    def add_text(self, paragraph: int, text: str, silent: bool) -> None:
        """Notes the words of a paragraph; `silent`: their case says nothing, as in a title."""
        words, places, _ = self._taken(text)
        self._measure(paragraph, len(words))
        note(paragraph, words, places)
        if silent:
            self._first += words
        else:
            self._first += words[:1]
            self._opening.update(opening_words(text))

    def census(self) -> TermCounts:
        """Returns the counts of the words as they are written, of all that was added."""
        census = TermCounts(self._counts.written.copy(), self._counts.opening.copy())
        self._count(census)
        return census

    def take_census(self) -> TermCounts:
        """Returns the counts of all words that were taken out, and begins to count again."""
        taken, self._counts = self._counts, TermCounts()
        return taken

    def _count(self, census: TermCounts) -> None:
        """Adds the words that are in memory."""
        opening, written = census.opening, census.written
        for word, times in self._opening.items():
            opening[word] += times
        first = Counter(map(id, self._first))
        for word, standing in self._written.items():
            if standing:
                written[word] += len(standing)
                if times := first[id(standing)]:
                    opening[word] += times

    def _start_again(self) -> dict[str, list[_Standing]]:
        """Drops all but the lengths and the counts; returns the words."""
        self._count(self._counts)
        for each in (self._written, self._opening, self._first, self._odd, self._plain):
            each.clear()
        return super()._start_again()

    def _taken(self, text: str) -> _Taken:
        if not text.isascii() and _NUMBER_SPACE.search(text):
            return self._apart(text)
        pieces = text.split()
        words = list(map(self._plain.__getitem__, pieces))
        if self._odd.keys().isdisjoint(pieces):
            return words, range(len(words)), len(words)
        return self._joined(pieces, words) or self._apart(text)

    def _joined(self, pieces: list[str], plain: list[_Standing]) -> _Taken | None:
        """Returns the words of some pieces; None if one of them depends on the next."""
        words: list[_Standing] = []
        places: list[int] = []
        place = 0
        for piece, word in zip(pieces, plain, strict=True):
            if word is not _ODD:
                words.append(word)
                places.append(place)
                place += 1
                continue
            taken = self._odd[piece]
            if taken is None:
                return None
            words += taken[0]
            places += [place + at for at in taken[1]]
            place += taken[2]
        return words, places, place

    def _classified(self, piece: str) -> _Standing:
        """Returns the array of the word in a piece, without signs around it; notes odd pieces."""
        bare = piece.strip(_SIGNS)
        if (
            len(bare) > 2 and bare.isascii() and bare.isalpha() and bare not in CAPITAL_WORDS
        ):  # what most pieces are; only quicker
            return self._form(bare, bare.lower())
        if _ARTICLE_LEFT.search(piece.replace("_", " ")):
            self._odd[piece] = None
            return _ODD
        taken = self._apart(piece)
        if len(taken[0]) == 1 and taken[2] == 1:
            return taken[0][0]
        self._odd[piece] = taken
        return _ODD

    def _apart(self, text: str) -> _Taken:
        words: list[_Standing] = []
        places: list[int] = []
        text = text.replace("_", " ")
        end = following = 0
        for token in tokens(text):
            if token.start >= end:
                words.append(self._form(text[token.start : token.end]))
                end, following = token.end, token.position + token.width
            else:
                words.append(self._terms[token.term])
            places.append(token.position)
        return words, places, following

    def _form(self, written: str, term: str | None = None) -> _Standing:
        standing = self._written.get(written)
        if standing is None:
            standing = self._written[written] = array("Q")
            self.words[term or normal(written)].append(standing)
        return standing


def _drained(words: dict[str, list[_Standing]]) -> Iterator[tuple[str, _Standing]]:
    for term in sorted(words):
        keys = together(words.pop(term))
        if keys:  # else it did not occur, or only as the beginning of another word
            yield term, keys


_ODD: _Standing = array("Q")
"""The word record of an odd piece; nothing is ever noted in it."""


class _Standings(dict[str, _Standing]):
    """The array of each term; a new term is added to the words."""

    def __init__(self, words: defaultdict[str, list[_Standing]]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, term: str) -> _Standing:
        standing = self[term] = array("Q")
        self._words[term].append(standing)
        return standing


class _Plain(dict[str, _Standing]):
    """Pieces of text, each with the array of its word."""

    def __init__(self, classified: Callable[[str], _Standing]) -> None:
        super().__init__()
        self._classified = classified

    def __missing__(self, piece: str) -> _Standing:
        standing = self[piece] = self._classified(piece)
        return standing
