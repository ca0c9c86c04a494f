"""What each look is: its colours by the theme's names for them, and how it stands out without any colour."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from rich.style import Style
from textual.color import Color

from tui.widgets.article.speaker_labels import COLOURS


class Ink(Struct, frozen=True):
    """Names of theme variables for text and ground, and attributes; None leaves what is under it."""

    colour: str | None = None
    ground: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    reverse: bool | None = None


INKS: Mapping[str, Ink] = {
    # in lists
    "muted": Ink("muted"),
    "strong": Ink(bold=True),
    "italic": Ink("muted", italic=True),
    "warning": Ink("error"),
    "cursor": Ink("background", "accent", bold=False, italic=False, underline=False, reverse=False),
    "blurred": Ink(ground="here", bold=True),
    # whole lines and paragraphs of the article
    "heading": Ink("accent"),
    "folded": Ink("muted"),
    "margin": Ink("muted"),
    "title": Ink(bold=True),
    "standfirst": Ink(italic=True),
    "caption": Ink("muted", italic=True),
    "correction": Ink("warning"),
    "furniture": Ink("muted"),
    "here": Ink(ground="here"),
    "bar": Ink("accent"),
    "tick": Ink("accent"),
    # its words
    "unnamed": Ink("muted"),
    "indirect": Ink(italic=True),
    "figure": Ink(underline=True),
    "mark": Ink(ground="here", bold=True),
    "hit": Ink(reverse=True),
    "current": Ink(bold=True, underline=True, reverse=True),
    "selected": Ink("foreground", "input-selection-background"),
    **{f"speaker-{number}": Ink(f"speaker-{number}") for number in range(COLOURS)},
}

ANSI_INKS: Mapping[str, Ink] = {
    "cursor": Ink("muted", bold=True, reverse=True),
    "blurred": Ink(underline=True),
    "selected": Ink(bold=False, underline=False, reverse=True),
}
"""In the terminal's own colours, which are not known to us, what must stand out is turned round instead."""


def style_of(looks: Iterable[str], variables: Mapping[str, str], ansi: bool) -> Style:
    """The style of looks over each other, the last on top. Raises KeyError for a look that there is not."""
    style = Style.null()
    for look in looks:
        ink = INKS[look]
        style += _style(ANSI_INKS.get(look, ink) if ansi else ink, variables)
    return style


def _style(ink: Ink, variables: Mapping[str, str]) -> Style:
    return Style(
        color=Color.parse(variables[ink.colour]).rich_color if ink.colour else None,
        bgcolor=Color.parse(variables[ink.ground]).rich_color if ink.ground else None,
        bold=ink.bold,
        italic=ink.italic,
        underline=ink.underline,
        reverse=ink.reverse,
    )
