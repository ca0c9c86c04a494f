"""The bytes of an article's text, by which the user chooses its encoding."""

import gzip
import zlib
from typing import BinaryIO

from index.article import Article
from index.reading.decode import UnreadableError
from index.reading.source_file import opened
from index.reading.zips import opened_zip

_ENCODED = frozenset(("text", "Markdown", "HTML", "MHTML", "RTF", "JSON", "JSON lines", "CSV", "EPUB", "WARC"))
"""Formats that are read in the encoding that the user chooses; all others state theirs in each file."""


def raw_text(article: Article, size: int) -> bytes:
    """The first bytes of an article's text as its file has them, at most `size`; of a packed file unpacked.

    Raises:
        UnreadableError: if the file cannot be read, or its encoding is not a choice.
    """
    container = article.format.removesuffix(" export")
    if container == article.format and article.format not in _ENCODED:
        raise UnreadableError(f"the encoding of a file of this format ({article.format}) cannot be chosen")
    with opened(article.path) as file:
        magic = file.read(4)
        file.seek(0)
        try:
            if magic.startswith(b"PK\x03\x04") and article.member:
                return _member(file, article.member, size)
            if magic.startswith(b"\x1f\x8b"):
                return gzip.GzipFile(fileobj=file).read(size)
        except (EOFError, zlib.error, gzip.BadGzipFile, KeyError) as error:
            raise UnreadableError(f"damaged: it cannot be unpacked ({error})") from None
        if article.place is not None:
            file.seek(article.place.start)
        return file.read(size)


def _member(file: BinaryIO, name: str, size: int) -> bytes:
    with opened_zip(file) as archive, archive.open(name) as inner:
        return inner.read(size)
