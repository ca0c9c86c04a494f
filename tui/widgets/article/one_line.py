"""A paragraph as one line of characters that may be sent to a terminal."""

from index.controls import shown

_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f", " "))


def one_line(text: str) -> str:
    """The text with spaces for line feeds and pictures for controls; same length, so that offsets stay true."""
    return text if text.isprintable() else shown(text.translate(_BREAKS))
