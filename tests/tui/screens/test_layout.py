from pathlib import Path

import pytest
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from index.clippings import open_clippings
from tests.tui.conftest import Reader, reading
from tui.models.article_view_model import layout_fits
from tui.screens.info import InfoPage
from tui.state.paths import clippings_file
from tui.widgets.themes import TITLES

SIZES = [(200, 60), (120, 40), (80, 24), (60, 15), (40, 12)]


def shown(reader: Reader) -> list[Widget]:
    return [
        widget for widget in reader.screen.query("*") if widget.display and widget.region.area and widget.is_on_screen
    ]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_everything_visible_is_inside_the_screen(articles: Path, size: tuple[int, int]):
    async with reading(articles, size=size) as reader:
        screen = Region(0, 0, *size)
        for keys in ((), ("s",), ("tab",), ("slash", "b")):
            await reader.press(*keys)
            assert shown(reader)
            assert [widget for widget in shown(reader) if not screen.contains_region(widget.region)] == []


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((120, 40), {"list", "source", "marks"}),
        ((80, 24), {"list", "source"}),
        ((60, 15), {"source"}),
        ((40, 12), {"source"}),
    ],
)
async def test_as_many_panes_are_shown_as_there_is_room_for(articles: Path, size: tuple[int, int], panes: set[str]):
    async with reading(articles, size=size) as reader:
        assert {widget.id for widget in shown(reader)} & {"list", "source", "marks"} == panes


@pytest.mark.parametrize(("size", "panes"), [((80, 24), {"source", "marks"}), ((60, 15), {"marks"})])
async def test_the_marks_replace_another_pane_when_they_get_the_focus(
    articles: Path, size: tuple[int, int], panes: set[str]
):
    async with reading(articles, size=size) as reader:
        await reader.press("s")
        assert {widget.id for widget in shown(reader)} & {"list", "source", "marks"} == panes
        await reader.press("down", "enter")
        assert "source" in {widget.id for widget in shown(reader)}


async def test_every_pane_can_be_opened_on_a_screen_with_room_for_one(articles: Path):
    async with reading(articles, size=(60, 15)) as reader:
        seen = []
        for _ in range(3):
            await reader.press("tab")
            seen.append(reader.screen.pane)
        assert seen == ["marks", "list", "source"]


async def test_a_terminal_that_is_too_small_says_so_and_recovers(articles: Path):
    async with reading(articles, size=(39, 11)) as reader:
        assert "needs 40 columns" in " ".join(reader.text().split())
        await reader.pilot.resize_terminal(80, 24)
        await reader.pilot.pause()
        assert "Marta Kowalska" in reader.text()


async def test_a_word_typed_while_the_terminal_becomes_too_small_runs_no_commands(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", *"har")
        await reader.pilot.resize_terminal(20, 5)
        await reader.pilot.pause()
        await reader.press(*"bourscq")
        await reader.pilot.resize_terminal(100, 30)
        await reader.pilot.pause()
        bar = reader.screen.panes.search_bar.input
        assert bar.has_focus
        assert bar.value == "har"
        await reader.press("b")  # the text is not selected, so the next letter does not replace it
        await reader.until(lambda: bar.value == "harb", "the letter at the end")
        assert not open_clippings(clippings_file()).all()
        await reader.press("escape", "escape")
        await reader.pilot.resize_terminal(20, 5)
        await reader.press("q")
        await reader.pilot.pause()
        assert not reader.app.is_running  # from the article it still quits


async def test_escape_then_q_quits_a_terminal_that_became_too_small_while_typing(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", *"har")
        await reader.pilot.resize_terminal(20, 5)
        await reader.pilot.pause()
        await reader.press("q")
        assert reader.app.is_running
        await reader.press("escape", "q")
        await reader.pilot.pause()
        assert not reader.app.is_running


async def test_escape_in_a_terminal_that_is_too_small_leaves_the_entry(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", *"har")
        await reader.pilot.resize_terminal(20, 5)
        await reader.pilot.pause()
        await reader.press("escape")
        await reader.pilot.resize_terminal(100, 30)
        await reader.until(lambda: reader.screen.focused is reader.screen.panes.source, "the article")
        await reader.press("question_mark")
        await reader.until(lambda: isinstance(reader.app.screen, InfoPage), "help")


async def test_the_help_is_laid_out_again_for_another_width(articles: Path):
    def page(reader: Reader) -> str:
        return str(reader.app.screen.query_one("VerticalScroll Static", Static).render())

    async with reading(articles, size=(100, 30)) as reader:
        await reader.press("question_mark")
        wide = page(reader)
        await reader.pilot.resize_terminal(44, 30)
        await reader.until(lambda: page(reader) != wide, "the narrow page")
        await reader.pilot.resize_terminal(100, 30)
        await reader.until(lambda: page(reader) == wide, "the wide page")


async def test_the_focus_never_comes_back_to_an_entry_that_is_hidden(articles: Path):
    async with reading(articles, size=(100, 30)) as reader:
        await reader.press("s", "F")
        assert reader.screen.focused is not None
        for size in ((30, 8), (70, 24)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
        assert reader.screen.focused in shown(reader)


async def test_a_resize_keeps_the_current_paragraph(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "j")
        place = reader.screen.article.position
        for size in ((60, 15), (200, 60), (45, 20), (100, 30)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
        assert reader.screen.article.position == place


async def test_colours_are_previewed_then_selected_or_restored(articles: Path):
    async with reading(articles) as reader:
        before = reader.app.theme
        await reader.press("f2", "down")
        assert reader.app.theme != before
        await reader.press("escape")
        assert reader.app.theme == before
        await reader.press("f2", "down", "enter")
        assert reader.app.theme == reader.screen.services.preferences.theme != before


@pytest.mark.parametrize("theme", TITLES)
async def test_every_theme_can_be_selected(articles: Path, theme: str):
    async with reading(articles) as reader:
        reader.app.theme = theme
        await reader.press("s", "down")
        assert "Marta Kowalska" in reader.text()


async def test_no_color_sends_no_colour_at_all(articles: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(articles) as reader:
        await reader.press("s", "down")
        styles = {segment.style for strip in reader.strips() for segment in strip if segment.style}
        colours = {style.color.name for style in styles if style.color} | {
            style.bgcolor.name for style in styles if style.bgcolor
        }
        assert colours <= {"default"}


async def test_the_first_start_says_the_three_keys_that_matter_and_the_next_does_not(articles: Path):
    async with reading(articles) as reader:
        assert "Welcome · /: search · s:" in reader.text()
        await reader.press("j", "q")
    async with reading(articles) as reader:
        assert "Welcome" not in reader.text()


async def test_an_article_that_comes_while_its_pane_is_hidden_is_laid_out_as_wide_as_the_pane(articles: Path):
    async with reading(articles, size=(60, 15)) as reader:
        source = reader.screen.panes.source
        cells = source.line_width
        await reader.search("twice")
        await reader.opened("ministry.txt")
        assert not source.region
        assert source.rows is not None
        assert source.opened is not None
        assert layout_fits(source.rows, source.opened, cells, furniture=False)
