"""The spellings and names of a corpus that a word of a query finds."""

from msgspec import Struct, field

from index.search.aliases import Alternative, number_writings, ordinals, other_names
from index.search.bitmap import CancelCheck
from index.search.compounds import compounds
from index.search.lexicon import Lexicon
from index.search.own_synonyms import NO_SYNONYMS, Name, Synonyms
from index.search.query.nodes import Word
from index.search.spelling import Distance, Spellings, spellings
from index.search.tokens import folded
from index.search.word_parts import CAPITAL_WORDS


class SpellingsMemo(Struct, frozen=True):
    """Answers of one corpus that are kept: spellings by word and whether it is excluded, compounds by folded words."""

    spellings: dict[tuple[Word, bool], Spellings] = field(default_factory=dict)
    compounds: dict[Name, list[Alternative]] = field(default_factory=dict)


_MOST_REMEMBERED = 1024


class WordSpellings(Struct, frozen=True):
    """Looks up words in the lexicon of a corpus; `memo` keeps the results.

    `without` holds spellings and names that are left out, in small letters.
    """

    lexicon: Lexicon
    check: CancelCheck
    memo: SpellingsMemo
    synonyms: Synonyms = NO_SYNONYMS
    without: frozenset[str] = frozenset()

    def of(self, word: Word, excluded: bool = False) -> Spellings:
        """All spellings of a finished word in the corpus, with their distance from the typed word.

        If the word is excluded, names in another romanization are left out.
        """
        memo = self.memo.spellings
        found = memo.get((word, excluded))
        if found is None:
            if len(memo) >= _MOST_REMEMBERED:
                memo.clear()
            found = memo[word, excluded] = self._looked_up(word, excluded)
        if self.without.isdisjoint(found):
            return found
        return {term: far for term, far in found.items() if term == word.term or term not in self.without}

    def _looked_up(self, word: Word, excluded: bool) -> Spellings:
        term, acronym = word.term, word.acronym
        if acronym and term.upper() in CAPITAL_WORDS:
            dotted = [spelled for spelled in self.lexicon.spelled(term) if spelled.endswith(".")]
            return {term.upper(): Distance.SAME} | dict.fromkeys(dotted, Distance.FOLDED)
        if "." in term and not term[:1].isdigit() and self.lexicon.is_mostly_small(folded(term)):  # C.A.R. is no car
            same = [spelled for spelled in self.lexicon.spelled(folded(term)) if "." in spelled or spelled.isupper()]
            return dict.fromkeys(same, Distance.FOLDED) | {term: Distance.SAME}
        if term[:1].isdigit():
            days = dict.fromkeys(filter(self.lexicon.knows, ordinals(term)), Distance.INFLECTED)
            return days | spellings(term, self.lexicon, self.check) | self._pointed(term)
        return spellings(term, self.lexicon, self.check, sounds=not (acronym or excluded), excluded=excluded)

    def others(self, words: tuple[Word, ...]) -> tuple[str, ...]:
        """The other spellings and names of the corpus for a word, or for several in a row."""
        said = tuple(key_of(word) for word in words)
        others: list[str] = []
        if len(words) == 1:
            term = words[0].term
            others += [other for other in self.of(words[0]) if other != term and self._is_known((other,))]
        others += self.explained(words)
        others += [" ".join(name) for name in self.own(said)]
        names = self.names(words)
        others += [" ".join(step[0] for step in name) for name in names if all(map(self._is_known, name))]
        return tuple(dict.fromkeys(other for other in others if other.lower() not in self.without))

    def own(self, said: Name) -> list[Name]:
        """The user's synonyms of some words, as far as the corpus has them."""
        found = self.synonyms.others.get(tuple(map(str.lower, said)), ())
        return [name for name in found if all(map(self.lexicon.knows, name)) and " ".join(name) not in self.without]

    def explained(self, words: tuple[Word, ...]) -> list[str]:
        """The meaning of an acronym, or the acronym of a name, as the corpus explains it.

        A word typed small that the corpus mostly writes small is not an acronym: bed, crew.
        """
        said = " ".join(map(key_of, words))
        if len(words) == 1 and not words[0].acronym and self.lexicon.is_mostly_small(said):
            return []
        return [explained for explained in self.lexicon.explained.get(said, ()) if explained not in self.without]

    def _compounds(self, said: Name) -> list[Alternative]:
        memo = self.memo.compounds
        found = memo.get(said)  # once: another thread may clear it
        if found is None:
            if len(memo) >= _MOST_REMEMBERED:
                memo.clear()
            found = memo[said] = compounds(said, self.lexicon)
        return list(found)

    def _is_known(self, terms: tuple[str, ...]) -> bool:
        return any(self.lexicon.knows(folded(term)) for term in terms)

    def _pointed(self, term: str) -> Spellings:
        """The same number with points as thousands signs."""
        alternatives = number_writings((folded(term),))
        pointed = alternatives[0][0] if alternatives and len(alternatives[0]) == 1 else ()
        return {each: Distance.FOLDED for each in pointed if each != folded(term) and self.lexicon.knows(each)}

    def names(self, words: tuple[Word, ...]) -> list[Alternative]:
        """Other names, and compounds in one word or two.

        Words that the corpus also writes small have no other names: said is not Saeed.
        """
        said = tuple(map(key_of, words))
        found = [] if any("-" in word.term for word in words) else self._compounds(said)
        if len(said) > 1 or not self.lexicon.is_common(said[0]):
            others = other_names(said)
            found += [each for each in others if len(each) > 1 or not any(map(self.lexicon.is_common, each[0]))]
        return [other for other in found if " ".join(step[0] for step in other).lower() not in self.without]


def key_of(word: Word) -> str:
    """The word as alternatives are listed under it: folded; in capitals where it would read as a small word."""
    return word.term.upper() if word.acronym and word.term.upper() in CAPITAL_WORDS else folded(word.term)
