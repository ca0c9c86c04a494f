"""RIS: tagged lines that reference managers import."""

from collections.abc import Iterable, Iterator, Sequence

from index.citing.citation import Citation, general_remarks, missing
from index.citing.medium import Medium
from index.citing.names import Name
from index.citing.quotation_marks import QuoteStyle
from index.citing.quoted_text import cut_words
from index.citing.record import CitationRecord
from index.citing.styles.keys import by_article, labels_of
from index.citing.styles.titles import season_name
from index.dates import Date

_END = "\r\n"
_TYPES = {Medium.NEWSPAPER: "NEWS", Medium.SITE: "ELEC", Medium.UNKNOWN: "GEN"}


def ris(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The record's lines; the note is the place of the words."""
    text = ris_lines([record])
    place = record.locator.words() if record.locator else ""
    return Citation(
        text, cut_words(record), text.rstrip(), place, missing(record), general_remarks(record), is_record=True
    )


def ris_records(records: Iterable[CitationRecord]) -> str:
    """One record per article with all its passages, an empty line between articles."""
    return _END.join(ris_lines(passages) for passages in by_article(records).values())


def ris_lines(passages: Sequence[CitationRecord]) -> str:
    """One record from TY to ER, lines ended by CR LF; the lines of each passage and its place are N1 of their own.

    The tags are those of Research Information Systems' specification of 2011, as Zotero and EndNote read them.
    """
    record = passages[0]
    lines: list[tuple[str, str | None]] = [
        ("TY", _TYPES[record.medium]),
        *(("AU", _name(name)) for name in record.authors),
        ("TI", record.title),
        ("T2", record.outlet),
        ("PY", f"{record.published.year:04d}" if record.published else None),
        ("DA", slashed(record.published, record.season) if record.published else None),
        ("SE", record.section),
        ("SP", record.page),
        ("LA", record.language),
        ("UR", record.url),
        ("Y2", slashed(record.accessed) if record.accessed and record.url else None),
        *(note for each in passages for note in _notes(each)),
        *(("KW", label) for label in labels_of(passages)),
        ("N1", f"Republished by {record.republished_by}" if record.republished_by else None),
    ]
    written = "".join(f"{tag}  - {value}{_END}" for tag, value in lines if value)
    return f"{written}ER  - {_END}"


def _notes(record: CitationRecord) -> Iterator[tuple[str, str]]:
    """The lines of a passage, who said it where, and the user's note."""
    where = record.locator.words(of_total=True) if record.locator else ""
    said = record.speaker.name.forward if record.speaker else ""
    for line in cut_words(record).split("\n"):
        if line.strip():
            yield "N1", line
    if source := ", ".join(part for part in (said, where) if part):
        yield "N1", source
    for line in (record.note or "").split("\n"):
        if line.strip():
            yield "N1", line


def slashed(date: Date, season: str = "") -> str:
    """ "2026/03/14/", "2026/03//", "2026///"."""
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day else ""
    return f"{date.year:04d}/{month}/{day}/{season or season_name(date)}"


def _name(name: Name) -> str:
    # a comma would part a body's name into family and given
    return name.inverted if name.given else name.last.replace(",", "")
