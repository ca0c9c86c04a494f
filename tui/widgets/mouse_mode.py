"""Who gets the mouse: seedread, or the terminal, whose own selection works then."""

_MODES = (1000, 1003, 1015, 1006)
"""Sequences that switch mouse reports and their encoding, as Textual does."""


def mouse_reporting_sequence(to_terminal: bool) -> str:
    """The escape sequences that hand the mouse to the terminal, or take it back."""
    return "".join(f"\x1b[?{mode}{'l' if to_terminal else 'h'}" for mode in _MODES)
