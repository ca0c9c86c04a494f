"""A corpus is restored as the user left it."""

from pathlib import Path

import pytest

from tests.tui.conftest import Reader, reading
from tui.models.across import Scope
from tui.models.list_view import Order
from tui.state.recent import add_recent, recent_file
from tui.state.session import load_session, session_file
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


async def test_the_scope_of_the_marks_comes_back(articles: Path):
    async with reading(articles) as reader:
        await reader.press("s", "w")
        assert reader.screen.across.state.scope is Scope.ALL
        await reader.press("q")
    async with reading(articles) as reader:
        await reader.opened("harbour.txt")
        await reader.until(
            lambda: reader.screen.across.state.overview(Tab.SPEAKERS, Scope.ALL), "the people of all articles"
        )
        assert reader.screen.panes.source.has_focus


async def test_the_scope_of_hits_comes_back_with_them(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("enter", "s", "w")
        assert reader.screen.across.state.scope is Scope.HITS
        await reader.press("q")
    async with reading(articles) as reader:
        await restored(reader, "sailors")
        await reader.until(
            lambda: reader.screen.across.state.overview(Tab.SPEAKERS, Scope.HITS), "the people of the hits"
        )


async def test_a_query_is_kept_soon_after_it_was_typed(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        file = session_file((articles,))
        await reader.until(lambda: load_session(file).query == "sailors", "the query on the disk")


async def test_the_users_marks_limit_a_search_and_alone_they_list_articles(articles: Path):
    async with reading(articles) as reader:
        await reader.press("asterisk")
        await reader.press("slash", *"sailors is:starred")
        await reader.until(lambda: len(reader.model.hits.articles()) == 1, "hits in one article")
        assert {hit.path.name for hit in reader.model.hits.results.hits} == {"harbour.txt"}
        await reader.press("ctrl+u", *"is:starred")
        await reader.until(lambda: "1 of 3 articles" in reader.text().splitlines()[1], "the count in the bar")
        assert reader.model.hits.results is None
        await reader.press("enter")
        assert reader.screen.pane == "list"
        await reader.press("slash", "ctrl+u", *"sailors label:none ")
        await reader.until(lambda: "No article has the label" in reader.text(), "the note")


async def test_conditions_are_completed(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", *"is:st")
        await reader.until(lambda: "is:starred" in reader.text().splitlines()[1], "the state")
        await reader.press("right")
        assert reader.screen.panes.search_bar.input.value == "is:starred "


async def test_the_start_page_lists_the_open_folder_before_it_is_remembered(
    articles: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tui.services.add_recent", lambda *_: None)
    async with reading(articles) as reader:
        await reader.press("O")
        await reader.until(lambda: f"{articles.name} (open)" in reader.text(), "the open folder")


async def test_the_start_page_opens_a_folder_opened_before_or_a_typed_path(articles: Path, tmp_path: Path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("A title\n\nA paragraph.\n", encoding="utf-8")
    add_recent(recent_file(), (other,))
    async with reading(articles) as reader:
        await reader.press("O")
        await reader.until(lambda: "Sample articles" in reader.text() and "(open)" in reader.text(), "the list")
        await reader.press(*"other", "enter")
        assert reader.app.next_paths == (other,)
    async with reading(articles) as reader:
        await reader.press("O")
        await reader.until(lambda: "Sample articles" in reader.text(), "the list")
        await reader.press(*str(tmp_path / "gone"))
        await reader.press("enter")
        await reader.until(
            lambda: any("No such file or folder" in note.message for note in reader.app._notifications), "the message"
        )
        assert reader.app.next_paths is None
