from itertools import combinations

import pytest
from rich.style import Style

from tui.widgets.article.speaker_labels import SPEAKER_COLOURS
from tui.widgets.article.styles import KIND_STYLES
from tui.widgets.styles import ANSI_STYLES, STYLES, resolve_style
from tui.widgets.themes import THEMES

VARIABLES = dict.fromkeys(("muted", "error", "accent", "warning", "background", "foreground", "here"), "#808080")
VARIABLES |= {"input-selection-background": "#808080"} | {f"speaker-{n}": "#808080" for n in range(SPEAKER_COLOURS)}
WORDS = ("indirect", "figure", "hit", "current", "mark")


def attributes(style: Style) -> tuple[bool, bool, bool, bool]:
    return bool(style.bold), bool(style.italic), bool(style.underline), bool(style.reverse)


@pytest.mark.parametrize("ansi", [False, True])
def test_kinds_of_text_are_distinguishable_without_colour(ansi: bool):
    worn = {look: attributes(resolve_style([look], VARIABLES, ansi)) for look in WORDS}
    assert all(any(attributes) for attributes in worn.values())
    assert [pair for pair in combinations(WORDS, 2) if worn[pair[0]] == worn[pair[1]]] == []


def test_in_terminal_colours_the_cursor_and_the_selection_are_inverted():
    for look in ("cursor", "selected"):
        style = resolve_style(["muted", look], VARIABLES, ansi=True)
        assert style.reverse
        assert style.bgcolor is None


def test_the_last_style_wins():
    style = resolve_style(["strong", "hit", "cursor"], VARIABLES, ansi=False)
    assert not style.bold
    assert not style.reverse


def test_every_style_used_for_paragraphs_and_speakers_exists():
    assert set(KIND_STYLES.values()) <= set(STYLES)
    assert {f"speaker-{number}" for number in range(SPEAKER_COLOURS)} <= set(STYLES)
    assert set(ANSI_STYLES) <= set(STYLES)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_each_bundled_theme_defines_every_named_colour(theme):
    stock = {"foreground", "background", "accent", "error", "warning"}
    named = {name for ink in STYLES.values() for name in (ink.colour, ink.ground) if name}
    assert named - stock <= set(theme.variables)
    assert all(getattr(theme, name) for name in stock)
