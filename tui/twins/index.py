"""seedread index: brings the index up to date."""

from dataclasses import asdict
from pathlib import Path

import click

from tui.exit_codes import ExitCode
from tui.lines.progress import refreshed_line
from tui.twins.command import Twin, json_option, paths_argument
from tui.twins.library import up_to_date
from tui.twins.output import data, record

EXAMPLES = (
    ("seedread index ~/stories/hasakah", "add, update and drop what changed"),
    ("seedread index ~/stories/hasakah --rebuild", "make it anew"),
    ("seedread index ~/stories/hasakah --purge", "delete it; the articles stay as they are"),
)


@click.command("index", cls=Twin, examples=EXAMPLES)
@paths_argument
@click.option("--rebuild", is_flag=True, help="Make the index anew from the files.")
@click.option("--purge", is_flag=True, help="Delete the index of these paths. Articles are never touched.")
@json_option
def command(paths: tuple[Path, ...], rebuild: bool, purge: bool, as_json: bool) -> ExitCode:
    """Bring the index up to date: only what changed is read again.

    The index lives in the cache directory. Ctrl+C stops; what was done is kept.
    """
    _, refreshed = up_to_date(paths, rebuild)
    if as_json:
        record(asdict(refreshed))
    else:
        data(refreshed_line(refreshed))
    return ExitCode.INTERRUPTED if refreshed.stopped else ExitCode.FOUND
