"""Which figures the article gives."""

from index.marks.figures.figure import Bound, Figure, FigureKind, Value
from index.marks.figures.find import find_figures

__all__ = ["Bound", "Figure", "FigureKind", "Value", "find_figures"]
