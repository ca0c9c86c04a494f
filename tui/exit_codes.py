"""What the exit code of a command says to whoever called it."""

from enum import IntEnum


class ExitCode(IntEnum):
    """One number, one meaning, in every command."""

    FOUND = 0
    """Something was found, or what was asked for is done."""
    NOTHING = 1
    """The corpus was read and holds nothing of what was asked for."""
    USAGE = 2
    """The command cannot be understood, or cannot run like this."""
    UNREADABLE = 3
    """None of the paths holds an article that can be read."""
    INDEX = 4
    """The index is locked by another process, or damaged beyond repair."""
    NOT_COPIED = 5
    """Nothing could be put on a clipboard."""
    DEFECT = 70
    """seedread itself went wrong; the log says where (EX_SOFTWARE of sysexits.h)."""
    NOT_WRITTEN = 74
    """What was found could not be written to stdout (EX_IOERR)."""
    INTERRUPTED = 130
    """Stopped with ctrl+C."""
