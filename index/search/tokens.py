"""Words as the index holds them: one reading of a text for indexing, matching and painting.

A term is a word in lower case, with its accents, apostrophes, hyphens and article ("al-hasakah"); the lexicon
joins the spellings of a word, so that exact search and folded search read the same index. A compound is indexed
as a whole and in its parts ("north-eastern", "north", "eastern"), a number as one word ("1,561").
"""

import re
import unicodedata
from collections.abc import Container, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from index.search.word_parts import CAPITAL_WORDS, has_capital_word, may_have_parts, word_part
from index.spelling.names import ARTICLE, fold

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_SINGLE = [c for c in range(0x300, 0x1100) if unicodedata.category(chr(c))[0] == "M"]
_RUNS = (list(run) for _, run in groupby(enumerate(_SINGLE), lambda pair: pair[1] - pair[0]))
# as ranges: the pattern has two such sets, and single characters in a set make it slower to compile
_MARKS = "".join(f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in _RUNS) + "\u1ab0-\u1aff"
_MARKS += "\u17b4-\u17d3\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f" + _INVISIBLE
_APOSTROPHES = "'’‘`´"
_HYPHENS = r"\-‐‑‒"
_IDEOGRAMS = (
    r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"  # Chinese, Japanese
    r"\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec6\u0edc-\u0edf"  # Thai, Lao
    r"\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3"  # Burmese, Khmer
)
_VOICED = "\uff9e\uff9f"
"""Marks of half-width kana."""
_LETTER = rf"[^\W{_IDEOGRAMS}]"
# Al Gore and El Paso are two words each; only a small "al" before a name is the Arabic article
_ARTICLE = rf"(?:(?i:{ARTICLE.pattern.replace(chr(92) + 's', '')})|[aeu]l\s(?=[^\W\d_]))"
_WORD = rf"{_LETTER}(?:(?:{_LETTER}|[{_MARKS}])+|[{_APOSTROPHES}](?![sS]\b){_LETTER}|[{_HYPHENS}]{_LETTER})*+"
_CLOSED = rf"(?![\w{_MARKS}{_APOSTROPHES}{_HYPHENS}]|\.\w)"
_PATTERN = (
    rf"((?>(?:[A-Za-z]{{3,}}+|(?!(?i:al|el|ul))[A-Za-z]{{1,2}}+)){_CLOSED}"  # most words, only quicker
    rf"|(?<!\w)\d{{1,3}}(?:[,٬\u00a0\u202f\u2009]\d{{3}})+(?!\d)"  # 1,561
    rf"|\d+(?:[.٫]\d+)+"  # 2.5
    r"|(?<!\w)(?:[^\W\d]\.){2,}"  # U.S.
    rf"|[{_IDEOGRAMS}][{_MARKS}{_VOICED}]*+"  # scripts without spaces: each character is a word
    rf"|(?:(?<!\w){_ARTICLE})?{_WORD})"
    rf"(?:[{_APOSTROPHES}][sS]\b)?"
)
_TOKEN = re.compile(_PATTERN)
_WRITTEN = itemgetter(1)
# at most eight marks end or begin a sentence: a row of thousands of them would be read again from each of its marks
_OPENING = rf"[.!?…:\u061f“\"«](?:(?<=[“\"«])|[\"'”’»)\]]{{0,8}}+\s+[\"'“‘«(\[]{{0,8}}+)(?=\w){_PATTERN}"
_JOINT = re.compile("[-']")
_POINTED_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|who|what|that|there|how|where)'(?:re|ve|ll|d|m)|\w+n't")
_COMPOUND = re.compile(rf"[{_HYPHENS}]\w")
_SAME = str.maketrans(dict.fromkeys("’‘`´ʼʾʿʻ′", "'") | dict.fromkeys("‐‑‒", "-"))
_CAPITAL_TERMS = frozenset(map(str.lower, CAPITAL_WORDS))
_SIGN = re.compile(rf"[{_IDEOGRAMS}][{_MARKS}{_VOICED}]*")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_UNSEEN = re.compile(f"[{_INVISIBLE}]")


class Token(NamedTuple):
    """A word in a text: its term, its characters (end exclusive), its place among the words, and how many it takes."""

    term: str
    start: int
    end: int
    position: int
    width: int


def tokens(text: str, among: Container[str] | None = None) -> list[Token]:
    """All words of a text in order; a compound is followed by its parts, which have its positions.

    `among` holds the only terms that are wanted: a search paints few of many words.
    """
    matches = list(_TOKEN.finditer(text.replace("_", " ")))
    terms = list(map(normal, map(_WRITTEN, matches)))
    if _is_plain(text):  # each word takes one place
        listed = enumerate(zip(terms, matches, strict=True))
        if among is None:
            return [Token(term, *match.span(1), at, 1) for at, (term, match) in listed]
        return [Token(term, *match.span(1), at, 1) for at, (term, match) in listed if term in among]
    found: list[Token] = []
    capitals = has_capital_word(text)
    position = 0
    for term, match in zip(terms, matches, strict=True):
        width = term_width(term) if "-" in term else 1
        if among is None or term in among:
            found.append(Token(term, match.start(1), match.end(1), position, width))
        if width > 1:
            parts = _parts(match[1], match.start(1), position)
        elif "'" in term or (capitals and term in _CAPITAL_TERMS):
            parts = _inner(match[1], match.start(1), position)
        else:
            parts = []
        found += parts if among is None else [part for part in parts if part.term in among]
        position += width
    return found


