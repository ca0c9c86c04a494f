"""Keys at the rate of a quick typist, each timed from its writing to its letter in the input; previews; a list."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bench.corpus import articles
from bench.start import BAR_ROW
from bench.terminal import Terminal, seedread

EVERY = 0.12
"""Seconds from key to key."""
QUERIES = 4
CLEAR = b"\x15"
PREVIEW_ROWS, PREVIEW_COLUMN = range(4, 39), 62
"""The preview beside the hits at 120x40."""
PREVIEW_WITHIN_S = 0.45
"""Seconds after a key, fewer than the cursor needs to blink, in which the preview is painted."""
STEPS = 10
"""Steps down in a list."""
FEW_HITS = 300
"""Hits of a list that is called short."""
SEARCH_WITHIN_S = 3.0
"""Seconds after the last key in which all hits are listed."""
BARE = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input(placeholder="READY", compact=True)
Bare().run()
"""
_LINE = rb"\x1b\[1;\d+H(?:\x1b\[[\d;]*m| )*"
QUERY_COLUMN = 4
"""Column of the first letter in the search bar."""


def bare_keys(home: str) -> list[float]:
    """Seconds of each key in a bare app with a stock input."""
    with Terminal([sys.executable, "-c", BARE], home) as terminal:
        terminal.until(b"EADY")  # the cursor is on the first letter
        terminal.settle()

        def until_shown(typed: str) -> float:  # a stock app sends the whole line
            return terminal.until(re.compile(_LINE + re.escape(typed.encode()) + rb"\x1b"))

        return list(_typed(terminal, _queries(0), until_shown))


@dataclass(frozen=True, slots=True)
class Typed:
    """Seconds of each run."""

    keys: list[float] = field(default_factory=list)
    previews: list[float] = field(default_factory=list)
    """From a key to the last paint in the preview; only where something was painted."""
    few: list[float] = field(default_factory=list)
    """A step in the list of a search with few hits."""
    many: list[float] = field(default_factory=list)
    """The same in a list of as many hits as there can be."""


def search_keys(corpus: Path, home: str, run: int, common: str, taken: Typed) -> None:
    """Types queries in the search bar of the reader, which searches at every key; then steps through hits."""
    with Terminal(seedread(str(corpus)), home) as terminal:
        terminal.until(b"up to date")
        terminal.settle()
        terminal.write(b"/")
        terminal.settle()
        queries = _queries(run)

        def until_shown(typed: str) -> float:  # the reader sends what differs: the letter, and the cursor after it
            return terminal.until_touched(BAR_ROW, QUERY_COLUMN + len(typed))

        taken.keys.extend(_typed(terminal, queries, until_shown))
        taken.previews.extend(_previewed(terminal, queries[:2]))
        words = [word for query in queries for word in query.split()]
        few = next(word for word in words if STEPS < _search(terminal, word) <= FEW_HITS)
        for query, steps in ((few, taken.few), (common, taken.many)):
            _search(terminal, query)
            terminal.write(b"\t")
            terminal.settle()
            steps.extend(_stepped(terminal))


def _search(terminal: Terminal, query: str) -> int:
    """Types a query in the empty bar, and waits until no more hits come; their number."""
    terminal.write(b"/" + CLEAR)
    terminal.settle()
    terminal.write(query.encode())
    terminal.rest(SEARCH_WITHIN_S)
    found = re.search(r"hit +1 of (?:the first )?([\d,]+)", terminal.painted.line(BAR_ROW))
    return int(found[1].replace(",", "")) if found else 0


def _stepped(terminal: Terminal) -> Iterator[float]:
    for number in range(2, STEPS + 2):
        terminal.write(b"\x1b[B")
        yield terminal.until_shown(re.compile(rf"hit +{number} of"), BAR_ROW)
        terminal.rest(EVERY)


def _typed(terminal: Terminal, queries: Sequence[str], until_shown: Callable[[str], float]) -> Iterator[float]:
    for query in queries:
        for length in range(1, len(query) + 1):
            terminal.write(query[length - 1].encode())
            yield until_shown(query[:length])
            terminal.rest(EVERY)
        terminal.write(CLEAR)
        terminal.settle()


def _previewed(terminal: Terminal, queries: Sequence[str]) -> Iterator[float]:
    """Each key as if it were the last of its query."""
    for query in queries:
        for character in query:
            terminal.write(character.encode())
            painted = terminal.last_paint(PREVIEW_ROWS, PREVIEW_COLUMN, PREVIEW_WITHIN_S)
            if painted is not None:
                yield painted
        terminal.write(CLEAR)
        terminal.settle()


def _queries(run: int) -> list[str]:
    """Pairs of words that occur in one paragraph."""
    chance = Random(run)
    queries = []
    for article in articles(300 * QUERIES, seed=1):
        words = [word for word in article.paragraphs[0].split() if word.isascii() and word.isalpha() and len(word) > 4]
        if len(words) > 9:
            queries.append(" ".join(word.lower() for word in chance.sample(words, 2)))
    return chance.sample(queries, QUERIES)
