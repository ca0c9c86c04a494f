"""Chicago Manual of Style, 17th edition, notes and bibliography: note and bibliography entry."""

from index.citing.citation import Citation, general_remarks, missing
from index.citing.headline_case import HeadlineCase, case_remarks
from index.citing.medium import Medium
from index.citing.names import Name
from index.citing.quotation_marks import QuoteStyle, ended
from index.citing.quoted_text import count_words, cut_words, passage
from index.citing.record import CitationRecord
from index.citing.rich_text import Run, Runs, plain
from index.citing.styles.titles import capitalized, in_marks, month_day_year, without_the

BLOCK_WORDS = 100
_NOTE_NAMES = 3
_LISTED_NAMES = 10
_LISTED_OF_MORE = 7


def chicago(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The passage, the note, and the bibliography entry."""
    quoted = passage(record, marks, block=count_words(record) >= BLOCK_WORDS)
    note, runs = plain(_note(record, marks)), _entry(record, marks)
    remarks = []
    if record.locator is not None and record.locator.counted:
        remarks.append(f"{record.locator.words()} is left out: not used in Chicago notes")
    return Citation(
        text=f"{quoted}\n\n{note}\n\n{plain(runs)}",
        words=cut_words(record),
        reference=plain(runs),
        note=note,
        missing=missing(record),
        remarks=(*remarks, *case_remarks(record.title, HeadlineCase.TITLE), *general_remarks(record)),
        runs=runs,
    )


def _note(record: CitationRecord, marks: QuoteStyle) -> Runs:
    """Omar al-Hasakawi, quoted in Lina Haddad, “Headline,” Example Herald, March 14, 2026, URL."""
    parts: list[list[Run]] = []
    if record.authors and not record.speaks_as_author:
        parts.append([Run(_noted(record.authors))])
    if record.title is None and record.description is not None:
        parts.append([Run(record.description)])
    parts += [[run] for run in _outlet(record)]
    if not parts and record.title is None:
        parts.append([Run(record.file)])
    parts.append([Run(month_day_year(record.published, record.season) if record.published else "n.d.")])
    parts += [[run] for run in _whereabouts(record)]
    runs = [run for part in parts for run in (Run(", "), *part)][1:]
    if record.title is not None:
        title = Run(in_marks(record.title, marks, ","))
        at = 2 if record.authors and not record.speaks_as_author else 0
        runs[at:at] = [title, Run(" ")]
    if not runs[-1].text.endswith("."):
        runs.append(Run("."))
    if record.speaker is not None:
        said = "quoted" if record.speaker.direct else "cited"
        runs.insert(0, Run(f"{capitalized(record.speaker.name.forward)}, {said} in "))
    return tuple(runs)


def _whereabouts(record: CitationRecord) -> list[Run]:
    parts = []
    if record.locator is not None and not record.locator.counted:
        parts.append(Run(record.locator.words()))
    if record.republished_by is not None:
        parts.append(Run(f"republished by {record.republished_by}"))
    if record.accessed is not None and record.published is None:  # Chicago 17, 14.12
        parts.append(Run(f"accessed {month_day_year(record.accessed)}"))
    if record.url is not None:
        parts.append(Run(record.url))
    return parts


def _entry(record: CitationRecord, marks: QuoteStyle) -> Runs:
    """Haddad, Lina. “Headline.” Example Herald, March 14, 2026. URL."""
    date = month_day_year(record.published, record.season) if record.published else "n.d."
    outlet = _outlet(record)
    title = []
    if record.title is not None:
        title = [Run(in_marks(record.title, marks, "."))]
    elif record.description is not None:
        title = [Run(ended(record.description, "."))]
    if record.authors:
        named = [Run(ended(_listed(record.authors), "."))]
        if record.speaks_as_author:  # Chicago 17, 14.197: a paper that is its own author is named once
            named, outlet = [*outlet, Run(".")], []
        appeared = [*outlet, Run(", ")] if outlet else []
        sentences = [named, title, [*appeared, Run(f"{ended(date, '.')}")]]
    else:
        # without an author the newspaper itself comes first
        front = [*outlet, Run(".")] if outlet else [Run(ended(record.file, "."))] if not title else []
        sentences = [front, title, [Run(ended(date, "."))]]
    if record.republished_by is not None:
        sentences.append([Run(ended(f"Republished by {record.republished_by}", "."))])
    if record.accessed is not None and record.published is None:  # Chicago 17, 14.12
        sentences.append([Run(f"Accessed {month_day_year(record.accessed)}.")])
    if record.url is not None:
        sentences.append([Run(f"{record.url}.")])
    return tuple(run for sentence in sentences if sentence for run in (Run(" "), *sentence))[1:]


def _outlet(record: CitationRecord) -> list[Run]:
    if record.outlet is None:
        return []
    paper = record.medium is Medium.NEWSPAPER
    return [Run(without_the(record.outlet) if paper else record.outlet, italic=paper)]


def _noted(names: tuple[Name, ...]) -> str:
    written = [name.forward for name in names]
    return f"{written[0]} et al." if len(written) > _NOTE_NAMES else _series(written)


def _listed(names: tuple[Name, ...]) -> str:
    first = names[0].inverted
    others = [name.forward for name in names[1:]]
    if not others:
        return first
    if len(names) > _LISTED_NAMES:
        return f"{first}, {', '.join(others[: _LISTED_OF_MORE - 1])}, et al."
    return f"{first}, and {others[0]}" if len(others) == 1 else f"{first}, {', '.join(others[:-1])}, and {others[-1]}"


def _series(written: list[str]) -> str:
    if len(written) < 3:
        return " and ".join(written)
    return f"{', '.join(written[:-1])}, and {written[-1]}"
