"""Keys that arrive while an article is being opened, and keys that arrive together."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.content import Content
from textual.events import Key, Paste
from textual.widgets import Input

from tests.helpers.patience import PATIENCE_S
from tests.tui.conftest import Reader, reading
from tui.models.messages import ClippingsChanged
from tui.screens.across.screen import AcrossScreen
from tui.screens.choice import Choice
from tui.screens.clippings import ClippingsScreen
from tui.screens.info import InfoPage
from tui.widgets.marks_panel import MarksPanel
from tui.widgets.source_pane import SourcePane


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], threading.Event]]:
    """Holds every article that is read from now on until the event is set."""
    import index.reading

    stock, released = index.reading.read, threading.Event()

    def start() -> threading.Event:
        def held(*args: Any, **kwargs: Any) -> Any:
            assert released.wait(PATIENCE_S)
            return stock(*args, **kwargs)

        monkeypatch.setattr("index.reading.read", held)
        return released

    yield start
    released.set()


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    from tui.clipboard import Copied

    texts: list[str] = []

    def copy(text: str, **_: object) -> Copied:
        texts.append(text)
        return Copied("test", "copied")

    monkeypatch.setattr("tui.clipboard.copy", copy)
    return texts


def send(reader: Reader, *keys: str) -> None:
    """Sends keys in one burst, before any of them is handled."""
    for key in keys:
        reader.app._driver.process_message(Key(key, key if len(key) == 1 else None))


async def search_from_the_article(reader: Reader) -> None:
    """Searches without a look at the hits, so that none is previewed."""
    reader.screen.search.ask("the", typing=False)
    await reader.until(lambda: reader.model.hits.total, "hits")


async def go_to_an_unread_hit(reader: Reader) -> None:
    """Goes to a hit in an article that was not read yet, so that it is still being read."""
    read = {path for path, *_ in reader.screen.services.articles._kept}
    for _ in range(reader.model.hits.total):
        await reader.press("n")
        if reader.model.hits.current.path not in read:
            return
    raise AssertionError("no hit in another article")


@pytest.mark.parametrize("key", ["e", "y", "c", "x", "v"])
async def test_while_an_article_is_being_opened_no_key_acts_on_the_one_before(
    articles: Path, hold: Any, copied: list[str], key: str
):
    async with reading(articles) as reader:
        await search_from_the_article(reader)
        hold()
        await go_to_an_unread_hit(reader)
        await reader.press(key)
        messages = [note.message for note in reader.app._notifications]
        name = reader.model.hits.current.path.name
        assert any(message.startswith(f"Opening {name}") for message in messages)
        assert copied == []
        assert reader.screen.panes.source.selecting is None


async def test_the_bar_names_a_hit_only_while_its_article_is_shown(articles: Path, hold: Any):
    async with reading(articles) as reader:
        await search_from_the_article(reader)
        released = hold()
        await go_to_an_unread_hit(reader)
        await reader.pilot.pause()
        name = reader.model.hits.current.path.name
        assert f"opening {name}" in reader.text()
        assert "hit " not in reader.text().splitlines()[1]
        released.set()
        await reader.opened(name)
        assert f"hit {reader.model.hits.index + 1} of" in reader.text()


async def test_once_it_is_shown_the_exact_words_of_the_article_asked_for_are_copied(
    articles: Path, hold: Any, copied: list[str]
):
    async with reading(articles) as reader:
        await search_from_the_article(reader)
        released = hold()
        await go_to_an_unread_hit(reader)
        hit = reader.model.hits.current
        released.set()
        await reader.opened(hit.path.name)
        await reader.press("e")
        await reader.until(lambda: copied, "a copy")
        assert copied[0] in reader.model.opened.article.text
        assert hit.text.strip() == copied[0].strip()


async def test_a_mark_of_another_article_is_not_picked(articles: Path):
    async with reading(articles) as reader:
        await reader.press("s")
        before = reader.model.opened
        mark = before.quotes[0]
        await reader.press("escape", "right_square_bracket")
        await reader.until(lambda: reader.model.opened is not before, "another article")
        await reader.pilot.pause()
        paragraph = reader.screen.panes.source.paragraph
        reader.screen.post_message(MarksPanel.Picked(before.article, mark, chosen=True))
        reader.screen.post_message(SourcePane.Clicked(before.article, mark.start, 1))
        reader.screen.post_message(SourcePane.ParagraphReached(before.article, 10_000))
        await reader.pilot.pause()
        assert reader.model.mark is None
        assert reader.screen.panes.source.paragraph == paragraph


@pytest.mark.parametrize("opening", ["Y", "colon", "C", "question_mark", "i"])
@pytest.mark.parametrize("keys", [("enter", "enter"), ("escape", "escape"), ("q", "q"), ("enter", "escape")])
async def test_keys_that_arrive_together_close_a_dialog_once(articles: Path, opening: str, keys: tuple[str, ...]):
    async with reading(articles) as reader:
        await reader.press("c", opening)
        send(reader, *keys)
        await reader.pilot.pause()
        await reader.press("escape")
        assert reader.app.is_running or reader.app.return_code == 0


async def test_a_second_answer_of_a_dialog_is_dropped(articles: Path):
    async with reading(articles) as reader:
        answers: list[str | None] = []
        choice = Choice("Style", {"mla": "MLA", "chicago": "Chicago"}, "mla")
        reader.screen.open_dialog(choice, answers.append)
        await reader.until(lambda: choice.is_current, "the choice")
        choice.answer("mla")
        choice.answer("chicago")
        await reader.until(lambda: reader.app.screen is reader.screen, "the reader")
        assert answers == ["mla"]


@pytest.mark.parametrize("keys", [("G", "f"), ("G", "h"), ("G", "s", "f"), ("G", "z", "l"), ("j", "F", "x", "enter")])
async def test_keys_that_arrive_together_in_the_panel_use_no_row_of_the_old_list(articles: Path, keys: tuple[str, ...]):
    async with reading(articles) as reader:
        await reader.press("s")
        send(reader, *keys)
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert reader.app.is_running
        marks = (*reader.model.opened.quotes, *reader.model.opened.figures)
        assert reader.model.mark is None or reader.model.mark in marks


async def test_a_hit_of_an_older_search_is_not_opened(articles: Path):
    from tui.widgets.list_pane import ListPane

    async with reading(articles) as reader:
        await reader.search("the")
        old = reader.model.hits.results.hits[-1]
        await reader.press("escape", "escape")
        assert reader.model.hits.total == 0
        asked = reader.model.open_request
        reader.screen.post_message(ListPane.Pointed(old.path, old, chosen=False))
        await reader.pilot.pause()
        assert reader.model.open_request == asked


async def test_an_article_of_the_list_before_the_hits_is_not_previewed(articles: Path):
    from tui.widgets.list_pane import ListPane

    async with reading(articles) as reader:
        await search_from_the_article(reader)
        asked, hits = reader.model.open_request, reader.model.hits
        other = next(path for path in reader.model.files if path != asked.path)
        for chosen in (False, True):
            reader.screen.post_message(ListPane.Pointed(other, None, chosen))
            await reader.pilot.pause()
        assert (reader.model.open_request, reader.model.hits) == (asked, hits)


async def test_a_preview_that_is_left_before_it_is_there_is_said_to_be_opened(articles: Path, hold: Any):
    async with reading(articles) as reader:
        released = hold()
        await reader.search("storm")
        assert "hit 1 of 2" in reader.text()
        await reader.press("tab", "tab")  # to the list, then to the article: the preview is accepted
        assert "hit 1 of 2" not in reader.text()
        assert "opening weather.txt" in reader.text()
        released.set()
        await reader.opened("weather.txt")
        assert "hit 1 of 2" in reader.text()


async def test_clippings_that_arrive_before_their_list_is_made_are_listed(articles: Path) -> None:
    async with reading(articles) as reader:
        services = reader.screen.services
        screen = ClippingsScreen(services.clippings, services.settings.keys, services.paths, lambda: None)
        reader.app.push_screen(screen)
        assert not screen.is_mounted
        reader.screen.on_clippings_changed(ClippingsChanged((), ()))
        await reader.until(lambda: "No clippings yet" in reader.text(), "the empty list")


async def test_a_key_waits_for_the_widgets_of_the_screen_that_the_key_before_it_opened(articles: Path) -> None:
    async with reading(articles, size=(60, 10)) as reader:
        page = InfoPage(
            "Page", lambda _: Content("\n".join(map(str, range(100)))), reader.screen.services.settings.keys
        )
        reader.app.push_screen(page)
        assert not page.is_mounted
        assert await reader.app._check_bindings("end")
        assert page.is_mounted
        await reader.press("end")
        assert "99" in reader.text()


async def test_a_wide_view_does_not_take_the_place_of_the_article_that_is_asked_for(
    articles: Path, hold: Callable[[], threading.Event]
) -> None:
    async with reading(articles) as reader:
        released = hold()
        reader.screen.search.go_to_article(1)
        reader.screen.search.go_to_article(1)  # waits until the first is read, or given up
        await reader.press("S")
        await reader.until(lambda: isinstance(reader.app.screen, AcrossScreen), "the wide view")
        wide = reader.app.screen
        assert isinstance(wide, AcrossScreen)
        await reader.until(lambda: wide.preview._request.number, "its request")
        released.set()
        await reader.until(lambda: not reader.model.awaiting, "the reader's article")
        await reader.until(lambda: wide.preview._opened is not None, "the wide view's article")


async def test_a_letter_that_arrives_together_with_enter_is_a_command_and_not_typed(articles: Path) -> None:
    async with reading(articles) as reader:
        await reader.search("sailors")
        send(reader, "enter", "n")
        await reader.until(lambda: reader.model.hits.index == 1, "the second hit")
        assert reader.screen.panes.search_bar.input.value == "sailors"
        assert reader.screen.panes.source.has_focus


@pytest.mark.parametrize("opening", ["slash", "F", "colon"])
async def test_a_letter_that_arrives_together_with_escape_is_a_command_and_not_typed(
    articles: Path, opening: str
) -> None:
    async with reading(articles, size=(120, 40)) as reader:
        await reader.press(opening, "a")
        await reader.until(lambda: isinstance(reader.app.focused, Input), "an input")
        entry = reader.app.focused
        assert isinstance(entry, Input)
        send(reader, "escape", "escape", "escape", "question_mark")
        await reader.until(lambda: isinstance(reader.app.screen, InfoPage), "help")
        assert entry.value in ("", "a")


async def test_a_reader_that_loses_its_focus_takes_it_back(articles: Path) -> None:
    async with reading(articles) as reader:
        reader.screen.set_focus(None)  # as when the widget that has it is hidden
        await reader.until(lambda: reader.screen.focused is not None, "a focus")
        await reader.press("question_mark")
        await reader.until(lambda: isinstance(reader.app.screen, InfoPage), "help")


async def test_what_is_pasted_after_a_key_goes_where_the_key_led(articles: Path) -> None:
    async with reading(articles) as reader:
        reader.app._driver.process_message(Key("slash", "/"))
        reader.app._driver.process_message(Paste("sailors"))
        await reader.until(lambda: reader.model.hits.total, "hits of what was pasted")
        assert reader.screen.panes.search_bar.input.value == "sailors"


async def test_every_letter_of_a_burst_is_typed_in_its_order(articles: Path) -> None:
    async with reading(articles) as reader:
        send(reader, "slash", *"harbour", "left", "backspace")
        entry = reader.screen.panes.search_bar.input
        # the keys may not have reached the queue when the wait begins, so that an empty queue does not end it
        await reader.until(lambda: entry.value == "harbor" and not reader.app.has_typed, "harbor")
