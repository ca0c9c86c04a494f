"""How many bytes the reader sends to a terminal of 120x40 with true colour."""

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.events import Resize
from textual.geometry import Size

from tests.helpers.idle import until_idle
from tests.tui.conftest import Reader, reading
from tui.cli.sample_corpus import sample_folder

KILOBYTE = 1000


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The bytes of each paint; headless apps render none by themselves."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setattr("tui.terminal.frame.erases_in_background", lambda: True)
    counts: list[int] = []

    def display(app: Any, _screen: object, update: Any) -> None:
        if hasattr(update, "render_segments") and not app._batch_count:
            counts.append(len(update.render_segments(app.console).encode()))

    monkeypatch.setattr(App, "_display", display)
    return counts


async def bytes_of(reader: Reader, sent: list[int], *keys: str) -> int:
    """The bytes of all paints until nothing is left to do."""
    sent.clear()
    await reader.press(*keys)
    await until_idle(reader.pilot, reader.screen.services, with_timers=False)
    return sum(sent)


async def full_paint(reader: Reader, sent: list[int]) -> int:
    sent.clear()
    reader.app._frame.reset()
    reader.app.screen.refresh()
    await reader.until(lambda: sum(sent) > KILOBYTE, "a full paint")
    return max(sent)


@pytest.mark.parametrize("key", ["question_mark", "Y", "colon", "i"])
async def test_opening_or_closing_a_dialog_sends_less_than_a_full_paint(sent: list[int], key: str):
    async with reading(sample_folder(), size=(120, 40)) as reader:
        full = await full_paint(reader, sent)
        opening = await bytes_of(reader, sent, key)
        assert reader.app.screen is not reader.screen
        assert opening < full
        assert await bytes_of(reader, sent, "escape") < full


async def test_a_letter_in_the_search_bar_sends_less_than_6_kb(sent: list[int]):
    async with reading(sample_folder(), size=(120, 40)) as reader:
        await bytes_of(reader, sent, "slash")
        # the first one opens the wide list over the old article, then shows another article in another width
        assert await bytes_of(reader, sent, "s") < 15 * KILOBYTE
        previewed = set()
        for letter in "aid":
            assert await bytes_of(reader, sent, letter) < 6 * KILOBYTE, letter
            previewed.add(reader.model.open_request.path)
        assert len(previewed) > 1
        await bytes_of(reader, sent, "space")
        assert await bytes_of(reader, sent, "space") < KILOBYTE  # the same hits, the same preview


async def test_moving_to_the_next_paragraph_sends_less_than_2_kb(sent: list[int]):
    async with reading(sample_folder(), size=(120, 40)) as reader:
        await bytes_of(reader, sent, "g")
        assert 0 < await bytes_of(reader, sent, "j") < 2 * KILOBYTE


async def test_a_resized_terminal_is_painted_whole(sent: list[int], articles: Path):
    async with reading(articles, size=(120, 40)) as reader:
        full = await full_paint(reader, sent)
        sent.clear()
        await reader.pilot.resize_terminal(121, 40)
        await reader.until(lambda: sum(sent) > full * 0.8, "a full paint")


async def test_a_terminal_that_has_its_size_back_is_painted_whole(sent: list[int], articles: Path):
    async with reading(articles, size=(120, 40)) as reader:
        full = await full_paint(reader, sent)
        sent.clear()
        for columns in (100, 120):  # both come, as the driver posts them, before the first is handled
            await reader.app._post_message(Resize(Size(columns, 40), Size(columns, 40)))
        await reader.until(lambda: sum(sent) > full * 0.8, "a full paint")
