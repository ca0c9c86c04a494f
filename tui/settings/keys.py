"""The keys of each command: its own, or those that the user has set. Invalid changes are reported and ignored."""

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from itertools import product
from typing import Protocol

from msgspec import Struct, field

from tui.settings.entry import KEYS, Entry
from tui.settings.errors import Problem, quoted
from tui.settings.key_names import UnknownKey, is_printable, key_named, shown_key

RESERVED = {"escape": "back.out", "ctrl+p": "palette", "ctrl+q": "quit", "ctrl+c": ""}
"""Keys that no other command can have: those that quit, close, open the palette and copy a selection."""

UNREMOVABLE = ("escape", "back.out")
"""A key that its command cannot lose, so that the user can always get out."""


class Bindable(Protocol):
    """A command as the settings see it."""

    @property
    def name(self) -> str:
        """Its id."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Its own keys, as Textual names them."""

    @property
    def priority(self) -> bool:
        """Whether its keys are taken before any input sees them."""

    @property
    def scopes(self) -> Collection[str]:
        """Scopes in which no other command may have its keys."""


class Keys(Struct, frozen=True):
    """The keys of all commands: their own, except for those that were changed."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the command's id; keys as Textual names them."""

    def of(self, command: Bindable) -> tuple[str, ...]:
        """The keys of a command, the one shown first."""
        return self.changed.get(command.name, command.keys)

    def first(self, command: Bindable) -> str:
        """The key to show if there is room for one: "n"."""
        return shown_key(self.of(command)[0])

    def shown(self, command: Bindable) -> str:
        """Its keys as people read them: "n", "/ ctrl+f"."""
        return " ".join(shown_key(key) for key in self.of(command))

    def keymap(self) -> dict[str, str]:
        """The argument of App.set_keymap: ids and keys of the changed commands."""
        return {name: ",".join(keys) for name, keys in self.changed.items()}


def read_keys(entries: Sequence[Entry], commands: Sequence[Bindable]) -> tuple[Keys, tuple[Problem, ...]]:
    """The keys with the user's changes; an entry with an error is reported and ignored as a whole."""
    by_name = {command.name: command for command in commands}
    changed: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for entry in entries:
        try:
            changed[entry.command] = _keys(entry.value, _command(entry.command, by_name))
        except ValueError as error:
            problems.append(Problem(entry.name, str(error), entry.line))
    lines = {entry.command: entry.line for entry in entries}
    while clash := _clash(Keys(changed), commands):
        name, key, other = clash
        del changed[name]
        what = f'{shown_key(key)} is the key of "{other}" already; "{name}" keeps {Keys().shown(by_name[name])}'
        problems.append(Problem(f"{KEYS}.{name}", what, lines[name]))
    return Keys(changed), tuple(problems)


def _command(name: str, by_name: Mapping[str, Bindable]) -> Bindable:
    if name in by_name:
        return by_name[name]
    close = get_close_matches(name, by_name, n=1)
    raise ValueError("no such command" + (f'; did you mean "{close[0]}"?' if close else ""))


def _keys(value: object, command: Bindable) -> tuple[str, ...]:
    keys = tuple(dict.fromkeys(key_named(written) for written in _written(value)))
    if not keys:
        raise ValueError(f"a command needs a key; its own is {Keys().shown(command)}")
    for key in keys:
        _refuse(key, command)
    if command.name == UNREMOVABLE[1] and UNREMOVABLE[0] not in keys:
        raise ValueError(f"{shown_key(UNREMOVABLE[0])} has to stay among its keys")
    return keys


def _written(value: object) -> list[str]:
    if isinstance(value, str):
        if value.strip() == ",":
            return [","]
        return [word for word in value.split(",") if word.strip()]
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return [word for word in value if word.strip()]
    raise UnknownKey(f'{quoted(value)} is not a valid key; write "n", "n,f3" or ["n", "f3"]')


def _refuse(key: str, command: Bindable) -> None:
    owner = RESERVED.get(key, command.name)
    if owner != command.name:
        whose = f'it belongs to "{owner}"' if owner else "it copies what is selected"
        raise ValueError(f"{shown_key(key)} cannot be given away: {whose}")
    if key.isdecimal():
        raise ValueError(f"{key} cannot be given away: digits say how often, as in 5j")
    if command.priority and is_printable(key) and key not in command.keys:
        raise ValueError(f"{shown_key(key)} could no longer be typed in the search bar; take a key that writes nothing")


def _clash(keys: Keys, commands: Sequence[Bindable]) -> tuple[str, str, str] | None:
    # a changed key gives way, the later entry first: an unchanged command has no other key
    holders: dict[tuple[str, str], str] = {}
    latest_last = list(keys.changed)
    for command in sorted(commands, key=lambda command: _rank(command.name, latest_last)):
        for place, key in product(command.scopes, keys.of(command)):
            if (place, key) in holders and command.name in keys.changed:
                return command.name, key, holders[place, key]
            holders[place, key] = command.name
    return None


def _rank(name: str, changed: list[str]) -> int:
    return changed.index(name) if name in changed else -1
