"""Counting the words of articles for the lexicon: how each is written, and which acronyms are explained."""

import re
from array import array
from collections.abc import Iterable, Mapping

from index.article import Kind
from index.names import ARTICLE
from index.search.lexicon import Lexicon
from index.search.tokens import folded, tokens

_SENTENCE_END = re.compile('[.!?…:\u061f]["\'”’»)\\]]*\\s+["\'“‘«(\\[]*$|^\\W*$|[“"«]$')
_EXPLAINED = re.compile(r"\(\W*(?P<acronym>[A-Z][A-Za-z]{0,2}(?:[A-Z]\.?){1,8})s?\W*\)")
_SMALL_WORDS = frozenset("of and the for in on to de la al del".split())
_MOST_WORDS = 12


class Census:
    """Counts as paragraphs come by; `lexicon()` gives what was counted together with an older lexicon."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = {}
        self._explained: dict[str, set[str]] = {}

    def add(self, text: str, kind: Kind) -> None:
        """Counts a paragraph."""
        headline = kind is Kind.TITLE
        for token in tokens(text):
            article = ARTICLE.match(text, token.start, token.end)
            first = text[article.end() if article else token.start]
            telling = not headline and first.upper() != first.lower()
            if telling and first.isupper():
                telling = not _SENTENCE_END.search(text, max(0, token.start - 6), token.start)
            column = 2 if not telling else 0 if first.isupper() else 1
            counts = self._counts.get(token.term)
            if counts is None:
                counts = self._counts[token.term] = [0, 0, 0]
            counts[column] += 1
        for acronym, written_out in explained(text):
            self._explained.setdefault(acronym, set()).add(written_out)
            self._explained.setdefault(written_out, set()).add(acronym)

    def counted(self) -> tuple[dict[str, list[int]], dict[str, set[str]]]:
        """What was counted so far, to be merged into another census."""
        return self._counts, self._explained

    def merge(self, counts: Mapping[str, list[int]], explained: Mapping[str, set[str]]) -> None:
        """Adds what another census counted."""
        for term, more in counts.items():
            mine = self._counts.get(term)
            if mine is None:
                self._counts[term] = list(more)
            else:
                for column in range(3):
                    mine[column] += more[column]
        for acronym, written_out in explained.items():
            self._explained.setdefault(acronym, set()).update(written_out)

    def add_words(self, words: Iterable[str]) -> None:
        """Counts words of which the case says nothing: of outlets, of speakers."""
        for word in words:
            self._counts.setdefault(word, [0, 0, 0])[2] += 1

    def lexicon(self, before: Lexicon) -> Lexicon:
        """The words counted here and those of an older lexicon; words that went stay in it and find nothing."""
        counts = self._counts
        for row, term in enumerate(before.terms):
            mine = counts.setdefault(term, [0, 0, 0])
            mine[0] += before.capitals[row]
            mine[1] += before.smalls[row]
            mine[2] += before.others[row]
        rows = sorted((folded(term), term) for term in counts)
        return Lexicon(
            [fold for fold, _ in rows],
            [term for _, term in rows],
            array("I", (counts[term][0] for _, term in rows)),
            array("I", (counts[term][1] for _, term in rows)),
            array("I", (counts[term][2] for _, term in rows)),
            _joined(before.explained, self._explained),
        )


def explained(text: str) -> Iterable[tuple[str, str]]:
    """Acronyms in brackets after the words whose first letters they are, folded: (sdf, syrian democratic forces)."""
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


def _joined(before: Mapping[str, tuple[str, ...]], found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted({*before.get(key, ()), *found.get(key, ())})) for key in {*before, *found}}
