"""Finds the text between an opening and a closing quotation mark; outermost pairs only."""

import re
from collections.abc import Sequence

from msgspec import Struct

# every alternative begins with a different letter, so that the search skips to the next mark at the speed of C
_DOUBLE = re.compile(r"''|``|‘‘|’’|\"(?<!['’]\d\")(?<!['’]\d\d\")|“|”|„|‟|«|»|〝|〞|＂")
_SINGLE = re.compile(r"‘|’|‚|‛|'(?<!'')(?!')")
_OPENS = frozenset("“„‟«〝‘‚‛") | {"``", "‘‘"}
_CLOSES = frozenset("”»〞’") | {"’’"}
_STRAIGHT = frozenset(['"', "''", "'", "＂"])
_BEFORE_OPEN = frozenset("([{—–-/:,;…*_|")
_SENTENCE_ENDS = (".", "?", "!", "…")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-/…*_|'’\"”")


class QuotedSpan(Struct, frozen=True):
    """A quoted stretch: outer span with its marks, inner span without; `runs_on` where no mark closes it."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    runs_on: bool = False


class _Mark(Struct, frozen=True):
    start: int
    end: int
    shape: str
    can_open: bool
    can_close: bool


def quoted_spans(text: str, start: int, end: int, single: bool, reopens: bool) -> tuple[QuotedSpan, ...]:
    """The quoted stretches of text[start:end], one paragraph; `reopens`: the next paragraph begins with a mark."""
    marks = _marks(text, start, end, single)
    found: list[QuotedSpan] = []
    opened: _Mark | None = None
    depth = 0
    for at, mark in enumerate(marks):
        if opened is None:
            if _opens(mark):
                opened, depth = mark, 0
        elif _closes(mark, opened):
            if single and _is_possessive(text, marks, at, end):
                continue
            if depth:
                depth -= 1
                continue
            found.append(QuotedSpan(opened.start, opened.end, mark.start, mark.end))
            opened = None
        elif _opens(mark):
            if _is_nested(marks, at, opened):
                depth += 1
                continue
            found += [] if single else _without_closing_mark(text, opened, mark)
            opened, depth = mark, 0
    if opened is not None and (reopens or not text[start : opened.start].strip()):
        found.append(QuotedSpan(opened.start, opened.end, end, end, runs_on=True))
    return tuple(s for s in found if text[s.start : s.end].strip())


def _without_closing_mark(text: str, opened: _Mark, mark: _Mark) -> list[QuotedSpan]:
    """The stretch before a second opening mark, if it ends a sentence: "It was hard. "We dug in."."""
    before = text[opened.end : mark.start].rstrip()
    if before[-1:] not in _SENTENCE_ENDS:
        return []
    return [QuotedSpan(opened.start, opened.end, opened.end + len(before), mark.start, runs_on=True)]


def _is_possessive(text: str, marks: list[_Mark], at: int, end: int) -> bool:
    """Whether a single mark is a plural's apostrophe: "the families’ loss": another mark closes the quotation later."""
    mark = marks[at]
    if text[mark.start - 1 : mark.start] not in ("s", "S") or text[mark.end : mark.end + 1] not in (" ", "\u00a0"):
        return False
    if not text[mark.end + 1 : mark.end + 2].isalnum():
        return False
    for later in marks[at + 1 :]:
        if later.can_close and text[later.start - 1] in ".,?!…":
            return True
        if _only_opens(later):
            return False
    return False


def quotes_with_single_marks(text: str, start: int, end: int) -> bool:
    """Whether a paragraph without double marks has a quotation in single ones, though the article uses double ones.

    It needs more than a word or two in marks: words that end in punctuation, or that a colon or a comma introduces.
    """
    if has_double_marks(text, start, end):
        return False
    for pair in quoted_spans(text, start, end, single=True, reopens=False):
        inner = text[pair.start : pair.end]
        introduced = text[start : pair.outer_start].rstrip()[-1:] in (":", ",", "")
        if not pair.runs_on and inner.count(" ") > 1 and inner[-1] in ".,?!…" and introduced and inner[0].isupper():
            return True
    return False


