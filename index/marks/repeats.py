"""Figures that an article gives more than once."""

from msgspec import Struct

from index.marks.figures.figure import Figure, FigureKind

_LAST = (FigureKind.DURATION, FigureKind.AGE)


class Repeated(Struct, frozen=True):
    """A figure with every place where the article gives it, in text order."""

    figure: Figure
    places: tuple[Figure, ...]


def repeats(figures: tuple[Figure, ...]) -> tuple[Repeated, ...]:
    """One row for each figure in text order; the same value of the same thing is one row.

    Last come durations, ages, and figures in passing ("one proposal").
    """
    rows: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: (f.start, f.end)):
        noun = (figure.noun or "").casefold().split()
        key = (figure.value, figure.bound, figure.unit, noun[-1] if noun else "", figure.kind)
        rows.setdefault(key, []).append(figure)
    found = [Repeated(places[0], tuple(places)) for places in rows.values()]
    return tuple(sorted(found, key=lambda row: row.figure.passing or row.figure.kind in _LAST))
