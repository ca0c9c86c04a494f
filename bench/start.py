"""The time from the command to the first paint and to the first hits, beside a bare Textual app in the same run.

    python -m bench.start [FOLDER] [--word WORD] [--runs N]

Each case is started in a real pseudo-terminal of 120x40, case by case in turn; the clock runs from the spawn until the
program has sent a given text. The index is built before; medians, and ratios to the bare app.
"""

import argparse
import re
import sys
import tempfile
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
HITS = re.compile(rb"hit \d+ of \d|\d hits? in \d")
"""The count beside the search bar: a word like "hits" alone is also in the line of keys."""


@dataclass(frozen=True, slots=True)
class Starts:
    """Seconds of each run."""

    bare: list[float] = field(default_factory=list)
    paint: list[float] = field(default_factory=list)
    hits: list[float] = field(default_factory=list)


def starts(folder: str, word: str, home: str, runs: int) -> Starts:
    """Starts the bare app and seedread in turn; the index is brought up to date before."""
    corpus = [folder] if folder else []
    make_index(home, *corpus)
    taken = Starts()
    for _ in range(runs):
        with Terminal([sys.executable, "-c", BARE], home) as terminal:
            taken.bare.append(terminal.until(b"READY"))
        with Terminal(seedread(*corpus), home) as terminal:
            begun = terminal.since
            taken.paint.append(terminal.until(b"Source"))
            terminal.write(b"/" + word.encode())
            taken.hits.append(terminal.until(HITS) + terminal.since - begun)
    return taken


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
    ):
        print(f"{name:<34}{milliseconds(times):>7.0f} ms{milliseconds(times) / base:>8.2f}x")


if __name__ == "__main__":
    main()
