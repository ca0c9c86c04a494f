"""The letter and the colour that identify a speaker in the margin and in the panel."""

import string

SPEAKER_COLOURS = 8
"""How many colours there are for speakers; the letter tells apart those who share one."""

_LETTERS = string.ascii_uppercase + string.ascii_lowercase


def letter(number: int) -> str:
    """The letter of the n-th speaker, from 0: A to Z, a to z, then a plus sign for all others."""
    return _LETTERS[number] if number < len(_LETTERS) else "+"


def colour(number: int) -> int:
    """The number of the n-th speaker's colour, from 0."""
    return number % SPEAKER_COLOURS
