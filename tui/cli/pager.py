"""Long output on a terminal through the user's pager, as git does it; messages follow once the pager has ended."""

import contextlib
import io
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from index.helper_process import safe_environment
from tui.programs.start import find_program

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_NO_PAGER = ("", "cat")
_LESS_OPTIONS = "FRX"
"""For less, unless LESS is set: end at once with one screen, pass colours on, leave the text on the screen."""


def pager_command(environment: Mapping[str, str], is_terminal: bool) -> tuple[str, ...] | None:
    """The pager with its options, or None: stdout is not a capable terminal, no pager is set, or it is not installed.

    Args:
        environment: SEEDREAD_PAGER outranks PAGER; empty and "cat" mean no pager.
        is_terminal: whether stdout is a terminal.
    """
    setting = environment.get("SEEDREAD_PAGER", environment.get("PAGER", "")).strip()
    if not is_terminal or setting in _NO_PAGER or environment.get("TERM", "") in ("", "dumb"):
        return None
    try:
        words = shlex.split(setting)
    except ValueError:  # a quotation mark without its partner
        return None
    program = find_program(words[0])
    return (program, *words[1:]) if program else None


@contextlib.contextmanager
def paged(command: Sequence[str] | None) -> Iterator[None]:
    """Sends stdout through a pager, which starts with the first line of data; without a command it changes nothing.

    Messages that come while the pager has the screen are kept and written to stderr after it.
    """
    if command is None:
        yield
        return
    stdout, stderr = sys.stdout, sys.stderr
    pipe = _PagerPipe(command)
    output = io.TextIOWrapper(io.BufferedWriter(pipe), encoding=stdout.encoding or "utf-8", errors="replace")
    held = _HeldMessages(stderr, pipe)
    sys.stdout, sys.stderr = output, held
    try:
        yield
        output.flush()
    finally:
        sys.stdout, sys.stderr = stdout, stderr
        with contextlib.suppress(OSError, ValueError):  # a pager that was left early has closed its end
            output.close()
        pipe.wait()
        stderr.write(held.getvalue())


class _PagerPipe(io.RawIOBase):
    """The writing end of the pipe to a pager, which is started by the first write."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def started(self) -> bool:
        """Whether the pager has the screen."""
        return self._process is not None

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        """True: what is written is made for the terminal that the pager shows it on."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        if self._process is None:
            # in the root folder: a pager must not run or save files among the articles
            environment = {"LESS": _LESS_OPTIONS, **safe_environment()}
            self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, cwd="/", env=environment)
        assert self._process.stdin is not None
        count = self._process.stdin.write(bytes(data))
        self._process.stdin.flush()
        return count

    def wait(self) -> None:
        """Waits until the user has left the pager; Ctrl+C belongs to the pager until then."""
        if self._process is None:
            return
        with contextlib.suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                self._process.wait()
                return


class _HeldMessages(io.StringIO):
    """A stderr that passes messages on until the pager has started, and keeps those that come later."""

    def __init__(self, stream: TextIO, pipe: _PagerPipe) -> None:
        super().__init__()
        self._stream, self._pipe = stream, pipe

    def isatty(self) -> bool:
        return self._stream.isatty() and not self._pipe.started

    def write(self, text: str) -> int:
        return super().write(text) if self._pipe.started else self._stream.write(text)

    def flush(self) -> None:
        if not self._pipe.started:
            self._stream.flush()
