"""One episode in a real pseudo-terminal, read by pyte."""

import codecs
import contextlib
import fcntl
import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections import Counter
from pathlib import Path

import pyte

from tests.helpers.patience import PATIENCE_S
from tests.soak.episodes import CHARACTERS, Action, Files, change_file, restore_files

_BYTES = {
    "enter": b"\r", "escape": b"\x1b", "tab": b"\t", "shift+tab": b"\x1b[Z", "up": b"\x1b[A", "down": b"\x1b[B",
    "right": b"\x1b[C", "left": b"\x1b[D", "home": b"\x1b[H", "end": b"\x1b[F", "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~", "insert": b"\x1b[2~", "delete": b"\x1b[3~", "backspace": b"\x7f", "f1": b"\x1bOP",
    "f2": b"\x1bOQ", "f5": b"\x1b[15~", "alt+left": b"\x1b[1;3D", "alt+right": b"\x1b[1;3C", "shift+left": b"\x1b[1;2D",
    "shift+right": b"\x1b[1;2C", "shift+up": b"\x1b[1;2A", "shift+down": b"\x1b[1;2B", "ctrl+left": b"\x1b[1;5D",
    "shift+home": b"\x1b[1;2H", "alt+a": b"\x1ba",
}  # fmt: skip
_BUSY_S = 0.1
"""Processor time in five seconds from which the reader is still at work."""
_GIVEN_BACK = {
    "mouse": b"\x1b[?1000l",
    "alternate screen": b"\x1b[?1049l",
    "paste": b"\x1b[?2004l",
    "cursor": b"\x1b[?25h",
}


def bytes_of(key: str) -> bytes:
    """The bytes that a terminal sends for a key."""
    if key in _BYTES:
        return _BYTES[key]
    if key.startswith("ctrl+") and len(key) == 6:
        return bytes([ord(key[-1]) & 31])
    return CHARACTERS.get(key, key).encode()


class Terminal:
    """The reader in a pseudo-terminal."""

    def __init__(self, command: list[str], size: tuple[int, int], env: dict[str, str]) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.master, slave = pty.openpty()
        self.resize(*size)
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True
        )
        os.close(slave)
        self.sent_bytes = 0
        self.tail = b""

    def resize(self, width: int, height: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.screen.resize(height, width)

    def read_for(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.master], [], [], left)[0]:
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return
            self.sent_bytes += len(data)
            self.tail = (self.tail + data)[-1_000_000:]
            with contextlib.suppress(Exception):  # pyte itself has bugs
                self._stream.feed(self._decoder.decode(data))

    @property
    def text(self) -> str:
        """The text on the screen, without wide characters cut by a narrower screen (pyte raises for these)."""
        columns = range(self.screen.columns)
        rows = (self.screen.buffer[row] for row in range(self.screen.lines))
        return "\n".join("".join(row[column].data for column in columns) for row in rows)

    def write(self, data: bytes) -> None:
        while data and self.process.poll() is None:
            if select.select([], [self.master], [], 5)[1]:
                data = data[os.write(self.master, data[:512]) :]
            self.read_for(0.001)


def run_episode(
    folder: Path,
    home: Path,
    originals: Files,
    size: tuple[int, int],
    actions: list[Action],
    counts: Counter[str],
    *,
    seed: str,
    slow_s: float,
) -> str | None:
    """Why the episode failed, or None; answers come up to `slow_s` seconds late."""
    restore_files(folder, originals)
    for kind in ("state", "data"):
        shutil.rmtree(home / kind, ignore_errors=True)
    code = f"import sys, pathlib, tui.app; sys.exit(tui.app.run_reader((pathlib.Path({str(folder)!r}),)))"
    if slow_s:
        code = f"from tests.soak.slow_answers import slow_down; slow_down({seed!r}, {slow_s}); {code}"
    env = dict(os.environ, TERM="xterm-256color", SEEDREAD_CLIPBOARD="none")
    terminal = Terminal([sys.executable, "-c", code], size, env)
    try:
        _wait_for_index(terminal, size)
        for action in actions:
            _send(terminal, folder, originals, action, counts)
            terminal.read_for(0.4 + slow_s if action[0] == "settle" else 0.05)
            if terminal.process.poll() is not None:
                return _reason_for_end(terminal, home, action, counts)
            for bad in ("Internal error", "Traceback (most recent"):
                if bad in terminal.text:
                    return f"shown {bad!r} after {json.dumps(action)}"
            if action[0] == "settle" and not terminal.text.strip():
                terminal.read_for(2)
                if not terminal.text.strip():
                    return f"blank-screen after {json.dumps(action)}"
        return _leave(terminal, slow_s)
    finally:
        counts["bytes"] += terminal.sent_bytes
        if terminal.process.poll() is None:
            terminal.process.kill()
            terminal.process.wait()
        os.close(terminal.master)


