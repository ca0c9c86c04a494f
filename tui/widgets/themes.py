"""The reader's own colours, dark and light, and the terminal's sixteen."""

from textual.theme import Theme

DARK = Theme(
    name="seedread-dark",
    primary="#7fb4ca",
    secondary="#a9a1e1",
    accent="#e6b566",
    warning="#e6b566",
    error="#ff9e8c",
    success="#98c379",
    foreground="#d5d9df",
    background="#14171c",
    surface="#191d23",
    panel="#222831",
    dark=True,
    variables={
        "muted": "#9aa3af",
        "rule": "#3b4452",
        "here": "#232a35",
        "block-cursor-background": "#e6b566",
        "block-cursor-foreground": "#14171c",
        "input-selection-background": "#3a4a5c",
        "speaker-0": "#7db8ff",
        "speaker-1": "#ffb26b",
        "speaker-2": "#8fd19e",
        "speaker-3": "#f5a3c7",
        "speaker-4": "#c4a7ff",
        "speaker-5": "#6fd6d6",
        "speaker-6": "#e3d26f",
        "speaker-7": "#ff9e8c",
    },
)

LIGHT = Theme(
    name="seedread-light",
    primary="#1d5f7a",
    secondary="#5b4ba6",
    accent="#8a5200",
    warning="#8a5200",
    error="#ad2f20",
    success="#2b6b2b",
    foreground="#1f242a",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#e9e6df",
    dark=False,
    variables={
        "muted": "#5b636d",
        "rule": "#b9b5ab",
        "here": "#ece8de",
        "block-cursor-background": "#8a5200",
        "block-cursor-foreground": "#fbfaf7",
        "input-selection-background": "#cfdce6",
        "speaker-0": "#0f559f",
        "speaker-1": "#8f4a00",
        "speaker-2": "#1e6632",
        "speaker-3": "#9c2463",
        "speaker-4": "#6237a8",
        "speaker-5": "#0a5f66",
        "speaker-6": "#665500",
        "speaker-7": "#a32d1e",
    },
)

CONTRAST = Theme(
    name="seedread-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffd75f",
    warning="#ffd75f",
    error="#ffb3a7",
    success="#a8ff9e",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables={
        "muted": "#d0d0d0",
        "rule": "#a8a8a8",
        "here": "#1c1c1c",
        "block-cursor-background": "#ffd75f",
        "block-cursor-foreground": "#000000",
        "input-selection-background": "#444444",
        "speaker-0": "#a8d1ff",
        "speaker-1": "#ffcf9e",
        "speaker-2": "#b6f5c1",
        "speaker-3": "#ffc4e1",
        "speaker-4": "#ddccff",
        "speaker-5": "#a5f3f3",
        "speaker-6": "#fff2a1",
        "speaker-7": "#ffc2b8",
    },
)

THEMES = (DARK, LIGHT, CONTRAST)

TITLES = {
    DARK.name: "Dark",
    LIGHT.name: "Light",
    CONTRAST.name: "High contrast",
    "ansi-dark": "The terminal's own colours, on dark",
    "ansi-light": "The terminal's own colours, on light",
}
"""The themes to choose from, by name."""

DEFAULTS = {
    "muted": "ansi_default",
    "rule": "ansi_bright_black",
    "here": "ansi_default",
    "speaker-0": "ansi_blue",
    "speaker-1": "ansi_yellow",
    "speaker-2": "ansi_green",
    "speaker-3": "ansi_magenta",
    "speaker-4": "ansi_bright_magenta",
    "speaker-5": "ansi_cyan",
    "speaker-6": "ansi_bright_yellow",
    "speaker-7": "ansi_red",
}
"""For themes of Textual: the terminal's own colours."""
