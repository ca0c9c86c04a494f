"""Finds words in plain texts without cutting the whole text into words; most hits need no more to be painted.

A text is plain if it is in ASCII, typographic quotation marks and dashes aside, and has neither Arabic articles, nor
elisions, nor numbers that run into words. A word of three letters or more is where `tokens` finds it in such a text,
and nowhere else.
"""

import re
from collections.abc import Callable, Collection

from index.article import Span
from index.search.tokens import token_at
from index.search.word_parts import may_have_elisions
from index.spelling.names import ARTICLE

Painter = Callable[[str], list[Span] | None]
"""Finds words in a plain text; None if that text has to be cut into words."""
_MOST_TERMS = 16
_LEAST_LETTERS = 3
_MOST_BEGUN = 1024
"""The most terms of an unfinished word that are searched by their beginnings: a letter begins most words of a text."""
_MOST_BEGINNINGS = 64
"""Beginnings of words that are searched for together."""
_RUN_ON = re.compile(r"[.,]\d+[A-Za-z]", re.ASCII)
"""A number that runs into a word."""
# each begins with the letter or sign to scan for; they find all that ARTICLE does, and some words that only look alike
_AL = re.compile(r"[lL][-'\s](?<=[aeuAEU]..)(?<!\w[aeuAEU]..)", re.ASCII)
_AS = re.compile(r"-(?:(?<=[aA][dnrstzDNRSTZ].)(?<!\w[aA]..)|(?<=[aA][dstDST][hH].)(?<!\w[aA]...))", re.ASCII)
_TYPOGRAPHIC = str.maketrans("“”’‘–—…£€", "\"\"''  .$$")


def plain_text(text: str) -> str | None:
    """The text in ASCII, with the same offsets, if words can be searched for in it letter by letter; else None."""
    if not text.isascii():
        text = text.translate(_TYPOGRAPHIC)
    return text if text.isascii() and not _has_special(text) and not may_have_elisions(text) else None


def _has_special(text: str) -> bool:
    """Whether an ASCII text has what may be an Arabic article, a number that runs into a word, or "`" or "_"."""
    return bool("`" in text or "_" in text or _AL.search(text) or _RUN_ON.search(text) or _AS.search(text))


def painter(terms: Collection[str]) -> Painter | None:
    """Finds some terms in plain texts; None if these terms can only be found by cutting the text into words."""
    if not 0 < len(terms) <= _MOST_BEGUN:
        return None
    if len(terms) <= _MOST_TERMS and all(map(_is_simple, terms)):
        return _painter_of_few(terms)
    return _painter_of_many(terms)


def _painter_of_few(terms: Collection[str]) -> Painter:
    # without look-behind and in one case: the text is scanned for the first letters
    whole = re.compile(rf"(?:{'|'.join(sorted(terms))})(?!\w)(?!'(?!s\b)\w)", re.ASCII)

    def spans(text: str) -> list[Span]:
        small = text.lower()
        return [match.span() for match in whole.finditer(small) if _begins_word(small, match.start())]

    return spans


def _begins_word(text: str, start: int) -> bool:
    """Whether no letter is before a character of an ASCII text, also before an apostrophe."""
    if not start:
        return True
    before = text[start - 1]
    return not before.isalnum() and (before != "'" or start == 1 or not text[start - 2].isalnum())


def _is_simple(term: str) -> bool:
    return term.isascii() and term.isalpha() and term.islower() and len(term) >= _LEAST_LETTERS


def _painter_of_many(terms: Collection[str]) -> Painter | None:
    """Looks only at words that begin like one of the terms, as the many words of an unfinished one do."""
    known = [term for term in terms if term.isascii() and not ("-" in term and ARTICLE.match(term))]
    beginnings = _beginnings(known)
    if not beginnings or not all(map(str.islower, known)) or not all(begin[0].isalpha() for begin in beginnings):
        return None
    found = re.compile("|".join(map(re.escape, sorted(beginnings))))

    def spans(text: str) -> list[Span] | None:
        painted: list[Span] = []
        for match in found.finditer(text.lower()):
            start, before = match.start(), text[match.start() - 1 : match.start()]
            if before.isalnum() and match[0].isalnum():
                continue
            # the word before a hyphen, an apostrophe or a point may be one with this
            if before and (before in "-'." or before.isalnum()):
                return None
            term, end = token_at(text, start)
            if "-" in term or "'" in term:
                return None
            if term in terms:
                painted.append((start, end))
        return painted

    return spans


def _beginnings(terms: Collection[str]) -> set[str]:
    """The first letters of the terms, as many as keep them few; none if they are many in any case."""
    for length in (3, 2, 1):
        beginnings = {term[:length] for term in terms}
        if len(beginnings) <= _MOST_BEGINNINGS:
            return beginnings
    return set()
