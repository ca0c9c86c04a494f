"""RTF, by striprtf: exports of databases and plain documents, also when they are named .doc."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import BinaryIO

from index.article import Metadata, Source
from index.reading.blocks import Block
from index.reading.decode import UnreadableError, too_large
from index.reading.office.docx import records_of_blocks
from index.reading.options import ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes

_MAX_BYTES = 20_000_000
"""striprtf takes a third of a second a megabyte."""
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_PICTURE = re.compile(rb"\{\\(?:\*\\shppict|pict|nonshppict)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yields the article of a document, or the articles of an export saved as one."""
    yield from records_of_blocks(rtf_blocks(read_all_bytes(file), options.encoding), "RTF", Metadata())


def rtf_blocks(data: bytes, encoding: str | None = None) -> list[Block]:
    """The lines of a rich text.

    Args:
        data: The rich text.
        encoding: That of its bytes; by default the one that it states.

    Raises:
        UnreadableError: if it is damaged or too large.
    """
    rtf_to_text = import_module("striprtf.striprtf").rtf_to_text
    data = _PICTURE.sub(b"", data)
    if len(data) > _MAX_BYTES:
        raise UnreadableError(too_large(len(data), _MAX_BYTES, "rich text files without their pictures"))
    match = _CODE_PAGE.search(data[:4_000])
    encoding = encoding or (f"cp{match[1].decode()}" if match else "cp1252")
    try:
        text = rtf_to_text(data.decode("latin-1"), encoding=encoding, errors="ignore")
    except (LookupError, ValueError, OverflowError, RecursionError) as error:
        raise UnreadableError(f"damaged: not whole rich text ({error})") from None
    return [Block(None, line, Source(paragraph=at)) for at, line in enumerate(text.split("\n"), 1)]
