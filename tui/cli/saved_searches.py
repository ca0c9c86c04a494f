"""Saved searches of a corpus for `seedread search`."""

from collections.abc import Sequence
from pathlib import Path

import click

from tui.cli.command_error import CommandError
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.format.layout import one_line
from tui.cli.output import print_data, print_error, print_json, print_status
from tui.models.plurals import counted
from tui.state.saved_searches import SavedSearches


def list_searches(paths: Sequence[Path], as_json: bool) -> ExitCode:
    """Prints each saved search with its name. Raises CommandError."""
    searches = _searches(paths)
    try:
        found, unread = searches.all(), searches.unread()
    except OSError as error:
        raise _unreadable(searches, error) from error
    _report_damage(searches, unread)
    for search in found:
        if as_json:
            print_json({"type": "saved_search", "name": search.name, "query": search.query})
        else:
            print_data(f"{one_line(search.name)}: {one_line(search.query)}")
    if not found:
        print_status("No search is saved for this corpus. To save one: seedread search QUERY --save NAME")
    return ExitCode.FOUND if found else ExitCode.NOTHING


def saved_query(paths: Sequence[Path], name: str) -> str:
    """The query saved under a name. Raises CommandError if there is none."""
    searches = _searches(paths)
    try:
        found, names = searches.named(name), [search.name for search in searches.all()]
        unread = searches.unread()
    except OSError as error:
        raise _unreadable(searches, error) from error
    _report_damage(searches, unread)
    if found is None:
        todo = f"Saved searches: {', '.join(map(one_line, names))}" if names else "Save one with --save NAME"
        raise CommandError(f"no search is saved as {name!r}", todo=todo, code=ExitCode.NOTHING)
    return found.query


def save_search(paths: Sequence[Path], name: str, query: str) -> None:
    """Saves a query. Raises UsageError for a name or query that cannot be saved, and CommandError."""
    searches = _searches(paths)
    try:
        saved = searches.save(name, query)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise _not_written(searches, error) from error
    print_status(f"Saved as {one_line(saved.name)}: {one_line(saved.query)}")


def forget_search(paths: Sequence[Path], name: str) -> ExitCode:
    """Removes a saved search. Raises CommandError."""
    searches = _searches(paths)
    try:
        removed = searches.remove(name)
    except OSError as error:
        raise _not_written(searches, error) from error
    if removed is None:
        print_status(f"No search is saved as {one_line(name)}.")
        return ExitCode.NOTHING
    print_status(f"Removed {one_line(removed.name)}: {one_line(removed.query)}")
    return ExitCode.FOUND


def _report_damage(searches: SavedSearches, unread: int) -> None:
    if unread:
        print_error(f"{counted(unread, 'line')} cannot be read; kept as found", where=str(searches.file))


def _searches(paths: Sequence[Path]) -> SavedSearches:
    return SavedSearches(existing_paths(paths))


def _unreadable(searches: SavedSearches, error: OSError) -> CommandError:
    return CommandError(error.strerror or "cannot be read", where=str(searches.file), code=ExitCode.UNREADABLE)


def _not_written(searches: SavedSearches, error: OSError) -> CommandError:
    return CommandError(error.strerror or str(error), where=str(searches.file), code=ExitCode.NOT_WRITTEN)
