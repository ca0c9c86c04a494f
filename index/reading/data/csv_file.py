"""CSV and TSV: one article a row, with the names of the fields in the first row."""

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from index.reading.data.fields import has_fields, record_of_fields
from index.reading.decode import UnreadableError, decode
from index.reading.record import Record

_SAMPLE_BYTES = 200_000
_MAX_FIELD = 50_000_000


def records(file: BinaryIO, name: str) -> Iterator[Record]:
    """Yields the articles of a table; rows are read as they are asked for."""
    sample = file.read(_SAMPLE_BYTES)
    decoded = decode(sample[: sample.rfind(b"\n") + 1] or sample)
    file.seek(0)
    csv.field_size_limit(_MAX_FIELD)
    text = TextIOWrapper(file, decoded.encoding, "replace", newline="")
    first = decoded.text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    described = made = 0
    try:
        for row in csv.DictReader((line.replace("\0", "") for line in text), delimiter=delimiter):
            fields = {key.lstrip("\ufeff"): value for key, value in row.items() if key and isinstance(value, str)}
            described += has_fields(fields)
            if record := record_of_fields(fields, "CSV"):
                made += 1
                yield record
    except csv.Error as error:
        raise UnreadableError(f"damaged after {made:,} of its rows ({error})") from None
    finally:
        text.detach()
    if not made:
        raise UnreadableError(
            "no article text in it, only links or summaries" if described else "a table without a column of text"
        )
