"""A terminal shows what a whole paint would show, also if a pane is painted before it learns of its new size."""

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import App

from tests.helpers.idle import until_idle
from tests.tui.conftest import Reader, reading
from tui.cli.sample_corpus import sample_folder
from tui.widgets.source_pane import SourcePane


@pytest.fixture(autouse=True)
def painted_before_resize(monkeypatch: pytest.MonkeyPatch) -> None:
    on_resize = SourcePane.on_resize

    def display(app: Any, _screen: object, update: Any) -> None:  # headless apps render none by themselves
        if hasattr(update, "render_segments") and not app._batch_count:
            update.render_segments(app.console)

    def paint_first(pane: SourcePane, event: events.Resize) -> None:
        pane.screen._on_timer_update()
        on_resize(pane, event)

    monkeypatch.setattr(App, "_display", display)
    monkeypatch.setattr(SourcePane, "on_resize", paint_first)


async def shown(reader: Reader) -> list[str]:
    """The characters that the terminal shows, row by row."""
    await until_idle(reader.pilot, reader.screen.services, with_timers=False)
    return ["".join(text or "" for text in row.texts) for row in reader.app._frame._rows]


async def painted_whole(reader: Reader) -> list[str]:
    reader.app._frame.reset()
    reader.screen.query_one(SourcePane).forget_painted()
    reader.screen.refresh()
    for widget in reader.screen.query("*"):
        widget.refresh()
    return await shown(reader)


async def test_an_article_that_only_gets_wider_margins_is_painted_again():
    async with reading(sample_folder(), size=(200, 60)) as reader:
        await reader.search("kakai")
        await reader.press("enter")
        before = await shown(reader)
        assert [row for row in before if "◂" in row]
        assert before == await painted_whole(reader)


async def test_the_signs_of_hits_move_when_the_terminal_gets_another_height(tmp_path: Path):
    (tmp_path / "quay.txt").write_text("\n\n".join(f"The crane {at} stood idle at the quay." for at in range(40)))
    async with reading(tmp_path, size=(80, 24)) as reader:
        await reader.search("37")
        await reader.press("enter")
        for height in (30, 24):
            await reader.pilot.resize_terminal(80, height)
            before = await shown(reader)
            assert [row for row in before if "◂" in row]
            assert before == await painted_whole(reader)
