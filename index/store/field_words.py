"""The words of the fields of an index, as they are collected before they are written."""

import re
from array import array
from collections import Counter
from collections.abc import Callable, Sequence

from index.search.tokens import normal, opening_words, tokens
from index.store.census import Census
from index.store.occurrences import Occurrences

_NUMBER_SPACE = re.compile("[\u00a0\u202f\u2009]")
"""White space that may stand inside a number."""
_ARTICLE_LEFT = re.compile(r"(?<!\w)[aeu]l$", re.IGNORECASE)
"""The end of what may be an article that white space parts from its name."""

_SIGNS = '.,;:!?()[]"“”'
_Taken = tuple[list[int], Sequence[int], int]
"""Words by number, the place of each, and how many places there are."""


class FieldWords:
    """The words of one field; `words` has, for each term, its numbers in `occurrences`."""

    def __init__(self) -> None:
        self.occurrences = Occurrences()
        self.words: dict[str, tuple[int, ...]] = {}
        self.lengths = array("I")

    def add(self, paragraph: int, terms: Sequence[str], places: Sequence[int]) -> None:
        """Notes the terms of a paragraph."""
        self._measure(paragraph, len(terms))
        self.occurrences.add(paragraph, [self._word(term) for term in terms], places)

    def fill(self, count: int) -> None:
        """Says how many paragraphs there were."""
        self.lengths.extend(array("I", bytes(4 * (count - len(self.lengths)))))

    def _word(self, term: str) -> int:
        known = self.words.get(term)
        if known is None:
            known = self.words[term] = (self.occurrences.new_word(),)
        return known[0]

    def _measure(self, paragraph: int, length: int) -> None:
        self.fill(paragraph)
        self.lengths.append(length)


class TextWords(FieldWords):
    """The words of the text. What stands between white space is taken apart once, however often it recurs."""

    def __init__(self) -> None:
        super().__init__()
        self._written: dict[str, int] = {}
        self._parts: dict[str, int] = {}
        self._opening: list[str] = []
        self._first: list[int] = []
        self._odd: dict[str, _Taken | None] = {}
        self._plain = _Plain(self._classified)

    def add_text(self, paragraph: int, text: str, silent: bool) -> None:
        """Notes the words of a paragraph; `silent`: their case says nothing, as in a title."""
        words, places, _ = self._taken(text)
        self._measure(paragraph, len(words))
        self.occurrences.add(paragraph, words, places)
        if silent:
            self._first += words
        else:
            self._first += words[:1]
            self._opening += opening_words(text)

    def census(self) -> Census:
        """The words as they are written, counted."""
        opening = Counter(self._opening)
        first = Counter(self._first)
        written: Counter[str] = Counter()
        for word, number in self._written.items():
            if times := self.occurrences.count(number):
                written[word] = times
                opening[word] += first[number]
        return Census(written, opening)

    def _taken(self, text: str) -> "_Taken":
        if not text.isascii() and _NUMBER_SPACE.search(text):
            return self._apart(text)
        pieces = text.split()
        words = list(map(self._plain.__getitem__, pieces))
        if self._odd.keys().isdisjoint(pieces):
            return words, range(len(words)), len(words)
        return self._joined(pieces, words) or self._apart(text)

    def _joined(self, pieces: list[str], plain: list[int]) -> "_Taken | None":
        """The words of some pieces; None where one says nothing without the next."""
        words: list[int] = []
        places: list[int] = []
        place = 0
        for piece, word in zip(pieces, plain, strict=True):
            if word >= 0:
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

    def _classified(self, piece: str) -> int:
        """The number of the word that a piece is, be there signs around it; -1 for an odd piece, which is noted."""
        bare = piece.strip(_SIGNS)
        if len(bare) > 2 and bare.isascii() and bare.isalpha():  # what most pieces are; only quicker
            return self._form(bare)
        if _ARTICLE_LEFT.search(piece.replace("_", " ")):
            self._odd[piece] = None
            return -1
        taken = self._apart(piece)
        if len(taken[0]) == 1 and taken[2] == 1:
            return taken[0][0]
        self._odd[piece] = taken
        return -1

    def _apart(self, text: str) -> "_Taken":
        words: list[int] = []
        places: list[int] = []
        text = text.replace("_", " ")
        end = following = 0
        for token in tokens(text):
            if token.start >= end:
                words.append(self._form(text[token.start : token.end]))
                end, following = token.end, token.position + token.width
            else:
                words.append(self._part(token.term))
            places.append(token.position)
        return words, places, following

    def _form(self, written: str) -> int:
        number = self._written.get(written)
        if number is None:
            number = self._written[written] = self.occurrences.new_word()
            self._also(normal(written), number)
        return number

    def _part(self, term: str) -> int:
        number = self._parts.get(term)
        if number is None:
            number = self._parts[term] = self.occurrences.new_word()
            self._also(term, number)
        return number

    def _also(self, term: str, number: int) -> None:
        self.words[term] = (*self.words.get(term, ()), number)


class _Plain(dict[str, int]):
    """The number of each piece that was met."""

    def __init__(self, classified: Callable[[str], int]) -> None:
        super().__init__()
        self._classified = classified

    def __missing__(self, piece: str) -> int:
        number = self[piece] = self._classified(piece)
        return number
