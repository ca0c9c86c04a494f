"""Any file that is read becomes one article or many."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from index.article import Article
from index.reading.decode import UnreadableError, decode
from index.reading.detect import SNIFFED_BYTES, Format, detect
from index.reading.dispatch import file_records
from index.reading.parts import split_part
from index.reading.record import Record, assemble
from index.reading.source_file import opened
from index.reading.text import read_text


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
    with opened(path) as file:
        yield from _numbered(file_records(file, path.name, encoding=encoding), path)


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


def _numbered(records: Iterator[Record | Article], path: Path) -> Iterator[Article]:
    """The articles of records, numbered if there is more than one."""
    first = next(records, None)
    if first is None:
        raise UnreadableError("no article found in it")
    second, damage = None, None
    try:
        second = next(records, None)
    except UnreadableError as error:
        damage = error  # the first article is there all the same
    yield _article(first, path, None if second is None else "1")
    if damage is not None:
        raise damage
    if second is not None:
        yield _article(second, path, "2")
        for number, record in enumerate(records, 3):
            yield _article(record, path, str(number))


def _article(record: Record | Article, path: Path, part: str | None) -> Article:
    return replace(record, path=path, part=part) if isinstance(record, Article) else assemble(record, path, part)
