"""Writes the output of a command to a new file."""

from pathlib import Path

from index.files import write_new_file
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode

_ADVICE = "Choose another name"


def already_exists(file: Path, advice: str = _ADVICE) -> CommandError:
    """The error of a file that would have to be overwritten."""
    return CommandError("not written: the file already exists", where=str(file), todo=advice, code=ExitCode.USAGE)


def write_new(file: Path, content: bytes, *, over: bool = False, advice: str = _ADVICE) -> None:
    """Writes a file whole or not at all; replaces an existing file only with `over`.

    Args:
        file: where to write.
        content: the bytes of the whole file.
        over: replace an existing file.
        advice: what to do if the file exists.

    Raises:
        CommandError: the file exists, or cannot be written; nothing was changed.
    """
    try:
        write_new_file(file, content, over=over)
    except FileExistsError as error:
        raise already_exists(file, advice) from error
    except OSError as error:
        raise CommandError(f"not written: {error.strerror}", where=str(file), code=ExitCode.NOT_WRITTEN) from error
