"""seedread history: the searches submitted in the reader, by corpus."""

from pathlib import Path

import click

from tui.cli.command_error import CommandError
from tui.cli.default_paths import default_paths, unsaid_default_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.format.layout import one_line
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument
from tui.cli.output import print_data, print_error, print_json, print_status
from tui.cli.tables import table_options
from tui.models.plurals import counted
from tui.state.search_history import clear_searches, history_file, history_files, load_searches

EXAMPLES = (
    ("seedread history ~/stories/hasakah", "the searches of this folder, the newest last"),
    ("seedread history ~/stories/hasakah --clear", "forget them"),
    ("seedread history --clear-all", "forget those of every folder"),
)


@click.command("history", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--clear", "clears", is_flag=True, help="Forget the searches of these paths.")
@click.option("--clear-all", "clears_all", is_flag=True, help="Forget the searches of all paths.")
@always_plain_option
@table_options
@json_option
def command(paths: tuple[Path, ...], clears: bool, clears_all: bool, as_json: bool) -> ExitCode:
    """List the searches that were submitted in the reader on the same paths.

    Only searches submitted with enter are kept; with history = false in the settings, none.
    """
    if clears_all and paths:
        raise click.UsageError("--clear-all takes no paths")
    file = history_file(paths or (unsaid_default_paths() if clears_all else default_paths()))
    if clears or clears_all:
        return _clear(history_files() if clears_all else (file,))
    searches = load_searches(file, print_error)
    for search in searches:
        if as_json:
            print_json({"search": search})
        else:
            print_data(one_line(search))
    if not searches:
        print_status("No searches are kept for these paths.")
    return ExitCode.FOUND if searches else ExitCode.NOTHING


def _clear(files: tuple[Path, ...]) -> ExitCode:
    try:
        cleared = clear_searches(file for file in files if file.exists())
    except OSError as error:
        what = f"could not be deleted: {error.strerror or error}"
        raise CommandError(what, where=error.filename, code=ExitCode.NOT_WRITTEN) from error
    print_status(f"{counted(cleared, 'search', 'searches')} forgotten.")
    return ExitCode.FOUND if cleared else ExitCode.NOTHING
