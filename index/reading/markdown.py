"""Markdown's blocks: headings, list items, quotations, pictures, rules; their marks stay in the text."""

import re
from collections.abc import Sequence

from index.reading.blocks import Block
from index.reading.lines import Line

SUFFIXES = frozenset({".md", ".markdown"})
_HEADING = re.compile(r"(#{1,6})[ \t]+(?P<words>\S.*?)(?:[ \t]+#+)?$")
_UNDERLINE = re.compile(r"=+|-+")
_RULE = re.compile(r"(?:[-*_]\s*){3,}")
_ITEM = re.compile(r"(?:[-*+]|\d{1,4}[.)])\s")
_PICTURE = re.compile(r"\[?!\[(?P<words>[^\[\]]*)\]\([^()]*\)\]?(?:\([^()]*\))?")
_EMPHASIS = re.compile(r"(?P<mark>\*\*\*|\*\*|\*|___|__|_)(?P<words>[^*_\s](?:[^*_]*[^*_\s])?)(?P=mark)")
_LONG_LINE = 120
_LONGEST_HEADING = 500
_ENDS = '.!?:"”’)]'


def join_lines(text: str, lines: Sequence[Line]) -> list[Block]:
    """The paragraphs that Markdown lines make; every line is in exactly one."""
    blocks: list[Block] = []
    for at, line in enumerate(lines):
        words = text[line.start : line.end]
        before = blocks[-1] if blocks else None
        if before and not line.after_blank and _underlines(words, before, lines[at - 1]):
            level = 1 if words[0] == "=" else 2
            blocks[-1] = Block(before.start, line.end, before.after_blank, before.start, before.end, level)
        elif before and _goes_on(text, before, lines[at - 1], line, words):
            blocks[-1] = _block(text, before.start, line.end, before.after_blank)
        else:
            blocks.append(_block(text, line.start, line.end, line.after_blank))
    return blocks


def _underlines(words: str, before: Block, above: Line) -> bool:
    """A line of = or - under a single line of text makes it a heading."""
    return bool(_UNDERLINE.fullmatch(words)) and before.start == above.start and not before.heading and len(words) > 1


def _goes_on(text: str, before: Block, above: Line, line: Line, words: str) -> bool:
    if line.after_blank or before.heading or before.picture:
        return False
    if words[0] in "#-*+!=" or words[0].isdigit() or words[0] in "_`|<":
        starts = (_HEADING, _RULE, _ITEM, _PICTURE)
        if any(form.match(words) for form in starts):
            return False
    if (words[0] == ">") != (text[above.start] == ">"):
        return False
    # Markdown would run them together, but whoever pastes news with single line breaks means paragraphs
    return not (above.end - above.start > _LONG_LINE and text[above.end - 1] in _ENDS)


def _block(text: str, start: int, end: int, after_blank: bool) -> Block:
    words = text[start:end]
    if len(words) <= _LONGEST_HEADING and (match := _HEADING.fullmatch(words)):
        level = len(match[1])
        first, last = _inside(words, *match.span("words"))
        return Block(start, end, after_blank, start + first, start + last, level)
    if match := _PICTURE.fullmatch(words):
        return Block(start, end, after_blank, start + match.start("words"), start + match.end("words"), picture=True)
    first, last = _inside(words, 0, len(words))
    return Block(start, end, after_blank, start + first, start + last)


def _inside(words: str, start: int, end: int) -> tuple[int, int]:
    """The span without emphasis around the whole of it."""
    if words[start] in "*_" and (match := _EMPHASIS.fullmatch(words, start, end)):
        return match.span("words")
    return start, end