def begins_with_mark(text: str, start: int, end: int, single: bool) -> bool:
    """Whether a paragraph's first character opens a quotation."""
    while start < end and text[start].isspace():
        start += 1
    marks = (_SINGLE if single else _DOUBLE).match(text, start, end)
    return marks is not None and _opens(_mark(text, marks, single))


def has_double_marks(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] has a double mark; headlines without them use single ones."""
    return _DOUBLE.search(text, start, end) is not None


def uses_single_marks(text: str, paragraphs: Sequence[tuple[int, int]]) -> bool:
    """Whether single marks are the text's outer marks: it has pairs of them, and double marks only inside these."""
    pairs = 0
    for start, end in sorted(paragraphs, key=lambda span: _DOUBLE.search(text, *span) is None):
        at = start
        for pair in quoted_spans(text, start, end, single=True, reopens=False):
            if _DOUBLE.search(text, at, pair.outer_start):
                return False
            pairs += not pair.runs_on and " " in text[pair.start : pair.end]
            at = pair.outer_end
        if _DOUBLE.search(text, at, end):
            return False
    return pairs > 0


def _marks(text: str, start: int, end: int, single: bool) -> list[_Mark]:
    pattern = _SINGLE if single else _DOUBLE
    marks = (_mark(text, found, single, start, end) for found in pattern.finditer(text, start, end))
    return [mark for mark in marks if mark.can_open or mark.can_close]


def _mark(text: str, found: re.Match[str], single: bool, start: int = 0, end: int | None = None) -> _Mark:
    end = len(text) if end is None else end
    before = text[found.start() - 1] if found.start() > start else " "
    after = text[found.end()] if found.end() < end else " "
    shape = found[0]
    left_free = before.isspace() or before in _BEFORE_OPEN or not before.isalnum()
    right_free = after.isspace() or after in _AFTER_CLOSE or not after.isalnum()
    if single:  # an apostrophe is inside a word or after it
        can_open = left_free and not after.isspace() and not (shape in _STRAIGHT and after.isdigit())
        can_close = right_free and not before.isspace() and not before.isdigit()
        if shape == "’":
            can_open = False
        return _Mark(found.start(), found.end(), shape, can_open, can_close)
    spaced = shape in "«»"
    can_open = (not after.isspace() or spaced) and not (before.isdigit() and shape in _STRAIGHT)
    can_close = not before.isspace() or spaced or shape in _CLOSES or _after_inner_mark(text, found.start(), start)
    return _Mark(found.start(), found.end(), shape, can_open, can_close)


def _after_inner_mark(text: str, at: int, start: int) -> bool:
    """Whether a spaced mark follows the closing mark of an inner quotation: 'poor,' \""""
    return at - 2 >= start and text[at - 1] == " " and text[at - 2] in "'’\u201d"


def _opens(mark: _Mark) -> bool:
    return mark.can_open


def _closes(mark: _Mark, opened: _Mark) -> bool:
    if not mark.can_close:
        return False
    if mark.shape in _STRAIGHT or mark.shape in _CLOSES:
        return True
    if opened.shape in "„‚":
        return mark.shape in "“‘”"
    if opened.shape in "»”":
        return mark.shape in "«“"
    return mark.shape == "“" and not mark.can_open


def _is_nested(marks: list[_Mark], at: int, opened: _Mark) -> bool:
    """Whether two closing marks follow in a row, so that this opening mark is inside the open stretch."""
    after = marks[at + 1 : at + 3]
    return len(after) == 2 and all(_closes(mark, opened) and not _only_opens(mark) for mark in after)


def _only_opens(mark: _Mark) -> bool:
    return mark.shape in _OPENS
