"""The console command: opens the reader at once if only paths are given, otherwise runs the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tui.cli.exit import run_to_exit_code
from tui.cli.exit_codes import ExitCode
from tui.cli.last_corpus import is_last_corpus_gone, last_corpus
from tui.cli.registry import COMMANDS, COMPLETION_VARIABLE
from tui.cli.streams import is_terminal, open_closed_streams, replace_unencodable
from tui.palette_module import leave_out_command_palette


def main() -> None:
    """Runs and exits."""
    open_closed_streams()
    gc.disable()  # modules are not garbage, and searching them for it takes a fifth of the start
    sys.exit(run_to_exit_code(_run))


def _run() -> int:
    paths = only_paths(sys.argv[1:])
    if paths is None or not is_terminal() or COMPLETION_VARIABLE in os.environ:
        from tui.cli.root import cli

        gc.enable()
        cli.main()
        return ExitCode.FOUND
    replace_unencodable()
    leave_out_command_palette()
    from tui.app import run_reader

    return run_reader(paths, lists_recent=not sys.argv[1:] and is_last_corpus_gone())


def only_paths(words: Sequence[str]) -> tuple[Path, ...] | None:
    """The paths to open, if the arguments are paths only; else None. Importing the command line takes 50 ms."""
    if not words:
        return last_corpus()
    paths = tuple(Path(word) for word in words)
    if words[0] in COMMANDS or any(word.startswith("-") for word in words) or not all(path.exists() for path in paths):
        return None
    return paths
