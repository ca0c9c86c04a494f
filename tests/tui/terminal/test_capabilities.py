import os
import subprocess
import sys

import pytest

pytest.importorskip("curses")
ASK = "from tui.terminal.capabilities import erases_in_background; print(erases_in_background())"
LOOK_UP = "import curses, os; curses.setupterm(os.environ['TERM'], 1); print('found')"


def run(code: str, terminal: str) -> str:
    """A process each: Python reads the database only once."""
    environment = {**os.environ, "TERM": terminal}
    done = subprocess.run([sys.executable, "-c", code], check=False, env=environment, capture_output=True, text=True)
    return done.stdout.strip()


def test_a_terminal_erases_in_the_background_if_the_database_says_so():
    if not (run(LOOK_UP, "xterm-256color") and run(LOOK_UP, "vt100")):
        pytest.skip("the terminfo database of this machine lacks xterm-256color or vt100")
    assert run(ASK, "xterm-256color") == "True"
    assert run(ASK, "vt100") == "False"


@pytest.mark.parametrize("terminal", ["no such terminal", ""])
def test_an_unknown_terminal_gets_blanks(terminal: str):
    assert run(ASK, terminal) == "False"
