"""The standard streams of the program, and whether they are a terminal."""

import os
import sys
from io import TextIOWrapper
from typing import TextIO


class StdoutError(OSError):
    """The data could not be written to stdout."""


def open_closed_streams() -> None:
    """Opens a stream for each one that was closed when the program started (`<&-`, `>&-`, `2>&-`).

    Otherwise the next file opened would take its number, and output would end up in that file. Reading finds the end,
    writing to stdout fails, and messages on stderr are lost.
    """
    for number, mode in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            taken = os.open(os.devnull, mode)
            if taken != number:
                os.dup2(taken, number)
                os.close(taken)
    if sys.stdin is None:
        _set("stdin", TextIOWrapper(open(0, "rb", closefd=False), encoding="utf-8"))  # noqa: SIM115
    if sys.stdout is None:
        _set("stdout", _writer(1))
    if sys.stderr is None:
        _set("stderr", _writer(2))


def _set(name: str, stream: TextIOWrapper) -> None:
    for each in (name, f"__{name}__"):
        setattr(sys, each, stream)


def _writer(number: int) -> TextIOWrapper:
    return TextIOWrapper(open(number, "wb", closefd=False), encoding="utf-8", errors="replace")


def is_terminal() -> bool:
    """Whether the reader can draw on the terminal and receive keys."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def replace_unencodable() -> None:
    """Writes "?" for a character that the terminal cannot show, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def give_up(stream: TextIO) -> None:
    """Stops all writing to a failed stream, also by the interpreter as it ends."""
    try:
        stream.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
