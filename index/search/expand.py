"""Replaces each word of a query by its spellings in a corpus, and adds the other names of names."""

import re

from msgspec import Struct
from msgspec.structs import replace

from index.english.inflection import same_word
from index.search import expanded
from index.search.added_spellings import taken_out
from index.search.aliases import MOST_WORDS, Alternative, initials, number_writings
from index.search.bitmap import CancelCheck, unchecked
from index.search.excluded_spellings import without_parts
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
    Optional,
    Or,
    Phrase,
    Single,
    Unreadable,
    ValueRange,
    Wild,
    Word,
)
from index.search.spelling import Distance, Spellings, prefix_terms, spellings
from index.search.tokens import compound_parts, folded
from index.search.wildcard import wildcard_terms
from index.search.word_parts import CAPITAL_WORDS
from index.search.word_spellings import SpellingsMemo, WordSpellings, key_of
from index.spelling.names import ARTICLE

TEXT = "text"
_MOST_PARTS = 32
_MOST_EXPLAINED = 12
"""Words in the longest meaning of an acronym."""
_PURPOSE = re.compile("(?:[st]ion|ment|ing|care|health|medical|research|storage)$")
_HEADS = (("center", "facility"), ("facility", "center"))


def expand(
    query: Node,
    lexicon: Lexicon,
    exact: bool = False,
    check: CancelCheck = unchecked,
    words: WordSpellings | None = None,
) -> Expanded:
    """The query with each word replaced by its spellings in the corpus.

    Args:
        query: the query.
        lexicon: the words of the corpus.
        exact: words only as they are typed.
        check: called now and then; raises to give up.
        words: looks up words, with the user's synonyms; by default without any.

    Raises what `check` raises.
    """
    words = words or WordSpellings(lexicon, check, SpellingsMemo())
    if not exact and (out := taken_out(query, words)):
        query, words = without_parts(query, out), replace(words, without=out)
    return _Expander(lexicon, exact, check, words).expand(query, TEXT)


