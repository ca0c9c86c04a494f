"""Words, numbers and signs of a paragraph with their offsets: the input of every rule for figures."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from index.marks.figures.number_words import STARTERS

_ADDRESS = r"(?:https?://|www\.)\S+|(?<![\d.])10\.\d{4,9}/\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|(?<!\w)[@\#]\w+|"
_LETTER = r"[^\W\d_\u00bc-\u00be\u2150-\u215e\u2189]"
_REST = rf"""
    (?P<number>\d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}(?!\d)
        |\d{{1,3}}(?:,\d{{2,3}}){{0,6}},\d{{3}}(?!\d)(?:\.\d+)?
        |\d{{1,3}}(?:\u066c\d{{3}})+(?!\d)(?:\u066b\d+)?
        |\d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}}){{1,6}}(?!\d)(?:\.\d+)?
        |\d{{1,3}}(?:[ ]000){{1,6}}(?!\d)
        |(?<![\d.,:/\u2013-])\d{{1,3}},\d{{1,2}}(?!\d|[.,:/\u2013-]\d)
        |\d++(?:[.\u066b]\d++)?(?!,(?!(?:1[89]|20)\d\d(?!\d))\d)
        |(?<![\w.,])\.\d+)
    |(?P<broken>\d[\d.,]*\d)
    |(?P<word>(?:{_LETTER}\.){{2,}}
        |(?<!{_LETTER})(?:(?:[kcm]?m|ft|yd)[23]|k?m/[hs]|b/d)(?!\w)
        |{_LETTER}+(?:['\u2019]{_LETTER}+)*)
    |(?P<sign>\S)
"""
_DOTTED = r"\d+(?:\.\d+){2,}"
_PLAIN = re.compile(
    r"(?P<most>[A-Za-z]{2,}+(?=[\s.,;:?!)]))"  # most words have this form; the test is only faster
    rf"|(?P<code>{_DOTTED})|{_REST}",
    re.VERBOSE,
)
_WITH_ADDRESSES = re.compile(rf"(?P<code>{_ADDRESS}{_DOTTED})|{_REST}", re.VERBOSE)
_MARKS_OF_ADDRESSES = ("@", "#", "://", "www.")
_DOI = re.compile(r"(?<![\d.])10\.\d{4,9}/")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile("[a-z]+")
DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
MINUS = frozenset("-\u2212\u2013")

WORD = "word"
NUMBER = "number"
SIGN = "sign"
CODE = "code"


class Token(NamedTuple):
    """A word, number, sign or code (address, version); `text[start:end]` of the article, end exclusive."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    glued: bool
    """No space separates it from the token before."""


Tokens = Sequence[Token]
_token: Callable[[tuple[str, str, int, int, str, bool]], Token] = partial(tuple.__new__, Token)
"""Makes a token of its fields: it is called for every token, and the class's own constructor takes longer."""

EDGE = Token("", "", -1, -1, SIGN, False)
"""An empty token: the neighbour of the first and of the last."""


def may_hold_figures(text: str) -> bool:
    """Whether a paragraph can hold figures, judged quickly by its characters and words."""
    if not text.isascii() or _DIGIT.search(text):
        return True
    return not STARTERS.isdisjoint(_LETTERS.findall(text.lower()))


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], in order."""
    tokens: list[Token] = []
    last = -1
    marked = any(text.find(mark, start, end) >= 0 for mark in _MARKS_OF_ADDRESSES)
    marked = marked or (text.find("10.", start, end) >= 0 and _DOI.search(text, start, end) is not None)
    pattern = _WITH_ADDRESSES if marked else _PLAIN  # an address search at each word would take a third of the time
    for match in pattern.finditer(text, start, end):
        begin, stop = match.span()
        written = lower = match[0]
        kind = match.lastgroup or SIGN
        if kind == "most":
            kind, lower = WORD, written.lower()
        elif kind == "broken":
            kind = CODE
        elif kind == WORD:
            lower = written.lower().replace("\u2019", "'")
        tokens.append(_token((written, lower, begin, stop, kind, begin == last)))
        last = stop
    return tokens


def at(tokens: Tokens, index: int) -> Token:
    """The token at an index; an empty one outside."""
    return tokens[index] if 0 <= index < len(tokens) else EDGE


def joined(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen at index ties the word before to the word after: "two-thirds"."""
    hyphen = at(tokens, index)
    return hyphen.text in DASHES and hyphen.glued and at(tokens, index + 1).glued
