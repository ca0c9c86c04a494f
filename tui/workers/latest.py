"""A thread that answers the newest request and drops those that were overtaken."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from tui.state.debug_log import timed

Request = TypeVar("Request")


class LatestWorker(Generic[Request]):
    """One daemon thread, started with the first request, with room for one waiting request.

    `answer(request, overtaken)` runs in the thread and may stop early once `overtaken()` is true; it posts its results
    itself, with the request that it answers. An exception is passed to `failed(request, error)`.
    """

    def __init__(
        self,
        name: str,
        answer: Callable[[Request, Callable[[], bool]], None],
        failed: Callable[[Request, Exception], None],
    ) -> None:
        self._answer = answer
        self._failed = failed
        self._waiting: list[Request] = []
        self._wake = threading.Condition()
        self._closed = False
        self._answering = False
        # a daemon: quitting never waits for a search
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def is_idle(self) -> bool:
        """Whether every request has been answered or dropped."""
        with self._wake:
            return not self._waiting and not self._answering

    def submit(self, request: Request) -> None:
        """Takes a request in place of any that still waits; never blocks."""
        with self._wake:
            self._waiting = [request]
            if self._thread.ident is None:
                self._thread.start()
            self._wake.notify()

    def wait(self, seconds: float) -> bool:
        """For `answer`, before optional work: waits, and returns whether the request is superseded."""
        with self._wake:
            return self._wake.wait_for(self._is_superseded, seconds)

    def close(self) -> None:
        """Lets the thread end after what it is doing; nothing waiting is answered."""
        with self._wake:
            self._closed = True
            self._waiting = []
            self._wake.notify()

    def _is_superseded(self) -> bool:
        return bool(self._waiting) or self._closed

    def _run(self) -> None:
        while True:
            with self._wake:
                self._answering = False
                while not self._waiting and not self._closed:
                    self._wake.wait()
                if self._closed:
                    return
                request = self._waiting.pop()
                self._answering = True
            try:
                with timed(type(request).__name__):
                    self._answer(request, self._is_superseded)
            except Exception as error:  # a thread that dies would answer nothing ever after
                self._failed(request, error)
