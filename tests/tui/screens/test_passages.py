"""x: the passage under the cursor in other articles."""

from pathlib import Path

import pytest

from tests.tui.conftest import Reader, reading
from tui.models.across import Scope
from tui.models.across_messages import AcrossFound
from tui.models.across_passages import PassagesOverview
from tui.screens.across.screen import AcrossScreen
from tui.widgets.rows.panel_view import Tab

SAME = "It rained.\n\nMore than 200 sailors had come home to Lindholm by then, and many were ill.\n"


@pytest.fixture
def repeated(articles: Path) -> Path:
    """Articles; two of them share a passage."""
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
        await reader.until(lambda: "Passages · this passage" in reader.text(), "the list")
        assert "1 passage in 2 articles" in reader.text()
        here = reader.screen.article.position
        await reader.press("down", "down")
        await reader.press("enter")
        await reader.opened("repeated.txt")
        assert reader.screen.panes.source.has_focus
        assert reader.screen.panes.source.paragraph == 1
        await reader.press("backspace")
        await reader.opened("ministry.txt")
        assert reader.screen.article.position == here


async def test_a_passage_that_no_other_article_has_is_reported(articles: Path):
    async with reading(articles) as reader:
        await reader.press("x")
        await reader.until(lambda: "No other article has this passage" in reader.text(), "the words")


async def test_no_passage_is_called_unique_while_the_index_is_being_built(articles: Path):
    async with reading(articles) as reader:
        reader.screen.services.index.running = True
        request = reader.screen.across.state.ask(999, Tab.PASSAGES, Scope.PASSAGE)
        assert request is not None
        reader.screen.post_message(AcrossFound(request, PassagesOverview((), {})))
        await reader.until(lambda: "so far" in reader.text(), "the words")


async def test_an_answer_to_an_older_request_opens_nothing(repeated: Path):
    async with reading(repeated) as reader:
        await at_the_passage(reader)
        await reader.until(lambda: isinstance(reader.app.screen, AcrossScreen), "the list")
        found = reader.screen.across.state.overview(Tab.PASSAGES, Scope.PASSAGE)
        assert found is not None
        await reader.press("escape")
        older = reader.screen.across.state.ask(1, Tab.PASSAGES, Scope.HITS)
        assert older is not None
        reader.screen.across.state.stop()
        reader.screen.post_message(AcrossFound(older, found))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
