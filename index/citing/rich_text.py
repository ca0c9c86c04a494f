"""A line of text with italics: built once, shown plain on the clipboard and with asterisks in Markdown."""

import re
from collections.abc import Iterable

from msgspec import Struct

_MARKUP = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w)")
_LINE_START = re.compile(r"^([ \t]*)([-+=:#]|\d+(?=[.)]))", re.MULTILINE)


class Run(Struct, frozen=True):
    """A stretch of text, italic or not."""

    text: str
    italic: bool = False


Runs = tuple[Run, ...]


def plain(runs: Iterable[Run]) -> str:
    """The text without its italics: a clipboard of plain text has none."""
    return "".join(run.text for run in runs)


def as_markdown(runs: Iterable[Run]) -> str:
    """The text with its italics as asterisks, everything else escaped."""
    return "".join(f"*{escaped(run.text)}*" if run.italic and run.text else escaped(run.text) for run in runs)


def escaped(text: str) -> str:
    """Text as Markdown that renders to exactly that text; line ends stay."""
    text = _MARKUP.sub(lambda found: "\\" + found[0], text)
    return _LINE_START.sub(_escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    indent, mark = found[1], found[2]
    # a number opens a list by its stop, so the stop is escaped: "1\. "
    return f"{indent}{mark}\\" if mark.isdigit() else f"{indent}\\{mark}"
