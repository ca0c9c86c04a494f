"""The articles of any file, by the format that its bytes show."""

import codecs
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from index.article import Article, RecordPlace
from index.reading.decode import MAX_BYTES, UnreadableError, decode
from index.reading.detect import SNIFFED_BYTES, Format, detect
from index.reading.exports.hint import looks_like_export
from index.reading.options import AS_FOUND, ReadOptions
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.text import read_plain

MODULES: dict[Format, str] = {
    Format.HTML: "html.reader",
    Format.MHTML: "mail.mhtml",
    Format.PDF: "pdf.reader",
    Format.DOCX: "office.docx",
    Format.ODT: "office.odt",
    Format.RTF: "office.rtf",
    Format.EML: "mail.message",
    Format.MBOX: "mail.mbox",
    Format.MSG: "mail.msg",
    Format.JSON: "data.json_file",
    Format.JSONL: "data.json_lines",
    Format.CSV: "data.csv_file",
    Format.FEED: "data.feed",
    Format.EPUB: "archives.epub",
    Format.ENEX: "archives.enex",
    Format.WARC: "archives.warc",
    Format.WACZ: "archives.wacz",
    Format.ZIP: "archives.zip_file",
    Format.GZIP: "archives.gzip_file",
}
"""The module of each format, imported when first needed; its `records(file, name, options)` yields the articles."""
_FOLLOWING_BYTES = 100
_ARCHIVES = frozenset({Format.ZIP, Format.GZIP, Format.WACZ, Format.WARC, Format.MBOX})
_OLD_DOCUMENT = "an old office document: save it as .docx (or as .csv, if it is a spreadsheet)"


_PLACED = frozenset({Format.JSON, Format.JSONL, Format.CSV, Format.MBOX, Format.WARC, Format.ZIP})
"""Formats whose records can be read alone, by `record_at(file, name, place, options)` of their module."""


def file_records(
    file: BinaryIO, name: str, *, levels: int = 0, options: ReadOptions = AS_FOUND
) -> Iterator[Record | Article]:
    """Yields the articles of a file: records, or, of plain text, articles whose text is the file's.

    Args:
        file: The file, at its start.
        name: Its name, a hint only.
        levels: Number of archives that contain the file; archives within an archive are not opened.
        options: The user's choices for the file.

    Raises:
        UnreadableError: if it holds no article, or is damaged; articles before the damage are yielded first.
    """
    found = _format(file, name, options)
    if found is Format.REFUSED:
        raise UnreadableError(_OLD_DOCUMENT)
    if levels and found in _ARCHIVES:
        raise UnreadableError("an archive within another file: save it and unpack it first")
    if found in MODULES:
        yield from _module(found).records(file, name, options)
        return
    yield from _text_records(read_all_bytes(file, MAX_BYTES), name, options.encoding)


def record_at(file: BinaryIO, name: str, place: RecordPlace, options: ReadOptions = AS_FOUND) -> Record | Article:
    """Reads one record of a file that holds several, without reading those before it (except a header row).

    Raises:
        UnreadableError: if there is no record at the place.
    """
    found = _format(file, name, options)
    if found is Format.GZIP:
        found = Format.WARC  # other packed files have no places
    if found not in _PLACED:
        raise UnreadableError("its records cannot be read alone")
    record: Record | Article | None = _module(found).record_at(file, name, place, options)
    if record is None:
        raise UnreadableError("there is no article at this place in it")
    return record


def _format(file: BinaryIO, name: str, options: ReadOptions) -> Format:
    found = detect(file.read(SNIFFED_BYTES), name)
    file.seek(0)
    if found is Format.JSON and _has_lines(file):
        found = Format.JSONL
    is_table = bool(options.fields) and name.lower().endswith((".csv", ".tsv"))
    return Format.CSV if found is Format.TEXT and is_table else found


def _has_lines(file: BinaryIO) -> bool:
    """Whether a file has one object per line; the first line may be longer than the sniffed bytes."""
    first = file.readline(MAX_BYTES).strip().removeprefix(codecs.BOM_UTF8)
    following = file.readline(_FOLLOWING_BYTES).strip()
    while not following and file.read(1):
        file.seek(-1, 1)
        following = file.readline(_FOLLOWING_BYTES).strip()
    file.seek(0)
    return first.startswith(b"{") and first.endswith(b"}") and following.startswith(b"{")


def _module(found: Format) -> Any:
    return import_module(f"index.reading.{MODULES[found]}")


def _text_records(data: bytes, name: str, encoding: str | None) -> Iterator[Record | Article]:
    decoded = decode(data, encoding)
    if looks_like_export(decoded.text):
        from index.reading.exports.detect import export_records

        if records := export_records(decoded.text.splitlines(), decoded.encoding, decoded.notes, may_wrap=True):
            yield from records
            return
    article = read_plain(decoded.text, Path(name))
    yield replace(article, encoding=decoded.encoding, notes=decoded.notes + article.notes)
