"""A paragraph becomes tokens: character spans, words, one tag letter a word, a quoted stretch one token, sentences."""

import re
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from index.article import Span
from index.english.abbreviations import BEFORE_NAMES, LOWER_CASE, MAY_END, STARTERS
from index.english.name_joints import join_name_parts
from index.english.quotation_marks import QuotedSpan
from index.english.quoted_titles import is_title
from index.english.tagging import BY_FORM, in_context, tag_of

_TOKEN = re.compile(
    r"[a-z]++(?![\w'’`&/‐‑.-])"  # most words
    r"|[^\W\d_](?:\.[^\W\d_])+\.?(?![^\W_])"  # U.S. a.m.
    r"|[A-Z]-[A-Z][a-z]*(?:\.[A-Z])*\.?(?![^\W_])"  # D-N.Y.
    r"|[@#$£€]?[^\W_]+(?:(?:[-‐‑&/]|\.(?=[a-z\d])|,(?=\d{3})|['’`](?!(?:s|t|d|m|ll|ve|re)\b))[^\W_]+)*"
    r"|['’](?:s|t|d|m|ll|ve|re)\b"
    r"|(?<=s)['’](?=\s)"
    r"|\.\.++|…|--++|[.,;:?!()\[\]–—―|%]|(?<=\s)-(?=\s)"
)
_BEFORE_FIRST = frozenset(".?!…Q:-(")
_ATTRIBUTION = re.compile(r"(?:P|N{1,3}|Dn{1,2})V(?:\.|$)")
"""Only a subject and a verb of speech: not a sentence, but the speaker of the quotation before it."""
_TERMINAL = frozenset(".?!…")


class Tokens(Struct, frozen=True):
    """The tokens of one paragraph: character spans, lower-case words, tags, quoted stretches by token, sentences."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    tags: str
    quotes: dict[int, QuotedSpan]
    sentences: list[tuple[int, int]]

    def raw(self, at: int) -> str:
        """The token as written."""
        return self.text[self.starts[at] : self.ends[at]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the tokens first to last, last exclusive."""
        return self.starts[first], self.ends[last - 1]


class _Word(NamedTuple):
    """A word regardless of its neighbours: in lower case, with its tag at the start of a sentence and inside one."""

    lower: str
    first: str
    inner: str
    may_end: bool
    """A sentence may end with it."""


@lru_cache(maxsize=1 << 16)
def _word(raw: str) -> _Word:
    fixed = BY_FORM.get(raw)
    if fixed is not None:
        return _Word(raw, fixed, fixed, False)
    return _Word(raw.lower(), tag_of(raw, True), tag_of(raw, False), raw[-1] in ".?!…")


def tokenize(text: str, span: Span, quoted: tuple[QuotedSpan, ...], headline: bool) -> Tokens:
    """The tokens of a span of the text.

    Args:
        text: of the whole article.
        span: characters of one paragraph.
        quoted: its quoted stretches in order; each becomes one token, tagged Q, or q if it looks like a title.
        headline: whether capitals say nothing, as in a headline.
    """
    start, end = span
    found = Tokens(text, [], [], [], "", {}, [])
    tags: list[str] = []
    stops: list[int] = []
    at = start
    for stretch in quoted:
        _scan(found, tags, stops, (at, stretch.outer_start), headline)
        found.quotes[len(tags)] = stretch
        stops.append(len(tags))
        found.starts.append(stretch.outer_start)
        found.ends.append(stretch.outer_end)
        found.words.append("“")
        tags.append("q" if is_title(text, stretch) else "Q")
        at = stretch.outer_end
    _scan(found, tags, stops, (at, end), headline)
    _join_nicknames(found, tags)
    join_name_parts(found.words, tags)
    in_context(found.words, tags)
    return Tokens(
        text, found.starts, found.ends, found.words, "".join(tags), found.quotes, _sentences(found, tags, stops)
    )


def _join_nicknames(found: Tokens, tags: list[str]) -> None:
    """Makes a nickname in marks a part of its name: William "Bill" Moss."""
    for at in list(found.quotes):
        if not 0 < at < len(tags) - 1 or tags[at - 1] != "N" or tags[at + 1] != "N":
            continue
        quoted = found.quotes[at]
        inner = found.text[quoted.start : quoted.end]
        if inner[:1].isupper() and inner.replace(" ", "").replace("-", "").isalpha() and inner.count(" ") < 2:
            del found.quotes[at]
            tags[at] = "N"
            found.words[at] = inner.lower()


def _scan(found: Tokens, tags: list[str], stops: list[int], span: Span, headline: bool) -> None:
    """Adds the tokens of a span without quotations; `stops` gathers the tokens that may end a sentence."""
    starts, ends, words = found.starts, found.ends, found.words
    before = tags[-1] if tags else "."
    for match in _TOKEN.finditer(found.text, *span):
        begin, stop = match.span()
        word, first, tag, may_end = _word(match[0])
        if may_end:
            if word == "." and words and ends[-1] == begin and _abbreviates(found, begin):
                ends[-1] = stop
                continue
            stops.append(len(tags))
        if first != tag and (headline or before in _BEFORE_FIRST):
            tag = first
        starts.append(begin)
        ends.append(stop)
        words.append(word)
        tags.append(tag)
        before = tag


def _abbreviates(found: Tokens, at: int) -> bool:
    word = found.words[-1]
    if found.text[at + 1 : at + 2] in (",", ";") or found.text[at + 1 : at + 3] == " -":
        return True
    if word in BEFORE_NAMES:
        return word not in ("no", "nos", "art", "fig") or found.text[at + 1 : at + 3].strip().isdigit()
    if found.text[found.starts[-1]].islower() and word in MAY_END and word not in LOWER_CASE:
        return False  # "He is ill."
    if (len(word) == 1 and found.text[at - 1].isupper()) or word in MAY_END:
        following = found.text[at + 1 : at + 24].split(maxsplit=1)
        return bool(following) and following[0].strip(",").lower() not in STARTERS
    return False


def _sentences(found: Tokens, tags: list[str], stops: list[int]) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    begin, count = 0, len(tags)
    for at in stops:
        if at < count - 1 and _ends_sentence(found, tags, at, begin, tags[at]):
            stop = at + 1
            while stop < count and tags[stop] == ")":
                stop += 1
            bounds.append((begin, stop))
            begin = stop
    if begin < count:
        bounds.append((begin, count))
    return bounds


def _ends_sentence(found: Tokens, tags: list[str], at: int, begin: int, tag: str) -> bool:
    following = found.text[found.starts[at + 1]]
    if tag == "." and found.starts[at + 1] == found.ends[at] and following.isdigit():  # a .45-calibre gun
        return False
    if tag in _TERMINAL:
        return tag == "." or tags[at + 1] == "Q" or not following.islower()
    if tag not in "Qq":
        return (
            found.words[at].endswith(".")
            and found.words[at].count(".") > 1
            and found.words[at + 1] in STARTERS
            and following.isupper()
        )
    stretch = found.quotes[at]
    last = found.text[stretch.start : stretch.end].rstrip(" \u00a0'’)")[-1:]
    if tags[at + 1] == ")" and last == ".":
        return True
    if last in ".…" and _ATTRIBUTION.match("".join(tags[at + 1 : at + 8])):  # "I will not go…" Lindt said.
        return False
    if last not in _TERMINAL or following.islower() or not (following.isalnum() or tags[at + 1] == "Q"):
        return False
    if last in ".…":
        return True
    return tags[at + 1] == "Q" or at > begin
