"""Comparing articles: what recurs in them, who speaks, which figures and days they give.

The program shows what it found and never judges which article is right.
"""

from typing import Any

_PUBLIC = {
    "passages": "index.compare.recurring",
    "people": "index.compare.persons",
    "figures_by_subject": "index.compare.figures",
    "timeline": "index.compare.events",
}
__all__ = list(_PUBLIC)


def __getattr__(name: str) -> Any:
    """Imports a function when it is first used: opening the reader needs none of them."""
    from importlib import import_module

    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PUBLIC[name]), name)
