"""The backends: run a program, write to the terminal, write the file. Each returns the failure, or None."""

import base64
import contextlib
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from index.errors import describe_os_error
from index.files import write_atomic
from index.patience import patient
from tui.clipboard.backend import Backend
from tui.programs.start import start_program

LAST_COPY = "last-copy.txt"
_SECONDS = 2.0


def run_program(backend: Backend, text: str, seconds: float | None = None) -> str | None:
    """Feeds the text to a program; None if it succeeded, else the reason."""
    seconds = patient(_SECONDS) if seconds is None else seconds
    if not backend.command:
        return f"{backend.name} was not found in the folders of the PATH"
    try:
        process = start_program(backend.command, reads=True)
    except (OSError, ValueError) as error:
        return f"{backend.name} could not be started: {getattr(error, 'strerror', None) or error}"
    with process:
        try:
            process.communicate(text.encode(backend.encoding, "replace"), timeout=seconds)
        except subprocess.TimeoutExpired:
            _stop(process)
            return f"{backend.name} did not answer within {seconds:g} s"
        except OSError as error:
            _stop(process)
            return f"{backend.name} would not take the text: {error.strerror}"
    return f"{backend.name} failed (exit {process.returncode})" if process.returncode else None


def write_terminal(text: str, send: Callable[[str], None]) -> str | None:
    """Sends the text as one OSC 52 sequence; the terminal does not answer."""
    try:
        send(sequence(text))
    except Exception as error:  # whatever the terminal's driver raises, the next way is tried
        why = describe_os_error(error) if isinstance(error, OSError) else error
        return f"the terminal could not be written to: {why}"
    return None


def sequence(text: str) -> str:
    """The OSC 52 sequence that puts a text on the terminal's clipboard."""
    return f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07"


def write_file(text: str, folder: Path) -> str | None:
    """Writes last-copy.txt, readable by the user alone; the old file stays until the new file is complete."""
    try:
        write_atomic(folder / LAST_COPY, text)
    except OSError as error:
        return f"{folder / LAST_COPY} could not be written: {error.strerror}"
    return None


def _stop(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
