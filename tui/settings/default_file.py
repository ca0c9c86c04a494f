"""The settings file that is created on request: every setting, explained, none of them set."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from index.files import write_atomic
from tui.settings.entry import KEYS
from tui.settings.key_names import shown_key
from tui.settings.keys import Bindable
from tui.settings.settings import VALUES

_HEAD = """\
# Your settings of seedread. A line takes effect when the "# " before it is removed.
# The program reads this file when it starts and never changes it.
# `seedread settings` shows the settings in force, where each comes from, and errors in this file.
"""
_KEYS = f"""\
[{KEYS}]
# Keys by the id of a command: "n", or several, "n,f3"; the first is shown.
# Special keys have names: esc, tab, space, pageup, f1, ctrl+d, shift+up, comma. Write any other key as its character.
# esc, ctrl+p, ctrl+q and ctrl+c cannot be changed. In the search bar only keys that type nothing are commands.
"""


class Titled(Bindable, Protocol):
    """A command with its description."""

    @property
    def title(self) -> str:
        """A description."""


def default_text(commands: Iterable[Titled]) -> str:
    """The file."""
    parts = [_HEAD]
    parts += (f"# {each.meaning}\n# {each.name} = {json.dumps(each.default)}\n" for each in VALUES)
    parts.append(_KEYS)
    parts += (f"# {command.title}\n# {json.dumps(command.name)} = {_written(command)}\n" for command in commands)
    return "\n".join(parts)


def write_default(file: Path, commands: Iterable[Titled]) -> None:
    """Creates the file. Raises FileExistsError if it exists, and OSError."""
    if file.exists() or file.is_symlink():
        raise FileExistsError(file)
    write_atomic(file, default_text(commands))


def _written(command: Bindable) -> str:
    shown = (shown_key(key) for key in command.keys)
    return json.dumps(",".join("comma" if key == "," else key for key in shown))
