"""Binding: the tree of a query meets the words of a corpus."""

import re

from msgspec import Struct
from msgspec.structs import replace

from index.english.inflection import same_word
from index.search import expanded
from index.search.bitmap import CancelCheck, unchecked
from index.search.expanded import NO_MATCH, Expanded
from index.search.fuzzy import near
from index.search.lexicon import Lexicon
from index.search.query.nodes import (
    And,
    DateRange,
    Field,
    Fuzzy,
    KindFilter,
    NamedRange,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Single,
    ValueRange,
    Wild,
    Word,
)
from index.search.spelling import Distance, Spellings, prefix_terms, spellings
from index.search.tokens import compound_parts, folded, term_width
from index.search.wildcard import wildcard_terms

TEXT = "text"
_MOST_PARTS = 32
_MOST_EXPLAINED = 12
"""Words that an acronym stands for at most."""
_PURPOSE = re.compile("(?:[st]ion|ment|ing|care|health|medical|research|storage)$")
_HEADS = (("center", "facility"), ("facility", "center"))


def expand(query: Node, lexicon: Lexicon, exact: bool = False, check: CancelCheck = unchecked) -> Expanded:
    """The query with each word replaced by its spellings in the corpus; `exact`: only as it is typed.

    Raises what `check` raises.
    """
    return _Expander(lexicon, exact, check).expand(query, TEXT)


class _Expander(Struct, frozen=True):
    lexicon: Lexicon
    exact: bool
    check: CancelCheck

    def expand(self, query: Node, field: str) -> Expanded:
        match query:
            case And(()):
                return NO_MATCH
            case Word() | Wild() | Fuzzy():
                return self._single(query, field)
            case Phrase(words):
                return self._phrase(words, field)
            case Near(parts, distance):
                return self._near(parts, distance, field)
            case Field(name, inner):
                return self.expand(inner, name)
            case Not(inner):
                return expanded.Not(self.expand(inner, field))
            case And(queries):
                return self._all(queries, field)
            case Or(queries):
                return expanded.Or(tuple(self.expand(inner, field) for inner in queries))
            case KindFilter() | DateRange() | NamedRange() | ValueRange():
                return _value(query)

    def _terms(self, word: Single) -> Spellings:
        match word:
            case Wild(pattern):
                return wildcard_terms(pattern, self.lexicon, self.exact, self.check)
            case Fuzzy(term, distance):
                return near(term, distance, self.lexicon, self.check)
            case Word(term, True):
                return prefix_terms(term, self.lexicon, self.exact, self.check)
            case Word(term, _):
                return {term: Distance.SAME} if self.exact else spellings(term, self.lexicon, self.check)

    def _single(self, word: Single, field: str) -> Expanded:
        plain = expanded.Terms(field, self._terms(word))
        if not isinstance(word, Word) or self.exact:
            return plain
        others: list[Expanded] = []
        parts = compound_parts(word.term)
        if 1 < len(parts) <= _MOST_PARTS:  # north-eastern, also as north eastern
            others.append(self._in_order(self._split(parts, word.prefix), field))
        for explained in self.lexicon.explained.get(folded(word.term), ()):
            others.append(self._alias(explained, field))
        return expanded.Or((plain, *others)) if others else plain

    def _phrase(self, words: tuple[Single, ...], field: str) -> Expanded:
        whole = self._in_order(words, field)
        others: list[Expanded] = []
        if not self.exact and all(isinstance(word, Word) for word in words):
            said = " ".join(folded(word.term) for word in words if isinstance(word, Word))
            others = [self._alias(explained, field) for explained in self.lexicon.explained.get(said, ())]
            if any(isinstance(word, Word) and term_width(word.term) > 1 for word in words):
                others.append(self._in_order(self._opened(words), field))
        return expanded.Or((whole, *others)) if others else whole

    def _opened(self, words: tuple[Single, ...]) -> tuple[Single, ...]:
        """The words of a phrase with its compounds taken apart."""
        opened: list[Single] = []
        for word in words:
            opened += self._split(compound_parts(word.term), word.prefix) if isinstance(word, Word) else [word]
        return tuple(opened)

    def _split(self, parts: list[str], prefix: bool) -> tuple[Single, ...]:
        return (*(Word(part) for part in parts[:-1]), Word(parts[-1], prefix))

    def _in_order(self, words: tuple[Single, ...], field: str) -> expanded.Phrase:
        return expanded.Phrase(field, tuple(self._terms(word) for word in words))

    def _alias(self, explained: str, field: str) -> Expanded:
        """What an acronym stands for, or the acronym, as the corpus itself explains it."""
        words = [
            {
                term: Distance.ALIAS
                for term, far in spellings(word, self.lexicon, self.check).items()
                if far < Distance.NAME
            }
            for word in explained.split()
        ]
        return expanded.Terms(field, words[0]) if len(words) == 1 else expanded.Phrase(field, tuple(words))

    def _near(self, parts: tuple[Single | Phrase, ...], distance: int, field: str) -> Expanded:
        found: list[expanded.Terms | expanded.Phrase] = []
        for part in parts:
            if isinstance(part, Phrase):
                found.append(self._in_order(part.words, field))
            else:
                found.append(expanded.Terms(field, self._terms(part)))
        return expanded.Near(field, tuple(found), distance)

    def _all(self, queries: tuple[Node, ...], field: str) -> Expanded:
        """All of them; words in a row that the corpus also writes as an acronym may stand as that."""
        parts = [self.expand(query, field) for query in queries]
        if not self.exact:
            for begin, end, acronyms in self._written_out(queries):
                spelled = expanded.And(tuple(parts[begin:end]))
                aliases = tuple(self._alias(acronym, field) for acronym in acronyms)
                rest = (*parts[:begin], expanded.Or((spelled, *aliases)), *parts[end:])
                return expanded.And(rest) if len(rest) > 1 else rest[0]
        return expanded.And(tuple(parts))

    def _written_out(self, queries: tuple[Node, ...]) -> list[tuple[int, int, tuple[str, ...]]]:
        terms = [folded(query.term) if isinstance(query, Word) else "" for query in queries]
        for begin in range(len(terms)):
            self.check()
            for end in range(min(len(terms), begin + _MOST_EXPLAINED), begin + 1, -1):
                if not all(terms[begin:end]):
                    continue
                said = " ".join(terms[begin:end])
                if found := self.lexicon.explained.get(said, ()) + _institution(terms[begin:end]):
                    return [(begin, end, found)]
        return []


