"""XML read as a stream of events, without document types: they are where entity bombs and outside files come from."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from index.reading.decode import UnreadableError

_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*\[|<!ENTITY", re.IGNORECASE)


def xml_events(data: bytes) -> Iterator[tuple[str, Any]]:
    """Yields ("start" or "end", element) in document order.

    Raises:
        UnreadableError: if the XML is damaged or declares entities.
    """
    from xml.etree.ElementTree import ParseError, iterparse

    if _DOCTYPE.search(data[:100_000]):
        raise UnreadableError("not read: its XML declares entities")
    try:
        yield from iterparse(BytesIO(data), ("start", "end"))
    except (ParseError, ValueError) as error:
        raise UnreadableError(f"damaged: its XML is not whole ({error})") from None


def local_name(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]
