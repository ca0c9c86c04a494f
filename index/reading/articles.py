"""Any file that is read becomes one article or many."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from index.article import Article, RecordPlace
from index.reading.decode import UnreadableError, decode
from index.reading.detect import SNIFFED_BYTES, Format, detect
from index.reading.dispatch import file_records, record_at
from index.reading.options import AS_FOUND, ReadOptions
from index.reading.parts import split_part
from index.reading.record import Record, assemble
from index.reading.source_file import opened
from index.reading.source_hash import hash_file, hash_value
from index.reading.text import read_text


def read(path: Path, options: ReadOptions = AS_FOUND, place: RecordPlace | None = None) -> Article:
    """The article in a file, or the first one in a file that holds several, with a note of how many follow.

    Args:
        path: The file; `export.docx#12` is the twelfth article of a file that holds several.
        options: The user's choices for the file.
        place: The bytes of the article in it, if they are known: then nothing else of the file is read.

    Raises:
        UnreadableError: its words say why the file holds no article.
    """
    file, part = split_part(path)
    if part is None:
        return _first(file, options)
    with opened(file) as stream:
        if place is not None:
            return _article(record_at(stream, file.name, place, options), file, str(part), stream)
        records = islice(file_records(stream, file.name, options=options), part - 1, None)
        record = next(records, None)
        if record is None:
            raise UnreadableError(f"there is no article {part} in {file.name}")
        return _article(record, file, str(part) if part > 1 or _is_another(records) else None, stream)


def read_all(path: Path, options: ReadOptions = AS_FOUND) -> Iterator[Article]:
    """Yields the articles of a file in its order; a large file is read piece by piece.

    Args:
        path: The file.
        options: The user's choices for the file.

    Raises:
        UnreadableError: if the file holds no article, or is damaged; the articles before the damage are yielded first.
    """
    with opened(path) as file:
        yield from _numbered(file_records(file, path.name, options=options), path, file)


def read_beginning(path: Path, size: int, options: ReadOptions = AS_FOUND) -> Article:
    """The article that the first `size` bytes of a text file hold, up to the end of a paragraph.

    It is shown until all is read. Raises UnreadableError if the bytes hold no article, or for other formats.
    """
    with opened(path) as file:
        data = file.read(size)
    if detect(data[:SNIFFED_BYTES], path.name) not in (Format.TEXT, Format.MARKDOWN):
        raise UnreadableError("its beginning alone cannot be read")
    text = decode(data[: data.rfind(b"\n") + 1], options.encoding).text
    return replace(read_text(text[: text.rstrip().rfind("\n\n") + 1] or text, path.name), path=path)


def _first(path: Path, options: ReadOptions) -> Article:
    articles = read_all(path, options)
    first = next(articles)  # a file without an article is an UnreadableError
    try:
        more = "" if next(articles, None) is None else f"the file holds more articles: {path.name}#2 is the next one"
    except UnreadableError as error:
        more = str(error)  # the first article is whole; what follows it is damaged or left out
    return replace(first, notes=(*first.notes, more)) if more else first


def _is_another(records: Iterator[Record | Article]) -> bool:
    try:
        return next(records, None) is not None
    except UnreadableError:
        return False


def _numbered(records: Iterator[Record | Article], path: Path, file: BinaryIO) -> Iterator[Article]:
    """The articles of records, numbered if there is more than one."""
    first = next(records, None)
    if first is None:
        raise UnreadableError("no article found in it")
    second, damage = None, None
    try:
        second = next(records, None)
    except UnreadableError as error:
        damage = error  # the first article is there all the same
    yield _article(first, path, None if second is None else "1", file)
    if damage is not None:
        raise damage
    if second is not None:
        yield _article(second, path, "2", file)
        for number, record in enumerate(records, 3):
            yield _article(record, path, str(number), file)


def _article(record: Record | Article, path: Path, part: str | None, file: BinaryIO) -> Article:
    """The article of a record; the only one of a file has the hash of the file."""
    article = replace(record, path=path, part=part) if isinstance(record, Article) else assemble(record, path, part)
    if part is None:
        return replace(article, source_hash=hash_file(file), place=None)
    if article.source_hash:
        return article
    return replace(article, source_hash=hash_value([article.text, *map(str, article.identifiers)]))
