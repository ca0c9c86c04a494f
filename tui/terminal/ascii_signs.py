"""ASCII in place of frames and signs, for a terminal that does not use UTF-8."""

import codecs
from io import TextIOWrapper
from typing import TextIO

NAME = "seedread-ascii"
"""Name of the error handler for codecs."""

_SIGNS = {
    **dict.fromkeys("─━═▁▔▄▀⎯", "-"),
    **dict.fromkeys("│┃║▏▕▌▐▎▍▊▋█", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╭╮╰╯╔╗╚╝", "+"),
    **dict.fromkeys("“”„«»‟", '"'),
    **dict.fromkeys("‘’‚‹›", "'"),
    **dict.fromkeys("–—−‐‑‒", "-"),
    **dict.fromkeys("·•…⋯", "."),
    **dict.fromkeys("◂◀←", "<"),
    **dict.fromkeys("▸▶→", ">"),
    "┊": ":",
    "◆": "*",
    "▾": "v",
    "≈": "~",
    "≠": "/",
    "¶": "#",
    "×": "x",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
}
"""Each sign takes one cell, as the sign that it replaces."""


def use_ascii_signs(stream: TextIO) -> None:
    """Writes signs that the encoding of a stream lacks in ASCII, and "?" for every other character that it lacks.

    Only the screen is written in this way: a copy is made from the article's own characters.
    """
    codecs.register_error(NAME, _replace)
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors=NAME)


def explain_signs(encoding: str) -> str:
    """Which signs the reader draws, and why."""
    try:
        is_utf8 = codecs.lookup(encoding).name == "utf-8"
    except LookupError:
        is_utf8 = False
    if is_utf8:
        return "Unicode: the terminal's encoding is UTF-8"
    return f"ASCII: the terminal's encoding is {encoding}; for frames and curly quotes set LANG to a UTF-8 locale"


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_SIGNS.get(character, "?") for character in error.object[error.start : error.end]), error.end
