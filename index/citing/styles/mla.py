"""MLA Style, 9th edition: works-cited entry and parenthetical citation."""

from index.citing.citation import Citation, assembled
from index.citing.headline_case import HeadlineCase, case_remarks
from index.citing.names import Name
from index.citing.quotation_marks import QuoteStyle, ended
from index.citing.quoted_text import cut_words, has_ellipsis, passage_and_stop
from index.citing.record import CitationRecord
from index.citing.rich_text import Run, Runs
from index.citing.styles.titles import in_marks, page_of, season_name, shortened, without_the
from index.dates import Date

# "more than four lines": a line of a typed page holds about 80 characters
BLOCK_CHARACTERS = 4 * 80
_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def mla(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The passage with its parenthetical citation, and the works-cited entry."""
    block = len(cut_words(record)) > BLOCK_CHARACTERS
    remarks = []
    if record.locator is not None and record.locator.counted:
        remarks.append(f"{record.locator.words()} is left out: MLA gives only printed ones")
    # brackets distinguish our ellipsis from one in the source
    ellipsis = " [. . .] " if has_ellipsis(record) else " . . . "
    note = _note(record, marks)
    quoted = passage_and_stop(record, marks, block=block, ellipsis=ellipsis)
    remarks += case_remarks(record.title, HeadlineCase.TITLE)
    return assembled(record, quoted, note, _entry(record, marks), tuple(remarks))


def _entry(record: CitationRecord, marks: QuoteStyle) -> Runs:
    # a body that is its own publisher is not named twice: the entry begins with the title
    authors = () if record.speaks_as_author and record.title is not None else record.authors
    runs: list[Run] = []
    if authors:
        runs.append(Run(ended(_authors(authors), ".") + " "))
    if record.title is not None:
        runs.append(Run(in_marks(record.title, marks, ".") + " "))
    elif record.description is not None:
        runs.append(Run(ended(record.description, ".") + " "))
    elif not authors and record.outlet is None:
        runs.append(Run(ended(record.file, ".") + " "))
    runs += _containers(record)
    if record.accessed is not None and record.shows_access:
        runs.append(Run(f" Accessed {day_month_year(record.accessed)}."))
    return _trimmed(runs)


def _containers(record: CitationRecord) -> list[Run]:
    """The containers: the outlet with the date, and the reposting site, if there is one."""
    outlet = [Run(record.outlet, italic=True)] if record.outlet and not _author_only(record) else []
    date = [Run(day_month_year(record.published, record.season))] if record.published else []
    page = [Run(page_of(record.page))] if record.page else []
    url = [Run(record.url)] if record.url else []
    if record.republished_by is None:
        return _sentence([*outlet, *date, *page, *url])
    first = _sentence([*outlet, *date, *page])
    return [*first, *([Run(" ")] if first else []), *_sentence([Run(record.republished_by, italic=True), *url])]


def _author_only(record: CitationRecord) -> bool:
    return record.speaks_as_author and record.title is None


def _authors(names: tuple[Name, ...]) -> str:
    first = names[0].inverted if names[0].given else without_the(names[0].last)
    if len(names) == 1:
        return first
    return f"{first}, and {names[1].forward}" if len(names) == 2 else f"{first}, et al"


def day_month_year(date: Date, season: str = "") -> str:
    """ "14 Mar. 2026", "Mar. 2026", "2026"."""
    month = _MONTHS[date.month - 1] if date.month else season or season_name(date)
    day = str(date.day) if date.month and date.day else ""
    return " ".join(part for part in (day, month, str(date.year)) if part)


def _note(record: CitationRecord, marks: QuoteStyle) -> str:
    """(al-Hasakawi, qtd. in Haddad and Okoro)"""
    speaker = ""
    if record.speaker is not None:
        speaker = f"{record.speaker.name.last}, {'qtd.' if record.speaker.direct else 'cited'} in "
    if record.locator and record.locator.page_numbers:
        # a page number follows the author without a sign (MLA 9, 6.16)
        return f"({speaker}{_named(record, marks)} {record.locator.page_numbers})"
    if record.locator and not record.locator.counted:
        return f"({speaker}{_named(record, marks, ',')} {record.locator.words()})"
    return f"({speaker}{_named(record, marks)})"


def _named(record: CitationRecord, marks: QuoteStyle, stop: str = "") -> str:
    """The first element of the entry as the text names it, followed by `stop`."""
    names = [name.last if name.given else without_the(name.last) for name in record.authors]
    if names and not (record.speaks_as_author and record.title is not None):
        who = names[0] if len(names) == 1 else " and ".join(names) if len(names) == 2 else f"{names[0]} et al."
        return who + stop
    if record.title is not None:
        return in_marks(shortened(record.title), marks, stop)
    return (record.description or record.outlet or record.file) + stop


def _sentence(parts: list[Run]) -> list[Run]:
    runs: list[Run] = []
    for part in parts:
        runs += [Run(", "), part] if runs else [part]
    if runs:
        runs.append(Run("" if runs[-1].text.endswith(".") else "."))
    return runs


def _trimmed(runs: list[Run]) -> Runs:
    kept = [run for run in runs if run.text]
    if kept:
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].italic)
    return tuple(kept)
