"""Shared by all commands: help that starts with examples, and the common options."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.tables import as_records

if TYPE_CHECKING:
    from index.reading.options import ReadOptions

PATH = click.Path(path_type=Path, readable=False)

paths_argument = click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")
json_option = click.option(
    "--json", "as_json", is_flag=True, callback=as_records, help='One JSON object per line, with "schema": 1.'
)
plain_option = click.option(
    "--plain",
    is_flag=True,
    help="One fact per line: no colour, no wrapping, no table. The default off a terminal, or with SEEDREAD_PLAIN=1.",
)
encoding_option = click.option(
    "--encoding", metavar="NAME", help="Read the text in this encoding, this time only; seedread meta keeps one."
)
map_option = click.option(
    "--map",
    "fields",
    metavar="FIELD=NAME,...",
    help="Which fields of JSON, or columns of CSV, hold what: text=Inhalt,title=Titel; meta.body is nested.",
)
always_plain_option = click.option(
    "--plain", is_flag=True, expose_value=False, help="One fact per line; this command always does."
)
corpus_option = click.option(
    "-C", "--corpus", "paths", multiple=True, type=PATH, metavar="PATH", help="A file or folder; may be given again."
)


def read_options(encoding: str | None, fields: str | None) -> "ReadOptions | None":
    """How files are to be read by these two options; None if neither is given. Raises click.UsageError."""
    if encoding is None and fields is None:
        return None
    from index.decisions.metadata import check
    from index.reading.options import ReadOptions, parse_fields

    try:
        for field, value in (("encoding", encoding), ("map", fields)):
            if value is not None:
                check(field, value)
        return ReadOptions(encoding, parse_fields(fields) if fields is not None else ())
    except ValueError as error:
        raise click.UsageError(str(error)) from None


class ExamplesCommand(click.Command):
    """A command whose help begins with examples: pairs of a command line and what it does."""

    def __init__(self, *args: Any, examples: tuple[tuple[str, str], ...] = (), **settings: Any) -> None:
        settings.setdefault("context_settings", {"help_option_names": ["-h", "--help"]})
        super().__init__(*args, **settings)
        self.examples = examples

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples first: they answer most questions."""
        write_examples(self.examples, formatter)
        super().format_help(ctx, formatter)


def write_examples(examples: tuple[tuple[str, str], ...], formatter: click.HelpFormatter) -> None:
    """Each example on a line, what it does in words below it."""
    with formatter.section("Examples"):
        for line, meaning in examples:
            formatter.write(f"  {line}\n      {meaning}\n")
    formatter.write_paragraph()
