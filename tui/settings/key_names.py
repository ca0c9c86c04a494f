"""Names of keys: as written in settings, as Textual names them, as shown."""

import unicodedata
from difflib import get_close_matches

MODIFIERS = ("alt", "ctrl", "shift")
NAMED = (
    *"escape tab enter space backspace delete insert home end pageup pagedown up down left right".split(),
    *(f"f{number}" for number in range(1, 25)),
)
"""Keys that are not characters."""

_SAID = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete", "ins": "insert"}
_SHORT = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_SAME_TO_A_TERMINAL = {
    "ctrl+h": "backspace",
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+left_square_bracket": "escape",
}


class UnknownKey(ValueError):  # noqa: N818 the name says it
    """The text does not name a key; the message says why, and suggests the nearest name."""


def _name_of(character: str) -> str:
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _SHORT.get(name, name)


_MARKS = {_name_of(chr(code)): chr(code) for code in range(33, 127) if not chr(code).isalnum()}


def key_named(written: str) -> str:
    """The key as Textual names it: "?" is question_mark, "shift+n" is N. Raises UnknownKey."""
    modifiers, base = _parts(written.strip())
    key = "+".join((*sorted(modifiers), base))
    if other := _SAME_TO_A_TERMINAL.get(key):
        raise UnknownKey(f'a terminal cannot tell "{written}" from {other}')
    if modifiers != ["shift"] or base in NAMED:
        return key
    if len(base) == 1 and base.isalpha():
        return base.upper()
    raise UnknownKey(f'"{written}" is never sent: write the character that the two keys make')


def is_printable(key: str) -> bool:
    """Whether a key types a character."""
    return len(key) == 1 or key == "space" or key in _MARKS or _character(key) is not None


def shown_key(key: str) -> str:
    """A key of Textual's as people read it: "/", "esc", "ctrl+d"."""
    modifiers, plus, base = key.rpartition("+")
    return modifiers + plus + ("esc" if base == "escape" else _MARKS.get(base) or _character(base) or base)


def _parts(written: str) -> tuple[list[str], str]:
    if written == "+" or written.endswith("++"):
        before, base = written[:-2], "+"
    else:
        before, _, base = written.rpartition("+")
    modifiers = [word.strip().lower() for word in before.split("+")] if before else []
    if wrong := [word for word in modifiers if word not in MODIFIERS]:
        raise UnknownKey(f'"{wrong[0]}" in "{written}" is none of {", ".join(MODIFIERS)}{_meant(wrong[0], MODIFIERS)}')
    return sorted(set(modifiers)), _base(base.strip(), written)


def _base(base: str, written: str) -> str:
    if len(base) == 1 and base.isprintable() and not base.isspace():
        return _name_of(base)
    name = _SAID.get(base.lower(), base.lower())
    name = _SHORT.get(name, name)
    if name in NAMED or name in _MARKS:
        return name
    raise UnknownKey(f'"{written}" is not a valid key{_meant(name, (*NAMED, *_MARKS))}')


def _meant(word: str, words: tuple[str, ...]) -> str:
    close = get_close_matches(word, words, n=1)
    return f'; did you mean "{close[0]}"?' if close else ""


def _character(name: str) -> str | None:
    if "_" not in name:
        return None
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return None
