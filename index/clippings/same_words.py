"""Finds the same words in a text, regardless of line breaks, spaces and the shape of quotation marks."""

import re
import unicodedata

from index.article import Span

_SHAPES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»〝〞＂", '"'),
        **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)
# a character with the accents that follow it: decomposed or composed, it is the same letter
_LETTER = re.compile(r"\s+|[^\s\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]")
_UNSEEN = frozenset({"Cf", "Cc", "Cs"})


def places_of(words: str, text: str) -> list[Span]:
    """The places in the text, as characters of it; none within a longer word, unless the words begin or end in one."""
    wanted, _ = _plain(words.strip())
    line, origins = _plain(text)
    found: list[Span] = []
    at = line.find(wanted)
    while at != -1 and wanted:
        end = at + len(wanted)
        if not _cuts_word(line, at) and not _cuts_word(line, end):
            found.append((origins[at][0], origins[end - 1][1]))
        at = line.find(wanted, at + 1)
    return found


def plain_form(text: str) -> str:
    """The text with its line breaks and blanks as single blanks and its marks in their plainest shape."""
    return _plain(text.strip())[0]


def _cuts_word(line: str, at: int) -> bool:
    return 0 < at < len(line) and line[at - 1].isalnum() and line[at].isalnum()


def _plain(text: str) -> tuple[str, list[Span]]:
    """The text in its plainest form, and for each character of that form the characters of the text it represents."""
    line: list[str] = []
    origins: list[Span] = []
    for found in _LETTER.finditer(text):
        letter = found[0]
        if unicodedata.category(letter[0]) in _UNSEEN and not letter.isspace():
            continue
        plain = " " if letter.isspace() else unicodedata.normalize("NFKC", letter).translate(_SHAPES)
        line.append(plain)
        origins += [found.span()] * len(plain)
    return "".join(line), origins
