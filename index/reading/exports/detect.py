"""Recognizes exports of news databases and makes the records of their articles."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from index.reading.exports import factiva, lexis_academic, nexis_uni, proquest
from index.reading.exports.fields import Document, record_of
from index.reading.exports.lines import Line, export_lines
from index.reading.exports.places import LinePlace
from index.reading.record import Record


def export_records(
    lines: Sequence[str],
    encoding: str,
    notes: tuple[str, ...] = (),
    *,
    may_wrap: bool = False,
    places: Sequence[LinePlace] = (),
) -> list[Record]:
    """Returns the articles of an export in its order; empty if the lines are not an export.

    Args:
        lines: Lines of the file.
        encoding: Encoding of the file, kept for the articles.
        notes: Remarks on the file for the reader.
        may_wrap: Whether a paragraph may be broken into several lines, as in plain text.
        places: The place of each line in a document or page; none if the lines are those of the file.

    A difference between the number of articles that the file states and those found is noted on the first one.
    """
    made = export_lines(lines)
    documents, count = _documents(made, may_wrap=may_wrap)
    records = [
        record_of(document, encoding, () if number else notes, places) for number, document in enumerate(documents)
    ]
    if count is not None and records and count != len(records):
        note = f"the export says it holds {count:,} articles; {len(records):,} were found"
        records[0] = _with_note(records[0], note)
    return records


def _documents(lines: Sequence[Line], *, may_wrap: bool) -> tuple[Iterator[Document], int | None]:
    if lexis_academic.is_lexis_academic(lines):
        return lexis_academic.documents(lines, may_wrap=may_wrap), lexis_academic.stated_count(lines)
    if nexis_uni.is_nexis_uni(lines):
        return nexis_uni.documents(lines, may_wrap=may_wrap), nexis_uni.stated_count(lines)
    if proquest.is_proquest(lines):
        return proquest.documents(lines, may_wrap=may_wrap), None
    if factiva.is_factiva(lines):
        return factiva.documents(lines, may_wrap=may_wrap), None
    return iter(()), None


def _with_note(record: Record, note: str) -> Record:
    return replace(record, notes=(*record.notes, note))
