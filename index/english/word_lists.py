"""Reads the word lists of this package: plain text files under `lists/`, each with its source in its first lines."""

from pathlib import Path

_FOLDER = Path(__file__).with_name("lists")


def word_rows(name: str) -> list[list[str]]:
    """The rows of a list, each split at white space; comment lines (`#`) are left out.

    Args:
        name: the file's name without `.txt`.

    Raises:
        OSError: the file is missing from the installation or cannot be read.
    """
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def word_list(name: str) -> frozenset[str]:
    """The entries of a list, in lower case; `_` in the file joins the words of one entry.

    Args:
        name: the file's name without `.txt`.
    """
    return frozenset(word.replace("_", " ") for row in word_rows(name) for word in row)
