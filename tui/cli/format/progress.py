"""Describes the progress of indexing and the result of a refresh."""

from index.store.refresh_types import Progress, Refreshed
from tui.cli.format.layout import one_line
from tui.cli.format.phrases import truncated
from tui.models.plurals import counted


def progress_line(progress: Progress, width: int) -> str:
    """Files done of total and the name of the present one, in one line."""
    name = f": {progress.path.name}" if progress.path else ""
    share = f" ({progress.bytes_done * 100 // progress.bytes_total} %)" if progress.bytes_total else ""
    return truncated(one_line(f"indexing {progress.done:,} of {progress.total:,}{share}{name}"), max(10, width - 1))


def refreshed_line(refreshed: Refreshed, articles: int) -> str:
    """How many articles the index has now, and how many were added, updated and removed."""
    parts = (
        (refreshed.added, "added"),
        (refreshed.updated, "updated"),
        (refreshed.removed, "removed"),
        (refreshed.unchanged, "unchanged"),
        (refreshed.not_seen, "not seen this time"),
        (len(refreshed.unreadable), "unreadable"),
    )
    told = ", ".join(f"{number:,} {what}" for number, what in parts if number)
    ended = "stopped; what was done stays" if refreshed.stopped else "up to date"
    if not refreshed.kept:
        ended = "not up to date" if refreshed.stopped else "gone when the program ends"
    return f"{counted(articles, 'article')} in the index, {ended}" + (f" ({told})" if told else "")
