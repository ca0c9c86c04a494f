"""The user's settings: their file, environment and choices."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from tui.settings.keys import Bindable
from tui.settings.load import FILE, KnownNames, LoadedSettings, load
from tui.state.paths import config_folder


def settings_file() -> Path:
    """The path of the settings file, which need not exist."""
    return config_folder() / FILE


def user_settings(
    choices: Mapping[str, str | None],
    themes: Callable[[], Collection[str]] | None = None,
    commands: Sequence[Bindable] = (),
) -> LoadedSettings:
    """The settings. Themes and keys are checked only if the screen passes `themes` and `commands`."""
    names: dict[str, Callable[[], Collection[str]]] = {"style": _styles, "reload": lambda: ("ask", "auto")}
    names |= {"theme": themes} if themes else {}
    return load(settings_file(), os.environ, choices, KnownNames(names, commands))


def _styles() -> Collection[str]:
    from index.citing import STYLES  # not needed where no style is set

    return tuple(STYLES)
