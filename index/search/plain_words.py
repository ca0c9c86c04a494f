"""Finds words in plain texts without cutting the whole text into words; most hits need no more to be painted.

A text is plain if it is in ASCII and has neither Arabic articles, nor elisions, nor numbers that run into words. A word
of three letters or more is where `tokens` finds it in such a text, and nowhere else.
"""

import re
from collections.abc import Collection

from index.article import Span
from index.search.word_parts import may_have_elisions
from index.spelling.names import ARTICLE

_MOST_TERMS = 16
_LEAST_LETTERS = 3
_SPECIAL = re.compile(rf"(?<!\w)(?:(?i:{ARTICLE.pattern})|[aeu]l\s)|[.,]\d+[A-Za-z]|[`_]", re.ASCII)


def is_plain(text: str) -> bool:
    """Whether words can be looked for in a text letter by letter."""
    return text.isascii() and not _SPECIAL.search(text) and not may_have_elisions(text)


def words_pattern(terms: Collection[str]) -> re.Pattern[str] | None:
    """A pattern for some terms in plain texts; None if there are none or many, or some are short."""
    if not 0 < len(terms) <= _MOST_TERMS:
        return None
    if not all(term.isascii() and term.isalpha() and term.islower() and len(term) >= _LEAST_LETTERS for term in terms):
        return None
    return re.compile(
        rf"(?<!\w)(?<!\w')(?:{'|'.join(terms)})(?!\w)(?!'(?!s\b)\w)",
        re.ASCII | re.IGNORECASE,
    )


def word_spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    """The characters of the words of a pattern in a plain text."""
    return [match.span() for match in pattern.finditer(text)]
