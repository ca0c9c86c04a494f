"""Counts the words of articles for the lexicon: how each is written, and which acronyms are explained."""

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from index.search.lexicon import Lexicon, is_name
from index.search.packed_strings import PackedStrings, StringsPacker
from index.search.tokens import compound_parts, folded, inner_terms, normal, tokens
from index.search.word_parts import CAPITAL_WORDS, word_part
from index.spelling.names import ARTICLE, key

_EXPLAINED = re.compile(r"\(\W*(?P<acronym>[A-Z][A-Za-z]{0,2}(?:[A-Z]\.?){1,8})s?\W*\)")
_SMALL_WORDS = frozenset("of and the for in on to de la al del".split())
_MOST_WORDS = 12
_FEW = 2000
_ROWS_AT_ONCE = 4096
_Rows = list[tuple[str, str]]


class TermCounts(Struct, frozen=True):
    """Words as written, with counts; `opening` counts those at places where the case is no evidence."""

    written: Counter[str] = field(default_factory=Counter)
    opening: Counter[str] = field(default_factory=Counter)
    explained: dict[str, set[str]] = field(default_factory=dict)

    def add_explained(self, text: str) -> None:
        """Notes the acronyms that a paragraph explains."""
        for acronym, written_out in explained(text):
            self.explained.setdefault(acronym, set()).add(written_out)
            self.explained.setdefault(written_out, set()).add(acronym)

    def add_words(self, written: Iterable[str]) -> None:
        """Counts words whose case is no evidence: of titles, outlets and speakers."""
        listed = list(written)
        self.written.update(listed)
        self.opening.update(listed)

    def merge(self, other: "TermCounts") -> None:
        """Adds the counts of another object."""
        self.written.update(other.written)
        self.opening.update(other.opening)
        for acronym, written_out in other.explained.items():
            self.explained.setdefault(acronym, set()).update(written_out)

    def lexicon(self, before: Lexicon) -> Lexicon:
        """Returns a lexicon with these words and those of an older one. Words that are gone stay and find nothing."""
        counts = self._by_term()
        known = _known(before, counts)
        fresh = sorted((folded(term), term) for term in counts if term not in known)
        columns = [array("I", column.tobytes()) for column in (before.capitals, before.smalls, before.others)]
        more, fewer = _count(counts, known, *columns)
        more += [(key(fold), term) for fold, term in fresh if is_name(*counts[term][:2]) and _has_key(fold)]
        folds, terms, places = _widened(before, fresh)
        capitals, smalls, others = (
            _spread(column, places, [counts[term][at] for _, term in fresh]) for at, column in enumerate(columns)
        )
        return Lexicon(
            folds,
            terms,
            capitals,
            smalls,
            others,
            before.explained.changed(self._explained()),
            before.names.changed(more, fewer),
        )

    def _explained(self) -> Iterator[tuple[str, str]]:
        return ((word, said) for word, all_said in self.explained.items() for said in all_said)

    def _by_term(self) -> dict[str, list[int]]:
        """For each term: how often with a capital, in lower case, and where the case is no evidence."""
        counts: dict[str, list[int]] = {}
        for word, times in self.written.items():
            silent = min(self.opening.get(word, 0), times)
            for term, column in _terms_of(word):
                mine = counts.get(term)
                if mine is None:
                    mine = counts[term] = [0, 0, 0]
                mine[column] += times - (silent if column < 2 else 0)
                mine[2] += silent if column < 2 else 0
        return counts


def _known(lexicon: Lexicon, terms: Mapping[str, object]) -> dict[str, int]:
    """The rows of those terms that a lexicon has."""
    if len(terms) < _FEW:
        return {term: row for term in terms if (row := lexicon.row(folded(term), term)) >= 0}
    return {term: row for row, term in enumerate(lexicon.terms) if term in terms}


def _widened(before: Lexicon, fresh: _Rows) -> tuple[PackedStrings, PackedStrings, list[int]]:
    """Returns folds and terms with the new rows inserted, and the old row before which each was inserted."""
    if not fresh:
        return before.folds, before.terms, []
    folds, terms, places = StringsPacker(), StringsPacker(), list[int]()
    at, count = 0, len(before.terms)
    for first in range(0, count, _ROWS_AT_ONCE):
        some = slice(first, first + _ROWS_AT_ONCE)
        rows = list(zip(before.folds[some], before.terms[some], strict=True))
        end = bisect_left(fresh, rows[-1], at)
        places += [first + bisect_left(rows, row) for row in fresh[at:end]]
        rows = sorted([*rows, *fresh[at:end]])  # two sorted runs: quick
        folds.extend(fold for fold, _ in rows)
        terms.extend(term for _, term in rows)
        at = end
    rest = fresh[at:]
    folds.extend(fold for fold, _ in rest)
    terms.extend(term for _, term in rest)
    return folds.packed(), terms.packed(), places + [count] * len(rest)


def _spread(column: "array[int]", places: list[int], values: list[int]) -> "array[int]":
    """Returns the column with new values inserted before the given rows."""
    if not column:
        return array("I", values)
    spread = array("I")
    taken = 0
    for place, value in zip(places, values, strict=True):
        spread.extend(column[taken:place])
        spread.append(value)
        taken = place
    spread.extend(column[taken:])
    return spread


def _count(
    counts: Mapping[str, Sequence[int]],
    known: Mapping[str, int],
    capitals: "array[int]",
    smalls: "array[int]",
    others: "array[int]",
) -> tuple[_Rows, _Rows]:
    """Adds the counts of known words; which are names now and were none, with their keys, and which are none now."""
    more: _Rows = []
    fewer: _Rows = []
    for term, row in known.items():
        was_name = is_name(capitals[row], smalls[row])
        capital, small, other = counts[term]
        capitals[row] += capital
        smalls[row] += small
        others[row] += other
        if is_name(capitals[row], smalls[row]) != was_name and _has_key(fold := folded(term)):
            (fewer if was_name else more).append((key(fold), term))
    return more, fewer


def _has_key(fold: str) -> bool:
    """Whether spellings of a name are looked for."""
    return fold.isascii() and not fold[:1].isdigit()


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


def _terms_of(word: str) -> list[tuple[str, int]]:
    """The terms a written word brings into the index, and whether each is written with a capital: 0, small: 1."""
    if word.isascii() and word.isalpha():  # what most are; only quicker
        found = [(word.lower(), 0 if word[0].isupper() else 1)]
        return [*found, (word, 0)] if word in CAPITAL_WORDS else found
    term = normal(word)
    found = [(term, _case(word)), *((inner, _case(_inner_written(word))) for inner in inner_terms(word))]
    parts = compound_parts(term) if "-" in term else []
    if len(parts) > 1:
        at = 0
        for part in parts:
            found.append((part, _case(word[at : at + len(part)])))
            at += len(part) + 1
    return found


def _inner_written(word: str) -> str:
    """The part of a word that is also indexed as a separate term, as written."""
    span = word_part(word)
    return word[span[0] : span[1]] if span else word


def _case(word: str) -> int:
    article = ARTICLE.match(word)
    first = word[article.end() : article.end() + 1] if article else word[:1]
    return 2 if first.upper() == first.lower() else 0 if first.isupper() else 1
