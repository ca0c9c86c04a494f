from pathlib import Path

import pytest

from tests.tui.conftest import Reader, reading
from tui.state.search_history import add_search, history_file, load_searches


async def searches_there(reader: Reader, *searches: str) -> None:
    await reader.until(lambda: reader.screen.services.history.searches == searches, f"searches {searches}")


async def test_a_submitted_search_is_kept_and_one_that_was_only_typed_is_not(articles: Path):
    async with reading(articles) as reader:
        await reader.search("storm")
        await reader.press("escape", "escape")
        await reader.search("harbour")
        await reader.press("enter")
        await searches_there(reader, "harbour")
    assert load_searches(history_file([articles])) == ("harbour",)


async def test_the_last_search_before_leaving_is_kept(articles: Path):
    async with reading(articles) as reader:
        await reader.search("harbour")
        await reader.press("enter", "q")
    assert load_searches(history_file([articles])) == ("harbour",)


async def test_earlier_searches_come_back_one_by_one_with_their_hits(articles: Path):
    for search in ("storm", "harbour", "sailors"):
        add_search(history_file([articles]), search)
    async with reading(articles) as reader:
        await searches_there(reader, "storm", "harbour", "sailors")
        await reader.press("ctrl+r")
        assert reader.screen.panes.search_bar.input.has_focus
        assert reader.screen.panes.search_bar.input.value == "sailors"
        await reader.press("ctrl+r", "ctrl+r")
        await reader.until(
            lambda: reader.model.hits.results is not None and reader.model.hits.results.query == "storm", "its hits"
        )
        await reader.press("ctrl+r")
        assert reader.screen.panes.search_bar.input.value == ""


async def test_stepping_back_offers_only_searches_with_the_typed_text(articles: Path):
    for search in ("harbour board", "storm", "the harbour"):
        add_search(history_file([articles]), search)
    async with reading(articles) as reader:
        await searches_there(reader, "harbour board", "storm", "the harbour")
        await reader.search("harbour")
        seen = []
        for _ in range(3):
            await reader.press("ctrl+r")
            seen.append(reader.screen.panes.search_bar.input.value)
        assert seen == ["the harbour", "harbour board", "harbour"]


async def test_typed_text_is_completed_and_right_accepts_it(articles: Path):
    add_search(history_file([articles]), "harbour board")
    async with reading(articles) as reader:
        await searches_there(reader, "harbour board")
        await reader.press("slash", "h", "a")
        await reader.until(lambda: "harbour board" in reader.text().splitlines()[1], "the completion")
        assert reader.screen.panes.search_bar.input.value == "ha"
        await reader.press("right")
        assert reader.screen.panes.search_bar.input.value == "harbour board"


async def test_words_that_no_search_had_are_said_to_be_new(articles: Path):
    add_search(history_file([articles]), "harbour")
    async with reading(articles) as reader:
        await searches_there(reader, "harbour")
        await reader.search("storm")
        await reader.press("ctrl+r")
        assert reader.screen.panes.search_bar.input.value == "storm"
        await reader.until(lambda: "No earlier search" in reader.text(), "a word on it")


async def test_with_history_off_nothing_is_kept_and_nothing_is_offered(articles: Path, monkeypatch: pytest.MonkeyPatch):
    add_search(history_file([articles]), "harbour board")
    monkeypatch.setenv("SEEDREAD_HISTORY", "off")
    async with reading(articles) as reader:
        await reader.search("storm")
        await reader.press("enter", "ctrl+r")
        assert reader.screen.services.history.searches == ()
        assert reader.screen.panes.search_bar.input.value == "storm"
    assert load_searches(history_file([articles])) == ("harbour board",)


async def test_a_full_disk_is_reported_once(articles: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with reading(articles) as reader:
        monkeypatch.setattr("tui.state.search_history.write_atomic", full)
        told: list[str] = []
        monkeypatch.setattr(reader.screen.services.history, "_failed", lambda doing, error: told.append(doing))
        for words in ("storm", "harbour"):
            await reader.search(words)
            await reader.press("enter")
        reader.screen.services.history.close()
        assert told == ["keeping your searches"]
