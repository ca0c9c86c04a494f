"""A finished citation, and what the styles share in making one."""

from collections.abc import Callable

from index.article import Kind
from index.citing.quotation_marks import CURLY, QuoteStyle
from index.citing.quoted_text import SPACED, cut_words, passage
from index.citing.record import CitationRecord
from index.citing.rich_text import Runs, plain
from index.frozen import frozen


@frozen
class Citation:
    """What a style makes of a record.

    `text` is what goes to the clipboard. `words` are the exact words alone. `reference` is the entry of the reference
    list, `note` what stands with the words: "(Haddad, 2026, para. 4)", a footnote, a cite key. `missing` says, a line
    each, what the article does not state; `remarks` what the style leaves out or leaves to the writer.
    """

    text: str
    words: str
    reference: str
    note: str
    missing: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    runs: Runs = ()
    """The reference with its italics, where the style has any."""


@frozen
class Style:
    """A citation style: the name it is asked for by, its title for people, and its formatter."""

    name: str
    title: str
    form: Callable[[CitationRecord, QuoteStyle], Citation]

    def of(self, record: CitationRecord, marks: QuoteStyle = CURLY) -> Citation:
        """The citation of a record."""
        return self.form(record, marks)


def assembled(
    record: CitationRecord,
    marks: QuoteStyle,
    note: str,
    runs: Runs,
    *,
    block: bool,
    remarks: tuple[str, ...] = (),
    ellipsis: str = SPACED,
) -> Citation:
    """A citation of the prose styles: the passage with its note, an empty line, the reference."""
    reference = plain(runs)
    quoted = passage(record, marks, block=block, ellipsis=ellipsis)
    return Citation(
        text=f"{quoted} {note}".rstrip(" ") + f"\n\n{reference}",
        words=cut_words(record),
        reference=reference,
        note=note,
        missing=missing(record),
        remarks=remarks,
        runs=runs,
    )


def missing(record: CitationRecord) -> tuple[str, ...]:
    """What the article does not state, a line each."""
    lines = []
    if not record.authors:
        lines.append("no author is stated")
    if record.title is None:
        lines.append("no headline is stated")
    if record.outlet is None:
        lines.append("no outlet is stated")
    if record.published is None:
        changed = f"; it says it was changed on {record.modified.words()}" if record.modified else ""
        lines.append(f"no date of publication is stated{changed}")
    elif record.published.day is None:
        lines.append(f"the date is stated only to the {'year' if record.published.month is None else 'month'}")
    if record.url is None:
        lines.append("no URL is stated")
    if record.locator is None:
        lines.append("the words stand in no paragraph")
    elif record.locator.kind is Kind.FURNITURE:
        lines.append("the words are site text, not part of the article")
    return tuple(lines)