def token_at(text: str, start: int) -> tuple[str, int]:
    """The term of the word that begins at a character, and the end of the word; no term if none begins there."""
    match = _TOKEN.match(text, start)
    return (normal(match[1]), match.end(1)) if match else ("", start)


class Words(NamedTuple):
    """The words of a text for the index: as written, as terms, and the place of each term; parts of compounds too."""

    written: list[str]
    terms: list[str]
    places: Sequence[int]
    length: int
    """How many places there are."""


def words(text: str) -> Words:
    """The words that `tokens` finds, without their characters, in less time."""
    written = _TOKEN.findall(text.replace("_", " "))
    terms = list(map(normal, written))
    if _is_plain(text):
        return Words(written, terms, range(len(terms)), len(terms))
    all_terms: list[str] = []
    places: list[int] = []
    position = 0
    for word, term in zip(written, terms, strict=True):
        all_terms.append(term)
        places.append(position)
        width = term_width(term) if "-" in term else 1
        if width > 1 or "'" in term or term in _CAPITAL_TERMS:
            parts = _parts(word, 0, position) if width > 1 else _inner(word, 0, position)
            all_terms += [part.term for part in parts]
            places += [part.position for part in parts]
        position += width
    return Words(written, all_terms, places, position)


def opening_words(text: str) -> list[str]:
    """The words, as written, that begin a sentence or a quotation, but for the first of the text."""
    return _opening().findall(text.replace("_", " "))


@cache
def _opening() -> re.Pattern[str]:
    """Compiled on first use: it takes as long as the rest of this module, and only indexing needs it."""
    return re.compile(_OPENING)


@lru_cache(maxsize=1 << 13)  # the words that make up most of a text: rare ones take more memory than they save time
def normal(word: str) -> str:
    """A word as a term: lower case, composed, one kind of apostrophe and hyphen, nothing invisible."""
    if word.isascii():
        term = word.lower()
        return term if " " not in term and "\n" not in term and "`" not in term else _plain(term)
    form: Literal["NFC", "NFKC"] = "NFKC" if _HALF_WIDTH.search(word) else "NFC"
    return _plain(unicodedata.normalize(form, _UNSEEN.sub("", word)).lower())


def is_sign(term: str) -> bool:
    """Whether a term is a character of a script without spaces between words."""
    return not term.isascii() and bool(_SIGN.fullmatch(term))


def term_width(term: str) -> int:
    """How many places a term takes in the text: one more than it has hyphens, its article's aside."""
    hyphens = term.count("-")
    if not hyphens:
        return 1
    return hyphens if ARTICLE.match(term) else hyphens + 1


def _is_plain(text: str) -> bool:
    """Whether each word of a text is one term and takes one place."""
    if "-" not in text and text.isascii():
        return not may_have_parts(text)
    return not (_COMPOUND.search(text) or may_have_parts(text))


def inner_terms(word: str) -> list[str]:
    """The terms that a written word adds to its own; parts of a compound are not among them."""
    return [part.term for part in _inner(word, 0, 0)]


def _inner(word: str, start: int, position: int) -> list[Token]:
    if word in CAPITAL_WORDS:
        return [Token(word, start, start + len(word), position, 1)]
    if (span := word_part(word)) is None:
        return []
    return [Token(normal(word[span[0] : span[1]]), start + span[0], start + span[1], position, 1)]


def compound_parts(term: str) -> list[str]:
    """The words of a compound term; the term itself if it is none."""
    return [term] if term_width(term) == 1 else [part.term for part in _parts(term, 0, 0)]


def _plain(term: str) -> str:
    return re.sub(r"\s", "-", term.translate(_SAME)) if ARTICLE.match(term) else term.translate(_SAME)


def _parts(compound: str, start: int, position: int) -> list[Token]:
    article = ARTICLE.match(compound)
    begin = 0
    parts: list[Token] = []
    for at in [*re.finditer(f"[{_HYPHENS}]", compound[article.end() :] if article else compound), None]:
        shift = article.end() if article else 0
        end = at.start() + shift if at else len(compound)
        parts.append(Token(normal(compound[begin:end]), start + begin, start + end, position + len(parts), 1))
        begin = end + 1
    return parts


def folded(term: str) -> str:
    """A term without the differences between spellings of one word; of a number, its digits."""
    if term.isascii() and term.isalpha():
        return term.lower()
    if term[:1].isdigit():
        digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else "." if c in ".٫" else c for c in term)
        if _POINTED_THOUSANDS.fullmatch(digits):  # 1.500.000, as much of Europe writes it
            digits = digits.replace(".", "")
        number = re.sub("[,٬\u00a0\u202f\u2009]", "", digits)
        return number if _JOINT.search(number) else fold(number)  # 5-4 is not 54
    if _CONTRACTED.fullmatch(term):  # we're is not were
        return term
    return fold(term.replace(".", "")) if "." in term else fold(term)
