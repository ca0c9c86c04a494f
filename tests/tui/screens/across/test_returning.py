"""Keys of the wide views: opening a place and returning to its row, unfolding, help, and what the head says."""

from pathlib import Path

import pytest

from tests.tui.conftest import Reader, reading
from tests.tui.screens.across.lists import VANCE_SAID, list_of, people_listed, to_row, vance_unfolded
from tui.screens.across.screen import AcrossScreen
from tui.screens.clippings import ClippingsScreen
from tui.screens.info import InfoPage
from tui.screens.palette import Palette
from tui.widgets.marks_filter import MarksFilter


async def quotation_opened(reader: Reader) -> object:
    """Opens the quotation of Clara Vance from the list of people; returns its row."""
    await vance_unfolded(reader)
    await reader.press("down")
    row = list_of(reader).row
    await reader.press("enter")
    await reader.opened("ledger.md")
    return row


async def test_escape_returns_to_the_row_that_was_opened(reports: Path):
    async with reading(reports) as reader:
        row = await quotation_opened(reader)
        await reader.until(lambda: "back to people" in reader.text(), "the key")
        await reader.press("escape")
        await reader.until(lambda: isinstance(reader.app.screen, AcrossScreen), "the list")
        assert list_of(reader).row == row
        await reader.press("escape", "escape")
        assert not isinstance(reader.app.screen, AcrossScreen)  # a list that was left by Escape stays closed


async def test_escape_does_not_return_from_another_article(reports: Path):
    async with reading(reports) as reader:
        await quotation_opened(reader)
        assert reader.screen.across.returns_to == "People"
        await reader.press("left_square_bracket")
        await reader.until(lambda: not reader.model.awaiting, "another article")
        await reader.press("escape")
        assert not isinstance(reader.app.screen, AcrossScreen)


async def to_place_in(reader: Reader, file: str) -> None:
    """Opens the first row of the list that has a place in a file."""
    rows = list_of(reader)
    for _ in range(60):
        words = getattr(rows.row, "words", None)
        is_heading = reader.screen.across.state.is_heading(rows.row)
        if words is not None and words.address.name == file and not is_heading:
            break
        await reader.press("down")
    await reader.press("enter")
    await reader.opened(file)


@pytest.mark.parametrize(("file", "title"), [("courier.md", "People"), ("herald.md", "")])
async def test_escape_returns_to_a_list_of_one_article_from_that_article_only(reports: Path, file: str, title: str):
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await people_listed(reader)
        await reader.press("w")
        await reader.until(lambda: "this article" in reader.text(), "the people of the article")
        await to_row(reader, "Omar Hadeedi")
        await reader.press("right")
        await to_place_in(reader, file)
        assert reader.screen.across.returns_to == title


async def test_escape_does_not_return_to_the_list_of_a_passage_after_another_was_looked_for(tmp_path: Path):
    shared = "The ferry across the northern lake was closed for three weeks after the storm of last winter."
    for name, alone in (("a", "Tickets stay at four crowns."), ("b", "A mayor sold seven red boats to anglers.")):
        (tmp_path / f"{name}.txt").write_text(f"Ferry report {name}\n\n{shared}\n\n{alone}\n", encoding="utf-8")
    async with reading(tmp_path) as reader:
        await reader.opened("a.txt")
        await reader.press("j", "x")
        await reader.until(lambda: "Passages · this passage" in reader.text(), "the passage")
        await to_place_in(reader, "b.txt")
        assert reader.screen.across.returns_to == "Passages"
        await reader.press("G", "x")
        await reader.until(lambda: "No other article has this passage" in reader.text(), "the message")
        assert reader.screen.across.returns_to == ""
        assert "back to passages" not in reader.text()


async def test_the_arrows_unfold_and_fold_a_person(reports: Path):
    async with reading(reports) as reader:
        await vance_unfolded(reader)
        await reader.press("left")
        await reader.until(lambda: VANCE_SAID not in list_text(reader), "the folded row")


