"""Merges environment, file, choices and defaults into the settings in effect."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from tui.settings.entry import KEYS, Entry
from tui.settings.errors import Problem
from tui.settings.keys import Bindable, read_keys
from tui.settings.settings import VALUES, Choices, Settings, parse_value

FILE = "settings.toml"
MAX_BYTES = 100_000
"""Bytes; a larger file is not read as a settings file."""


class Source(StrEnum):
    """The kinds of sources; the earlier ones take precedence."""

    ENVIRONMENT = "environment"
    FILE = "file"
    CHOICE = "choice"
    DEFAULT = "default"


class ValueSource(Struct, frozen=True):
    """The source of a value: an environment variable, a line of the file, a choice in the reader."""

    source: Source = Source.DEFAULT
    variable: str | None = None
    line: int | None = None

    @property
    def is_set(self) -> bool:
        """Whether the user set it, so that a choice in the reader lasts only for the session."""
        return self.source in (Source.ENVIRONMENT, Source.FILE)

    @property
    def description(self) -> str:
        """In words for people."""
        if self.source is Source.ENVIRONMENT:
            return f"environment, {self.variable}"
        if self.source is Source.FILE:
            return f"{FILE}, line {self.line}" if self.line else FILE
        return "chosen while reading" if self.source is Source.CHOICE else "default"


class KnownNames(Struct, frozen=True):
    """The valid names that are known here; other values are not checked."""

    names: Choices = field(default_factory=dict)
    """By setting: the citation styles, the themes."""
    commands: Sequence[Bindable] = ()
    """None: keys are not read."""


class LoadedSettings(Struct, frozen=True):
    """The settings in effect, the source of each ("keys.ID" for keys), and the problems."""

    settings: Settings = field(default_factory=Settings)
    origins: Mapping[str, ValueSource] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def origin(self, name: str) -> ValueSource:
        """The source of a value."""
        return self.origins.get(name, ValueSource())

    @property
    def clipboard(self) -> str | None:
        """The backend of the clipboard, if the file sets it; tui.clipboard reads the environment itself."""
        return self.settings.clipboard if self.origin("clipboard").source is Source.FILE else None


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return f"SEEDREAD_{name.upper()}"


def load(
    file: Path,
    environment: Mapping[str, str],
    choices: Mapping[str, str | None],
    vocabulary: KnownNames,
) -> LoadedSettings:
    """Loads the settings. Never raises for invalid values: each is reported, and the next source applies."""
    entries, problems = _read(file)
    by_name = {entry.name: entry for entry in entries}
    values: dict[str, Any] = {}
    origins: dict[str, ValueSource] = {}
    for setting in VALUES:
        for written, origin in _sources(setting.name, environment, by_name, choices):
            try:
                value = parse_value(setting, written, vocabulary.names)
            except ValueError as error:
                if origin.source is not Source.CHOICE:  # a choice that was valid once
                    problems.append(Problem(setting.name, str(error), origin.line, origin.variable))
                continue
            if setting.name not in values:
                values[setting.name], origins[setting.name] = value, origin
    of_keys = [entry for entry in entries if entry.name.startswith(f"{KEYS}.")]
    if vocabulary.commands:
        values[KEYS], wrong = read_keys(of_keys, vocabulary.commands)
        problems += wrong
        counted = (entry for entry in of_keys if entry.command in values[KEYS].changed)
        origins |= {entry.name: ValueSource(Source.FILE, line=entry.line) for entry in counted}
    problems += (_unknown(entry) for entry in entries if entry not in of_keys and not _is_known(entry.name))
    problems.sort(key=lambda problem: (problem.variable or "", problem.line or 0))
    return LoadedSettings(Settings(**values), origins, tuple(problems))


def _sources(
    name: str, environment: Mapping[str, str], by_name: Mapping[str, Entry], choices: Mapping[str, str | None]
) -> list[tuple[object, ValueSource]]:
    found: list[tuple[object, ValueSource]] = []
    if said := environment.get(variable(name), "").strip():
        found.append((said, ValueSource(Source.ENVIRONMENT, variable=variable(name))))
    if name in by_name:
        found.append((by_name[name].value, ValueSource(Source.FILE, line=by_name[name].line)))
    if chosen := choices.get(name):
        found.append((chosen, ValueSource(Source.CHOICE)))
    return found


def _read(file: Path) -> tuple[tuple[Entry, ...], list[Problem]]:
    try:
        with file.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            return (), [Problem("", f"larger than {MAX_BYTES:,} bytes: nothing in it counts")]
        text = content.decode("utf-8")
    except FileNotFoundError:
        return (), []
    except UnicodeDecodeError:
        return (), [Problem("", "no UTF-8 text: nothing in it counts")]
    except OSError as error:
        return (), [Problem("", f"cannot be read: {error.strerror}")]
    from tui.settings.toml_entries import read_entries  # tomllib is needed only for an existing file

    entries, problems = read_entries(text)
    return entries, list(problems)


def _is_known(name: str) -> bool:
    return any(setting.name == name for setting in VALUES)


def _unknown(entry: Entry) -> Problem:
    if entry.name == KEYS:
        return Problem(entry.name, f'a table: write [{KEYS}] on a line, and "hits.next" = "n" below it', entry.line)
    close = get_close_matches(entry.name, [*(setting.name for setting in VALUES), KEYS], n=1)
    return Problem(entry.name, "no such setting" + (f'; did you mean "{close[0]}"?' if close else ""), entry.line)
