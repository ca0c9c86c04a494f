"""What the program was started on: its streams, and whether they are a terminal."""

import os
import sys
from io import TextIOWrapper
from typing import TextIO


class StdoutError(OSError):
    """What was asked for could not be written to stdout."""


def open_closed_streams() -> None:
    """Gives the program a stream for each that it was started without (`<&-`, `>&-`, `2>&-`).

    Else the next file that is opened would take its number, and what is printed would end up in that file. Reading
    finds the end, writing to stdout fails, and what is said on stderr is lost.
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
    """Whether the reader can draw here and be answered."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def replace_unencodable() -> None:
    """Lets a quotation mark that a terminal cannot show end nothing: a question mark stands for it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def give_up(stream: TextIO) -> None:
    """Lets nothing more be written to a stream that fails, not even by the interpreter as it ends."""
    try:
        stream.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
