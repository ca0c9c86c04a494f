"""When the reader has nothing left to do: no request, no message, no timer that ends, no animation, nothing to draw."""

import asyncio
from collections.abc import Iterator
from time import monotonic
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.widget import Widget

from tests.helpers.patience import PATIENCE_S
from tui.services import Services
from tui.widgets.textual_base import BaseApp
from tui.workers.latest import LatestWorker
from tui.workers.serial import SerialWorker

_LOOK_S = 0.01
_TO_DRAW = ("_layout_required", "_repaint_required", "_scroll_required", "_recompose_required")

Worker = LatestWorker[Any] | SerialWorker


async def until_idle(pilot: Pilot[int], services: Services, *, with_timers: bool = True) -> None:
    """Waits until nothing changes in the reader without user input, save by a timer if `with_timers` is False."""
    app, workers = pilot.app, list(workers_of(services))
    assert workers
    end = monotonic() + PATIENCE_S
    while (busy := await what_is_busy(pilot, workers, with_timers=with_timers)) is not None:
        assert app._exception is None, app._exception
        assert monotonic() < end, f"never idle: {busy}"
        await pilot.pause(_LOOK_S)


async def what_is_busy(pilot: Pilot[int], workers: list[Worker], *, with_timers: bool = True) -> str | None:
    """Whatever is still at work; None once nothing is. A timer is one that ends, such as that of a message.

    A thread posts what it finds by way of the event loop. So threads are looked at first, then all that was posted is
    handled, and then neither a thread nor the loop may have anything left.
    """
    if busy := _busy_worker(workers):
        return busy
    await pilot.pause()
    await asyncio.sleep(0)
    return _busy_worker(workers) or _busy_app(pilot.app, with_timers)


def workers_of(services: Services) -> Iterator[Worker]:
    """The threads of all services, also those that a service keeps for itself."""
    for service in vars(services).values():
        for value in (service, *getattr(service, "__dict__", {}).values()):
            if isinstance(value, (LatestWorker, SerialWorker)):
                yield value


def _busy_worker(workers: list[Worker]) -> str | None:
    return next((worker._thread.name for worker in workers if not worker.is_idle), None)


def _busy_app(app: App[Any], with_timers: bool) -> str | None:
    if app.animator._animations or app.animator._scheduled:
        return "an animation"
    for pump in (app, *(each for screen in app.screen_stack for each in screen.walk_children(with_self=True))):
        if what := _busy_pump(pump, with_timers):
            return f"{pump!r}: {what}"
    if app.screen._dirty_widgets or app.screen._callbacks:
        return "something to draw"
    if isinstance(app, BaseApp) and app.has_typed:
        return "a key"
    loop: Any = asyncio.get_running_loop()
    return "the event loop" if loop._ready else None


def _busy_pump(pump: MessagePump, with_timers: bool) -> str | None:
    if not pump._message_queue.empty() or pump._pending_message is not None or pump._next_callbacks:
        return "messages"
    if with_timers and any(
        timer._repeat is not None and timer._task and not timer._task.done() for timer in pump._timers
    ):
        return "a timer"
    # a screen under a dialog is drawn once the dialog is closed
    if isinstance(pump, Widget) and pump.screen is pump.app.screen and any(getattr(pump, flag) for flag in _TO_DRAW):
        return "something to draw"
    return None
