import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from index import find_quotes, read
from tests.tui.tour.tmux import Tmux
from tui.cli.sample_corpus import sample_folder

ROOT = Path(__file__).parents[3]

OPENED = "┏━ (?!Hits|Marks|Preview)"
"""The frame of the article with the focus: its title is the outlet and the date."""

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


def said_by(name: str) -> set[str]:
    """The exact words of everything that a speaker says in the sample corpus."""
    words = set()
    for path in sample_folder().iterdir():
        article = read(path)
        quotes = (quote for quote in find_quotes(article) if quote.speaker and name in quote.speaker)
        words |= {article.words((quote.start, quote.end)) for quote in quotes}
    return words


@pytest.mark.parametrize(("columns", "rows"), [(120, 40), (80, 24)])
def test_the_whole_tour_in_a_real_terminal(columns: int, rows: int):
    with tempfile.TemporaryDirectory(
        prefix="sr-", ignore_cleanup_errors=True
    ) as place:  # a socket's path must be short
        env = {
            "PATH": os.environ["PATH"],
            "HOME": place,
            "SEEDREAD_HOME": str(Path(place) / "home"),
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
            "ESCDELAY": "10",
            "TERM": "xterm-256color",
        }
        with Tmux(Path(place), columns, rows, env) as terminal:
            terminal.wait_for(r"[$#]")
            open_and_search(terminal)
            copy_from_the_panel(terminal)
            open_and_close_each_dialog(terminal)
            suspend_and_come_back(terminal)
            leave(terminal)


def open_and_search(terminal: Tmux) -> None:
    terminal.type(f"clear; {sys.executable} -m tui.cli\r")
    terminal.wait_for("index up to date")
    terminal.type("/kakai")
    total = int(terminal.wait_for(r"hit 1 of (\d+) in \d")[1])
    terminal.press("Enter")
    terminal.wait_for(OPENED)
    for hit in (*range(2, total + 1), 1):
        terminal.type("n")
        terminal.wait_for(f"hit {hit} of {total}")


def copy_from_the_panel(terminal: Tmux) -> None:
    terminal.type("s")
    terminal.wait_for("━ Marks")
    terminal.type("F")
    terminal.wait_for("Type to filter")
    terminal.type("kakai\r")
    terminal.wait_for_no("Type to filter")
    terminal.press("Down", "Enter")
    terminal.wait_for(OPENED)
    terminal.type("e")
    exact = terminal.wait_for_buffer("")
    assert exact in said_by("Kakai")
    terminal.wait_for("exact words of the")
    terminal.type("y")
    assert "Kakai" in terminal.wait_for_buffer(exact)


def open_and_close_each_dialog(terminal: Tmux) -> None:
    terminal.type("c")
    terminal.wait_for("quotation kept")
    for key, seen in (
        ("?", "seedread: all keys"),
        (":", "type to find a command"),
        ("Y", "Cite "),
        ("i", "About this article"),
        ("C", "Clippings 1"),
    ):
        terminal.type(key)
        terminal.wait_for(seen)
        terminal.press("Escape")
        terminal.wait_for_no(seen)


def suspend_and_come_back(terminal: Tmux) -> None:
    terminal.press("C-z")
    terminal.wait_for("Stopped")
    assert terminal.told("alternate_on") == "0"
    terminal.type("fg\r")
    terminal.wait_for(OPENED)
    terminal.type("f")
    terminal.wait_for("━ Marks")
    terminal.press("Escape")


def leave(terminal: Tmux) -> None:
    terminal.wait_for(OPENED)
    terminal.type("q")
    terminal.wait_for(r"tui\.cli\n\S*[$#]\s*$")
    terminal.type("echo left with $?\r")
    terminal.wait_for("left with 0")
    told = {name: terminal.told(name) for name in ("alternate_on", "cursor_flag", "mouse_any_flag")}
    assert told == {"alternate_on": "0", "cursor_flag": "1", "mouse_any_flag": "0"}
