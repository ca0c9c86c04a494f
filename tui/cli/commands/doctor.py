"""seedread doctor: what is installed, where things are kept, how a copy reaches the clipboard, which terminal."""

import os
import shutil
import sys

import click

from tui.cli.exit_codes import ExitCode
from tui.cli.format.layout import one_line
from tui.cli.format.terminal import terminal_rows
from tui.cli.format.versions import versions
from tui.cli.options import ExamplesCommand, json_option
from tui.cli.output import print_data, print_json
from tui.clipboard import explain
from tui.programs.start import find_program
from tui.settings.user import user_settings
from tui.state import paths

EXAMPLES = (("seedread doctor", "what to send along with a report of a fault; it holds no article text"),)
Rows = tuple[tuple[str, str], ...]


@click.command("doctor", cls=ExamplesCommand, examples=EXAMPLES)
@json_option
def command(as_json: bool) -> ExitCode:
    """Versions, directories, the way to the clipboard and why that one, the terminal."""
    for topic, rows in _topics():
        if not as_json:
            print_data(f"{topic}:")
        for name, value in rows:
            if as_json:
                print_json({"topic": topic, "name": name, "value": value})
            else:
                print_data(one_line(f"  {name}: {value}"))
    return ExitCode.FOUND


def _topics() -> tuple[tuple[str, Rows], ...]:
    size = shutil.get_terminal_size() if sys.stdout.isatty() else None
    return (
        ("versions", versions()),
        ("directories", _directories()),
        ("clipboard", _clipboard()),
        ("terminal", terminal_rows(os.environ, sys.stdout.encoding or "unknown", size)),
    )


def _clipboard() -> Rows:
    setting = user_settings({}).clipboard
    ways = (way.partition(": ") for way in explain(os.environ, find_program, sys.platform, setting))
    return tuple((name, reason) for name, _, reason in ways)


def _directories() -> Rows:
    return (
        ("cache (the index)", str(paths.cache_folder())),
        ("config", str(paths.config_folder())),
        ("data (clippings)", str(paths.data_folder())),
        ("state (the log of defects)", str(paths.state_folder())),
    )