class _Expander(Struct, frozen=True):
    lexicon: Lexicon
    exact: bool
    check: CancelCheck
    words: WordSpellings
    refused: bool = False
    """Inside NOT: only spellings and forms of the word itself."""

    def expand(self, query: Node, field: str) -> Expanded:
        match query:
            case And(()) | Unreadable():
                return NO_MATCH
            case Word() | Wild() | Fuzzy():
                return self._single(query, field)
            case Phrase(words, gaps):
                return self._phrase(words, gaps, field)
            case Near(parts, distance, ordered):
                return self._near(parts, distance, ordered, field)
            case Field(name, inner):
                return self.expand(inner, name)
            case KindFilter() | DateRange() | NamedRange() | ValueRange():
                return query
            case _:
                return self._joined(query, field)

    def _joined(self, query: Not | Optional | And | Or, field: str) -> Expanded:
        match query:
            case Not(inner):
                return expanded.Not(replace(self, refused=True).expand(inner, field))
            case Optional(inner):
                return expanded.Optional(self.expand(inner, field))
            case And(queries):
                return self._all(queries, field)
            case Or(queries):
                return expanded.Or(tuple(self.expand(inner, field) for inner in queries))

    def _terms(self, word: Single) -> Spellings:
        match word:
            case Wild(pattern):
                found = wildcard_terms(pattern, self.lexicon, self.exact, self.check)
                out = self.words.without
                return {term: far for term, far in found.items() if term not in out} if out else found
            case Fuzzy(term, distance):
                return near(term, distance, self.lexicon, self.check)
            case Word(term, True, exact):
                return prefix_terms(term, self.lexicon, self.exact or exact, self.check)
            case Word(term, _, exact):
                if self.exact or exact:
                    return {key_of(word) if word.acronym and term.upper() in CAPITAL_WORDS else term: Distance.SAME}
                return self.words.of(word, self.refused)

    def _single(self, word: Single, field: str) -> Expanded:
        plain = expanded.Terms(field, self._terms(word))
        if not isinstance(word, Word) or self.exact or word.exact:
            return plain
        parts = compound_parts(word.term)
        others: list[Expanded] = []
        if 1 < len(parts) <= _MOST_PARTS:  # north-eastern, also as north eastern
            others.append(self._in_order(self._split(parts, word.prefix), field))
        if not self.refused and not word.prefix:
            others += self._aliases((word,), field)
        return expanded.Or((plain, *others)) if others else plain

    def _arabic(self, first: Word, second: Word, field: str) -> list[Expanded]:
        """Al Assad, where the corpus also writes al-Assad: an Arabic name, which may lack its article."""
        if first.term not in ("al", "el"):
            return []
        joined = Word(f"{first.term}-{second.term}", second.prefix)
        terms = self._terms(joined)
        if not any(ARTICLE.match(term) and self.lexicon.row(folded(term), term) >= 0 for term in terms):
            return []
        return [expanded.Terms(field, terms)]

    def _aliases(self, words: tuple[Word, ...], field: str) -> list[Expanded]:
        """Meanings that the corpus explains, other names, the user's synonyms, other writings of a number, initials."""
        said = tuple(key_of(word) for word in words)
        found = [self._alias(explained.split(), field) for explained in self.words.explained(words)]
        found += [self._alias(list(name), field) for name in self.words.own(said)]
        alternatives = self.words.names(words) + number_writings(said)
        if len(words) == 1:
            alternatives += initials(words[0].term, words[0].acronym)
        return found + [self._alternative(alternative, field) for alternative in alternatives]

    def _alternative(self, alternative: Alternative, field: str) -> Expanded:
        steps = tuple(
            {spelled: Distance.ALIAS for term in terms for spelled in self._as_written(term)} for terms in alternative
        )
        return expanded.Terms(field, steps[0]) if len(steps) == 1 else expanded.Phrase(field, steps)

    def _as_written(self, term: str) -> list[str]:
        return [term] if term.isupper() else [term, *self.lexicon.spelled(term)]

    def _phrase(self, words: tuple[Single, ...], gaps: tuple[int, ...], field: str) -> Expanded:
        whole = self._in_order(words, field, gaps)
        others: list[Expanded] = []
        plain = tuple(word for word in words if isinstance(word, Word) and not word.exact)
        if not self.exact and len(plain) == len(words) and not gaps:
            others = [] if self.refused else self._aliases(plain, field)
            if len(plain) == 2:
                others += self._arabic(*plain, field)
            opened = self._opened(plain)
            if len(opened) > len(words):
                others.append(self._in_order(opened, field))
            others += [self._in_order(each, field) for each in self._initials_joined(plain)]
        return expanded.Or((whole, *others)) if others else whole

    def _opened(self, words: tuple[Word, ...]) -> tuple[Single, ...]:
        """The words of a phrase with its compounds and initials taken apart."""
        opened: list[Single] = []
        for word in words:
            letters = initials(word.term, word.acronym)
            if letters:
                opened += [Word(letter[0], exact=True) for letter in letters[0]]
            else:
                opened += self._split(compound_parts(word.term), word.prefix)
        return tuple(opened)

    def _initials_joined(self, words: tuple[Word, ...]) -> list[tuple[Single, ...]]:
        """The phrase with single letters joined: "J D Vance" as "JD Vance"."""
        count = next((at for at, word in enumerate(words) if len(word.term) > 1 or not word.term.isalpha()), len(words))
        if not 1 < count < len(words):
            return []
        return [(Word("".join(word.term for word in words[:count])), *words[count:])]

    def _split(self, parts: list[str], prefix: bool) -> tuple[Single, ...]:
        return (*(Word(part) for part in parts[:-1]), Word(parts[-1], prefix))

    def _in_order(self, words: tuple[Single, ...], field: str, gaps: tuple[int, ...] = ()) -> expanded.Phrase:
        return expanded.Phrase(field, tuple(self._terms(word) for word in words), gaps)

    def _alias(self, words: list[str], field: str) -> Expanded:
        """The meaning of an acronym, or the acronym itself, as the corpus explains it."""
        steps = [
            {
                term: Distance.ALIAS
                for term, far in spellings(word, self.lexicon, self.check).items()
                if far < Distance.NAME
            }
            for word in words
        ]
        return expanded.Terms(field, steps[0]) if len(steps) == 1 else expanded.Phrase(field, tuple(steps))

    def _near(self, parts: tuple[Single | Phrase, ...], distance: int, ordered: bool, field: str) -> Expanded:
        found: list[expanded.Terms | expanded.Phrase] = []
        for part in parts:
            if isinstance(part, Phrase):
                found.append(self._in_order(part.words, field, part.gaps))
            else:
                found.append(expanded.Terms(field, self._terms(part)))
        return expanded.Near(field, tuple(found), distance, ordered)

    def _all(self, queries: tuple[Node, ...], field: str) -> Expanded:
        """All of them; words in a row that have another name or writing may occur as that."""
        parts = [self.expand(query, field) for query in queries]
        if self.exact:
            return expanded.And(tuple(parts))
        found: list[Expanded] = []
        at = 0
        while at < len(parts):
            self.check()
            end, others = self._written_out(queries, at, field)
            if others:
                found.append(expanded.Or((expanded.And(tuple(parts[at:end])), *others)))
            else:
                found.append(parts[at])
            at = end
        return expanded.And(tuple(found)) if len(found) > 1 else found[0]

    def _written_out(self, queries: tuple[Node, ...], begin: int, field: str) -> tuple[int, list[Expanded]]:
        """The end of the longest run of words from `begin` that has alternatives, and these."""
        words: list[Word] = []
        for query in queries[begin : begin + _MOST_EXPLAINED]:
            inner = query.query if isinstance(query, Optional) else query
            if not isinstance(inner, Word) or inner.prefix or inner.exact:
                break
            words.append(inner)
        for count in range(len(words), 1, -1):
            run = tuple(words[:count])
            others = self._aliases(run, field) if count <= MOST_WORDS or self._explains(run) else []
            if institution := _institution([key_of(word) for word in run]):
                others += [self._alias(name.split(), field) for name in institution]
            if others:
                return begin + count, others
        return begin + 1, []

    def _explains(self, words: tuple[Word, ...]) -> bool:
        return " ".join(map(key_of, words)) in self.lexicon.explained


def _institution(terms: list[str]) -> tuple[str, ...]:
    """The other name of an institution: a detention centre is a detention facility. Only after what it is for."""
    if len(terms) != 2 or not _PURPOSE.search(terms[0]):
        return ()
    return tuple(f"{terms[0]} {other}" for head, other in _HEADS if same_word(terms[1], head))
