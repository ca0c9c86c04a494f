"""All drawn text is readable: the colour of each piece against its actual background."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.geometry import Region

from tests.tui.conftest import Reader, reading
from tests.tui.widgets.test_themes import READABLE, contrast
from tui.widgets.themes import THEMES

DRAWN = frozenset("─│┌┐└┘━┃┏┓┗┛▌▐▄▂▃▁▅▆▇█▔▎▊▏▕ ")
"""Characters that are not text: frames, bars, scrollbars."""

SCREENS = {
    "a search": ("escape", "n", "n", "v", "right"),
    "speakers": ("escape", "s", "down", "down"),
    "figures": ("escape", "f", "down", "enter"),
    "a filter": ("escape", "f", "F"),
    "what is typed": ("x",),
    "the help": ("escape", "question_mark"),
    "the palette": ("escape", "colon"),
    "a choice": ("escape", "Y", "down"),
    "what is known": ("escape", "i"),
    "a notice": ("escape", "e"),
}


def segments(reader: Reader, region: Region) -> Iterable[Segment]:
    """The drawn content of a part of the screen."""
    for strip in reader.strips()[region.y : region.bottom]:
        yield from strip.crop(region.x, region.right)


def weak(reader: Reader) -> set[tuple[str, float]]:
    """Text that is too like its ground. Where a dialog is open only that is looked at: what is behind it is dimmed."""
    screen = reader.app.screen
    region = screen.region if screen is reader.screen else screen.query_one("Vertical").region
    found = set()
    for segment in segments(reader, region):
        style, text = segment.style, set(segment.text) - DRAWN
        if not text or style is None or style.color is None or style.bgcolor is None:
            continue
        ink, ground = (color.get_truecolor().hex for color in (style.color, style.bgcolor))
        if (ratio := contrast(ink, ground)) < READABLE:
            found.add((segment.text, round(ratio, 2)))
    return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_all_that_is_drawn_can_be_read(articles: Path, theme):
    async with reading(articles, size=(120, 36)) as reader:
        reader.app.theme = theme.name
        found = {}
        for name, keys in SCREENS.items():
            await reader.search("board")
            await reader.press(*keys)
            await reader.until(lambda: not reader.model.awaiting, "the article")
            if here := weak(reader):
                found[name] = here
            while reader.app.screen is not reader.screen:
                await reader.press("escape")
            await reader.press("escape", "escape", "escape", "escape")
        assert found == {}
