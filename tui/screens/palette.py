"""The palette: finds commands by typing."""

from collections.abc import Sequence

from tui.actions import AnyCommand
from tui.screens.filtered_choice import FilteredChoice
from tui.settings import Keys
from tui.widgets.row_list import Row
from tui.widgets.rows.commands import CommandRow
from tui.widgets.rows.messages import EmptyRow

HIGHEST_LINES = 20
"""Lines of the list, however high the screen."""


class Palette(FilteredChoice):
    """Answers with the name of a command; lists those that contain all the typed words."""

    def __init__(self, commands: Sequence[AnyCommand], keys: Keys) -> None:
        def rows(typed: str) -> tuple[Sequence[Row], int]:
            words = typed.casefold().split()
            matching = (
                CommandRow(command.name, command.title, keys.shown(command))
                for command in commands
                if all(word in _searched(command, keys) for word in words)
            )
            found = sorted(matching, key=lambda row: _rank(row, words))
            return (found, 0) if found else ([EmptyRow("No command matches")], -1)

        super().__init__(
            "Commands",
            "type to find a command",
            "Enter: run",
            "Esc: close",
            list_rows=rows,
            highest=min(len(commands), HIGHEST_LINES),
        )


def _rank(row: CommandRow, words: Sequence[str]) -> int:
    """Commands whose titles have words that begin as typed come before those that contain it elsewhere."""
    title = row.title.casefold().split()
    return sum(not any(each.startswith(word) for each in title) for word in words)


def _searched(command: AnyCommand, keys: Keys) -> str:
    return f"{command.title} {command.help} {command.name} {keys.shown(command)}".casefold()
