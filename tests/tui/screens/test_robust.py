from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from index.store.refresh_types import IndexLocked
from tests.tui.conftest import Reader, reading
from tui.screens.cite import CitePage
from tui.state.article_states import states_file
from tui.state.paths import state_folder
from tui.widgets.search_bar import MAX_CHARACTERS

SECRET = "words of an article"

PAGE = "The \x1b[31mred\x1b[0m \x07sailors\x00 came\thome.\r\n" * 300


def broken(*_: object, **__: object) -> object:
    raise RuntimeError(SECRET)


async def test_a_page_pasted_into_the_search_bar_is_cut_and_nothing_in_it_is_obeyed(articles: Path):
    assert len(PAGE) > 10_000
    async with reading(articles) as reader:
        await reader.press("slash")
        reader.app.post_message(events.Paste(PAGE))
        await reader.until(lambda: reader.screen.panes.search_bar.input.value, "what was pasted")
        value = reader.screen.panes.search_bar.input.value
        await reader.until(lambda: getattr(reader.model.hits.results, "query", None) == value, "an answer")
        assert len(value) <= MAX_CHARACTERS
        assert value.startswith("The [31mred[0m sailors came home. The [31mred")
        assert "\x1b" not in reader.text()
        assert "\x07" not in reader.text()
        await reader.press("escape", "j")
        assert reader.screen.panes.source.paragraph == 1


@pytest.mark.parametrize("line_break", ["\r", "\n", "\r\n", "\r\r", "\v", "\u2028", "\t"])
async def test_a_sentence_pasted_over_two_lines_keeps_its_words_apart(articles: Path, line_break: str):
    async with reading(articles) as reader:
        await reader.press("slash")
        reader.app.post_message(events.Paste(f"The sailors came{line_break}home."))
        await reader.until(lambda: reader.screen.panes.search_bar.input.value, "what was pasted")
        assert reader.screen.panes.search_bar.input.value == "The sailors came home."


