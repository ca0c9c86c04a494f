"""A clipping in words: the passage, who said it, where it is from, what the user wrote of it, how it stands now."""

from collections.abc import Iterator
from datetime import datetime

from index.clippings import Clipping, DamagedClipping, Relocation, RelocationStatus
from tui.cli.format.heading import heading
from tui.cli.format.layout import Page, hanging, one_line
from tui.cli.format.phrases import shortened

NOT_READ = "the article cannot be read; it may have moved"


def clipping_lines(clipping: Clipping, page: Page) -> Iterator[str]:
    """The number and the exact words, then a line for each thing that is known."""
    record = clipping.record
    label = f"clipping {clipping.number}: "
    yield hanging(label + clipping.passage.exact, page, [(0, len(label), page.ink.strong)])
    if record.speaker:
        before, name = "  said by ", record.speaker.name.forward
        role = f", {record.speaker.role}" if record.speaker.role else ""
        whose = "" if record.speaker.direct else " (in the article's words)"
        yield hanging(before + name + role + whose, page, [(len(before), len(before) + len(name), page.ink.name)])
    date = record.published.iso() if record.published else None
    source = heading(str(clipping.path), record.title, record.outlet, date, Page())
    place = f", {record.locator.words(of_total=True)}" if record.locator else ""
    yield hanging(f"  from {source}{place}", page)
    if clipping.note:
        yield hanging(f"  note: {clipping.note}", page)
    if clipping.labels:
        yield hanging(f"  labels: {', '.join(clipping.labels)}", page)
    yield f"  kept: {_moment(clipping.kept)}"


def damaged_lines(damaged: DamagedClipping, page: Page) -> Iterator[str]:
    """What can be read of a damaged clipping, and how to be rid of it."""
    label = f"clipping {damaged.number}: "
    yield hanging(f"{label}{damaged.reason}", page, [(0, len(label), page.ink.strong)])
    yield hanging(f"  of it can be read: {one_line(damaged.words)}", page)
    if damaged.note:
        yield hanging(f"  note: {one_line(damaged.note)}", page)
    if damaged.labels:
        yield hanging(f"  labels: {one_line(', '.join(damaged.labels))}", page)
    yield hanging(f"  It stays in the file until: seedread clippings delete {damaged.number}", page)


def standing_line(again: Relocation | None, page: Page) -> str:
    """How the passage stands today; None: no article could be read."""
    return hanging(f"  now: {_standing_words(again)}", page)


def _standing_words(again: Relocation | None) -> str:
    if again is None:
        return NOT_READ
    if again.standing is RelocationStatus.GONE and again.nearest:
        return f"{again.standing}; nearest is: {shortened(one_line(again.nearest.words), 200)}"
    if again.article is None or again.standing in (RelocationStatus.SAME, RelocationStatus.CHANGED):
        return str(again.standing)
    return f"{again.standing}: {again.article.path}"


def _moment(kept: str) -> str:
    try:
        return f"{datetime.fromisoformat(kept):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return one_line(kept)
