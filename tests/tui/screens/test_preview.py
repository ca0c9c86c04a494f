"""Hits and articles are previewed under the cursor of the list; a preview leaves no trace unless it is accepted."""

from pathlib import Path

from tests.helpers.worker_messages import Held
from tests.tui.conftest import Reader, reading
from tui.state.paths import state_folder
from tui.state.reading_positions import load_positions


async def previewed(reader: Reader, name: str) -> None:
    await reader.until(
        lambda: (shown := reader.screen.panes.source.opened) and shown.article.path.name == name, f"{name} previewed"
    )


async def test_the_first_hit_is_previewed_in_its_article_while_typing(articles: Path):
    async with reading(articles) as reader:
        await reader.opened("harbour.txt")
        await reader.search("twice")
        await previewed(reader, "ministry.txt")
        opened = reader.screen.panes.source.opened
        paragraph = opened.article.paragraphs[reader.screen.panes.source.paragraph]
        assert "searched twice" in opened.article.text[paragraph.start : paragraph.end]
        assert reader.screen.panes.search_bar.input.has_focus
        assert reader.screen.article.position == (articles / "harbour.txt", 0)


async def test_another_query_is_previewed_at_its_own_first_hit(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("down", "down")
        await reader.press("ctrl+u", *"nets")
        await reader.until(lambda: (found := reader.model.hits.results) and found.query == "nets", "hits of nets")
        await previewed(reader, "weather.txt")
        assert reader.model.hits.index == 0


async def test_escape_returns_to_article_position_selection_and_history(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "v", "right")
        source = reader.screen.panes.source
        before = reader.screen.article.position, source.selecting, source.scroll_offset, source.paragraph
        await reader.search("sailors")
        await reader.press("down", "down", "down")
        await reader.press("escape")
        await previewed(reader, "harbour.txt")
        assert (reader.screen.article.position, source.selecting, source.scroll_offset, source.paragraph) == before
        assert not reader.screen.article.can_go_back
        assert source.has_focus
        assert reader.model.hits.total > 0
        assert reader.model.hits.index == -1


async def test_enter_opens_the_previewed_hit_and_backspace_returns(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j")
        before = reader.screen.article.position
        await reader.search("twice")
        await reader.press("enter")
        await reader.opened("ministry.txt")
        assert reader.screen.panes.source.has_focus
        await reader.press("backspace")
        await reader.opened("harbour.txt")
        assert reader.screen.article.position == before
        assert reader.model.hits.index == -1
        await reader.press("alt+right")
        await reader.opened("ministry.txt")
        assert reader.model.hits.index == 0


async def test_enter_before_the_hits_arrive_opens_the_first_when_they_do(articles: Path, monkeypatch):
    async with reading(articles) as reader:
        library = reader.screen.services.search._library.get()
        held = Held(library.search)
        monkeypatch.setattr(library, "search", held)
        await reader.press("slash", *"twice", "enter")
        assert reader.screen.panes.search_bar.input.has_focus
        held.go.set()
        await reader.opened("ministry.txt")
        await reader.until(lambda: reader.screen.panes.source.has_focus, "the article in focus")


async def test_previews_leave_no_reading_positions(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("down", "down", "down")
        await reader.press("escape", "q")
    kept = load_positions(state_folder() / "positions.json")
    assert len(kept.offsets) == 1


async def test_moving_in_the_list_of_articles_previews_and_escape_comes_back(articles: Path):
    async with reading(articles) as reader:
        await reader.press("shift+tab", "down")
        await previewed(reader, "ministry.txt")
        assert reader.screen.pane == "list"
        await reader.press("escape")
        await previewed(reader, "harbour.txt")
        assert not reader.screen.article.can_go_back
        await reader.press("shift+tab", "down", "enter")
        await reader.opened("ministry.txt")
        assert reader.screen.article.can_go_back


async def test_without_a_hit_the_article_from_before_is_shown(articles: Path):
    async with reading(articles) as reader:
        await reader.search("twice")
        await previewed(reader, "ministry.txt")
        await reader.press(*"zz")
        await reader.until(lambda: reader.model.hits.results.query == "twicezz", "no hit")
        await previewed(reader, "harbour.txt")


async def test_the_list_takes_half_of_the_screen_while_hits_are_looked_through(articles: Path):
    async with reading(articles, size=(120, 40)) as reader:
        panes = reader.screen.panes
        narrow = panes.list_pane.size.width
        await reader.search("sailors")
        assert panes.list_pane.outer_size.width == panes.source.outer_size.width == 60
        assert not panes.marks.display
        await reader.press("enter")
        await reader.until(lambda: panes.marks.display, "three panes")
        assert panes.list_pane.size.width == narrow


async def test_in_a_narrow_terminal_the_hits_are_above_the_preview(articles: Path):
    async with reading(articles, size=(80, 24)) as reader:
        await reader.search("sailors")
        panes = reader.screen.panes
        assert panes.list_pane.region.bottom == panes.source.region.y
        assert panes.list_pane.outer_size.width == panes.source.outer_size.width == 80
        assert panes.list_pane.size.height >= 8
