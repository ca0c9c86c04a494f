"""Tables of commands: --csv makes one of the JSON records, and -o writes what a command prints to a new file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

import click

from tui.cli.new_file import already_exists, write_new

_KEY = "tui.cli.tables"
_EXPLANATION = "explanation"
"""Type of a record that says how something was read; it is not a row."""
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Sink:
    """Output of a command that is not printed to stdout at once."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.as_csv = False
        self._text = StringIO()
        self._records: list[Mapping[str, Any]] = []

    def write(self, line: str) -> bool:
        """Takes a line; False if it is for stdout."""
        if self.file is None:
            return False
        self._text.write(f"{line}\n")
        return True

    def add(self, record: Mapping[str, Any]) -> bool:
        """Takes a record; False if it is to be printed as JSON."""
        if self.as_csv:
            self._records.append(record)
        return self.as_csv

    def finish(self) -> None:
        """Prints or writes what was taken. Raises CommandError."""
        table = csv_table(self._records) if self.as_csv else ""
        if self.file is None:
            if table:
                click.echo(table, nl=False)
            return
        text = self._text.getvalue() + table
        if text:
            write_new(self.file, text.encode("utf-8"))


def sink() -> Sink | None:
    """The file or table that the present command prints to, if not stdout."""
    context = click.get_current_context(silent=True)
    found = context.meta.get(_KEY) if context is not None else None
    return found if isinstance(found, Sink) else None


def is_table() -> bool:
    """Whether the records of the present command become rows of a table."""
    found = sink()
    return found is not None and found.as_csv


def output_option(command: Decorated) -> Decorated:
    """Adds -o."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="FILE",
        is_eager=True,
        expose_value=False,
        callback=_take_file,
        help="Write to a new file instead of stdout.",
    )(command)


def table_options(command: Decorated) -> Decorated:
    """Adds --csv for a command that prints records with --json, and -o."""
    with_csv = click.option(
        "--csv",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_take_csv,
        help="A table as CSV, with the fields of --json as columns.",
    )(command)
    return output_option(with_csv)


def as_records(context: click.Context, _option: click.Parameter, wanted: bool) -> bool:
    """For --json: whether records are printed, as JSON or as the rows of a table."""
    found = context.meta.get(_KEY)
    return wanted or (isinstance(found, Sink) and found.as_csv)


def csv_table(records: Sequence[Mapping[str, Any]]) -> str:
    """Records as CSV: one header with all fields, lists and objects as JSON; rows of other types are left out."""
    rows = [record for record in records if record.get("type") != _EXPLANATION]
    rows = [record for record in rows if record.get("type") == rows[0].get("type")]
    heads = list(dict.fromkeys(name for record in rows for name in record if name != "type"))
    if not heads:
        return ""
    from tui.cli.format.compared import csv_text

    return f"{csv_text(heads, ([_cell(record.get(name)) for name in heads] for record in rows))}\r\n"


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    from tui.cli.format.json_line import json_text

    return json_text(value)


def _of(context: click.Context) -> Sink:
    if _KEY not in context.meta:
        context.meta[_KEY] = made = Sink()
        context.call_on_close(made.finish)
    found = context.meta[_KEY]
    assert isinstance(found, Sink)
    return found


def _take_file(context: click.Context, _option: click.Parameter, file: Path | None) -> None:
    if file is not None:
        if file.exists():
            raise already_exists(file)
        _of(context).file = file


def _take_csv(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        _of(context).as_csv = True
