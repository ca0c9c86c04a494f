import pytest
from textual.color import Color
from textual.theme import Theme

from tui.widgets.themes import CONTRAST, DEFAULTS, THEMES

READABLE = 4.5
"""Contrast ratio that WCAG 2.1 asks of text (AA)."""


def luminance(color: Color) -> float:
    parts = []
    for value in (color.r, color.g, color.b):
        part = value / 255
        parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(theme: Theme) -> list[tuple[str, str, str]]:
    """Every text colour with every possible background."""
    inks = {
        "foreground": theme.foreground,
        "muted": theme.variables["muted"],
        "accent": theme.accent,
        "error": theme.error,
    }
    inks |= {"warning": theme.warning} | {
        name: ink for name, ink in theme.variables.items() if name.startswith("speaker-")
    }
    grounds = {"background": theme.background, "here": theme.variables["here"], "surface": theme.surface}
    found = [(f"{i} on {g}", str(ink), str(ground)) for i, ink in inks.items() for g, ground in grounds.items()]
    found.append(("background on accent", str(theme.background), str(theme.accent)))
    found.append(("foreground on panel", str(theme.foreground), str(theme.panel)))
    found.append(("muted on panel", theme.variables["muted"], str(theme.panel)))
    selected = theme.variables["input-selection-background"]
    found.append(("foreground on selection", str(theme.foreground), selected))
    return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_is_readable_on_every_background(theme: Theme):
    weak = {
        name: round(contrast(ink, ground), 2) for name, ink, ground in pairs(theme) if contrast(ink, ground) < READABLE
    }
    assert weak == {}


def test_contrast_is_the_published_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_variable_has_a_default_for_foreign_themes(theme: Theme):
    ours = {name for name in theme.variables if name.startswith("speaker-") or name in ("muted", "rule", "here")}
    assert ours <= set(DEFAULTS)


def test_high_contrast_has_the_ratio_that_enhanced_contrast_asks_for():
    assert min(contrast(ink, ground) for _, ink, ground in pairs(CONTRAST)) >= 7
