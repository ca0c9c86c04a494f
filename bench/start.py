"""How long from the command to the first paint and to the first hits, beside a bare Textual app in the same run.

    python bench/start.py [FOLDER] [--runs N]

Each case is started in a real pseudo-terminal of 120x40, case by case in turn; the clock runs from the spawn to the
moment a mark stands in what the program sent. The index is built before; medians, and ratios to the bare app.
"""

import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("READY")
Bare().run()
"""
LIMIT = 20.0


def spawn(command: list[str], home: str) -> tuple[int, int]:
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ.update(TERM="xterm-256color", SEEDREAD_HOME=home, TEXTUAL_ANIMATIONS="none")
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    return process, terminal


def wait_for(terminal: int, mark: bytes, seen: bytes = b"") -> bytes:
    """What was sent up to the mark and on; raises TimeoutError."""
    until = time.monotonic() + LIMIT
    while mark not in seen:
        if time.monotonic() > until:
            raise TimeoutError(f"no {mark!r}")
        if select.select([terminal], [], [], 0.5)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError as ended:
                raise TimeoutError(f"ended before {mark!r}: {seen[-300:]!r}") from ended
    return seen


def measure(command: list[str], home: str, first: bytes, keys: bytes = b"", second: bytes = b"") -> tuple[float, float]:
    started = time.monotonic()
    process, terminal = spawn(command, home)
    try:
        wait_for(terminal, first)
        painted = time.monotonic() - started
        if keys:
            os.write(terminal, keys)
            wait_for(terminal, second)
        return painted, time.monotonic() - started
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default="")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    seedread = shutil.which("seedread", path=str(Path(sys.executable).parent)) or "seedread"
    reader = [seedread, *([options.folder] if options.folder else [])]
    paint, search, bare = [], [], []
    with tempfile.TemporaryDirectory() as home:
        measure(reader, home, b"up to date")
        for _ in range(options.runs):
            bare.append(measure([sys.executable, "-c", BARE], home, b"READY")[0])
            first, hits = measure(reader, home, b"Source", b"/amnesty", b"hits")
            paint.append(first)
            search.append(hits)
    base = statistics.median(bare)
    print(f"{'case':<34}{'median':>10}{'x bare':>9}   (median of {options.runs})")
    for name, times in (
        ("bare Textual app: first paint", bare),
        ("seedread: first paint", paint),
        ("seedread: hits of a search", search),
    ):
        print(f"{name:<34}{statistics.median(times) * 1000:>7.0f} ms{statistics.median(times) / base:>8.2f}x")


if __name__ == "__main__":
    main()
