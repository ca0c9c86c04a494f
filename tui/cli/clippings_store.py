"""Opens, filters and changes clippings for commands; errors become one line."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from index.clippings import (
    Clipping,
    Clippings,
    ClippingsError,
    DamagedClipping,
    NoSuchClipping,
    matching,
    open_clippings,
)
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.format.phrases import truncated
from tui.cli.output import print_error
from tui.state.paths import clippings_file

words_argument = click.argument("words", nargs=-1, metavar="[WORDS]...")
label_option = click.option("--label", metavar="LABEL", help="Only clippings with this label.")


def all_clippings() -> tuple[Clipping, ...]:
    """All clippings in the user's order; damaged ones are reported and left out. Raises CommandError."""
    clippings, damaged = whole_and_damaged()
    complain_of_damaged(damaged)
    return clippings


def whole_and_damaged() -> tuple[tuple[Clipping, ...], tuple[DamagedClipping, ...]]:
    """The intact clippings, and the damaged ones. Creates no file. Raises CommandError."""
    try:
        if not clippings_file().exists():
            return (), ()
        kept = opened()
        return kept.all(), kept.damaged()
    except (ClippingsError, OSError) as error:
        raise CommandError(str(error), code=ExitCode.UNREADABLE) from error


def complain_of_damaged(damaged: tuple[DamagedClipping, ...]) -> None:
    """Reports each damaged clipping with its readable parts."""
    for each in damaged:
        print_error(
            f"clipping {each.number} is left out: {each.reason}; of it can be read: {truncated(each.words, 200)}",
            where=str(clippings_file()),
            todo=f"It stays in the file until: seedread clippings delete {each.number}",
        )


def matching_clippings(
    clippings: tuple[Clipping, ...], words: tuple[str, ...], label: str | None
) -> tuple[Clipping, ...]:
    """The clippings that contain all the words, with the label, if given."""
    return matching(clippings, " ".join(words), label)


def opened() -> Clippings:
    """The clippings file, created if missing; reports what opening it changed. Raises CommandError."""
    try:
        kept = open_clippings(clippings_file())
    except ClippingsError as error:
        raise CommandError(str(error), code=ExitCode.UNREADABLE) from error
    for note in kept.notes:
        print_error(note)
    return kept


@contextmanager
def changing() -> Iterator[None]:
    """Turns errors into CommandError: a missing clipping, a file that cannot be written."""
    try:
        yield
    except NoSuchClipping as error:
        raise CommandError(str(error), todo="seedread clippings lists them", code=ExitCode.NOTHING) from error
    except ClippingsError as error:
        raise CommandError(str(error), code=ExitCode.NOT_WRITTEN) from error
