"""Counting the words of articles for the lexicon: how each is written, and which acronyms are explained."""

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from index.names import ARTICLE
from index.search.lexicon import Lexicon
from index.search.tokens import compound_parts, folded, normal, tokens

_EXPLAINED = re.compile(r"\(\W*(?P<acronym>[A-Z][A-Za-z]{0,2}(?:[A-Z]\.?){1,8})s?\W*\)")
_SMALL_WORDS = frozenset("of and the for in on to de la al del".split())
_MOST_WORDS = 12
_FEW = 2000
_Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Census:
    """Words as they are written, and how often; `opening` are those whose case says nothing."""

    written: Counter[str] = field(default_factory=Counter)
    opening: Counter[str] = field(default_factory=Counter)
    explained: dict[str, set[str]] = field(default_factory=dict)

    def add_explained(self, text: str) -> None:
        """Notes the acronyms that a paragraph explains."""
        for acronym, written_out in explained(text):
            self.explained.setdefault(acronym, set()).add(written_out)
            self.explained.setdefault(written_out, set()).add(acronym)

    def add_words(self, written: Iterable[str]) -> None:
        """Counts words of which the case says nothing: of titles, of outlets, of speakers."""
        listed = list(written)
        self.written.update(listed)
        self.opening.update(listed)

    def merge(self, other: "Census") -> None:
        """Adds what another census counted."""
        self.written.update(other.written)
        self.opening.update(other.opening)
        for acronym, written_out in other.explained.items():
            self.explained.setdefault(acronym, set()).update(written_out)

    def lexicon(self, before: Lexicon) -> Lexicon:
        """The words counted here and those of an older lexicon; words that went stay in it and find nothing."""
        counts = self._by_term()
        find = _finder(before, len(counts))
        fresh = sorted((folded(term), term) for term in counts if find(term) < 0)
        rows = list(zip(before.folds, before.terms, strict=True))
        if fresh:
            rows = sorted(rows + fresh)  # two sorted runs: quick
        after = Lexicon(
            [fold for fold, _ in rows],
            [term for _, term in rows],
            *_spread((before.capitals, before.smalls, before.others), rows, fresh),
            _joined(before.explained, self.explained),
        )
        find = _finder(after, len(counts))
        for term, (capitals, smalls, others) in counts.items():
            row = find(term)
            after.capitals[row] += capitals
            after.smalls[row] += smalls
            after.others[row] += others
        return after

    def _by_term(self) -> dict[str, list[int]]:
        """For each term how often it is written with a capital, small, and where that says nothing."""
        counts: dict[str, list[int]] = {}
        for word, times in self.written.items():
            silent = min(self.opening.get(word, 0), times)
            for term, column in _terms_of(word):
                mine = counts.setdefault(term, [0, 0, 0])
                mine[column] += times - silent if column < 2 else times
                mine[2] += silent if column < 2 else 0
        return counts


def _finder(lexicon: Lexicon, times: int) -> Callable[[str], int]:
    """What gives the row of a term, or -1: a table where many are asked for, else a look each time."""
    if times < _FEW:
        return lambda term: lexicon.row(folded(term), term)
    rows = {term: row for row, term in enumerate(lexicon.terms)}
    return lambda term: rows.get(term, -1)


def _spread(
    columns: tuple["array[int]", "array[int]", "array[int]"], rows: _Rows, fresh: _Rows
) -> tuple["array[int]", "array[int]", "array[int]"]:
    """The columns with noughts where rows are fresh."""
    if len(fresh) == len(rows):
        return array("I", bytes(4 * len(rows))), array("I", bytes(4 * len(rows))), array("I", bytes(4 * len(rows)))
    capitals, smalls, others = (array("I", column) for column in columns)
    for each in fresh:
        at = bisect_left(rows, each)  # all fresh rows before it are in place already
        for column in (capitals, smalls, others):
            column.insert(at, 0)
    return capitals, smalls, others


def explained(text: str) -> Iterable[tuple[str, str]]:
    """Acronyms in brackets after the words whose first letters they are, folded: (sdf, syrian democratic forces)."""
    if "(" not in text:
        return
    for match in _EXPLAINED.finditer(text):
        letters = match["acronym"].replace(".", "").lower()
        before = [token for token in tokens(text[max(0, match.start() - 200) : match.start()]) if token.width == 1]
        words: list[str] = []
        wanted = len(letters)
        for token in reversed(before[-_MOST_WORDS:]):
            fold = folded(token.term)
            if wanted and fold[:1] == letters[wanted - 1]:
                wanted -= 1
            elif not words or fold not in _SMALL_WORDS:
                break
            words.append(fold)
            if not wanted:
                break
        if not wanted and len(words) > 1:
            yield letters, " ".join(reversed(words))


def _terms_of(word: str) -> Iterable[tuple[str, int]]:
    """The terms a written word brings into the index, and whether each is written with a capital: 0, small: 1."""
    term = normal(word)
    yield term, _case(word)
    parts = compound_parts(term) if "-" in term else []
    if len(parts) > 1:
        at = 0
        for part in parts:
            yield part, _case(word[at : at + len(part)])
            at += len(part) + 1


def _case(word: str) -> int:
    article = ARTICLE.match(word)
    first = word[article.end() : article.end() + 1] if article else word[:1]
    return 2 if first.upper() == first.lower() else 0 if first.isupper() else 1


def _joined(before: Mapping[str, tuple[str, ...]], found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted({*before.get(key, ()), *found.get(key, ())})) for key in {*before, *found}}
