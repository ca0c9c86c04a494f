"""XML read as a stream of events, without document types: they are where entity bombs and outside files come from."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from index.reading.decode import UnreadableError

_NAMED_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,9});")
_XML_NAMES = ("amp", "lt", "gt", "quot", "apos")
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


def numbered_entities(data: bytes) -> bytes:
    """XML with names of HTML, such as `&nbsp;`, as numbers: feeds use them without declaring them."""
    from html.entities import name2codepoint

    def numbered(match: re.Match[bytes]) -> bytes:
        name = match[1].decode("ascii")
        known = name2codepoint.get(name)
        return match[0] if known is None or name in _XML_NAMES else b"&#%d;" % known

    return _NAMED_ENTITY.sub(numbered, data) if b"&" in data else data


def inner_markup(element: Any) -> str:
    """The content of an element that holds XHTML, as HTML without namespaces.

    Raises:
        UnreadableError: if its elements are nested too deep.
    """
    from xml.etree.ElementTree import tostring

    for each in element.iter():
        each.tag = local_name(each.tag)
    try:
        return (element.text or "") + "".join(tostring(each, encoding="unicode", method="html") for each in element)
    except RecursionError:
        raise UnreadableError("its XHTML is nested too deep to be read") from None
