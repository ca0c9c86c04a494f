"""Which figures the article gives."""

from typing import TYPE_CHECKING, Any

from index.marks.figures.figure import Bound, Figure, FigureKind, Value

if TYPE_CHECKING:
    from index.marks.figures.find import find_figures

__all__ = ["Bound", "Figure", "FigureKind", "Value", "find_figures"]


def __getattr__(name: str) -> Any:
    # code that needs only the values, as the screen does before its first paint, does not load the rules
    if name == "find_figures":
        from index.marks.figures.find import find_figures

        return find_figures
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
