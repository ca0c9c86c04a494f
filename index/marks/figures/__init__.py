"""Which figures the article gives."""

from index.marks.figures.figure import Bound, Figure, FigureKind, Value

__all__ = ["Bound", "Figure", "FigureKind", "Value"]
