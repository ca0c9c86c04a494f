"""The keys as a table for the README."""

from itertools import groupby

from tui.actions import WITH_KEYS
from tui.settings import Keys


def key_table() -> str:
    """A Markdown table of all commands by group."""
    rows = ["| Key | What it does |", "|---|---|"]
    for group, commands in groupby(WITH_KEYS, lambda command: command.group):
        rows.append(f"| **{group}** | |")
        for command in commands:
            keys = " ".join(f"`{key}`" for key in Keys().shown(command).split())
            rows.append(f"| {keys} | {' — '.join(part for part in (command.title, command.help) if part)} |")
    return "\n".join(rows)
