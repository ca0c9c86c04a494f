"""Writes the output of a command to a new file."""

from pathlib import Path

from index.files import write_new_file
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode


def write_new(file: Path, content: bytes, *, over: bool = False, todo: str = "Choose another name") -> None:
    """Writes a file whole or not at all; replaces an existing file only with `over`.

    Args:
        file: where to write.
        content: the bytes of the whole file.
        over: replace an existing file.
        todo: the advice if the file exists.

    Raises:
        CommandError: the file exists, or cannot be written; nothing was changed.
    """
    try:
        write_new_file(file, content, over=over)
    except FileExistsError as error:
        raise CommandError(
            "not written: the file already exists", where=str(file), todo=todo, code=ExitCode.USAGE
        ) from error
    except OSError as error:
        raise CommandError(f"not written: {error.strerror}", where=str(file), code=ExitCode.NOT_WRITTEN) from error
