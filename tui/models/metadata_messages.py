"""Answers of the worker that keeps what the user states about articles."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from index.article import Article


class MetadataAsked(Message):
    """The values of an article as the user would write them, and which of them the user has stated."""

    def __init__(self, article: Article, values: Mapping[str, str], stated: Mapping[str, str]) -> None:
        super().__init__()
        self.article = article
        self.values = values
        self.stated = stated


class MetadataKept(Message):
    """A change was kept, or could not be: the text says what happened; `changed` whether articles are different now."""

    def __init__(self, text: str, *, changed: bool) -> None:
        super().__init__()
        self.text = text
        self.changed = changed


class EncodingsRead(Message):
    """The beginning of a file in each encoding that can be chosen for it; `current` is the one that it is read in."""

    def __init__(self, path: Path, beginnings: Mapping[str, str], current: str) -> None:
        super().__init__()
        self.path = path
        self.beginnings = beginnings
        self.current = current
