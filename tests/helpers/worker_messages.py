"""Gathers the messages of workers for a test; functions that wait until a test releases them."""

import threading
from collections.abc import Callable
from typing import TypeVar

from textual.message import Message

from tests.helpers.patience import PATIENCE_S

Kind = TypeVar("Kind", bound=Message)


class Posted:
    """Collects the messages of a worker without an app or a widget."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self._changed = threading.Condition()

    def __call__(self, message: Message) -> None:
        with self._changed:
            self.messages.append(message)
            self._changed.notify()

    def of(self, kind: type[Kind]) -> list[Kind]:
        return [message for message in self.messages if isinstance(message, kind)]

    def until(self, true: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(true, PATIENCE_S), self.messages

    def one(self, kind: type[Kind]) -> Kind:
        """Waits for the first message of a kind."""
        self.until(lambda: bool(self.of(kind)))
        return self.of(kind)[0]


def no_fault(doing: str, error: Exception) -> None:
    raise AssertionError(doing) from error


class Held:
    """A function that waits, the first time, until it is let go."""

    def __init__(self, function: Callable[..., object]) -> None:
        self._function = function
        self._calls = 0
        self.begun, self.go = threading.Event(), threading.Event()

    def __call__(self, *args: object, **named: object) -> object:
        self._calls += 1
        if self._calls == 1:
            self.begun.set()
            assert self.go.wait(PATIENCE_S)
        return self._function(*args, **named)
