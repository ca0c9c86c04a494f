"""RIS: tagged lines that reference managers import."""

from collections.abc import Iterable

from index.citing.citation import Citation, missing
from index.citing.medium import Medium
from index.citing.names import Name
from index.citing.quotation_marks import QuoteStyle
from index.citing.quoted_text import cut_words
from index.citing.record import CitationRecord
from index.dates import Date

_END = "\r\n"


def ris(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The record's lines; the note is the place of the words."""
    text = ris_lines(record)
    place = record.locator.words() if record.locator else ""
    return Citation(text, cut_words(record), text.rstrip(), place, missing(record))


def ris_records(records: Iterable[CitationRecord]) -> str:
    """Several records, an empty line between."""
    return _END.join(ris_lines(record) for record in records)


def ris_lines(record: CitationRecord) -> str:
    """One record from TY to ER, lines ended by CR LF; each line of the words is an N1 of its own."""
    where = record.locator.words(of_total=True) if record.locator else ""
    said = record.speaker.name.forward if record.speaker else ""
    source = ", ".join(part for part in (said, where) if part)
    lines = [
        ("TY", "NEWS" if record.medium is Medium.NEWSPAPER else "ELEC"),
        *(("AU", _name(name)) for name in record.authors),
        ("TI", record.title),
        ("T2", record.outlet),
        ("PY", f"{record.published.year:04d}" if record.published else None),
        ("DA", slashed(record.published) if record.published else None),
        ("UR", record.url),
        ("Y2", slashed(record.accessed) if record.accessed and record.url else None),
        *(("N1", line) for line in cut_words(record).split("\n") if line.strip()),
        ("N1", source),
        *(("N1", line) for line in (record.note or "").split("\n") if line.strip()),
        *(("KW", label) for label in record.keywords),
        ("N1", f"Republished by {record.republished_by}" if record.republished_by else None),
    ]
    written = "".join(f"{tag}  - {value}{_END}" for tag, value in lines if value)
    return f"{written}ER  - {_END}"


def slashed(date: Date) -> str:
    """ "2026/03/14/", "2026/03//", "2026///"."""
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day else ""
    return f"{date.year:04d}/{month}/{day}/"


def _name(name: Name) -> str:
    # a comma would part a body's name into family and given
    return name.inverted if name.given else name.last.replace(",", "")
