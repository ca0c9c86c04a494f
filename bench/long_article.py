"""An article of ten paragraphs and one of ten thousand: time to open, scroll and search, and memory."""

import re
import sys
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from bench.corpus import articles
from bench.start import BAR_ROW, BARE, HITS
from bench.terminal import INDEXING, Terminal, make_index, seedread

SHORT, LONG = 10, 10_000
SAME = "everywhere"
"""A word that is in every paragraph, and is searched for."""
_NUMBER = re.compile(rb"Mq(\d{5})\.")
_MARKS = re.compile(rb"(?:Speakers|Figures) [1-9]")


@dataclass(frozen=True, slots=True)
class Article:
    """Seconds of each thing done, megabytes of memory."""

    first: list[float] = field(default_factory=list)
    marks: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    page: list[float] = field(default_factory=list)
    hit: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    bare_memory: list[float] = field(default_factory=list)


def measured(folder: Path, home: str, runs: int) -> Article:
    """Opens the article of a folder named for its number of paragraphs, each time in a new process."""
    if not folder.exists():
        _write(folder, int(folder.name))
    taken = Article()
    make_index(home, str(folder))
    for _ in range(runs):
        with Terminal([sys.executable, "-c", BARE], home) as terminal:
            terminal.until(b"READY")
            terminal.settle()
            taken.bare_memory.append(terminal.resident())
        with Terminal(seedread(str(folder)), home) as terminal:
            terminal.until(b"up to date")
            terminal.settle()
            _measure(terminal, taken)
    return taken


def _measure(terminal: Terminal, taken: Article) -> None:
    taken.first.append(terminal.press(b"]", _NUMBER))
    taken.marks.append(terminal.until(_MARKS, INDEXING))  # a long article is shown before they are found
    _go(terminal, b"[")
    taken.again.append(terminal.press(b"]", _NUMBER))
    terminal.settle()
    following = max(int(number) for number in _NUMBER.findall(terminal.seen)) + 1
    taken.page.append(terminal.press(b" ", b"Mq%05d." % following))
    _go(terminal, b"g")
    terminal.write(b"/" + SAME.encode())
    terminal.until_shown(HITS, BAR_ROW)
    terminal.settle()
    _go(terminal, b"\r")
    terminal.write(b"n")
    taken.hit.append(terminal.until_shown(re.compile(r"hit +2 of"), BAR_ROW))
    terminal.settle()
    taken.memory.append(terminal.resident())


def _go(terminal: Terminal, keys: bytes) -> None:
    terminal.write(keys)
    terminal.settle()


def _write(folder: Path, paragraphs: int) -> None:
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("A short note\n\nNothing of interest stands in it.\n", encoding="utf-8")
    made = (paragraph for article in articles(2 * paragraphs) for paragraph in article.paragraphs)
    numbered = enumerate(islice(zip(made, made, strict=False), paragraphs), 1)
    text = "\n\n".join(f"Mq{number:05}. It is {SAME}. {' '.join(two)}" for number, two in numbered)
    (folder / "b.txt").write_text(f"What many people said\n\n{text}\n", encoding="utf-8")
