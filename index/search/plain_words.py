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
_SPECIAL = re.compile(rf"(?<!\w)(?:(?i:{ARTICLE.pattern})|[aeu]l\s)|[.,]\d+[A-Za-z]|[`_]", re.ASCII)
_TYPOGRAPHIC = str.maketrans("“”’‘–—…£€", "\"\"''  .$$")


def plain_text(text: str) -> str | None:
    """The text in ASCII, with the same offsets, if words can be searched for in it letter by letter; else None."""
    if not text.isascii():
        text = text.translate(_TYPOGRAPHIC)
    return text if text.isascii() and not _SPECIAL.search(text) and not may_have_elisions(text) else None


def painter(terms: Collection[str]) -> Painter | None:
    """Finds some terms in plain texts; None if these terms can only be found by cutting the text into words."""
    if not 0 < len(terms) <= _MOST_BEGUN:
        return None
    if len(terms) <= _MOST_TERMS and all(map(_is_simple, terms)):
        whole = re.compile(rf"(?<!\w)(?<!\w')(?:{'|'.join(terms)})(?!\w)(?!'(?!s\b)\w)", re.ASCII | re.IGNORECASE)
        return lambda text: [match.span() for match in whole.finditer(text)]
    return _painter_of_many(terms)


def _is_simple(term: str) -> bool:
    return term.isascii() and term.isalpha() and term.islower() and len(term) >= _LEAST_LETTERS


def _painter_of_many(terms: Collection[str]) -> Painter | None:
    """Looks only at words that begin like one of the terms, as the many words of an unfinished one do."""
    known = [term for term in terms if term.isascii() and not ("-" in term and ARTICLE.match(term))]
    for length in (3, 2, 1):
        beginnings = {term[:length] for term in known}
        if len(beginnings) <= _MOST_BEGINNINGS:
            break
    else:
        return None
    if not beginnings or not all(map(str.islower, known)) or not all(begin[0].isalpha() for begin in beginnings):
        return None
    # the word before a hyphen, an apostrophe or a point may be one with this
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(beginnings)))})", re.ASCII | re.IGNORECASE)

    def spans(text: str) -> list[Span] | None:
        painted: list[Span] = []
        for match in found.finditer(text):
            start = match.start()
            if start and text[start - 1] in "-'.":
                return None
            term, end = token_at(text, start)
            if "-" in term or "'" in term:
                return None
            if term in terms:
                painted.append((start, end))
        return painted

    return spans
