"""A clipping as text: passage, speaker, source, the user's note and labels, its present state."""

from collections.abc import Iterator
from datetime import datetime

from index.citing.locator import locate
from index.citing.quoted_text import framed_words
from index.clippings import Clipping, DamagedClipping, Relocation, RelocationStatus
from tui.cli.format.heading import heading
from tui.cli.format.layout import PageWidth, hanging_indent, one_line
from tui.cli.format.phrases import truncated

NOT_READ = "the article cannot be read; it may have moved"


def clipping_lines(clipping: Clipping, page: PageWidth) -> Iterator[str]:
    """The number and the words, then a line for each known fact."""
    record = clipping.record
    label = f"clipping {clipping.number}: "
    yield hanging_indent(label + framed_words(clipping.record), page, [(0, len(label), page.ansi.strong)])
    if record.speaker:
        before, name = "  said by ", record.speaker.name.forward
        role = f", {record.speaker.role}" if record.speaker.role else ""
        whose = "" if record.speaker.direct else " (in the article's words)"
        yield hanging_indent(
            before + name + role + whose, page, [(len(before), len(before) + len(name), page.ansi.name)]
        )
    date = record.published.iso() if record.published else None
    source = heading(str(clipping.path), record.title, record.outlet, date, PageWidth())
    place = f", {record.locator.words(of_total=True)}" if record.locator else ""
    yield hanging_indent(f"  from {source}{place}", page)
    if clipping.note:
        yield hanging_indent(f"  note: {clipping.note}", page)
    if clipping.labels:
        yield hanging_indent(f"  labels: {', '.join(clipping.labels)}", page)
    yield f"  kept: {_moment(clipping.kept)}"


def damaged_lines(damaged: DamagedClipping, page: PageWidth) -> Iterator[str]:
    """The readable parts of a damaged clipping, and how to delete it."""
    label = f"clipping {damaged.number}: "
    yield hanging_indent(f"{label}{damaged.reason}", page, [(0, len(label), page.ansi.strong)])
    yield hanging_indent(f"  of it can be read: {one_line(damaged.words)}", page)
    if damaged.note:
        yield hanging_indent(f"  note: {one_line(damaged.note)}", page)
    if damaged.labels:
        yield hanging_indent(f"  labels: {one_line(', '.join(damaged.labels))}", page)
    yield hanging_indent(f"  It stays in the file until: seedread clippings delete {damaged.number}", page)


def standing_line(clipping: Clipping, found: Relocation | None, page: PageWidth) -> str:
    """The present state of a passage; None if no article could be read."""
    return hanging_indent(f"  now: {_standing_words(clipping, found)}", page)


def _standing_words(clipping: Clipping, found: Relocation | None) -> str:
    if found is None:
        return NOT_READ
    if found.article is None or found.span is None:
        nearest = f"; nearest is: {truncated(one_line(found.nearest.words), 200)}" if found.nearest else ""
        return f"{found.status}{nearest}"
    if found.status is RelocationStatus.SAME:
        return str(found.status)
    words = str(found.status)
    if found.status is RelocationStatus.SPEAKER and clipping.record.speaker:
        words += f" ({clipping.record.speaker.name.forward}; now {found.speaker or 'nobody is named'})"
    place = locate(found.article, found.span)
    where = "" if found.article.location.absolute() == clipping.path else f": {found.article.location}"
    return words + where + (f", {place.words(of_total=True)}" if place else "")


def _moment(kept: str) -> str:
    try:
        return f"{datetime.fromisoformat(kept):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return one_line(kept)
