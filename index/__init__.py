"""Everything but the screen: reading, marks, index, search, citing. The names below are the public contract."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.store.library import Library

__all__ = ["Library"]


def __getattr__(name: str) -> Any:
    # Whoosh costs 60 ms to import; whoever only reads or marks should not wait for it
    if name == "Library":
        from index.store.library import Library

        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
