"""The time from the command to the first paint and to the first hits, beside a bare Textual app in the same run.

    python -m bench.start [FOLDER] [--word WORD] [--runs N]

Each case is started in a real pseudo-terminal of 120x40, case by case in turn; the clock runs from the spawn until a
given text is in the output, or on the screen. The index is built before; medians, and ratios to the bare app.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.terminal import Terminal, load, make_index, milliseconds, seedread

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("READY")
Bare().run()
"""
HITS = re.compile(r"hit +[\d,]+ of|\d hits? in \d")
"""The count at the right of the search bar."""
BAR_ROW = 2
"""Row of the screen with the search bar."""


@dataclass(frozen=True, slots=True)
class Starts:
    """Seconds of each run."""

    bare: list[float] = field(default_factory=list)
    paint: list[float] = field(default_factory=list)
    hits: list[float] = field(default_factory=list)
    restored_paint: list[float] = field(default_factory=list)
    """First paint with a session to restore: an article, a position and a search."""
    restored_hits: list[float] = field(default_factory=list)
    """The same until the hits of that search are listed."""


def starts(folder: str, word: str, home: str, runs: int) -> Starts:
    """Starts the bare app and seedread in turn; the index is brought up to date before."""
    corpus = [folder] if folder else []
    make_index(home, *corpus)
    taken = Starts()
    for _ in range(runs):
        _start_bare(taken, home)
        with Terminal(seedread(*corpus), home) as terminal:
            begun = terminal.since
            taken.paint.append(terminal.until(b"Source"))
            terminal.write(b"/" + word.encode())
            taken.hits.append(terminal.until_shown(HITS, BAR_ROW) + terminal.since - begun)
    _leave_a_session(corpus, word, home)
    for _ in range(runs):
        _start_bare(taken, home)
        with Terminal(seedread(*corpus), home) as terminal:
            taken.restored_paint.append(terminal.until(b"Source"))
            taken.restored_hits.append(terminal.until_shown(HITS, BAR_ROW))
    return taken


def _start_bare(taken: Starts, home: str) -> None:
    with Terminal([sys.executable, "-c", BARE], home) as terminal:
        taken.bare.append(terminal.until(b"READY"))


def _leave_a_session(corpus: Sequence[str], word: str, home: str) -> None:
    with Terminal(seedread(*corpus), home) as terminal:
        terminal.until(b"up to date")
        terminal.write(b"/" + word.encode())
        terminal.until_shown(HITS, BAR_ROW)
        terminal.write(b"\r")
        terminal.settle()
        terminal.write(b"q")
        terminal.wait_for_end()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default="")
    parser.add_argument("--word", default="amnesty")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        taken = starts(options.folder, options.word, home, options.runs)
    base = milliseconds(taken.bare)
    print(f"{'case':<34}{'median':>10}{'x bare':>9}   (median of {options.runs}; {load()})")
    for name, times in (
        ("bare Textual app: first paint", taken.bare),
        ("seedread: first paint", taken.paint),
        ("seedread: hits of a search", taken.hits),
        ("with a session: first paint", taken.restored_paint),
        ("with a session: its hits", taken.restored_hits),
    ):
        print(f"{name:<34}{milliseconds(times):>7.0f} ms{milliseconds(times) / base:>8.2f}x")


if __name__ == "__main__":
    main()