def list_text(reader: Reader) -> str:
    rows = list_of(reader)
    return "\n".join(rows.render_line(y).text for y in range(rows.size.height))


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_opens_over_a_list_and_marks_its_keys_as_working(reports: Path, key: str):
    async with reading(reports) as reader:
        await people_listed(reader)
        await reader.press(key)
        await reader.until(lambda: isinstance(reader.app.screen, InfoPage), "the help")
        await reader.press("G")
        await reader.until(lambda: "R" in reader.text() and "(R)" not in reader.text(), "the keys of the list")
        await reader.press("escape")
        assert isinstance(reader.app.screen, AcrossScreen)


async def test_the_palette_runs_a_command_of_the_list(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader)
        await reader.press("colon")
        await reader.until(lambda: isinstance(reader.app.screen, Palette), "the palette")
        await reader.press(*"time", "space", *"line", "enter")
        await reader.until(lambda: "Time line · all articles" in reader.text(), "the time line")


async def test_the_head_says_how_many_a_filter_leaves(reports: Path):
    async with reading(reports, size=(80, 24)) as reader:
        await people_listed(reader)
        await reader.press("F", *"vance", "enter")
        await reader.until(lambda: " 1 of 2 sources" in reader.text(), "the count")
        assert "with “vance”" in reader.text()


async def test_the_time_line_is_filtered_by_a_range_of_dates(reports: Path):
    async with reading(reports) as reader:
        await reader.press("T")
        await reader.until(lambda: "4 Mar 2025" in reader.text() and "6 Mar 2025" in reader.text(), "the time line")
        await reader.press("F")
        assert "2024-07-24..2024-07-31" in reader.app.screen.query_one(MarksFilter).placeholder
        await reader.press(*"2025-03-05..2025-03-09", "enter")
        await reader.until(lambda: "4 Mar 2025" not in reader.text(), "the filtered time line")
        assert "6 Mar 2025" in reader.text()


async def test_the_clippings_open_over_a_list_and_a_clipping_opens_its_article(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Clara Vance")
        screen = reader.app.screen
        assert isinstance(screen, AcrossScreen)
        await reader.until(lambda: screen.preview.target is not None, "the source")
        await reader.press("c")
        await reader.until(lambda: "quotation kept" in reader.text(), "the clipping")
        await reader.press("c")
        await reader.until(lambda: isinstance(reader.app.screen, ClippingsScreen), "the clipping that is there")
        await reader.press("escape")
        assert reader.app.screen is screen
        await reader.press("C")
        await reader.until(lambda: isinstance(reader.app.screen, ClippingsScreen), "the clippings")
        await reader.press("enter")
        await reader.opened("ledger.md")
        assert reader.app.screen is reader.screen


@pytest.mark.parametrize("key", ["Y", "i", "E", "r", "n", "o", "exclamation_mark"])
async def test_a_key_of_the_reader_says_that_it_works_beside_an_article(reports: Path, key: str):
    async with reading(reports) as reader:
        await people_listed(reader)
        await reader.press(key)
        await reader.until(lambda: "works beside an article: Esc goes back to it" in reader.text(), "the message")
        assert isinstance(reader.app.screen, AcrossScreen)


async def test_the_head_names_the_order_of_the_time_line_and_one_that_was_chosen(reports: Path):
    async with reading(reports) as reader:
        await reader.press("T")
        await reader.until(lambda: "Time line · all articles · by day" in reader.text(), "the order")
        await reader.press("z")
        await reader.until(lambda: "Time line · all articles · by week" in reader.text(), "the next order")
        await reader.press("S")
        await reader.until(lambda: "People · all articles" in reader.text(), "the people")
        assert "People · all articles ·" not in reader.text()
        await reader.press("z")
        await reader.until(lambda: "People · all articles · by name" in reader.text(), "the order of people")


@pytest.mark.parametrize(("columns", "has_heads"), [(120, True), (80, False)])
async def test_heads_of_columns_are_over_a_table_only(reports: Path, columns: int, has_heads: bool):
    async with reading(reports, size=(columns, 24)) as reader:
        await reader.press("D")
        await reader.until(lambda: "guards" in list_text(reader), "the figures")
        first = list_text(reader).splitlines()[0]
        assert ("The Courier" in first, "▾" in first) == (has_heads, not has_heads)
