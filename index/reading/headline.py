"""Finds the headline among the lines above the body."""

import re
from collections.abc import Sequence

from index.article import Kind
from index.reading.blocks import could_be_headline, is_short, sentences
from index.reading.dated_lines import begins_with_date
from index.reading.header_scan import Scan
from index.reading.names import is_section
from index.reading.page_model import Page

_LONGEST_BEFORE_DATELINE = 25
_LONGEST_WITH_STOP = 140
_LONGEST_REPEATED = 16
_SHARE_REPEATED = 0.3
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def find_headline(page: Page, scan: Scan, title: str | None) -> int | None:
    """Returns the place of the headline, or None if it is uncertain; `title` is the title in the front matter."""
    marked = next((at for at, kind in page.kinds.items() if kind is Kind.TITLE), None)
    if marked is not None:
        return marked
    headings = [at for at in scan.lines if page.blocks[at].heading]
    if title is not None:
        same = [at for at in scan.lines if _folded(page.words[at]) == _folded(title)]
        first_level = [at for at in headings if page.blocks[at].heading == 1]
        return next(iter(same or first_level), None)
    if headings:
        return min(headings, key=lambda at: (page.blocks[at].heading, at))
    if scan.body == len(page.words) and not _has_body(page, scan):
        return None
    chosen = _choose([page.words[at] for at in scan.lines])
    return scan.lines[chosen] if chosen is not None else _headline_with_stop(page, scan)


def repeats_headline(words: str, following: str) -> bool:
    """Whether a paragraph says at more length what a short line before it says."""
    if len(words.split()) > _LONGEST_REPEATED or len(following) < 1.3 * len(words):
        return False
    stems = _stems(words)
    again = len(stems & _stems(following))
    return again >= 2 and again >= _SHARE_REPEATED * len(stems)


def _choose(lines: Sequence[str]) -> int | None:
    """The first line that could be a headline; a short one before it is the name of a site or a section."""
    candidates = [
        at
        for at, line in enumerate(lines)
        if could_be_headline(line) and not is_section(line) and not begins_with_date(line)
    ]
    for at in candidates:
        if not is_short(lines[at]):
            return at
    return candidates[0] if len(candidates) == 1 else None


def _has_body(page: Page, scan: Scan) -> bool:
    """Whether a text without a full sentence is more than a list: its second paragraph is longer than its first."""
    lengths = [len(page.words[at]) for at in scan.lines]
    return len(lengths) == 2 and lengths[1] > 2 * lengths[0]


def _headline_with_stop(page: Page, scan: Scan) -> int | None:
    """A first line that is a headline though it ends with a full stop or a semicolon.

    It is one above a dateline, above a subtitle in the same block, in capitals as only headlines are, and where the
    paragraph after it says the same again: a lead repeats its headline, and no second sentence repeats the first.
    """
    unknown = (at for at in range(len(page.words)) if at not in page.kinds and at not in scan.kinds)
    first = next(unknown, len(page.words))
    if first + 1 >= len(page.words) or (scan.dateline and first == scan.body):
        return None
    words, following, alone = page.words[first], page.words[first + 1], page.blocks[first + 1].after_blank
    if words.endswith(";") and not alone:
        return first
    if first not in scan.prose:
        return None
    if scan.dateline and len(words.split()) <= _LONGEST_BEFORE_DATELINE:
        return first
    if not alone or len(words) > _LONGEST_WITH_STOP or sentences(words) > 1 or len(following) < len(words):
        return None
    return first if _in_capitals(words) or repeats_headline(words, following) else None


def _in_capitals(words: str) -> bool:
    long = [word for word in _WORD.findall(words)[1:] if len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    return len(long) >= 2 and capital >= 0.75 * len(long)


def _stems(words: str) -> set[str]:
    """The longer words, cut to five letters: enough to know "release" in "released"."""
    return {word.lower()[:5] for word in _WORD.findall(words) if len(word) > 3}


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")
