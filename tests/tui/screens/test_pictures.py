"""Pictures of the screens; the tests fail on another version of Textual than the one that they were made with.

One run of the reader visits many screens: most of the time of a picture is the start. Update them with
`pytest -n0 tests/tui/screens/test_pictures.py --snapshot-update`.
"""

from pathlib import Path

import pytest
import textual
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.widgets import Input

from tests.helpers.idle import until_idle
from tests.tui.conftest import Reader, reading
from tui.widgets.textual_base import TEXTUAL_VERSION


def test_the_pictures_were_made_with_this_version_of_textual():
    assert textual.__version__ == TEXTUAL_VERSION, "check tui/widgets/textual_base.py, then run --snapshot-update"


SCREENS = {
    "article": ("j", "j"),
    "speakers": ("s", "down"),
    "figures": ("f", "down"),
    "filter": ("f", "F", "3"),
    "selection": ("v", "right", "right"),
    "passage": ("right_square_bracket", "g", "j", "x"),
    "people": ("S", "l"),
    "recurring": ("X",),
    "timeline": ("T",),
    "clippings": ("c", "C"),
    "palette": ("colon", "c", "o", "p"),
    "styles": ("Y", "down"),
    "help": ("question_mark", "pagedown"),
}
"""The keys that lead from the first article to each screen."""
REACHED = {
    "passage": "Passages · this passage",
    "people": "1 source in 4 articles",
    "recurring": "1 passage in 4 articles",
    "timeline": "dates in 4 articles",
    "clippings": "Clippings 1",
}
"""A text on each screen that appears with its answer."""
SEARCHES = {"search": "board", "nothing": "zeppelin", "folded": "ships"}

WIDE, MIDDLE, NARROW, SMALL = (120, 40), (80, 24), (60, 15), (40, 12)
TAKEN = {
    ((200, 60), "seedread-dark"): ("search", "speakers"),
    ((200, 60), "seedread-light"): ("search",),
    (WIDE, "seedread-contrast"): ("search", "article"),
    (WIDE, ""): ("search", "folded"),
    (WIDE, "seedread-dark"): ("search", "passage", "people", "timeline", "clippings", "filter", "palette"),
    (WIDE, "seedread-light"): ("speakers", "selection", "help"),
    (MIDDLE, "seedread-dark"): ("article", "figures", "people", "recurring", "nothing", "help"),
    (MIDDLE, "seedread-light"): ("search", "clippings"),
    (MIDDLE, "seedread-contrast"): ("article", "styles"),
    (MIDDLE, "ansi-dark"): ("article", "speakers"),
    (MIDDLE, ""): ("search", "speakers", "selection"),
    (NARROW, "seedread-light"): ("article", "search"),
    (NARROW, "seedread-dark"): ("article", "search", "speakers", "palette"),
    (SMALL, "seedread-dark"): ("article", "search", "figures", "help"),
    ((39, 11), "seedread-dark"): ("article",),
}
"""A picture at a size and in a theme; None is without colour."""


@pytest.mark.parametrize(
    ("size", "theme", "screens"),
    [(size, theme, screens) for (size, theme), screens in TAKEN.items()],
    ids=[f"{columns}x{rows}-{theme.removeprefix('seedread-') or 'nocolour'}" for (columns, rows), theme in TAKEN],
)
async def test_each_screen_looks_as_it_did(
    size: tuple[int, int],
    theme: str,
    screens: tuple[str, ...],
    articles: Path,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
):
    (articles / "repeated.txt").write_text(
        "Home again\n\nIt said that more than 200 sailors had come home to Lindholm.\n", encoding="utf-8"
    )
    if not theme:
        monkeypatch.setenv("NO_COLOR", "1")
    # an article that has been open for a while counts as read: here every one, also where all comes late
    monkeypatch.setattr("tui.screens.reader.article.SAVE_AFTER_S", 0.01)
    async with reading(articles, size=size) as reader:
        reader.app.theme = theme or reader.app.theme
        await settled(reader)
        for name in screens:
            await go_to(reader, name)
            await settled(reader)
            assert picture(reader) == snapshot(name=name, extension_class=SVGImageExtension)
            await go_back(reader)


async def go_to(reader: Reader, name: str) -> None:
    """Goes from the first article to a screen."""
    if name in SEARCHES:
        await reader.search(SEARCHES[name])
        await reader.press("down", *(("tab", "z", "A") if name == "folded" else ()))
        await reader.until(lambda: name != "folded" or reader.model.hits.folded, "folded hits")
        return
    for key in SCREENS[name]:
        await reader.press(key)
        await reader.until(lambda: not reader.model.awaiting, "the article")
        if name == "clippings" and key == "c":
            await reader.until(lambda: reader.app._notifications, "the message that it is kept")
            reader.app.clear_notifications()
            await reader.pilot.pause()
    if name in REACHED:
        await reader.until(lambda: REACHED[name] in reader.text(), REACHED[name])


async def go_back(reader: Reader) -> None:
    """Closes dialogs, clears the search and the filters, and opens the first article."""
    while reader.app.screen is not reader.screen:
        await reader.press("escape")
    if reader.screen.is_typing and reader.screen.pane == "marks":
        await reader.press("escape")
    reader.screen.search.clear()
    reader.screen.panes.source.select(None)
    reader.screen.article.open(reader.model.files[0])
    await reader.until(lambda: not reader.model.awaiting, "the article")
    reader.screen.set_focus(reader.screen.panes.source)
    await reader.press("g")


async def settled(reader: Reader) -> None:
    """Waits until nothing is left to do, without messages and with a cursor that does not blink."""
    for entry in reader.app.screen.query(Input):
        entry.cursor_blink = False
    reader.app.clear_notifications()
    await until_idle(reader.pilot, reader.screen.services)


def picture(reader: Reader) -> str:
    return reader.app.export_screenshot(title="seedread")
