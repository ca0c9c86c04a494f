"""A program in a real pseudo-terminal, timed from outside: keys are written, and its output is read as it comes."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

from bench.painted import Painted

LIMIT = 60.0
"""Seconds to wait for a text in the output."""
INDEXING = 1800.0
"""The same for an index that is made first."""
COLUMNS, ROWS = 120, 40


class Terminal:
    """Starts a command with a separate home folder; kills it at the end."""

    def __init__(self, command: Sequence[str], home: str) -> None:
        self.since = time.monotonic()
        """When it was started, or keys were last sent."""
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", SEEDREAD_HOME=home, TEXTUAL_ANIMATIONS="none")
            # an installed program has its bytecode: without it compiling our modules took 75 ms of processor time
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            _set_size(0)
            os.execvp(command[0], list(command))
        _set_size(self._terminal)
        self.seen = b""
        """The output since then."""
        self.painted = Painted(COLUMNS, ROWS)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)

    def until(self, mark: bytes | re.Pattern[bytes], limit: float = LIMIT) -> float:
        """Seconds from the start or the last keys until the output contains a mark; raises TimeoutError."""
        pattern = re.compile(re.escape(mark)) if isinstance(mark, bytes) else mark
        while not pattern.search(self.seen):
            if time.monotonic() > self.since + limit:
                raise TimeoutError(f"no {pattern.pattern!r}; at the end: {self.seen[-300:]!r}")
            self._read(0.5)
        return time.monotonic() - self.since

    def until_shown(self, mark: re.Pattern[str], row: int, limit: float = LIMIT) -> float:
        """Seconds from the start or the last keys until a row of the screen contains a mark; raises TimeoutError."""
        while not mark.search(self.painted.line(row)):
            if time.monotonic() > self.since + limit:
                raise TimeoutError(f"no {mark.pattern!r} in row {row}: {self.painted.line(row)!r}")
            self._read(0.5)
        return time.monotonic() - self.since

    def until_touched(self, row: int, column: int) -> float:
        """Seconds from the last keys until a cell of the screen was written; raises TimeoutError."""
        while (row, column) not in self.painted.touched:
            if time.monotonic() > self.since + LIMIT:
                raise TimeoutError(f"nothing in column {column} of row {row}: {self.painted.line(row)!r}")
            self._read(0.5)
        return time.monotonic() - self.since

    def last_paint(self, rows: range, column: int, seconds: float) -> float | None:
        """Reads until `seconds` after the last keys; when a cell of an area was written last since them, or None."""
        last = None
        while True:
            if any(row in rows and at >= column for row, at in self.painted.touched):
                last = time.monotonic() - self.since
            self.painted.touched.clear()
            left = self.since + seconds - time.monotonic()
            if left <= 0:
                return last
            self._read(left)

    def press(self, keys: bytes, mark: bytes | re.Pattern[bytes]) -> float:
        """Seconds from writing the keys until the output after them contains a mark."""
        self.write(keys)
        return self.until(mark)

    def write(self, keys: bytes) -> None:
        """Sends keys, after all that came before them has been read."""
        while self._read(0):
            pass
        self.seen = b""
        self.painted.touched.clear()
        self.since = time.monotonic()
        os.write(self._terminal, keys)

    def rest(self, seconds: float) -> None:
        """Reads until `seconds` after the last keys."""
        while (left := self.since + seconds - time.monotonic()) > 0:
            self._read(left)

    def settle(self, quiet: float = 0.4) -> None:
        """Reads until nothing comes for `quiet` seconds; use less than half a second, because a cursor blinks."""
        while self._read(quiet):
            pass

    def wait_for_end(self) -> None:
        """Reads until the program has ended by itself; raises TimeoutError if it does not."""
        with contextlib.suppress(TimeoutError):
            while time.monotonic() < self.since + LIMIT:
                self._read(0.5)
            raise AssertionError("it did not end")

    def resident(self) -> float:
        """Its resident memory in megabytes."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]

    def _read(self, seconds: float) -> bool:
        if not select.select([self._terminal], [], [], seconds)[0]:
            return False
        try:
            sent = os.read(self._terminal, 65536)
        except OSError as ended:
            raise TimeoutError(f"it ended; at the end: {self.seen[-300:]!r}") from ended
        self.seen += sent
        self.painted.take(sent)
        return True


def _set_size(terminal: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))


def seedread(*arguments: str) -> list[str]:
    """The command that opens the reader of the folder where this is run."""
    return [sys.executable, "-m", "tui.cli", *arguments]


def make_index(home: str, *arguments: str) -> None:
    """Brings the index of the reader's folder up to date."""
    with Terminal(seedread(*arguments), home) as terminal:
        terminal.until(b"up to date", INDEXING)


def milliseconds(seconds: Sequence[float]) -> float:
    """The median, in milliseconds."""
    return statistics.median(seconds) * 1000


def load() -> str:
    """How busy the machine is, in words: figures mean little on a busy one."""
    one, five, _ = os.getloadavg()
    return f"load {one:.1f} in the last minute, {five:.1f} in the last five, on {os.cpu_count()} cores"
