"""The parts that follow a whole number: "and a half", "and three quarters", and the signs ½, ¾."""

import unicodedata

from index.marks.figures.number_words import PARTS, PLURAL_PARTS, SMALL
from index.marks.figures.tokens import DASHES, Tokens, at


def part_sign(sign: str) -> float | None:
    """The value of a one-character fraction such as ½, or None."""
    if not sign or unicodedata.category(sign[0]) != "No":
        return None
    value = unicodedata.numeric(sign[0], None)
    return value if value is not None and 0 < value < 1 else None


def and_a_part(tokens: Tokens, j: int) -> tuple[float, int] | None:
    """The "and a half", "and three quarters" that follows a number."""
    if at(tokens, j).lower != "and":
        if at(tokens, j).text in DASHES and at(tokens, j + 1).lower == "and":
            return and_a_part(tokens, j + 1)
        return None
    k = j + 1
    if at(tokens, k).text in DASHES:
        k += 1
    count = 1.0 if at(tokens, k).lower in ("a", "an") else SMALL.get(at(tokens, k).lower)
    if count is None:
        return None
    k += 1
    tied = at(tokens, k).text in DASHES
    k += tied
    part = at(tokens, k).lower
    if tied and 1 < count < PARTS.get(part, 0):
        return count / PARTS[part], k + 1  # "five and three-quarter hours"
    if part in ("half", "quarter", "third", "fifth", "fourth", "eighth") and count == 1:
        return 1 / PARTS[part], k + 1
    if part in PLURAL_PARTS and 1 < count < PLURAL_PARTS[part]:
        return count / PLURAL_PARTS[part], k + 1
    return None


def and_a_half(tokens: Tokens, j: int) -> tuple[float, int] | None:
    """The "and a half", "and a quarter", "and three quarters" after a unit: "a year and a half"; no "and a third"."""
    part = and_a_part(tokens, j)
    return part if part is not None and part[0] in (0.25, 0.5, 0.75) else None
