"""A corpus is restored as the user left it."""

from pathlib import Path

import pytest

from tests.tui.conftest import Reader, reading
from tui.models.list_view import Order
from tui.widgets.rows.panel_view import Tab


async def restored(reader: Reader, query: str) -> None:
    await reader.until(
        lambda: (found := reader.model.hits.results) is not None and found.query == query, f"hits of {query}"
    )


async def test_quit_and_return_brings_article_position_search_tab_order_and_widths_back(articles: Path):
    async with reading(articles) as reader:
        await reader.press("f", "escape", "right_square_bracket")
        await reader.opened("ministry.txt")
        await reader.search("sailors")
        await reader.press("tab", "z", "A", "escape", "j", "j", "greater_than_sign")
        position, width = reader.screen.article.position, reader.screen.panes.list_pane.outer_size.width
        await reader.press("q")
    async with reading(articles) as reader:
        await reader.opened("ministry.txt")
        await restored(reader, "sailors")
        assert reader.screen.article.position == position
        assert reader.screen.panes.search_bar.input.value == "sailors"
        assert reader.screen.panes.source.has_focus
        assert reader.model.list_view.order is Order.DATE
        assert reader.model.list_view.folded
        assert reader.screen.panes.marks.tab is Tab.FIGURES
        await reader.until(lambda: reader.screen.panes.list_pane.outer_size.width == width, "the width")


async def test_a_setting_switches_it_off(articles: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SEEDREAD_SESSION", "off")
    async with reading(articles) as reader:
        await reader.press("right_square_bracket")
        await reader.opened("ministry.txt")
        await reader.press("q")
    async with reading(articles) as reader:
        await reader.opened("harbour.txt")


async def test_an_article_that_is_gone_is_replaced_by_the_first(articles: Path):
    async with reading(articles) as reader:
        await reader.press("right_square_bracket")
        await reader.opened("ministry.txt")
        await reader.press("q")
    (articles / "ministry.txt").unlink()
    async with reading(articles) as reader:
        await reader.opened("harbour.txt")


async def test_read_and_starred_articles_are_known_by_content_and_filtered(articles: Path):
    async with reading(articles) as reader:
        await reader.press("asterisk", "right_square_bracket")
        await reader.opened("ministry.txt")
        await reader.press("q")
    (articles / "harbour.txt").rename(articles / "z.txt")
    async with reading(articles) as reader:
        await reader.until(lambda: "★" in reader.text(), "the star")
        await reader.press("F", *("i", "s", "colon"), *"starred")
        await reader.until(lambda: "1 of 3 articles" in reader.text(), "one article")
        assert "Harbour Post" in reader.text()
        await reader.press("enter")
        assert reader.screen.pane == "list"
        await reader.press("F", "escape")
        await reader.until(lambda: "1 of 3 articles" not in reader.text(), "all articles")


async def test_hits_are_filtered_too_and_the_bar_says_so(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("tab", "F", *"ledger")
        await reader.until(lambda: "filtered from" in reader.text(), "fewer hits")
        assert {hit.path.name for hit in reader.model.hits.results.hits} == {"ministry.txt"}


async def test_labels_are_set_and_found(articles: Path):
    async with reading(articles) as reader:
        await reader.press("L", *"check", "enter")
        await reader.until(lambda: "check · " in reader.text(), "the label in the list")
        await reader.press("F", *"label", "colon", *"che")
        await reader.until(lambda: "1 of 3 articles" in reader.text(), "one article")


async def test_folded_hits_are_previewed_article_by_article(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("tab", "A")
        await reader.until(lambda: reader.model.hits.folded, "folded hits")
        first = reader.model.hits.current.path
        await reader.press("down")
        assert reader.model.hits.current.path != first
        assert "articles only" in reader.text()


async def test_a_folder_opened_before_is_opened_in_place_of_this_one(articles: Path, tmp_path: Path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("Mill burns\n\nThe mill burnt down.\n", encoding="utf-8")
    async with reading(other) as reader:
        await reader.press("O")
        await reader.until(lambda: "No other folder was opened yet" in reader.text(), "the message")
        await reader.press("q")
    async with reading(articles) as reader:
        await reader.press("O")
        await reader.until(lambda: "Opened before" in reader.text(), "the list")
        await reader.press("down", "enter")
        await reader.until(lambda: reader.app.next_paths is not None, "the other folder")
        assert reader.app.next_paths == (other,)
