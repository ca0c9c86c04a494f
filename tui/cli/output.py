"""Output of commands: data to stdout, messages to stderr."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click

from index.text import escape_controls
from tui.cli.format.ansi import ansi_for
from tui.cli.format.errors import error_line
from tui.cli.format.layout import PageWidth
from tui.cli.streams import StdoutError, give_up
from tui.cli.tables import sink


def page_of_stdout(plain: bool = False) -> PageWidth:
    """The page width of stdout: unlimited, without colour, if it is not a terminal or --plain is given."""
    if plain or os.environ.get("SEEDREAD_PLAIN", "0") not in ("", "0"):
        return PageWidth()
    if (taken := sink()) is not None and taken.file is not None:
        return PageWidth()
    is_terminal = sys.stdout.isatty()
    ansi = ansi_for(os.environ, is_terminal)
    return PageWidth(width=shutil.get_terminal_size().columns if is_terminal else None, ansi=ansi)


def print_data(line: str) -> None:
    """Prints a line of data. Control characters of article text are already visible in it."""
    _to_stdout(line)


def print_json(fields: Mapping[str, Any]) -> None:
    """A JSON object on its line; JSON escapes control characters itself."""
    from tui.cli.format.json_line import json_line

    if (taken := sink()) is not None and taken.add(fields):
        return
    takes_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    _to_stdout(json_line(fields, ascii_only=not takes_utf8))


def print_status(line: str) -> None:
    """Prints a status message."""
    _to_stderr(escape_controls(line))


def print_error(what: str, where: str | None = None, todo: str | None = None) -> None:
    """Prints an error: what, where, what to do. The command continues."""
    _to_stderr(error_line(what, where, todo))


def write_bytes(content: bytes) -> None:
    """Writes a whole document to stdout. Raises StdoutError."""
    with _naming_stdout():
        sys.stdout.buffer.write(content)
        sys.stdout.flush()


def _to_stdout(line: str) -> None:
    if (taken := sink()) is not None and taken.write(line):
        return
    with _naming_stdout():
        click.echo(line, color=True)  # PageWidth has no colours if the stream takes none


def _to_stderr(line: str) -> None:
    """Prints a message; failing to print changes neither the work nor the exit code."""
    try:
        click.echo(line, err=True)
    except (OSError, ValueError):
        give_up(sys.stderr)


@contextmanager
def _naming_stdout() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StdoutError(error.errno, error.strerror) from error
