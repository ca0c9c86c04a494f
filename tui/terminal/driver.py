"""The driver of the terminal, which survives any keyboard input and the loss of the terminal."""

import contextlib
import errno
import os
import re
import selectors
import signal
import sys
from collections.abc import Callable
from typing import Any, Protocol, TextIO, cast

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.terminal.input import KeyPressed, Pasted, TerminalInput

_LOOK_S = 0.1
"""Seconds between looks whether to end."""
_LOOK_WAITING_S = constants.ESCAPE_DELAY
"""Seconds of silence after which the beginning of a sequence is a key; ESCDELAY sets them, in milliseconds."""
_SEQUENCE_BEGIN = re.compile(r"(?=\x1b\[)")
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


class _Screen:
    """The terminal to draw on. Once it is gone nothing is written: an error would end the thread that writes, and the
    stock queue before it would fill up and block the program."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_gone = False

    def write(self, text: str) -> None:
        """Writes, if there is a terminal."""
        self._try(lambda: self._stream.write(text))

    def flush(self) -> None:
        """Writes the queued sequences."""
        self._try(self._stream.flush)

    def fileno(self) -> int:
        """The number of the terminal."""
        return self._stream.fileno()

    def _try(self, act: Callable[[], object]) -> None:
        if not self._is_gone:
            try:
                act()
            except (OSError, ValueError):
                self._is_gone = True


class TakesAlt(Protocol):
    """An app that has commands with alt."""

    alt_characters: frozenset[str]
    """The characters that have a command with alt."""


class ReaderDriver(LinuxDriver):
    """Textual's driver, except as each method describes."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        # the stock driver draws on stderr, which may be closed or a file
        for stream in (sys.__stderr__, sys.__stdout__):
            if stream is not None and stream.isatty():
                self._file = stream
                break
        self._file = cast(Any, _Screen(cast(TextIO, self._file)))

    def run_input_thread(self) -> None:
        """Reads the keyboard until the driver stops; nothing that it sends ends the thread."""
        selector = selectors.SelectSelector()
        selector.register(self.fileno, selectors.EVENT_READ)
        source = TerminalInput(cast(TakesAlt, self._app).alt_characters)
        parser = XTermParser(self._debug)
        try:
            while not self.exit_event.is_set():
                if selector.select(_LOOK_WAITING_S if source.is_waiting else _LOOK_S):
                    data = os.read(self.fileno, 65_536)
                    if not data:
                        raise OSError(errno.EIO, "end of the keyboard")
                    parts = source.feed(data)
                else:
                    parts = source.flush()
                for part in parts:
                    if isinstance(part, Pasted):
                        self.process_message(events.Paste(part.text.replace("\x00", "")))
                    elif isinstance(part, KeyPressed):
                        self.process_message(events.Key(part.name, None))
                    else:
                        parser = self._parsed(parser, part)
                for message in parser.tick():
                    self.process_message(message)
        except OSError:  # the terminal is gone: the system sends this signal to programs that the terminal controls
            os.kill(os.getpid(), signal.SIGHUP)
        finally:
            selector.close()

    def _parsed(self, parser: XTermParser, text: str) -> XTermParser:
        """Passes input to the parser, a sequence at a time; a parser that has failed is replaced."""
        for sequence in _SEQUENCE_BEGIN.split(text):
            try:
                for message in parser.feed(sequence) if sequence else ():
                    self.process_message(message)
            except Exception:  # any error: an unknown sequence is not a key
                failed, parser = parser, XTermParser(self._debug)
                parser.mouse_pixels = failed.mouse_pixels
                parser.terminal_size, parser.terminal_pixel_size = failed.terminal_size, failed.terminal_pixel_size
        return parser

    def process_message(self, message: Message) -> None:
        """Drops mouse reports without a position, which would crash their users."""
        if isinstance(message, events.MouseEvent) and not all(abs(place) < 100_000 for place in (message.x, message.y)):
            return
        super().process_message(message)


def end_on_signals(leave: Callable[[int], None]) -> Callable[[], None]:
    """Quits the reader properly when the system asks it to end; returns a function that stops listening.

    Args:
        leave: called in the event loop with the number of the signal; the reader then saves and restores.
    """
    import asyncio

    loop = asyncio.get_running_loop()
    taken = []
    for number in ENDING_SIGNALS:
        with contextlib.suppress(RuntimeError, ValueError):  # not in the main thread, as in some tests
            loop.add_signal_handler(number, leave, int(number))
            taken.append(number)

    def stop() -> None:
        for number in taken:
            with contextlib.suppress(RuntimeError, ValueError):
                loop.remove_signal_handler(number)

    return stop
