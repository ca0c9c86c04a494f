"""Magnitudes after digits: "3.2 million", "2.4bn", "$6m", "30k"; not the m of "6m tall"."""

from index.marks.figures.metres import is_millions
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.number_words import DOZEN, MAGNITUDES, SCALES, SURE_MAGNITUDES
from index.marks.figures.tokens import CODE, DASHES, NUMBER, WORD, Tokens, at


def magnitude(tokens: Tokens, j: int, money: bool = False) -> tuple[float, int] | None:
    """The magnitude at token j after digits, and where it ends: "million", "bn", "-million", the m of "$6m"."""
    token = at(tokens, j)
    if token.text in DASHES and token.glued and at(tokens, j + 1).glued and at(tokens, j + 1).lower in SCALES:
        return magnitude(tokens, j + 1)
    if token.kind != WORD:
        return None
    if token.lower in SCALES:
        scale, j = SCALES[token.lower], j + 1
        if SCALES.get(at(tokens, j).lower, 0.0) > 100:  # "3 hundred thousand"
            scale, j = scale * SCALES[at(tokens, j).lower], j + 1
        return scale, j
    if token.lower in DOZEN:
        return 12.0, j + 1
    if token.lower not in MAGNITUDES:
        return None
    if token.lower in SURE_MAGNITUDES and (token.glued or money or token.lower != "mil"):
        return MAGNITUDES[token.lower], j + 1
    if not token.glued and not money:
        return None
    return _short_magnitude(tokens, j, money)


def _short_magnitude(tokens: Tokens, j: int, money: bool) -> tuple[float, int] | None:
    """k, m, b, t and their capitals, which are letters of units as well."""
    token = tokens[j]
    if token.glued and at(tokens, j + 1).glued and at(tokens, j + 1).kind in (NUMBER, CODE):
        return None
    if money:
        return (MAGNITUDES[token.lower], j + 1) if token.glued or len(token.text) > 1 else None
    if token.lower == "k" or token.text in ("M", "B", "MM", "T"):
        return MAGNITUDES[token.lower], j + 1
    if token.lower == "b" and token.glued and counted_follows(tokens, j + 1):
        return MAGNITUDES[token.lower], j + 1
    return (MAGNITUDES["m"], j + 1) if token.lower == "m" and token.glued and is_millions(tokens, j) else None
