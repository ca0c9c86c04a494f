"""APA Style, 7th edition: reference list entry and parenthetical citation."""

from index.citing.citation import Citation, assembled
from index.citing.headline_case import HeadlineCase, case_of, case_remarks
from index.citing.medium import Medium
from index.citing.names import Name
from index.citing.quotation_marks import QuoteStyle, ended
from index.citing.quoted_text import count_words, passage_and_stop
from index.citing.record import CitationRecord
from index.citing.rich_text import Run, Runs, plain
from index.citing.styles.titles import in_marks, month_day_year, season_name, stopped
from index.dates import MONTHS, Date

BLOCK_WORDS = 40
_ALL_NAMED = 20
_UNTITLED = "News article"


def apa(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The passage with its parenthetical citation, and the reference."""
    block = count_words(record) >= BLOCK_WORDS
    note = plain(_note(record, marks))
    remarks = case_remarks(record.title, HeadlineCase.SENTENCE)
    if not record.authors and record.title_in_text is None and case_of(record.title or "") is HeadlineCase.SENTENCE:
        remarks += ("APA writes a headline that is named in the text in title case",)
    return assembled(record, passage_and_stop(record, marks, block=block), note, _reference(record), remarks)


def _reference(record: CitationRecord) -> Runs:
    title, outlet = _title(record), _outlet(record)
    if record.authors:
        parts = [stopped(listed(record.authors)), _date(record), title, outlet]
    elif title:
        parts = [title, _date(record), outlet]
    else:
        parts = [outlet or stopped(record.file), _date(record), _untitled(record)]
    return _spaced([*parts, *_ending(record)])


def listed(names: tuple[Name, ...]) -> str:
    """The authors as the reference list names them: "Haddad, L., & Okoro, J. T." (up to twenty, then the last)."""
    written = [", ".join(part for part in (name.last, name.initials, name.suffix) if part) for name in names]
    if len(written) == 1:
        return written[0]
    if len(written) <= _ALL_NAMED:
        return f"{', '.join(written[:-1])}, & {written[-1]}"
    return f"{', '.join(written[: _ALL_NAMED - 1])}, . . . {written[-1]}"


def _date(record: CitationRecord) -> Runs:
    later = _month_and_day(record.published, record.season) if record.published else ""
    return (Run(f"({_year(record)}{later})."),)


def _year(record: CitationRecord) -> str:
    """2026, 2026a, n.d., n.d.-a"""
    letter = record.year_letter
    if record.published is None:
        return f"n.d.-{letter}" if letter else "n.d."
    return f"{record.published.year}{letter}"


def _month_and_day(date: Date, season: str) -> str:
    if date.season is not None:
        return f", {season or season_name(date)}"
    month = f", {MONTHS[date.month - 1].title()}" if date.month else ""
    return f"{month}{f' {date.day}' if date.month and date.day else ''}"


def _title(record: CitationRecord) -> Runs:
    if record.title is not None:
        return stopped(record.title, italic=record.medium is Medium.SITE)
    if record.description is not None:
        return (Run(f"[{record.description}]."),)
    return _untitled(record) if record.authors else ()


def _untitled(record: CitationRecord) -> Runs:
    """The description in brackets that replaces a missing headline (APA 7, 9.22)."""
    return (Run(f"[{_UNTITLED}]."),) if record.outlet is not None else ()


def _outlet(record: CitationRecord) -> Runs:
    if record.outlet is None or record.speaks_as_author:
        return ()
    italic = record.medium is Medium.NEWSPAPER or record.title is None
    if record.page is not None and record.url is None:  # a printed article: The Herald, A1, A6. (APA 7, 10.1)
        return (Run(record.outlet, italic), Run(f", {record.page}."))
    return stopped(record.outlet, italic=italic)


def _ending(record: CitationRecord) -> list[Runs]:
    parts: list[Runs] = []
    if record.url is not None and record.published is None and record.accessed is not None:
        parts.append((Run(f"Retrieved {month_day_year(record.accessed)}, from {record.url}"),))
    elif record.url is not None:
        parts.append((Run(record.url),))
    if record.republished_by is not None:
        parts.append((Run(f"(Republished by {record.republished_by})"),))
    return parts


def _note(record: CitationRecord, marks: QuoteStyle) -> Runs:
    """(al-Hasakawi, as cited in Haddad & Okoro, 2026, para. 4)"""
    speaker = []
    if record.speaker is not None:
        speaker.append(Run(f"{record.speaker.name.last}, as cited in "))
    place = f", {record.locator.words()}" if record.locator else ""
    return (Run("("), *speaker, *_named(record, marks), Run(f" {_year(record)}{place})"))


def _named(record: CitationRecord, marks: QuoteStyle) -> list[Run]:
    names = [name.last for name in record.authors]
    if names and record.initials_in_note:  # APA 7, 8.20
        names[0] = f"{record.authors[0].initials} {names[0]}".lstrip()
    if names:
        who = names[0] if len(names) == 1 else " & ".join(names) if len(names) == 2 else f"{names[0]} et al."
        return [Run(f"{who},")]
    if record.title is not None:
        title = record.title_in_text or record.title
        if record.medium is Medium.SITE:
            closed = ended(title, ",")
            return [Run(title, italic=True), Run(",")] if closed == title + "," else [Run(closed, italic=True)]
        return [Run(in_marks(title, marks, ","))]
    if record.description is not None:
        return [Run(f"[{record.description}],")]
    return [Run(record.outlet or record.file, italic=record.outlet is not None), Run(",")]


def _spaced(parts: list[Runs]) -> Runs:
    return tuple(run for part in parts if part for run in (Run(" "), *part))[1:]
