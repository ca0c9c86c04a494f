"""Any file that is read becomes one article or many."""

from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from index.article import Article
from index.reading.decode import MAX_BYTES, Decoded, UnreadableError, decode, too_large
from index.reading.detect import SNIFFED_BYTES, Format, detect
from index.reading.parts import split_part
from index.reading.record import Record, assemble
from index.reading.source_file import file_size, opened, read_all_bytes
from index.reading.text import exported_articles, read_text

Reader = Callable[[BinaryIO, str], Iterator[Record]]

_MODULES: dict[Format, str] = {
    Format.HTML: "index.reading.html.reader",
    Format.DOCX: "index.reading.office.docx",
    Format.ODT: "index.reading.office.odt",
    Format.RTF: "index.reading.office.rtf",
    Format.PDF: "index.reading.pdf.reader",
}
"""The module of each format; its `records(file, name)` yields the file's articles. Imported when first needed."""
_REFUSED = {
    Format.REFUSED: "an old office document: save it as .docx (or .csv, if it is a spreadsheet)",
}


def read(path: Path, encoding: str | None = None) -> Article:
    """The article in a file, or the first one in a file that holds several, with a note of how many follow.

    Args:
        path: The file; `export.docx#12` is the twelfth article of a file that holds several.
        encoding: Encoding of the text, if the reader chose another one than the file's bytes suggest.

    Raises:
        UnreadableError: its words say why the file holds no article.
    """
    file, part = split_part(path)
    if part is not None:
        article = next(islice(read_all(file, encoding), part - 1, None), None)
        if article is None:
            raise UnreadableError(f"there is no article {part} in {file.name}")
        return article
    articles = read_all(file, encoding)
    first = next(articles, None)
    if first is None:
        raise UnreadableError("no article found in it")
    if next(articles, None) is not None:
        return replace(first, notes=(*first.notes, f"the file holds more articles: {file.name}#2 is the next one"))
    return first


def read_all(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yields the articles of a file in its order; a large file is read as they are asked for.

    Args:
        path: The file.
        encoding: Encoding of the text, if the reader chose another one than the file's bytes suggest.

    Raises:
        UnreadableError: if the file holds no article, or is damaged; the articles before the damage are yielded first.
    """
    size = file_size(path)
    with opened(path) as file:
        head = file.read(SNIFFED_BYTES)
        found = detect(head, path.name)
        if found in _REFUSED:
            raise UnreadableError(_REFUSED[found])
        if found not in _MODULES:
            if size > MAX_BYTES:
                raise UnreadableError(too_large(size))
            yield from _text_articles(path, decode(read_all_bytes(file), encoding))
            return
        file.seek(0)
        yield from _numbered(_records_of(found)(file, path.name), path)


def read_beginning(path: Path, size: int) -> Article:
    """The article that the first `size` bytes of a text file hold, up to the end of a paragraph.

    It is shown until all is read. Raises UnreadableError if the bytes hold no article, or for other formats.
    """
    with opened(path) as file:
        data = file.read(size)
    if detect(data[:SNIFFED_BYTES], path.name) not in (Format.TEXT, Format.MARKDOWN):
        raise UnreadableError("its beginning alone cannot be read")
    text = decode(data[: data.rfind(b"\n") + 1]).text
    return replace(read_text(text[: text.rstrip().rfind("\n\n") + 1] or text, path.name), path=path)


def _text_articles(path: Path, decoded: Decoded) -> Iterator[Article]:
    exported = exported_articles(decoded.text, path, decoded.encoding, decoded.notes)
    if exported:
        yield from exported
        return
    article = read_text(decoded.text, path.name)
    yield replace(article, path=path, encoding=decoded.encoding, notes=decoded.notes + article.notes)


def _records_of(found: Format) -> Reader:
    reader: Reader = import_module(_MODULES[found]).records
    return reader


def _numbered(records: Iterator[Record], path: Path) -> Iterator[Article]:
    """The articles of records, numbered if there is more than one."""
    first = next(records, None)
    if first is None:
        raise UnreadableError("no article found in it")
    second = next(records, None)
    if second is None:
        yield assemble(first, path)
        return
    yield assemble(first, path, "1")
    yield assemble(second, path, "2")
    for number, record in enumerate(records, 3):
        yield assemble(record, path, str(number))
