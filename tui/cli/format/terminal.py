"""The terminal as its environment describes it: colours, characters, keys that do not arrive."""

from collections.abc import Iterable, Mapping

from tui.cli.health import Answer, State
from tui.terminal.ascii_signs import explain_signs

_SHOWN = (
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "NO_COLOR",
    "TMUX",
    "STY",
    "SSH_CONNECTION",
    "WAYLAND_DISPLAY",
    "DISPLAY",
)
_PRIVATE = frozenset({"TMUX", "SSH_CONNECTION"})
"""Shown as set or not: their values name machines and addresses."""
_OFTEN_KEPT = {
    "f1": "GNOME Terminal: help",
    "f10": "GNOME Terminal: menu",
    "f11": "most terminals: full screen",
    "shift+pageup": "most terminals: scroll",
    "shift+pagedown": "most terminals: scroll",
    "ctrl+pageup": "terminals with tabs: next tab",
    "ctrl+pagedown": "terminals with tabs: next tab",
    "shift+insert": "most terminals: paste",
    "ctrl+space": "input methods",
    "ctrl+up": "macOS: Mission Control",
    "ctrl+left": "macOS: next desktop",
    "ctrl+right": "macOS: next desktop",
}
_TRUECOLOR = ("truecolor", "24bit")


def terminal_answers(environment: Mapping[str, str], encoding: str, size: tuple[int, int] | None) -> tuple[Answer, ...]:
    """Size in columns and rows, encoding, signs, environment variables."""
    answers = [
        Answer("terminal", "stdout", f"{size[0]} columns, {size[1]} rows" if size else "no terminal", *_size(size)),
        Answer("terminal", "encoding", encoding, *_encoding(encoding)),
        Answer("terminal", "signs", explain_signs(encoding)),
    ]
    for name in _SHOWN:
        value = environment.get(name)
        if value is not None:
            answers.append(Answer("terminal", name, "set" if name in _PRIVATE else value or "set and empty"))
    return tuple(answers)


def colour_answer(environment: Mapping[str, str], is_terminal: bool) -> Answer:
    """Which colours there are, and which variable decides that."""
    forced = environment.get("CLICOLOR_FORCE", "0") not in ("", "0")
    if environment.get("NO_COLOR"):
        return Answer("terminal", "colours", "none, because NO_COLOR is set", State.NOTE, "unset NO_COLOR for colours")
    if environment.get("TERM", "") in ("", "dumb"):
        todo = "set TERM to the name of your terminal, such as xterm-256color"
        return Answer("terminal", "colours", "none, because TERM is empty or dumb", State.PROBLEM, todo)
    if not is_terminal:
        value = "forced by CLICOLOR_FORCE" if forced else "none in a pipe or file; CLICOLOR_FORCE=1 sends them"
        return Answer("terminal", "colours", value)
    if environment.get("COLORTERM") in _TRUECOLOR:
        return Answer("terminal", "colours", "16 million (COLORTERM)")
    count = "256" if "256" in environment["TERM"] else "16"
    more = "if it shows more, set COLORTERM=truecolor; ssh and sudo do not pass it on" if count == "256" else None
    return Answer("terminal", "colours", f"{count} (TERM is {environment['TERM']})", State.NOTE, more)


def key_answers(environment: Mapping[str, str], keys: Iterable[str]) -> tuple[Answer, ...]:
    """Keys in use that a terminal, or the program around the reader, may keep for itself.

    Args:
        environment: tells tmux and screen.
        keys: the keys of all commands, as Textual names them.
    """
    used = set(keys)
    answers = []
    for variable, program, prefix in (("TMUX", "tmux", "ctrl+b"), ("STY", "screen", "ctrl+a")):
        if environment.get(variable):
            todo = f"press {prefix} twice to send it" if prefix in used else None
            state = State.NOTE if todo else State.OK
            answers.append(Answer("keys", program, f"keeps its prefix, by default {prefix}", state, todo))
    kept = [f"{key} ({by})" for key, by in _OFTEN_KEPT.items() if key in used]
    if kept:
        todo = "if a key does nothing, give its command another key: seedread settings --write"
        answers.append(Answer("keys", "kept by some terminals", ", ".join(kept), State.NOTE, todo))
    else:
        answers.append(Answer("keys", "kept by some terminals", "none of those in use"))
    return tuple(answers)


def _size(size: tuple[int, int] | None) -> tuple[State, str | None]:
    if size is None or (size[0] >= 40 and size[1] >= 12):
        return State.OK, None
    return State.PROBLEM, "make the window larger: the reader needs 40 columns and 12 rows"


def _encoding(encoding: str) -> tuple[State, str | None]:
    if encoding.lower().replace("-", "") == "utf8":
        return State.OK, None
    return State.NOTE, "set LANG to a locale with UTF-8, such as en_GB.UTF-8, to see all characters"
