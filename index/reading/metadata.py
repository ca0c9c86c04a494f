"""Combines the statements about an article that come from different parts of its file."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from index.article import Metadata

_SEVERAL = ("authors", "identifiers")
_SINGLE = tuple(name for name in Metadata.__struct_fields__ if name not in (*_SEVERAL, "stated_length"))


def without_spans(metadata: Metadata) -> Metadata:
    """The same statements, for a text that does not contain the words from which they were read."""
    changed: dict[str, Any] = {}
    for name in _SINGLE:
        known = getattr(metadata, name)
        changed[name] = replace(known, span=None) if known else None
    for name in _SEVERAL:
        changed[name] = tuple(replace(known, span=None) for known in getattr(metadata, name))
    return Metadata(**changed, stated_length=metadata.stated_length)


def combine(statements: Iterable[Metadata]) -> Metadata:
    """Combines statements: each fact is taken from the first that has it."""
    whole: dict[str, Any] = {}
    for stated in statements:
        for name in Metadata.__struct_fields__:
            if not whole.get(name):
                whole[name] = getattr(stated, name)
    return Metadata(**whole)
