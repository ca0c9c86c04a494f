"""Binding: the tree of a query meets the words of a corpus."""

import re
from dataclasses import replace

from index.frozen import frozen
from index.search.bitmap import Check, unchecked
from index.search.bound import (
    NO_MATCH,
    All,
    AnyOf,
    Bound,
    Close,
    DateIn,
    Either,
    InOrder,
    KindIs,
    ValueIn,
    Without,
)
from index.search.fuzzy import near
from index.search.inflection import same_word
from index.search.lexicon import Lexicon
from index.search.query.nodes import (
    And,
    Dated,
    Fuzzy,
    In,
    Near,
    Node,
    Not,
    OfKind,
    Or,
    Phrase,
    Single,
    Valued,
    Wild,
    Word,
)
from index.search.spelling import Distance, Spellings, begun, spellings
from index.search.tokens import compound_parts, folded, term_width
from index.search.wild import wild

TEXT = "text"
_MOST_PARTS = 32
_MOST_EXPLAINED = 12
"""Words that an acronym stands for at most."""
_PURPOSE = re.compile("(?:[st]ion|ment|ing|care|health|medical|research|storage)$")
_HEADS = (("center", "facility"), ("facility", "center"))


def bind(query: Node, lexicon: Lexicon, exact: bool = False, check: Check = unchecked) -> Bound:
    """The query with each word replaced by its spellings in the corpus; `exact`: only as it is typed.

    Raises what `check` raises.
    """
    return _Binder(lexicon, exact, check).bind(query, TEXT)


@frozen
class _Binder:
    lexicon: Lexicon
    exact: bool
    check: Check

    def bind(self, query: Node, field: str) -> Bound:
        match query:
            case And(()):
                return NO_MATCH
            case Word() | Wild() | Fuzzy():
                return self._single(query, field)
            case Phrase(words):
                return self._phrase(words, field)
            case Near(parts, distance):
                return self._near(parts, distance, field)
            case In(name, inner):
                return self.bind(inner, name)
            case Not(inner):
                return Without(self.bind(inner, field))
            case And(queries):
                return self._all(queries, field)
            case Or(queries):
                return Either(tuple(self.bind(inner, field) for inner in queries))
            case OfKind() | Dated() | Valued():
                return _value(query)

    def _terms(self, word: Single) -> Spellings:
        match word:
            case Wild(pattern):
                return wild(pattern, self.lexicon, self.exact, self.check)
            case Fuzzy(term, distance):
                return near(term, distance, self.lexicon, self.check)
            case Word(term, True):
                return begun(term, self.lexicon, self.exact, self.check)
            case Word(term, _):
                return {term: Distance.SAME} if self.exact else spellings(term, self.lexicon, self.check)

    def _single(self, word: Single, field: str) -> Bound:
        plain = AnyOf(field, self._terms(word))
        if not isinstance(word, Word) or self.exact:
            return plain
        others: list[Bound] = []
        parts = compound_parts(word.term)
        if 1 < len(parts) <= _MOST_PARTS:  # north-eastern, also as north eastern
            others.append(self._in_order(self._split(parts, word.prefix), field))
        for explained in self.lexicon.explained.get(folded(word.term), ()):
            others.append(self._alias(explained, field))
        return Either((plain, *others)) if others else plain

    def _phrase(self, words: tuple[Single, ...], field: str) -> Bound:
        whole = self._in_order(words, field)
        others: list[Bound] = []
        if not self.exact and all(isinstance(word, Word) for word in words):
            said = " ".join(folded(word.term) for word in words if isinstance(word, Word))
            others = [self._alias(explained, field) for explained in self.lexicon.explained.get(said, ())]
            if any(isinstance(word, Word) and term_width(word.term) > 1 for word in words):
                others.append(self._in_order(self._opened(words), field))
        return Either((whole, *others)) if others else whole

    def _opened(self, words: tuple[Single, ...]) -> tuple[Single, ...]:
        """The words of a phrase with its compounds taken apart."""
        opened: list[Single] = []
        for word in words:
            opened += self._split(compound_parts(word.term), word.prefix) if isinstance(word, Word) else [word]
        return tuple(opened)

    def _split(self, parts: list[str], prefix: bool) -> tuple[Single, ...]:
        return (*(Word(part) for part in parts[:-1]), Word(parts[-1], prefix))

    def _in_order(self, words: tuple[Single, ...], field: str) -> InOrder:
        return InOrder(field, tuple(self._terms(word) for word in words))

    def _alias(self, explained: str, field: str) -> Bound:
        """What an acronym stands for, or the acronym, as the corpus itself explains it."""
        words = [
            {
                term: Distance.ALIAS
                for term, far in spellings(word, self.lexicon, self.check).items()
                if far < Distance.NAME
            }
            for word in explained.split()
        ]
        return AnyOf(field, words[0]) if len(words) == 1 else InOrder(field, tuple(words))

    def _near(self, parts: tuple[Single | Phrase, ...], distance: int, field: str) -> Bound:
        bound: list[AnyOf | InOrder] = []
        for part in parts:
            if isinstance(part, Phrase):
                bound.append(self._in_order(part.words, field))
            else:
                bound.append(AnyOf(field, self._terms(part)))
        return Close(field, tuple(bound), distance)

    def _all(self, queries: tuple[Node, ...], field: str) -> Bound:
        """All of them; words in a row that the corpus also writes as an acronym may stand as that."""
        bound = [self.bind(query, field) for query in queries]
        if not self.exact:
            for begin, end, acronyms in self._written_out(queries):
                spelled = All(tuple(bound[begin:end]))
                aliases = tuple(self._alias(acronym, field) for acronym in acronyms)
                rest = (*bound[:begin], Either((spelled, *aliases)), *bound[end:])
                return All(rest) if len(rest) > 1 else rest[0]
        return All(tuple(bound))

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


def _value(query: OfKind | Dated | Valued) -> Bound:
    match query:
        case OfKind(kind):
            return KindIs(kind)
        case Dated(first, last):
            return DateIn(first, last)
        case Valued(low, high, over, under):
            return ValueIn(low, high, over, under)


def _institution(terms: list[str]) -> tuple[str, ...]:
    """The other name of an institution: a detention centre is a detention facility. Only after what it is for."""
    if len(terms) != 2 or not _PURPOSE.search(terms[0]):
        return ()
    return tuple(f"{terms[0]} {other}" for head, other in _HEADS if same_word(terms[1], head))


def folded_in(query: Node, lexicon: Lexicon, check: Check = unchecked) -> tuple[tuple[str, tuple[str, ...]], ...]:
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
        case In(_, inner):
            return _words(inner)
        case And(queries) | Or(queries):
            return [word for inner in queries for word in _words(inner)]
        case _:
            return []
