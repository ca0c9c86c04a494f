"""Small things in words: places, numbers, lists."""

from decimal import Decimal
from math import isfinite


def paragraph_name(place: str) -> str:
    """A paragraph's place for people: "paragraph 4", "caption 2", "title"."""
    return f"paragraph {place}" if place.isdigit() else place


_DIGITS = 15
"""Significant digits of a float; one more would show binary rounding."""
_LEAST_IN_FULL, _MOST_IN_FULL = 1e-6, 1e21
"""Numbers outside are shown with an exponent."""


def format_number(number: float) -> str:
    """A number as people read it, thousands grouped, that reads back to the same number: "1,234,567.89"."""
    if not isfinite(number):
        return str(number)
    digits = Decimal(f"{number:.{_DIGITS}g}")
    return f"{digits:,f}" if number == 0 or _LEAST_IN_FULL <= abs(number) < _MOST_IN_FULL else f"{number:g}"


def truncated(text: str, most: int) -> str:
    """The text, cut at a word with an ellipsis if it is longer than `most` characters."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most - most // 4, most)
    return text[: cut if cut > 0 else most - 1].rstrip(" ,;:") + "…"
