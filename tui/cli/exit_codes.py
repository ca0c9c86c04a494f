"""The meaning of an exit code."""

from enum import IntEnum


class ExitCode(IntEnum):
    """One number, one meaning, in every command; `meaning` is the line that the help prints."""

    meaning: str

    def __new__(cls, number: int, meaning: str) -> "ExitCode":
        """A code is its number, and carries its meaning."""
        code = int.__new__(cls, number)
        code._value_ = number
        code.meaning = meaning
        return code

    FOUND = 0, "something was found, or the command did its work"
    NOTHING = 1, "nothing was found"
    USAGE = 2, "the command cannot be understood, or cannot run like this"
    UNREADABLE = 3, "no article, or not the clippings, could be read"
    INDEX = 4, "the index is locked by another process, or damaged beyond repair"
    NOT_COPIED = 5, "nothing could be put on a clipboard"
    DEFECT = 70, "internal error in seedread; the log says where"  # EX_SOFTWARE
    NOT_WRITTEN = 74, "the output, or something to keep, could not be written"  # EX_IOERR
    INTERRUPTED = 130, "stopped with ctrl+C"
