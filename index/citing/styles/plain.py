"""Plain words for a note or a message: everything that is known, in one line, with the local copy named."""

from index.citing.citation import Citation, assembled
from index.citing.quotation_marks import QuoteStyle
from index.citing.quoted_text import passage
from index.citing.record import CitationRecord
from index.citing.rich_text import Run, Runs
from index.citing.styles.titles import in_marks

_SHORT_HASH = 12


def plain_words(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The passage, who said it, its place, and the file it was read from."""
    note = f"— {record.speaker.name.forward}" if record.speaker and record.speaker.direct else ""
    if record.speaker and not record.speaker.direct:
        note = f"— reported of {record.speaker.name.forward}"
    return assembled(record, (passage(record, marks, block=False), ""), note, (Run(_source(record, marks)),))


def _source(record: CitationRecord, marks: QuoteStyle) -> str:
    title = ""
    if record.title is not None:
        title = in_marks(record.title, marks, ",")
    names = [name.forward for name in record.authors]
    by = f"by {', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else f"by {names[0]}" if names else ""
    facts = [
        record.description if record.title is None else "",
        by,
        record.outlet,
        f"republished by {record.republished_by}" if record.republished_by else "",
        _published(record),
        f"updated {record.modified.words()}" if record.modified and record.modified != record.published else "",
        f"accessed {record.accessed.words()}" if record.accessed and record.shows_access else "",
        record.locator.words(of_total=True) if record.locator else "",
    ]
    line = " ".join(part for part in (title, ", ".join(fact for fact in facts if fact)) if part) + "."
    address = f" {record.url}" if record.url else ""
    return f"{line}{address} (local copy: {record.file}, sha256 {record.fingerprint[:_SHORT_HASH]})"


def _published(record: CitationRecord) -> str:
    if record.published is None:
        return f"dated “{record.unread_date}”" if record.unread_date else "no date stated"
    return f"{record.season} {record.published.year}" if record.season else record.published.words()


def source_runs(record: CitationRecord) -> Runs:
    """The part after the linked headline: outlet, date, place."""
    parts: list[Run] = []
    for text, italic in (
        (record.outlet, True),
        (f"republished by {record.republished_by}" if record.republished_by else None, False),
        (_published(record), False),
        (f"accessed {record.accessed.words()}" if record.accessed and record.shows_access else None, False),
        (record.locator.words() if record.locator else None, False),
    ):
        if text:
            parts += [Run(", "), Run(text, italic)]
    return tuple(parts)
