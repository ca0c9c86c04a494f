import os
import sys
from pathlib import Path

from tests.pseudo_terminal import PseudoTerminal
from tui.exit_codes import ExitCode

ROOT = Path(__file__).parents[2]

FAULTY = """
from pathlib import Path
from tui.app import run_reader
from tui.screens.reader.screen import ReaderScreen

def fault(self):
    raise RuntimeError("words of an article")

ReaderScreen.show_help = fault
raise SystemExit(run_reader((Path({folder!r}),)))
"""


def test_a_fault_on_the_screen_ends_with_a_line_a_log_and_a_code_but_no_traceback(articles: Path):
    command = [sys.executable, "-c", FAULTY.format(folder=str(articles))]
    with PseudoTerminal(command, columns=100, rows=30, env=dict(os.environ), cwd=ROOT) as terminal:
        terminal.wait_for(lambda text: "up to date" in text)
        terminal.type("?")
        assert terminal.exit_code() == ExitCode.DEFECT
        sent = terminal.sent.decode(errors="replace")
    assert "a defect in seedread" in sent
    assert "Traceback" not in sent
    log = Path(os.environ["SEEDREAD_HOME"]) / "state" / "defects.log"
    assert "RuntimeError" in log.read_text()
    assert "words of an article" not in log.read_text()
