"""Numbers that only point: list numbers, footnotes, numbers in brackets, identifiers of many digits."""

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