async def test_a_long_pasted_line_is_cut_and_the_typed_text_is_kept(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("end")
        reader.app.post_message(events.Paste(" home" * 2_000))
        await reader.pilot.pause()
        assert reader.screen.panes.search_bar.input.value.startswith("sailorshome home")
        assert len(reader.screen.panes.search_bar.input.value) == MAX_CHARACTERS
        await reader.press("escape")
        assert reader.screen.panes.source.has_focus


SIZES = [
    size
    for round_ in range(6)
    for size in ((200, 60), (39, 11), (60 + round_, 15), (20, 5), (110 - round_, 30 + round_))
]


async def test_repeated_resizes_keep_layout_and_position(articles: Path):
    assert len(SIZES) == 30
    async with reading(articles) as reader:
        await reader.search("waited")
        await reader.press("escape", "n")
        await reader.until(lambda: reader.model.hits.index == 0, "the hit")
        for width, height in SIZES:
            await reader.pilot.resize_terminal(width, height)
        await reader.pilot.resize_terminal(100, 30)
        await reader.until(lambda: reader.screen.size == (100, 30), "the last size")
        hit = reader.model.hits.current
        assert hit is not None
        await reader.opened(hit.path.name)
        assert "waited" in reader.text()
        for pane in ("#list", "#source"):
            assert reader.app.screen.region.contains_region(reader.app.screen.query_one(pane).region)
        assert reader.screen.panes.source.has_focus
        await reader.press("g", "j")
        assert reader.screen.panes.source.paragraph == 1


async def search(reader: Reader) -> None:
    await reader.press("slash", *"ship")


async def next_article(reader: Reader) -> None:
    await reader.press("right_square_bracket")


async def refresh(reader: Reader) -> None:
    await reader.press("r")


async def copy_citation(reader: Reader) -> None:
    await reader.press("y")


async def copy_words(reader: Reader) -> None:
    await reader.press("e")


async def clip(reader: Reader) -> None:
    await reader.press("c")


async def choose_style(reader: Reader) -> None:
    await reader.press("Y")
    await reader.until(lambda: isinstance(reader.app.screen, CitePage), "the page of citations")
    await reader.press("down", "enter")


async def go_into_hits(reader: Reader) -> None:
    await reader.search("ship")
    await reader.press("enter")


FAULTS = {
    "search": ("index.store.library.Library.search", search, "searching"),
    "opening": ("index.reading.read", next_article, "opening an article"),
    "quotes": ("index.marks.quotes.find_quotes", next_article, "finding the quotations of ministry.txt"),
    "figures": ("index.marks.figures.find_figures", next_article, "finding the figures of ministry.txt"),
    "files": ("index.store.write.changes.list_paths", refresh, "bringing the index up to date"),
    "index": ("index.store.library.Library.refresh", refresh, "bringing the index up to date"),
    "citation": ("index.citing.citation", copy_citation, "copying"),
    "clipboard": ("tui.clipboard.copy", copy_words, "copying"),
    "clippings": ("index.clippings.open_clippings", clip, "working on the clippings"),
    "choices": ("tui.services.save_preferences", choose_style, "keeping where you were"),
    "history": ("tui.workers.history.add_search", go_into_hits, "keeping your searches"),
}


@pytest.mark.parametrize(("target", "act", "doing"), FAULTS.values(), ids=list(FAULTS))
async def test_a_fault_in_a_worker_is_reported_and_logged_without_article_text_and_the_reader_stays_usable(
    articles: Path, monkeypatch: pytest.MonkeyPatch, target: str, act: Callable[[Reader], Awaitable[None]], doing: str
):
    log = state_folder() / "defects.log"
    async with reading(articles) as reader:
        with monkeypatch.context() as patch:
            patch.setattr(target, broken)
            # marks that the index has are not looked for again
            patch.setattr("index.store.library.Library.marks", lambda library, article: None)
            await act(reader)
            await reader.until(lambda: any(doing in each.message for each in reader.app._notifications), "a notice")
        notice = next(each for each in reader.app._notifications if doing in each.message)
        assert str(log) in notice.message
        assert "RuntimeError" in log.read_text(encoding="utf-8")
        assert SECRET not in log.read_text(encoding="utf-8") + notice.message
        await reader.press("escape", "escape", "g")
        first = reader.screen.panes.source.paragraph
        await reader.press("j")
        assert reader.screen.panes.source.paragraph > first
        await reader.search("storm")
        assert reader.model.hits.total > 0
        await reader.press("escape", "n")
        await reader.opened("weather.txt")


async def test_an_index_that_failed_is_not_said_to_be_still_at_work(articles: Path, monkeypatch: pytest.MonkeyPatch):
    async with reading(articles) as reader:
        with monkeypatch.context() as patch:
            patch.setattr("index.store.library.Library.refresh", broken)
            await reader.press("r")
            await reader.until(lambda: not reader.screen.services.index.running, "the end of it")
            await reader.until(lambda: reader.app._notifications, "a notice")
        assert "looking for changes" not in reader.text()
        assert "esc stops" not in reader.text()
        await reader.press("r")
        await reader.until(lambda: "index up to date" in reader.text(), "the index")


async def test_the_search_bar_accepts_a_search_while_the_index_cannot_be_opened(
    articles: Path, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr("index.store.library.Library.__init__", broken)
        async with reading(articles, ready=False) as reader:
            await reader.until(lambda: reader.model.opened is not None, "an article")
            await reader.until(lambda: reader.app._notifications, "a notice")
            assert "The port of Lindholm" in reader.text()
            await reader.press("slash", "s")
            assert reader.screen.query_one(Input).value == "s"
            await reader.press("escape", "j")
            assert reader.screen.panes.source.paragraph == 1


def refused(*_: object, **__: object) -> object:
    raise PermissionError(13, "Permission denied", "/cache/seedread")


async def test_an_index_that_cannot_be_opened_ends_in_words_and_a_key_that_tries_again(
    articles: Path, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr("index.store.library.Library.__init__", refused)
        async with reading(articles, ready=False) as reader:
            await reader.until(lambda: "index not up to date · r: try again" in reader.text(), "the words")
            assert [each.message for each in reader.app._notifications] == [
                "The index was not updated: Permission denied: /cache/seedread. You can keep reading; r: try again."
            ]
            await reader.until(lambda: reader.model.opened is not None, "an article")
            await reader.press("slash", "s")
            await reader.until(lambda: "search failed" in reader.text(), "why there are no hits")
            patch.undo()
            await reader.press("escape", "r")
            await reader.until(lambda: "index up to date" in reader.text(), "the index")
            await reader.until(lambda: reader.model.hits.total > 0, "the hits of what is typed")


async def test_an_index_that_another_program_is_writing_is_reported(articles: Path, monkeypatch: pytest.MonkeyPatch):
    def locked(*_: object, **__: object) -> object:
        raise IndexLocked

    async with reading(articles) as reader:
        with monkeypatch.context() as patch:
            patch.setattr("index.store.library.Library.refresh", locked)
            await reader.press("r")
            await reader.until(lambda: "index not up to date" in reader.text(), "the words")
        assert any("another seedread is writing it" in each.message for each in reader.app._notifications)
        await reader.search("sailors")
        assert reader.model.hits.total > 0


async def test_a_fault_that_recurs_with_every_key_is_reported_once(articles: Path, monkeypatch: pytest.MonkeyPatch):
    async with reading(articles) as reader:
        with monkeypatch.context() as patch:
            patch.setattr("index.store.library.Library.search", broken)
            for word in ("s", "a", "i", "l"):
                await reader.press("slash" if word == "s" else word, *([word] if word == "s" else []))
                await reader.until(lambda: "search failed" in reader.text(), "the words")
        assert len(list(reader.app._notifications)) == 1


async def test_a_file_of_the_user_that_cannot_be_written_is_reported_without_a_crash(articles: Path):
    states_file().mkdir(parents=True)
    (states_file() / "in the way").touch()
    async with reading(articles) as reader:
        await reader.press("asterisk")
        await reader.until(
            lambda: any(each.message.startswith("Not kept: ") for each in reader.app._notifications), "a notice"
        )
        assert any(str(states_file()) in each.message for each in reader.app._notifications)
        assert not (state_folder() / "defects.log").exists()
