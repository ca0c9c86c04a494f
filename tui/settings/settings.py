"""The settings, each with its default and its meaning."""

from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches

from msgspec import Struct, field

from tui.settings.errors import quoted
from tui.settings.keys import Keys

Choices = Mapping[str, Callable[[], Collection[str]]]
"""The valid names of a setting, looked up only if needed; settings not listed take any name."""

_SWITCH = {"on": True, "true": True, "yes": True, "1": True, "off": False, "false": False, "no": False, "0": False}


class Setting(Struct, frozen=True):
    """One setting: its name, its default, and what it means in a sentence."""

    name: str
    default: str | bool
    meaning: str


class Settings(Struct, frozen=True):
    """The settings in force."""

    style: str = "apa"
    theme: str = "seedread-dark"
    clipboard: str = "auto"
    history: bool = True
    session: bool = True
    reload: str = "ask"
    animation: bool = False
    uncertain: bool = False
    exact: bool = False
    keys: Keys = field(default_factory=Keys)
    """Which keys run which command."""


_MEANINGS = {
    "style": "Citation style: apa, mla, chicago, plain, markdown, biblatex, ris or csl-json.",
    "theme": "Colours: seedread-dark, seedread-light, seedread-contrast, or the terminal's: ansi-dark, ansi-light.",
    "clipboard": "Way to the clipboard: auto, osc52, tmux, none, or a command that reads the text from its stdin.",
    "history": "Whether submitted searches are kept, to be offered again.",
    "session": "Whether a folder opens as you left it: article, position, search, order and widths.",
    "reload": "Files that changed while they are open: ask (a key reads them) or auto (they are read at once).",
    "animation": "Whether the screen may move smoothly.",
    "uncertain": "Whether uncertain quotations are shown from the start.",
    "exact": "Whether a search takes words as typed, without other spellings of names.",
}
VALUES = tuple(Setting(name, getattr(Settings(), name), meaning) for name, meaning in _MEANINGS.items())
"""The settings that have one value: all but the keys."""


def parse_value(setting: Setting, written: object, names: Choices) -> str | bool:
    """The value of a setting's text. Raises ValueError."""
    if isinstance(setting.default, bool):
        return _switch(written)
    if not isinstance(written, str) or not written.strip():
        raise ValueError(f"{quoted(written)} is not a name; write it in quotes")
    if setting.name not in names:
        return written.strip()
    name = written.strip().lower()
    known = names[setting.name]()
    if name in known:
        return name
    close = get_close_matches(name, known, n=1)
    meant = f'did you mean "{close[0]}"?' if close else f"there is {', '.join(known)}"
    raise ValueError(f"there is no {quoted(written)}; {meant}")


def _switch(written: object) -> bool:
    value = written if isinstance(written, bool) else _SWITCH.get(str(written).strip().lower())
    if value is None:
        raise ValueError(f"{quoted(written)} is neither true nor false")
    return value
