"""Copies a text to a clipboard by whichever backend works; nothing here knows the screen."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from index.text import strip_controls
from tui.clipboard.backend import Backend, Copied, Way
from tui.clipboard.backends import LAST_COPY, run_program, sequence, write_file, write_terminal
from tui.clipboard.detect import SETTING, Which, detect_backends, terminal_refusal
from tui.programs.start import find_program
from tui.state.paths import state_folder

__all__ = [
    "SETTING",
    "Backend",
    "Copied",
    "Way",
    "copy",
    "detect_backends",
    "explain",
    "sequence",
    "terminal_refusal",
    "write_tty",
]


def copy(
    text: str,
    *,
    send: Callable[[str], None],
    env: Mapping[str, str] | None = None,
    which: Which = find_program,
    platform: str = sys.platform,
    setting: str | None = None,
    folder: Path | None = None,
) -> Copied:
    """Copies a text, without its control characters, by the first way that works; never cut, and never raises.

    `send` writes an escape sequence to the terminal. `folder` holds last-copy.txt: the state folder, where not given.
    It may take two seconds per program, so do not call it in the main thread.
    """
    text = strip_controls(text)
    if not text:
        return Copied(None, "nothing to copy")
    backends = detect_backends(os.environ if env is None else env, which, platform, setting)
    if not backends:
        return Copied(None, "not copied: the clipboard is set to none")
    folder = folder or state_folder()
    tried: list[str] = []
    for backend in backends:
        if not backend.takes(text):
            tried.append(f"too long for {backend.name}, which takes {backend.limit:,} bytes")
            continue
        failure = _go(backend, text, send, folder)
        if failure is None:
            return Copied(backend.name, _words(backend, folder, tried), tuple(tried))
        tried.append(failure)
    return Copied(None, f"not copied: {'; '.join(tried)}", tuple(tried))


def explain(env: Mapping[str, str], which: Which, platform: str, setting: str | None = None) -> tuple[str, ...]:
    """The backends in order with their reasons, one per line, for `seedread doctor`."""
    lines = []
    for number, backend in enumerate(detect_backends(env, which, platform, setting), 1):
        limit = f", up to {backend.limit:,} bytes" if backend.limit is not None else ""
        lines.append(f"{number}. {backend.name}: {backend.reason}{limit}")
    refusal = terminal_refusal(env)
    if refusal is not None:
        lines.append(f"not OSC 52: {refusal}")
    return tuple(lines) or ("none: copying is switched off",)


def write_tty(escape: str) -> None:
    """Writes an escape sequence to the terminal of the process; raises OSError if it has none."""
    with Path("/dev/tty").open("w", encoding="ascii") as terminal:
        terminal.write(escape)


def _go(backend: Backend, text: str, send: Callable[[str], None], folder: Path) -> str | None:
    if backend.way is Way.TERMINAL:
        return write_terminal(text, send)
    if backend.way is Way.FILE:
        return write_file(text, folder)
    return run_program(backend, text)


def _words(backend: Backend, folder: Path, tried: list[str]) -> str:
    if backend.way is Way.FILE:
        why = f" ({tried[-1]})" if tried else ""
        return f"saved to {folder / LAST_COPY}{why}"
    if backend.way is Way.TERMINAL:
        return "sent to the terminal, not confirmed"
    if backend.way is Way.TMUX:
        return "copied to tmux (terminal clipboard not confirmed)"
    return f"copied with {backend.name}"
