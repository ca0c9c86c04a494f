"""Pictures of the screen; taken with the Textual they were made with, skipped with a notice on any other."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
import textual
from textual.pilot import Pilot

from tests.tui.conftest import KEYS, Reader
from tui.app import SeedreadApp

MADE_WITH = "8.2.8"
Compare = Callable[..., bool]
Before = Callable[[Pilot[int]], Coroutine[Any, Any, None]]

pytestmark = pytest.mark.skipif(
    textual.__version__ != MADE_WITH,
    reason=f"pictures were made with Textual {MADE_WITH}, this is {textual.__version__}",
)


def steps(app: SeedreadApp, *keys: str, search: str = "", theme: str = "") -> Before:
    async def run(pilot: Pilot[int]) -> None:
        reader = Reader(app, pilot)
        await reader.ready()
        reader.screen.bar.input.cursor_blink = False
        if theme:
            app.theme = theme
        if search:
            await reader.search(search)
        await reader.press(*(KEYS.get(key, key) for key in keys))
        await pilot.pause(0.3)
        await pilot.pause()

    return run


def test_a_search_at_120x40(articles: Path, snap_compare: Compare):
    app = SeedreadApp((articles,))
    assert snap_compare(app, terminal_size=(120, 40), run_before=steps(app, "down", search="board"))


def test_the_speakers_at_120x40_in_the_light_theme(articles: Path, snap_compare: Compare):
    app = SeedreadApp((articles,))
    assert snap_compare(app, terminal_size=(120, 40), run_before=steps(app, "s", "down", theme="seedread-light"))


def test_the_figures_at_80x24(articles: Path, snap_compare: Compare):
    app = SeedreadApp((articles,))
    assert snap_compare(app, terminal_size=(80, 24), run_before=steps(app, "f", "down"))


def test_the_article_at_60x15_with_the_colours_of_the_terminal(articles: Path, snap_compare: Compare):
    app = SeedreadApp((articles,))
    assert snap_compare(app, terminal_size=(60, 15), run_before=steps(app, "j", theme="ansi-dark"))


def test_the_help_at_80x24(articles: Path, snap_compare: Compare):
    app = SeedreadApp((articles,))
    assert snap_compare(app, terminal_size=(80, 24), run_before=steps(app, "?"))
