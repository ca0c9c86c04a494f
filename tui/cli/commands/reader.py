"""seedread without a command: opens the reader. Only this command imports the screen."""

from difflib import get_close_matches
from pathlib import Path

import click

from tui.cli.command_error import CommandError
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.last_corpus import is_last_corpus_gone, last_corpus
from tui.cli.options import paths_argument
from tui.cli.registry import COMMANDS
from tui.cli.streams import is_terminal
from tui.palette_module import leave_out_command_palette


@click.command("seedread", context_settings={"help_option_names": ["-h", "--help"]})
@paths_argument
def command(paths: tuple[Path, ...]) -> int:
    """Open the reader on files or folders."""
    _refuse_a_mistyped_command(paths)
    found = existing_paths(paths) if paths else last_corpus()
    if not is_terminal():
        raise CommandError(
            "the reader needs a terminal to draw on",
            todo="Run it in one, or use the commands that print lines: seedread --help",
            code=ExitCode.USAGE,
        )
    leave_out_command_palette()
    from tui.app import run_reader

    return run_reader(found, lists_recent=not paths and is_last_corpus_gone())


def _refuse_a_mistyped_command(paths: tuple[Path, ...]) -> None:
    word = str(paths[0]) if paths else ""
    if word in COMMANDS or not paths or paths[0].exists():
        return
    if close := get_close_matches(word, COMMANDS, n=1, cutoff=0.75):
        raise CommandError(
            "neither a command nor a path", where=word, todo=f"Did you mean seedread {close[0]}?", code=ExitCode.USAGE
        )
