"""Numbers that only point: list numbers, footnotes, numbers in brackets, identifiers of many digits."""

import re

from index.marks.figures.tokens import WORD, Tokens, at

_LONGEST = 15


def pointer_end(tokens: Tokens, i: int) -> int | None:
    """Where the list number, footnote or identifier at token i ends, or None."""
    text = tokens[i].text
    if len(text) > _LONGEST and text.isdigit():
        return i + 1
    if not text.isdigit() or len(text) > 2:
        return None
    before, after = at(tokens, i - 1), at(tokens, i + 1)
    if before.text == "(" and after.text == ")" and len(text) == 1:
        return i + 2
    if before.text == "[" and after.text == "]":
        return i + 2
    opens = not before.text and after.text in (".", ")", ":") and after.glued
    return i + 2 if opens and at(tokens, i + 2).kind == WORD else None


_OPENING = re.compile(r"^[ \t]*+(?P<number>\d{1,2})[ \t]++(?=[“\"‘']?[A-Z])", re.MULTILINE)
"""A number that opens a line before a capitalised word."""
_LEAST_ITEMS = 2


def list_numbers(text: str) -> frozenset[int]:
    """Where the numbers of a list begin, characters of the text: lines that open with 1, 2, 3 or with 10, 9, 8."""
    found: set[int] = set()
    run: list[tuple[int, int]] = []
    for match in _OPENING.finditer(text):
        number = int(match["number"])
        if run and abs(number - run[-1][0]) != 1:
            found.update(_starts(run))
            run = []
        run.append((number, match.start("number")))
    return frozenset(found | _starts(run))


def _starts(run: list[tuple[int, int]]) -> set[int]:
    return {start for _, start in run} if len(run) >= _LEAST_ITEMS else set()
