"""A program in a real pseudo-terminal, and the screen that a person would see."""

import codecs
import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

from tests.helpers.patience import PATIENCE_S


class PseudoTerminal:
    """Starts a command in a terminal of a size; every wait ends at the latest after PATIENCE_S."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int,
        rows: int,
        env: Mapping[str, str],
        cwd: Path,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.sent = b""
        self._stream = pyte.Stream(self.screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=dict(env), cwd=cwd, start_new_session=True
        )
        os.close(slave)

    def __enter__(self) -> "PseudoTerminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def wait_for(self, seen: Callable[[str], bool]) -> str:
        """The screen's text once it satisfies the condition; otherwise fails with the last text."""
        deadline = time.monotonic() + PATIENCE_S
        while not seen(self.text):
            assert time.monotonic() < deadline, f"not seen within {PATIENCE_S} s; on the screen:\n{self.text}"
            assert self._read() or self.process.poll() is None, f"ended too early; on the screen:\n{self.text}"
        return self.text

    def settle(self, quiet_s: float = 0.4) -> None:
        """Reads until nothing has been drawn for a while, at most ten times as long: a cursor may blink."""
        start = last = time.monotonic()
        while time.monotonic() - last < quiet_s and time.monotonic() - start < 10 * quiet_s:
            if self._read():
                last = time.monotonic()

    def exit_code(self) -> int:
        """Waits for the end; what is still being drawn is read."""
        deadline = time.monotonic() + PATIENCE_S
        while self.process.poll() is None:
            assert time.monotonic() < deadline, f"still running; on the screen:\n{self.text}"
            self._read()
        while self._read():
            pass
        return self.process.returncode

    def _read(self) -> bool:
        if not select.select([self._master], [], [], 0.1)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux says so where the other side is closed
            return False
        self.sent += data
        self._stream.feed(self._decoder.decode(data))
        return bool(data)
