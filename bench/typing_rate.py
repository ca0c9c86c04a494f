"""Keys at the rate of a quick typist, each timed from its writing to its letter in the input."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from bench.corpus import articles
from bench.terminal import Terminal, seedread

EVERY = 0.12
"""Seconds from key to key."""
QUERIES = 4
CLEAR = b"\x15"
BARE = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input(placeholder="READY", compact=True)
Bare().run()
"""
_STYLE = rb"(?:\x1b\[[\d;]*m)*"


def bare_keys(home: str) -> list[float]:
    """Seconds of each key in a bare app with a stock input."""
    with Terminal([sys.executable, "-c", BARE], home) as terminal:
        terminal.until(b"EADY")  # the cursor is on the first letter
        terminal.settle()
        return _typed(terminal, _queries(0), rb"\x1b\[1;\d+H(?:\x1b\[[\d;]*m| )*")


def search_keys(corpus: Path, home: str, run: int) -> list[float]:
    """Seconds of each key in the search bar of the reader, which searches at every key."""
    with Terminal(seedread(str(corpus)), home) as terminal:
        terminal.until(b"up to date")
        terminal.settle()
        terminal.write(b"/")
        terminal.settle()
        return _typed(terminal, _queries(run), rb"\x1b\[2;4H" + _STYLE)


def _typed(terminal: Terminal, queries: Sequence[str], before: bytes) -> list[float]:
    seconds = []
    for query in queries:
        for length in range(1, len(query) + 1):
            value = re.compile(before + re.escape(query[:length].encode()) + rb"\x1b")
            seconds.append(terminal.press(query[length - 1].encode(), value))
            terminal.rest(EVERY)
        terminal.write(CLEAR)
        terminal.settle()
    return seconds


def _queries(run: int) -> list[str]:
    """Pairs of words that occur in one paragraph."""
    chance = Random(run)
    queries = []
    for article in articles(300 * QUERIES, seed=1):
        words = [word for word in article.paragraphs[0].split() if word.isascii() and word.isalpha() and len(word) > 4]
        if len(words) > 9:
            queries.append(" ".join(word.lower() for word in chance.sample(words, 2)))
    return chance.sample(queries, QUERIES)
