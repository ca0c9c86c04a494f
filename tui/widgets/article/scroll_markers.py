"""Where matches lie in a whole article, as signs at the rows of the screen."""

from collections.abc import Iterable


def scroll_markers(rows: Iterable[int], total: int, height: int) -> frozenset[int]:
    """The rows of a screen of `height` that correspond to the given ones of `total` rows."""
    if total <= 0 or height <= 0:
        return frozenset()
    if total <= height:
        return frozenset(row for row in rows if row < height)
    return frozenset(min(height - 1, row * height // total) for row in rows)