def _value(query: KindFilter | DateRange | NamedRange | ValueRange) -> Expanded:
    match query:
        case KindFilter(kind):
            return expanded.KindFilter(kind)
        case DateRange(first, last):
            return expanded.DateRange(first, last)
        case NamedRange(first, last):
            return expanded.NamedRange(first, last)
        case ValueRange(low, high, over, under):
            return expanded.ValueRange(low, high, over, under)


def _institution(terms: list[str]) -> tuple[str, ...]:
    """The other name of an institution: a detention centre is a detention facility. Only after what it is for."""
    if len(terms) != 2 or not _PURPOSE.search(terms[0]):
        return ()
    return tuple(f"{terms[0]} {other}" for head, other in _HEADS if same_word(terms[1], head))


def folded_in(query: Node, lexicon: Lexicon, check: CancelCheck = unchecked) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which typed words stand for other spellings of the corpus too, and which; unfinished words are left out."""
    said: list[tuple[str, tuple[str, ...]]] = []
    for word in _words(query):
        others = [
            term for term in spellings(word.term, lexicon, check) if term != word.term and lexicon.knows(folded(term))
        ]
        others += lexicon.explained.get(folded(word.term), ())
        if others:
            said.append((word.term, tuple(dict.fromkeys(others))))
    return tuple(dict(said).items())


def finished(query: Node) -> Node:
    """The query with its last word taken as finished."""
    match query:
        case Word(term, True):
            return Word(term)
        case And(queries) | Or(queries) if queries:
            return replace(query, queries=(*queries[:-1], finished(queries[-1])))
        case _:
            return query


def _words(query: Node) -> list[Word]:
    match query:
        case Word():
            return [query]
        case Phrase(words):
            return [word for word in words if isinstance(word, Word)]
        case Near(parts, _):
            return [word for part in parts for word in _words(part)]
        case Field(_, inner):
            return _words(inner)
        case And(queries) | Or(queries):
            return [word for inner in queries for word in _words(inner)]
        case _:
            return []
