"""gzip: the file within, unpacked as it is read and never further than the limits of its format."""

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from msgspec.structs import replace

from index.article import Article
from index.reading.decode import UnreadableError
from index.reading.detect import SNIFFED_BYTES
from index.reading.options import ReadOptions
from index.reading.record import Record


def records(file: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record | Article]:
    """Yields the articles of the file within."""
    from index.reading.dispatch import file_records

    try:
        with gzip.GzipFile(fileobj=file) as inner:
            head = inner.read(SNIFFED_BYTES)
            if head.startswith(b"WARC/1."):
                from index.reading.archives import warc

                file.seek(0)
                yield from warc.records(file, name, options)
                return
            inner.seek(0)
            for record in file_records(cast("BinaryIO", inner), name.removesuffix(".gz"), levels=1, options=options):
                yield replace(record, place=None)  # packed bytes cannot be sought
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableError(f"damaged: not a whole gzip file ({error})") from None
