"""Detects the backends of the clipboard, in order, from the environment and the programs found."""

import shlex
from collections.abc import Callable, Mapping

from msgspec import Struct

from tui.clipboard.backend import Backend, Way

SETTING = "SEEDREAD_CLIPBOARD"
# the common cap of 100,000 bytes of sequence, as bytes of text before base64
TERMINAL_LIMIT_BYTES = 74_994
# terminals that take less
_SMALL_TERMINALS = {"tabby": 1_000, "termux": 6_000}
_KONSOLE_WITH_OSC52 = 241_200

Which = Callable[[str], str | None]


class _Tool(Struct, frozen=True):
    """A clipboard program: when it is the right one, and why."""

    arguments: tuple[str, ...]
    reason: str
    fits: Callable[[Mapping[str, str], str], bool]
    encoding: str = "utf-8"


_TOOLS = (
    _Tool(("pbcopy",), "macOS", lambda _env, platform: platform == "darwin"),
    _Tool(
        ("wl-copy", "--type", "text/plain;charset=utf-8"),
        "WAYLAND_DISPLAY is set",
        lambda env, _platform: bool(env.get("WAYLAND_DISPLAY")),
    ),
    _Tool(
        ("xclip", "-selection", "clipboard", "-in"),
        "DISPLAY is set",
        lambda env, _platform: bool(env.get("DISPLAY")),
    ),
    _Tool(("xsel", "--clipboard", "--input"), "DISPLAY is set", lambda env, _platform: bool(env.get("DISPLAY"))),
    _Tool(
        ("clip.exe",),
        "Windows",
        lambda env, platform: platform == "win32" or bool(env.get("WSL_DISTRO_NAME") or env.get("WSL_INTEROP")),
        encoding="utf-16-le",
    ),
    _Tool(("termux-clipboard-set",), "Termux", lambda env, _platform: bool(env.get("TERMUX_VERSION"))),
)


def detect_backends(
    env: Mapping[str, str], which: Which, platform: str, setting: str | None = None
) -> tuple[Backend, ...]:
    """The backends to try, in order, each with its reason; none if the user has switched copying off.

    `which` finds a program's path or answers None; `platform` is sys.platform; `setting` goes before
    SEEDREAD_CLIPBOARD: auto, osc52, tmux, none, or a command that reads the text.
    """
    wanted = (setting if setting is not None else env.get(SETTING, "")).strip()
    origin = "asked for" if setting is not None else f"{SETTING} says so"
    if wanted in ("", "auto"):
        return (*_automatic(env, which, platform), _file())
    if wanted == "none":
        return ()
    if wanted == "osc52":
        return (_terminal(env, origin), _file())
    if wanted == "tmux":
        return (_tmux(which("tmux"), origin), _file())
    return (_command(wanted, which, origin), _file())


def _automatic(env: Mapping[str, str], which: Which, platform: str) -> tuple[Backend, ...]:
    tmux = which("tmux") if env.get("TMUX") else None
    in_tmux = (_tmux(tmux, "TMUX is set"),) if tmux is not None else ()
    refusal = terminal_refusal(env)
    terminal = () if refusal else (_terminal(env, "the terminal may pass it on"),)
    remote = next((name for name in ("SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT") if env.get(name)), None)
    if remote is not None:
        # this machine's own clipboard is not the one before the user
        why = f"{remote} is set: the clipboard is on another machine"
        return (*in_tmux, *(() if refusal else (_terminal(env, why),)))
    tools = (
        Backend(tool.arguments[0], Way.PROGRAM, tool.reason, (path, *tool.arguments[1:]), tool.encoding)
        for tool in _TOOLS
        if tool.fits(env, platform) and (path := which(tool.arguments[0])) is not None
    )
    return (*tools, *in_tmux, *terminal)


def terminal_refusal(env: Mapping[str, str]) -> str | None:
    """Why the terminal cannot take a clipboard text, or None if it may."""
    term = env.get("TERM", "")
    if env.get("TMUX"):
        return None  # the environment outside of tmux is not visible
    if env.get("STY") or term.startswith("screen"):
        return "GNU screen does not pass it on"
    if term in ("dumb", "linux"):
        return f"TERM={term} has no clipboard"
    if env.get("VTE_VERSION"):
        return "terminals built on VTE refuse it"
    if env.get("TERM_PROGRAM") == "Apple_Terminal":
        return "macOS Terminal does not know it"
    konsole = env.get("KONSOLE_VERSION", "")
    if konsole.isdecimal() and int(konsole) < _KONSOLE_WITH_OSC52:
        return "Konsole knows it from 24.12 on"
    return None


def _terminal(env: Mapping[str, str], reason: str) -> Backend:
    program = "termux" if env.get("TERMUX_VERSION") else env.get("TERM_PROGRAM", "").lower()
    return Backend("OSC 52", Way.TERMINAL, reason, limit=_SMALL_TERMINALS.get(program, TERMINAL_LIMIT_BYTES))


def _tmux(path: str | None, reason: str) -> Backend:
    # -w hands it on to the outer terminal, which has that terminal's limit
    return Backend(
        "tmux", Way.TMUX, reason, (path, "load-buffer", "-w", "-") if path else (), limit=TERMINAL_LIMIT_BYTES
    )


def _command(wanted: str, which: Which, origin: str) -> Backend:
    try:
        name, *arguments = shlex.split(wanted)
    except ValueError:
        name, arguments = wanted, []
    # a backend that the user asked for stays in the list even if it is missing, so that its failure is reported
    path = which(name)
    return Backend(name, Way.PROGRAM, origin, (path, *arguments) if path else ())


def _file() -> Backend:
    return Backend("file", Way.FILE, "the last way, or where the text is too long for the others")
