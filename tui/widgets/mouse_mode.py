"""Switches the mouse between seedread and the terminal, so that the terminal's own selection works."""

_MODES = (1000, 1003, 1015, 1006)
"""Sequences that switch mouse reports and their encoding, as Textual does."""


def mouse_reporting_sequence(to_terminal: bool) -> str:
    """The escape sequences that hand the mouse to the terminal, or take it back."""
    return "".join(f"\x1b[?{mode}{'l' if to_terminal else 'h'}" for mode in _MODES)
