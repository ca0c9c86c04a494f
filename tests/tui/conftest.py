"""The reader, driven without a terminal."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Any
from unittest.mock import patch

from textual.pilot import Pilot
from textual.strip import Strip

import tui.screens.reader.screen
from tests.helpers.patience import PATIENCE_S
from tui.app import SeedreadApp
from tui.screens.reader.model import ReaderModel
from tui.screens.reader.screen import ReaderScreen

_MESSAGE_S = 10 * PATIENCE_S
"""Seconds that a message stays: on a busy machine one of a few seconds may be gone before a test looks for it."""


class Reader:
    """The reader under test: its screen, and waiting for what its threads do."""

    def __init__(self, app: SeedreadApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReaderScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def model(self) -> ReaderModel:
        return self.screen.model

    async def until(self, true: Callable[[], object], what: str) -> None:
        """Waits until something holds."""
        end = monotonic() + PATIENCE_S
        while not true():
            assert monotonic() < end, f"waited in vain for: {what}"
            await self.pilot.pause(0.01)
        await self.pilot.pause()

    async def ready(self) -> None:
        """Waits until the corpus is indexed and an article is open."""
        await self.until(lambda: self.model.refreshed is not None, "the index")
        if self.model.article_lines:
            await self.until(lambda: self.model.opened is not None, "an open article")

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def search(self, words: str) -> None:
        """Types a query and waits for its hits."""
        await self.press("slash", *(KEYS.get(letter, letter) for letter in words))
        await self.until(lambda: (found := self.model.hits.results) and found.query == words, f"hits of {words}")

    async def opened(self, name: str) -> None:
        """Waits until an article is open."""
        await self.until(lambda: (shown := self.model.opened) and shown.article.path.name == name, f"{name} open")

    def text(self) -> str:
        """The text of the screen, line by line."""
        return "\n".join(strip.text.rstrip() for strip in self.strips())

    def strips(self) -> list[Strip]:
        """The text of the screen with its styles."""
        return self.app.screen._compositor.render_strips()


KEYS = {"?": "question_mark", " ": "space", '"': "quotation_mark", ":": "colon", "-": "minus"}


@asynccontextmanager
async def reading(*paths: Path, size: tuple[int, int] = (120, 30), ready: bool = True) -> AsyncIterator[Reader]:
    """The reader, open on paths; `ready`: with the index up to date and an article open."""
    app = SeedreadApp(paths)
    notify = app.notify

    def notify_for_long(message: str, **how: Any) -> None:
        notify(message, **how | {"timeout": _MESSAGE_S})

    with patch.object(app, "notify", notify_for_long), patch.object(tui.screens.reader.screen, "BELOW_S", _MESSAGE_S):
        async with app.run_test(size=size, notifications=True) as pilot:
            reader = Reader(app, pilot)
            if ready:
                await reader.ready()
            yield reader