def _wait_for_index(terminal: Terminal, size: tuple[int, int]) -> None:
    end = time.monotonic() + PATIENCE_S
    while "up to date" not in terminal.text and time.monotonic() < end and terminal.process.poll() is None:
        terminal.read_for(0.1)
        if size[0] < 40 or size[1] < 12:
            terminal.read_for(1.5)
            return


def _send(terminal: Terminal, folder: Path, originals: Files, action: Action, counts: Counter[str]) -> None:
    what, *args = action
    counts[what] += 1
    if what == "keys":
        terminal.write(b"".join(bytes_of(key) for key in args[0]))
    elif what == "type":
        terminal.write(args[0].encode())
    elif what == "resize":
        terminal.resize(*args)
        terminal.process.send_signal(signal.SIGWINCH)
    elif what == "paste":
        terminal.write(b"\x1b[200~" + args[0].encode() + b"\x1b[201~")
    elif what in ("click", "scroll"):
        x, y = int(args[0] * terminal.screen.columns) + 1, int(args[1] * terminal.screen.lines) + 1
        if what == "scroll":
            terminal.write(f"\x1b[<{64 if args[2] < 0 else 65};{x};{y}M".encode())
        else:
            terminal.write((f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m" * args[2]).encode())
    elif what == "file":
        change_file(folder, originals, *args)


def _reason_for_end(terminal: Terminal, home: Path, action: Action, counts: Counter[str]) -> str | None:
    terminal.read_for(0.2)
    if terminal.process.returncode == 0 and "q" in json.dumps(action):  # typed outside the input
        counts["left by q"] += 1
        return None
    log = home / "state" / "defects.log"
    frames = re.findall(r"/((?:tui|index)/\S+:\d+ \S+)", log.read_text() if log.exists() else "")
    return f"ended rc={terminal.process.returncode} {(frames or ['?'])[-1]} after {json.dumps(action)}"


def _processor_s(pid: int) -> float:
    """Processor time of a process; 0 where the system does not tell it in this way."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _leave(terminal: Terminal, slow_s: float) -> str | None:
    terminal.read_for(2 * slow_s)
    terminal.tail = b""
    end = time.monotonic() + PATIENCE_S
    last = end + 9 * PATIENCE_S
    used_s = _processor_s(terminal.process.pid)
    while terminal.process.poll() is None and time.monotonic() < min(end, last):
        terminal.write(b"\x1b" * 8 + b"q")  # several times: a late answer may open a dialog
        terminal.read_for(5)
        if (now_s := _processor_s(terminal.process.pid)) - used_s > _BUSY_S:
            # on a busy machine, hundreds of keys that were sent together take minutes
            end = time.monotonic() + PATIENCE_S
        used_s = now_s
    if terminal.process.poll() is None:
        return "q-does-not-leave\n" + terminal.text
    terminal.read_for(PATIENCE_S)  # up to the end: on a busy machine much may still be on its way
    if terminal.process.returncode:
        return f"left-with rc={terminal.process.returncode}"
    kept = [mode for mode, off in _GIVEN_BACK.items() if off not in terminal.tail]
    return f"terminal-not-given-back {', '.join(kept)}" if kept else None
