"""Where a twin's lines go: data to stdout, talk to stderr."""

import os
import shutil
import sys
from collections.abc import Mapping
from typing import Any

import click

from index.text import escape_controls
from tui.cli.format.ansi import ansi_for
from tui.cli.format.errors import error_line
from tui.cli.format.layout import PageWidth


def page_of_stdout(plain: bool = False) -> PageWidth:
    """The page that stdout is: endless lines without ink where it is no terminal or plain lines are asked for."""
    is_terminal = sys.stdout.isatty()
    ink = ansi_for(os.environ, is_terminal and not plain)
    if plain or not is_terminal:
        return PageWidth()
    return PageWidth(width=shutil.get_terminal_size().columns, ansi=ink)


def print_data(line: str) -> None:
    """A line of what was asked for. Article text in it has its control characters shown already."""
    click.echo(line, color=True)  # ours to decide: Page holds no ink where the stream takes none


def print_json(fields: Mapping[str, Any]) -> None:
    """A JSON object on its line; JSON escapes control characters itself."""
    from tui.cli.format.json_line import json_line

    takes_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    click.echo(json_line(fields, ascii_only=not takes_utf8))


def print_status(line: str) -> None:
    """A line about what is going on."""
    click.echo(escape_controls(line), err=True)


def print_error(what: str, where: str | None = None, todo: str | None = None) -> None:
    """A line on what is wrong, where, and what to do; the rest goes on."""
    click.echo(error_line(what, where, todo), err=True)
