"""A finished citation, and what the styles share in making one."""

from collections.abc import Callable

from msgspec import Struct

from index.article import UNREAD_DATE, Kind
from index.citing.headline_case import HeadlineCase, capitals_remark
from index.citing.quotation_marks import CURLY, QuoteStyle
from index.citing.quoted_text import cut_words
from index.citing.record import CitationRecord
from index.citing.rich_text import Runs, plain


class Citation(Struct, frozen=True):
    """A record as a style writes it.

    `text` is the text to copy, `words` the exact words only. `reference` is the entry of the reference list, and
    `note` follows the words: "(Haddad, 2026, para. 4)", a footnote, a cite key. `missing` names, one per line, the
    facts that the article does not state; `remarks`, those that the style leaves out or leaves to the writer.
    """

    text: str
    words: str
    reference: str
    note: str
    missing: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    runs: Runs = ()
    """The reference with its italics, where the style has any."""
    is_record: bool = False
    """Whether the text is one record of an exchange format, which has no parts."""


class Style(Struct, frozen=True):
    """A citation style: its name on the command line, its titles, and the function that makes a citation."""

    name: str
    short: str
    title: str
    form: Callable[[CitationRecord, QuoteStyle], Citation]
    headlines: HeadlineCase | None = None
    """The case in which the style writes headlines; None if it takes any."""

    def of(self, record: CitationRecord, marks: QuoteStyle = CURLY) -> Citation:
        """The citation of a record."""
        return self.form(record, marks)


def assembled(
    record: CitationRecord, quoted: tuple[str, str], note: str, runs: Runs, remarks: tuple[str, ...] = ()
) -> Citation:
    """A citation of the prose styles: the passage with its note, an empty line, the reference.

    Args:
        record: what is cited.
        quoted: the passage as the style sets it, and the full stop that moves after the note, or "".
        note: the parenthesis or line that names the source.
        runs: the reference with its italics.
        remarks: what the style leaves out or leaves to the writer.
    """
    reference = plain(runs)
    return Citation(
        text=f"{quoted[0]} {note}".rstrip(" ") + f"{quoted[1]}\n\n{reference}",
        words=cut_words(record),
        reference=reference,
        note=note,
        missing=missing(record),
        remarks=remarks + general_remarks(record),
        runs=runs,
    )


def general_remarks(record: CitationRecord) -> tuple[str, ...]:
    """Remarks that apply to any style: a guessed order of names, an address that was shortened."""
    lines = [
        f"“{name.forward}”: “{name.last}” is taken as the family name; front matter with family and given decides"
        for name in record.authors
        if name.unsure
    ]
    if record.full_url is not None:
        lines.append("tracking parameters are left out of the URL")
    if record.title is not None and (remark := capitals_remark(record.title)):
        lines.append(remark)
    return tuple(lines)


def facts_missing(record: CitationRecord) -> tuple[str, ...]:
    """The names of the facts that the file does not state: "author", "date"."""
    facts = {
        "headline": record.title,
        "author": record.authors,
        "outlet": record.outlet,
        "date": record.published,
        "URL": record.url,
    }
    return tuple(name for name, fact in facts.items() if not fact)


def missing(record: CitationRecord) -> tuple[str, ...]:
    """The facts that the article does not state, one per line."""
    lines = []
    if not record.authors:
        lines.append("no author is stated")
    if record.title is None:
        lines.append("no headline is stated")
    if record.outlet is None:
        lines.append("no outlet is stated")
    if record.published is None:
        changed = f"; it says it was changed on {record.modified.words()}" if record.modified else ""
        unread = f"{UNREAD_DATE} “{record.unread_date}”"
        lines.append(f"{unread if record.unread_date else 'no date of publication is stated'}{changed}")
    elif record.published.day is None:
        lines.append(f"the date is stated only to the {'year' if record.published.month is None else 'month'}")
    if record.url is None:
        lines.append("no URL is stated")
    if record.locator is None:
        lines.append("the words are in no paragraph")
    elif record.locator.kind is Kind.FURNITURE:
        lines.append("the words are site text, not part of the article")
    return tuple(lines)
