"""The articles of any file, by the format that its bytes show."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from msgspec.structs import replace

from index.article import Article
from index.reading.decode import MAX_BYTES, UnreadableError, decode
from index.reading.detect import SNIFFED_BYTES, Format, detect
from index.reading.exports.hint import looks_like_export
from index.reading.record import Record
from index.reading.source_file import read_all_bytes
from index.reading.text import read_text

_MODULES: dict[Format, str] = {
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
"""The module of each format; its `records(file, name)` yields the file's articles. Imported when first needed."""
_ARCHIVES = frozenset({Format.ZIP, Format.GZIP, Format.WACZ, Format.WARC, Format.MBOX})
_OLD_DOCUMENT = "an old office document: save it as .docx (or as .csv, if it is a spreadsheet)"


def file_records(
    file: BinaryIO, name: str, *, levels: int = 0, encoding: str | None = None
) -> Iterator[Record | Article]:
    """Yields the articles of a file: records, or, of plain text, articles whose text is the file's.

    Args:
        file: The file, at its start.
        name: Its name, a hint only.
        levels: How many archives the file is in; archives within an archive are not opened.
        encoding: Encoding of the text, if the reader chose one.

    Raises:
        UnreadableError: if it holds no article, or is damaged; articles before the damage are yielded first.
    """
    found = detect(file.read(SNIFFED_BYTES), name)
    if found is Format.REFUSED:
        raise UnreadableError(_OLD_DOCUMENT)
    file.seek(0)
    if levels and found in _ARCHIVES:
        raise UnreadableError("an archive within an archive: unpack it first")
    if found in _MODULES:
        module: Any = import_module(f"index.reading.{_MODULES[found]}")
        yield from module.records(file, name)
        return
    yield from _text_records(read_all_bytes(file, MAX_BYTES), name, encoding)


def _text_records(data: bytes, name: str, encoding: str | None) -> Iterator[Record | Article]:
    decoded = decode(data, encoding)
    if looks_like_export(decoded.text):
        from index.reading.exports.detect import export_records

        if records := export_records(decoded.text.splitlines(), decoded.encoding, decoded.notes):
            yield from records
            return
    article = read_text(decoded.text, name)
    yield replace(article, encoding=decoded.encoding, notes=decoded.notes + article.notes)
