"""The clippings for commands: opened, looked through, changed; what goes wrong is told in one line."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from index.clippings import Clipping, Clippings, ClippingsError, NoSuchClipping, matching, open_clippings
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.output import complain
from tui.state.paths import clippings_file

words_argument = click.argument("words", nargs=-1, metavar="[WORDS]...")
label_option = click.option("--label", metavar="LABEL", help="Only clippings with this label.")


def every_clipping() -> tuple[Clipping, ...]:
    """All clippings in the user's order; nothing is made where none were ever kept. Raises CommandError."""
    try:
        if not clippings_file().exists():
            return ()
        kept = opened()
        unreadable = kept.unreadable()
        if unreadable:
            complain(
                "cannot be read by this version of seedread: clippings " + ", ".join(map(str, unreadable)),
                where=str(kept.path),
                todo="They stay in the file",
            )
        return kept.all()
    except (ClippingsError, OSError) as error:
        raise CommandError(str(error), code=ExitCode.UNREADABLE) from error


def asked_for(clippings: tuple[Clipping, ...], words: tuple[str, ...], label: str | None) -> tuple[Clipping, ...]:
    """Those that have all the words, and the label where one is given."""
    return matching(clippings, " ".join(words), label)


def opened() -> Clippings:
    """The clippings file, made where there is none; what opening it had to do is told. Raises CommandError."""
    try:
        kept = open_clippings(clippings_file())
    except ClippingsError as error:
        raise CommandError(str(error), code=ExitCode.UNREADABLE) from error
    for note in kept.notes:
        complain(note)
    return kept


@contextmanager
def changing() -> Iterator[None]:
    """Tells what cannot be changed: a clipping that is not there, or a file that cannot be written."""
    try:
        yield
    except NoSuchClipping as error:
        raise CommandError(str(error), todo="seedread clippings lists them", code=ExitCode.NOTHING) from error
    except ClippingsError as error:
        raise CommandError(str(error), code=ExitCode.NOT_WRITTEN) from error
