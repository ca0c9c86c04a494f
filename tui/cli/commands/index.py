"""seedread index: brings the index up to date."""

from contextlib import nullcontext
from pathlib import Path

import click
from msgspec import to_builtins

from index.errors import describe_os_error
from index.store.library import IndexLocked, Library
from tui.cli.cluster import dask_executor
from tui.cli.command_error import CommandError
from tui.cli.default_paths import default_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.format.progress import refreshed_line
from tui.cli.library import index_locked_error, refreshed_library
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument
from tui.cli.output import print_data, print_json, print_status
from tui.state.paths import cache_folder

EXAMPLES = (
    ("seedread index ~/stories/hasakah", "add, update and drop what changed"),
    ("seedread index ~/stories/hasakah --rebuild", "build it again from the files"),
    ("seedread index /shared/archive --scheduler tcp://host:8786", "on a Dask cluster"),
    ("seedread index ~/stories/hasakah --purge", "delete it; the articles are not changed"),
)


@click.command("index", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--rebuild", is_flag=True, help="Build the index again from the files.")
@click.option("--purge", is_flag=True, help="Delete the index of these paths. Articles are never touched.")
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Index on the Dask cluster at this address (needs seedread[cluster]). Its workers must see the same folders.",
)
@always_plain_option
@json_option
def command(paths: tuple[Path, ...], rebuild: bool, purge: bool, scheduler: str | None, as_json: bool) -> ExitCode:
    """Bring the index up to date: only changed files are read again.

    The index is in the cache directory. Ctrl+C stops; the finished part is kept.
    """
    if purge:
        return _purge(paths)
    with dask_executor(scheduler) if scheduler else nullcontext() as executor:
        ready = refreshed_library(paths, rebuild, executor)
    if as_json:
        print_json(to_builtins(ready.refreshed, enc_hook=str))
    else:
        print_data(refreshed_line(ready.refreshed, len(ready.library.articles())))
    if ready.interrupted:
        return ExitCode.INTERRUPTED
    if not ready.refreshed.kept:
        return ExitCode.NOT_WRITTEN
    return ExitCode.INDEX if ready.refreshed.stopped else ExitCode.FOUND


def _purge(paths: tuple[Path, ...]) -> ExitCode:
    try:
        purged = Library(paths or default_paths(), cache_folder()).purge()
    except IndexLocked as error:
        raise index_locked_error() from error
    except OSError as error:
        what = f"the index could not be deleted: {describe_os_error(error)}"
        raise CommandError(what, todo="The articles are unchanged", code=ExitCode.NOT_WRITTEN) from error
    if not purged:
        print_status("There is no index of these paths.")
        return ExitCode.NOTHING
    print_status("The index of these paths is deleted; the articles are unchanged.")
    return ExitCode.FOUND
