from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.tui.conftest import Reader, reading
from tui.models.messages import PassageRequest, PassagesFound
from tui.widgets.row_list import RowList
from tui.widgets.rows.passages import PassageRow

SAME = "It rained.\n\nMore than 200 sailors had come home to Lindholm by then, and many were ill.\n"


@pytest.fixture
def repeated(articles: Path) -> Path:
    """The articles, two of which share a passage."""
    (articles / "repeated.txt").write_text(SAME, encoding="utf-8")
    file = articles / "ministry.txt"
    file.write_text(file.read_text(encoding="utf-8") + "\n" + SAME.partition("\n\n")[2], encoding="utf-8")
    return articles


async def at_the_passage(reader: Reader) -> None:
    await reader.press("right_square_bracket")
    await reader.opened("ministry.txt")
    await reader.press("G", "x")


async def test_the_same_passage_is_listed_opened_and_left_again(repeated: Path):
    async with reading(repeated) as reader:
        await at_the_passage(reader)
        await reader.until(lambda: "The same passage in other articles" in reader.text(), "the list")
        assert "the same words" in reader.text()
        here = reader.screen.article.position
        await reader.press("enter")
        await reader.opened("repeated.txt")
        assert reader.screen.panes.source.has_focus
        assert reader.screen.panes.source.paragraph == 1
        await reader.press("backspace")
        await reader.opened("ministry.txt")
        assert reader.screen.article.position == here


async def test_a_passage_that_stands_nowhere_else_is_said_to(articles: Path):
    async with reading(articles) as reader:
        await reader.press("x")
        await reader.until(lambda: "No other article has this passage" in reader.text(), "the words")


async def test_no_passage_is_called_unique_while_the_index_is_being_built(articles: Path):
    async with reading(articles) as reader:
        assert reader.model.opened is not None
        reader.screen.services.index.running = True
        request = PassageRequest(reader.screen.citing._passage_request, reader.model.opened.article, (0, 9))
        reader.screen.post_message(PassagesFound(request, ()))
        await reader.until(lambda: "so far" in reader.text(), "the words")


async def test_an_answer_that_comes_too_late_opens_nothing(repeated: Path):
    async with reading(repeated) as reader:
        await at_the_passage(reader)
        await reader.until(lambda: reader.app.screen is not reader.screen, "the list")
        rows = reader.app.screen.query_one(RowList)._rows
        found = tuple(row.other for row in rows if isinstance(row, PassageRow))
        await reader.press("escape")
        article = reader.model.opened.article if reader.model.opened else None
        assert article is not None
        newest = PassageRequest(reader.screen.citing._passage_request, article, (0, 9))
        reader.screen.post_message(PassagesFound(replace(newest, number=newest.number - 1), found))
        await reader.press("right_square_bracket")
        await reader.opened("repeated.txt")
        reader.screen.post_message(PassagesFound(newest, found))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
