"""Finds some words in a text exactly where `tokens` finds them, without cutting the whole text into words.

A text is scanned for the beginnings of the words. Around each place, the stretch between two spaces decides: if it is
one word of ASCII letters with nothing but punctuation around it, that is the word; else the stretch is cut into words.
Stretches with other letters are always cut: what is written there may be a term in another form.
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from index.article import Span
from index.search.tokens import tokens
from index.search.word_parts import CAPITAL_WORDS

_MOST_WHOLE = 32
"""Words that are searched for whole; more of them are searched for by their beginnings."""
_LEAST_LETTERS = 3
MOST_TERMS = 1024
"""Terms of an unfinished word beyond which cutting the text is quicker: a letter begins most words of a text."""
_MOST_BEGINNINGS = 64
"""Beginnings of words that are searched for together."""
_ARTICLES = ("al", "el", "ul")
"""Arabic articles, which make one term with the word after the space."""
_TYPOGRAPHIC = "“”’‘–—…£€"
_OTHER = re.compile(rf"[^\x00-\x7f{_TYPOGRAPHIC}]+")
_ONE_WORD = re.compile(r"""["'“”‘’(\[{<–—…£€$,;:!?/*]*+([A-Za-z]+)(?:['’][sS])?["'“”‘’)\]}>–—….,;:!?/*%]*+""")
_OPENING = re.compile("[0-9a-z]{1,3}")
_CAPITALS_JOINED = re.compile(r"[A-Z]['’]|[A-Z][^\W\x00-\x7f]|[^\WA-Za-z_][A-Z]")
"""An acronym before an apostrophe, after a number or beside 海 is a term of its own if the text has one elsewhere."""


class FoundWord(NamedTuple):
    """A term of a text and its characters, end exclusive."""

    term: str
    start: int
    end: int


class WordFinder:
    """Finds some words in one text after another."""

    def __init__(self, terms: Collection[str]) -> None:
        """`terms` are those to find; `known` are those of them that it can find."""
        self.known = frozenset(term for term in terms if term == term.lower() or term in CAPITAL_WORDS)
        self._capitals = self.known & CAPITAL_WORDS
        # terms with other letters are only in stretches that are cut; al–Bab has a dash, which cuts none
        scanned = [term.lower() for term in self.known if not _OTHER.search(term)]
        patterns = []
        whole = [term for term in scanned if term.isascii() and term.isalpha() and len(term) >= _LEAST_LETTERS]
        if 0 < len(whole) <= _MOST_WHOLE:  # fewer places have to be looked at
            patterns.append(rf"(?:{'|'.join(sorted(whole))})(?![a-z])")
            scanned = [term for term in scanned if term not in whole]
        if scanned:
            patterns.append("|".join(sorted(_beginnings(scanned), reverse=True)))
        self._scan = re.compile("|".join(patterns)).finditer if patterns else None

    def words(self, text: str) -> Sequence[FoundWord]:
        """The words of a text that are among the terms, each once; parts of compounds as well."""
        small = text.lower()
        if len(small) != len(text) or "_" in text or (self._capitals and _CAPITALS_JOINED.search(text)):
            return self._cut(text, 0, len(text))
        cut: list[Span] = []
        if not text.isascii():
            cut = _other_stretches(text)
            if 2 * sum(end - start for start, end in cut) > len(text):
                return self._cut(text, 0, len(text))
        found: list[FoundWord] = []
        for match in self._scan(small) if self._scan is not None else ():
            start = match.start()
            if start and small[start - 1].isalpha():
                continue
            if (word := _only_word(text, start)) is None:
                cut.append(_stretch(text, start, start))
            elif word[0] == start:
                written = text[start : word[1]]
                terms = {written.lower(), written} if written in self._capitals else (written.lower(),)
                found += [FoundWord(term, start, word[1]) for term in terms if term in self.known]
        for start, end in {*cut}:
            found += self._cut(text, start, end)
        return found

    def _cut(self, text: str, start: int, end: int) -> list[FoundWord]:
        """The words of a stretch of a text, cut into all its words."""
        listed = tokens(text[start:end], self.known)
        return [FoundWord(token.term, token.start + start, token.end + start) for token in listed]


def _beginnings(terms: Collection[str]) -> set[str]:
    """The first letters and digits of the terms, as many as keep them few."""
    for length in (3, 2, 1):
        beginnings = {begin[0][:length] for term in terms if (begin := _OPENING.match(term))}
        if len(beginnings) <= _MOST_BEGINNINGS:
            break
    return beginnings


def _only_word(text: str, at: int) -> Span | None:
    """The word around a character, if nothing but punctuation is between it and the spaces around it."""
    begin, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
    word = _ONE_WORD.fullmatch(text, begin, len(text) if end < 0 else end)
    if word is None or word[1].lower() in _ARTICLES or _is_article(text, begin - 1):
        return None
    return word.span(1)


def _other_stretches(text: str) -> list[Span]:
    """The stretches between spaces that have letters or signs beyond ASCII and usual punctuation."""
    found: list[Span] = []
    for match in _OTHER.finditer(text):
        if not found or match.start() >= found[-1][1]:
            found.append(_stretch(text, *match.span()))
    return found


def _stretch(text: str, start: int, end: int) -> Span:
    """The stretch between spaces around some characters, with the words that an Arabic article joins."""
    start = text.rfind(" ", 0, start) + 1
    while _is_article(text, start - 1):
        start = text.rfind(" ", 0, start - 1) + 1
    end = text.find(" ", end)
    while end >= 0 and _is_article(text, end):
        end = text.find(" ", end + 1)
    return start, len(text) if end < 0 else end


def _is_article(text: str, end: int) -> bool:
    """Whether an Arabic article ends here."""
    return end >= 2 and text[end - 2 : end] in _ARTICLES and not (end > 2 and text[end - 3].isalnum())
