"""The start page: folders opened before, the sample articles, or a path that is typed."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from index.text import escape_controls
from tui.cli.sample_corpus import sample_folder
from tui.screens.filtered_choice import FilteredChoice
from tui.state.recent import RecentCorpus, existing_corpora, recent_file
from tui.widgets.rows.messages import ChoiceRow, EmptyRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.screens.reader.host import ReaderView
    from tui.widgets.row_list import Row

HIGHEST_LINES = 20
"""Lines of the list, however high the screen."""
_PATH_STARTS = ("/", "~", ".")


class RecentPage(FilteredChoice):
    """Answers with the number of a listed corpus, or with a typed path."""

    def __init__(self, corpora: Sequence[RecentCorpus], here: RecentCorpus) -> None:
        titles = [_title(corpus, here) for corpus in corpora]

        def rows(typed: str) -> tuple[Sequence[Row], int]:
            words = typed.casefold().split()
            found: list[Row] = [
                ChoiceRow(str(number), title)
                for number, title in enumerate(titles)
                if all(word in title.casefold() for word in words)
            ]
            if not found and typed.startswith(_PATH_STARTS):
                found = [ChoiceRow(typed, f"Open {escape_controls(typed)}")]
            return (found, 0) if found else ([EmptyRow("No folder matches; a path begins with / ~ or .")], -1)

        super().__init__(
            "Open articles",
            "type to find a folder, or the path of another",
            "Enter: open",
            "Esc: stay here",
            list_rows=rows,
            highest=min(len(corpora) + 1, HIGHEST_LINES),
        )


async def choose_recent(reader: ReaderView) -> None:
    """Lists the recent corpora in the reader; a chosen corpus replaces this one."""
    # in a thread: a folder may be on a disk or a network that is slow to say that it is gone
    known = await asyncio.to_thread(existing_corpora, recent_file())
    if not reader.is_current:  # another dialog was opened meanwhile
        return
    here = RecentCorpus(tuple(str(path.absolute()) for path in reader.services.paths))
    sample = RecentCorpus((str(sample_folder()),))
    # this corpus first: it may not be written to the file yet, and cannot be on a full disk
    corpora = tuple(dict.fromkeys((here, *known, sample)))

    def take(answer: str | None) -> None:
        if answer is None:
            return
        if not answer.isdigit():
            reader.app.run_worker(_open_typed(reader, answer), group="recent", exclusive=True)
        elif corpora[int(answer)] != here:
            reader.open_corpus(tuple(Path(path) for path in corpora[int(answer)].paths))

    reader.app.push_screen(RecentPage(corpora, here), take)


async def _open_typed(reader: ReaderView, typed: str) -> None:
    try:
        path = Path(typed).expanduser().absolute()
        exists = await asyncio.to_thread(path.exists)
    except (OSError, RuntimeError, ValueError):  # no home folder; a character that no path can have
        exists = False
    if exists:
        reader.open_corpus((path,))
    else:
        reader.set_message(f"No such file or folder: {escape_controls(typed)}", 4)


def _title(corpus: RecentCorpus, here: RecentCorpus) -> str:
    """The paths of a corpus, the home folder as ~."""
    if corpus.paths == (str(sample_folder()),):
        name = "Sample articles"
    else:
        name = escape_controls(" · ".join(_short(path) for path in corpus.paths))
    return f"{name} (open)" if corpus == here else name


def _short(path: str) -> str:
    try:
        return f"~/{Path(path).relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return path
