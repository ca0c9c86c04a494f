"""The text styles: each has colours by their names in the theme, and an attribute that shows it without colour."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from rich.style import Style
from textual.color import Color

from tui.widgets.article.speaker_labels import SPEAKER_COLOURS


class TextStyle(Struct, frozen=True):
    """Names of theme variables for text and background, and attributes; None inherits."""

    colour: str | None = None
    ground: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    reverse: bool | None = None


STYLES: Mapping[str, TextStyle] = {
    # in lists
    "muted": TextStyle("muted"),
    "strong": TextStyle(bold=True),
    "italic": TextStyle("muted", italic=True),
    "warning": TextStyle("error"),
    "cursor": TextStyle("background", "accent", bold=False, italic=False, underline=False, reverse=False),
    "blurred": TextStyle(ground="here", bold=True),
    # whole lines and paragraphs of the article
    "heading": TextStyle("accent"),
    "folded": TextStyle("muted"),
    "margin": TextStyle("muted"),
    "title": TextStyle(bold=True),
    "standfirst": TextStyle(italic=True),
    "caption": TextStyle("muted", italic=True),
    "correction": TextStyle("warning"),
    "furniture": TextStyle("muted"),
    "here": TextStyle(ground="here"),
    "bar": TextStyle("accent"),
    "tick": TextStyle("accent"),
    # its words
    "unnamed": TextStyle("muted"),
    "indirect": TextStyle(italic=True),
    "figure": TextStyle(underline=True),
    "mark": TextStyle(ground="here", bold=True),
    "hit": TextStyle(reverse=True),
    "current": TextStyle(bold=True, underline=True, reverse=True),
    "selected": TextStyle("foreground", "input-selection-background"),
    **{f"speaker-{number}": TextStyle(f"speaker-{number}") for number in range(SPEAKER_COLOURS)},
}

ANSI_STYLES: Mapping[str, TextStyle] = {
    "cursor": TextStyle("muted", bold=True, reverse=True),
    "blurred": TextStyle(underline=True),
    "selected": TextStyle(bold=False, underline=False, reverse=True),
}
"""In the terminal's own colours, which we do not know, important text is shown in reverse."""


def resolve_style(looks: Iterable[str], variables: Mapping[str, str], ansi: bool) -> Style:
    """The style of several looks, the last on top. Raises KeyError for an unknown look."""
    style = Style.null()
    for look in looks:
        ink = STYLES[look]
        style += _style(ANSI_STYLES.get(look, ink) if ansi else ink, variables)
    return style


def _style(ink: TextStyle, variables: Mapping[str, str]) -> Style:
    return Style(
        color=Color.parse(variables[ink.colour]).rich_color if ink.colour else None,
        bgcolor=Color.parse(variables[ink.ground]).rich_color if ink.ground else None,
        bold=ink.bold,
        italic=ink.italic,
        underline=ink.underline,
        reverse=ink.reverse,
    )
