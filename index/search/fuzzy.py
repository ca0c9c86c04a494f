"""Words that differ by a few letters: the matches of a fuzzy word, and suggestions for an unknown word."""

import re
from collections.abc import Iterator

from index.search.bitmap import CancelCheck
from index.search.lexicon import Lexicon
from index.search.spelling import Distance, Spellings
from index.search.tokens import folded

_SOME = 2048
"""Words visited from one check to the next."""
_COMPARED = 128
"""Words compared letter by letter from one check to the next."""
_SHORT = 6
"""Shorter words get suggestions with one different letter only."""


def near(term: str, most: int, lexicon: Lexicon, check: CancelCheck) -> Spellings:
    """All terms that differ from this one by at most `most` letters."""
    found: Spellings = {term: Distance.SAME}
    fold = folded(term)
    for word, spelled, _ in _within(fold, most, lexicon, check):
        found.setdefault(spelled, Distance.FOLDED if word == fold else Distance.NAME)
    for swapped in _swapped(fold):  # two letters in the wrong order are one mistake
        for spelled in lexicon.spelled(swapped):
            found.setdefault(spelled, Distance.NAME)
    return found


def suggestions(term: str, lexicon: Lexicon, check: CancelCheck, *, most: int = 4, name: bool = False) -> list[str]:
    """The words of the corpus that may have been meant by one that it lacks, the most likely first.

    Args:
        term: the word as a term.
        lexicon: the words of the corpus.
        check: called now and then; raises to give up.
        most: words at most.
        name: whether it was typed with a capital, so that a name is more likely.
    """
    fold = folded(term)
    if len(fold) < 4:
        return []
    apart = {word: far for word, _, far in _within(fold, 1 if len(fold) < _SHORT else 2, lexicon, check)}
    apart |= dict.fromkeys(filter(lexicon.knows, _swapped(fold)), 1)
    apart.pop(fold, None)
    ranked = sorted(
        (
            far,
            _undoubled(word) != _undoubled(fold) and sorted(word) != sorted(fold),
            word[0] != fold[0],
            name and not lexicon.is_name(word),
            -lexicon.frequency(word),
            word,
        )
        for word, far in apart.items()
    )
    return [word for *_, word in ranked[:most]]


def _undoubled(word: str) -> str:
    """A word with each doubled letter once; doubled and swapped letters are the most frequent typing errors."""
    return "".join(letter for at, letter in enumerate(word) if letter != word[at - 1 : at])


def letters_apart(a: str, b: str, most: int) -> int:
    """The least number of letters to change, add or drop; any number above `most` if it is more than that."""
    begin, end, shorter = 0, 0, min(len(a), len(b))
    while begin < shorter and a[begin] == b[begin]:
        begin += 1
    while end < shorter - begin and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[begin : len(a) - end], b[begin : len(b) - end]
    if not a or not b:
        return len(a) + len(b)
    if most < 1 or abs(len(a) - len(b)) > most:
        return most + 1
    if len(a) == len(b) == 1:
        return 1
    least = letters_apart(a[1:], b[1:], most - 1)
    if least:  # 0: another letter is all that differs
        least = min(least, letters_apart(a[1:], b, most - 1), letters_apart(a, b[1:], most - 1))
    return 1 + least


def _within(fold: str, most: int, lexicon: Lexicon, check: CancelCheck) -> Iterator[tuple[str, str, int]]:
    """Yields each near word as its fold, its term and the number of different letters."""
    lengths = range(len(fold) - most, len(fold) + most + 1)
    likely = re.compile(_likely(fold, most), re.DOTALL).match
    compared = 0
    for begin in range(0, len(lexicon.folds), _SOME):
        check()
        some = enumerate(lexicon.folds[begin : begin + _SOME], begin)
        for row, word in [(row, word) for row, word in some if len(word) in lengths and likely(word)]:
            compared += 1
            if compared % _COMPARED == 0:
                check()
            far = letters_apart(fold, word, most)
            if far <= most:
                yield word, lexicon.terms[row], far


def _likely(fold: str, most: int) -> str:
    """A pattern for candidates: at least one of `most` + 1 pieces of the word is unchanged and near its place."""
    size = max(1, len(fold) // (most + 1))
    places = range(0, min(size * (most + 1), len(fold)), size)
    return "|".join(f".{{{max(0, at - most)},{at + most}}}{re.escape(fold[at : at + size])}" for at in places)


def _swapped(fold: str) -> Iterator[str]:
    for at in range(len(fold) - 1):
        yield fold[:at] + fold[at + 1] + fold[at] + fold[at + 2 :]
