"""Opens the dialogs of the reader: help, metadata, unreadable files, choices, clippings, palette."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from tui.actions import ALL_COMMANDS, CLIPPINGS_COMMANDS, READER_COMMANDS
from tui.widgets.themes import TITLES

if TYPE_CHECKING:
    from textual.content import Content

    from index.clippings import Clipping
    from tui.screens.reader.host import ReaderView


def show_help(reader: ReaderView, runnable: Collection[str] | None = None) -> None:
    """Opens the help; `runnable` names the commands that can run now, by default in the reader."""
    from tui.screens.info import InfoPage, help_content
    from tui.screens.query_examples import query_examples

    if runnable is None:
        runnable = {command.name for command in READER_COMMANDS if command.can_run(reader)}
        runnable |= {command.name for command in CLIPPINGS_COMMANDS}
    keys = reader.services.settings.keys
    examples = tuple(query_examples(reader.model.opened))

    def content(columns: int) -> Content:
        return help_content(ALL_COMMANDS, keys, runnable, examples, columns)

    reader.app.push_screen(InfoPage("seedread: all keys", content, keys))


def show_metadata(reader: ReaderView) -> None:
    """Opens the metadata of the article."""
    from tui.screens.info import InfoPage, metadata_content

    if reader.model.opened is not None:
        content = partial(metadata_content, reader.model.opened.article)
        reader.app.push_screen(InfoPage("About this article", content, reader.services.settings.keys))


def show_files(reader: ReaderView) -> None:
    """Opens the page of files that are not read."""
    from tui.screens.files_page import files_content
    from tui.screens.info import InfoPage

    model, found = reader.model, reader.model.other_files
    unreadable = model.refreshed.unreadable if model.refreshed else ()
    others, problems = (found.files, found.problems) if found else ((), ())
    content = partial(files_content, unreadable, others, problems, len(model.article_lines))
    reader.app.push_screen(InfoPage("Files that are not read", content, reader.services.settings.keys))


def choose_theme(reader: ReaderView) -> None:
    """Opens the choice of colours; shows the theme under the cursor and remembers a selected theme."""
    from tui.screens.choice import Choice

    before = reader.app.theme

    def show(theme: str) -> None:
        reader.app.theme = theme

    def take(theme: str | None) -> None:
        show(theme or before)
        if theme is not None:
            reader.services.set_choice(theme=theme)
            reader.set_message(f"Colours: {TITLES[theme].lower()}{reader.services.override_note('theme')}")

    reader.app.push_screen(Choice("Colours", TITLES, before, show), take)


def show_clippings(reader: ReaderView, number: int | None = None) -> None:
    """Opens the clippings, with the cursor on clipping `number`; looks a chosen clipping up in the articles."""
    from tui.screens.clippings import ClippingsScreen

    def go(clipping: Clipping | None) -> None:
        if clipping is not None:
            reader.services.clippings.find(clipping, reader.model.article_paths)

    services = reader.services
    screen = ClippingsScreen(
        services.clippings, services.settings.keys, services.paths, lambda: show_help(reader), number
    )
    reader.app.push_screen(screen, go)


def show_recent(reader: ReaderView) -> None:
    """Opens the start page with the recent folders; a chosen folder replaces this corpus."""
    from tui.screens.recent import choose_recent

    reader.app.run_worker(choose_recent(reader), group="recent", exclusive=True)


def show_palette(reader: ReaderView) -> None:
    """Opens the palette with the commands that can run now."""
    from tui.screens.palette import Palette

    def run(name: str | None) -> None:
        if name is not None:
            reader.action_command(name)

    commands = [command for command in READER_COMMANDS if command.can_run(reader)]
    reader.app.push_screen(Palette(commands, reader.services.settings.keys), run)
