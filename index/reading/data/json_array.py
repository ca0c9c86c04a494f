"""Parses a JSON array item by item, so that its size does not matter and each item can be read alone."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec import Struct

from index.article import RecordPlace
from index.reading.decode import UnreadableError

MAX_ITEM_BYTES = 50_000_000
_PIECE_BYTES = 1_000_000
_BETWEEN = re.compile(r"[\s,]*")
_BRACKET = re.compile(r'["\\[\]{}]')
_ESCAPED = "surrogateescape"
"""Keeps bytes that are not UTF-8, so that offsets in characters can be turned into offsets in bytes."""


class ArrayItem(Struct, frozen=True):
    """An item of an array: its value, its JSON, and its bytes in the file.

    An item over MAX_ITEM_BYTES is passed over: it has a place, but no value and no JSON.
    """

    value: Any
    written: str
    """Contains lone surrogates where the file is not UTF-8."""
    place: RecordPlace


def is_array(file: BinaryIO) -> bool:
    """Whether a JSON file is an array in UTF-8; leaves the file at its start.

    Of a file larger than MAX_ITEM_BYTES only the beginning is checked, because it cannot be read in any other way.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    checked = 0
    try:
        head = decoder.decode(file.read(_PIECE_BYTES)).lstrip("\ufeff").lstrip()
        while head.startswith("[") and checked < MAX_ITEM_BYTES and (data := file.read(_PIECE_BYTES)):
            checked += len(data)
            decoder.decode(data)
    except UnicodeDecodeError:
        return False
    finally:
        file.seek(0)
    return head.startswith("[")


def array_items(file: BinaryIO) -> Iterator[ArrayItem]:
    """Yields the items of an array from the start of a file.

    Raises:
        UnreadableError: where the JSON is damaged or ends too early.
    """
    window = _Window(file)
    decoder = json.JSONDecoder()
    window.skip_to("[")
    count = 0
    while True:
        window.skip_between()
        if window.text.startswith("]", window.at):
            return
        try:
            value, end = decoder.raw_decode(window.text, window.at)
        except (ValueError, RecursionError) as error:
            is_cut = isinstance(error, json.JSONDecodeError) and not window.ended
            if not is_cut:
                raise _damaged(count, error) from None
            if len(window.text) - window.at <= MAX_ITEM_BYTES:
                window.grow()
                continue
            passed = window.pass_over()
            if passed is None or passed.place.length <= MAX_ITEM_BYTES:  # a fault in an item is not its length
                raise _damaged(count, error) from None
            count += 1
            yield passed
            continue
        count += 1
        yield window.take(value, end)


def _damaged(count: int, error: Exception) -> UnreadableError:
    if isinstance(error, json.JSONDecodeError):
        why = error.msg
    else:
        why = "nested too deep" if isinstance(error, RecursionError) else "a number is too long"
    return UnreadableError(f"damaged after {count:,} of its items: not whole JSON ({why})")


class _Window:
    """The part of the file that is being parsed, as text, and the byte where its unread rest begins."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8")(_ESCAPED)
        self.text = ""
        self.at = self._byte = 0
        self.ended = False

    def grow(self) -> None:
        """Reads on, by as much as is unread already, so that a long item is not parsed many times."""
        data = self._file.read(max(_PIECE_BYTES, len(self.text) - self.at))
        self.ended = not data
        self.text = self.text[self.at :] + self._decoder.decode(data, final=not data)
        self.at = 0

    def skip_to(self, opening: str) -> None:
        """Goes to the character after the opening bracket."""
        self.grow()
        self._advance(self.text.index(opening) + 1)

    def skip_between(self) -> None:
        """Goes to the next item, or to the end of the file."""
        while True:
            match = _BETWEEN.match(self.text, self.at)
            self._advance(match.end() if match else self.at)
            if self.at < len(self.text) or self.ended:
                return
            self.grow()

    def take(self, value: Any, end: int) -> ArrayItem:
        """The item up to a character; the window then begins after it."""
        start, written = self._byte, self.text[self.at : end]
        self._advance(end)
        return ArrayItem(value, written, RecordPlace(start, self._byte - start))

    def pass_over(self) -> ArrayItem | None:
        """Goes to the end of the item that begins here, without keeping it; None if it does not end in the file."""
        start, ends = self._byte, _ItemEnd()
        while (end := ends.find(self.text, self.at)) is None:
            self._advance(len(self.text))
            self.grow()
            if self.ended:
                return None
        self._advance(end)
        return ArrayItem(None, "", RecordPlace(start, self._byte - start))

    def _advance(self, end: int) -> None:
        self._byte += len(self.text[self.at : end].encode("utf-8", _ESCAPED))
        self.at = end


class _ItemEnd:
    """Finds the end of a string, list or object in JSON that comes piece by piece."""

    def __init__(self) -> None:
        self._depth = 0
        self._in_string = False
        self._escaped = 0
        """Characters at the beginning of the next piece that a backslash before it escapes."""

    def find(self, piece: str, at: int) -> int | None:
        """The character after the end; None if it is in a later piece."""
        at += self._escaped
        self._escaped = 0
        while sign := _BRACKET.search(piece, at):
            at = sign.end()
            if sign[0] == "\\":
                at += 1
            elif sign[0] == '"':
                self._in_string = not self._in_string
            elif not self._in_string:
                self._depth += 1 if sign[0] in "[{" else -1
            if self._depth <= 0 and not self._in_string:
                return at
        self._escaped = max(0, at - len(piece))
        return None
