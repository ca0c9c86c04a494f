import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from textual.color import Color
from textual.css.stylesheet import Stylesheet
from textual.notifications import Notification
from textual.pilot import Pilot
from textual.widgets._toast import Toast, ToastHolder

from tests.helpers.patience import PATIENCE_S
from tests.pseudo_terminal import PseudoTerminal
from tui.cli.exit_codes import ExitCode
from tui.widgets.textual_base import BaseApp
from tui.widgets.themes import LIGHT

ROOT = Path(__file__).parents[3]

FAULTY = """
from pathlib import Path
from tui.app import run_reader
from tui.screens.reader.screen import ReaderScreen

def fault(self):
    raise RuntimeError("words of an article")

ReaderScreen.show_help = fault
raise SystemExit(run_reader((Path({folder!r}),)))
"""


def test_a_fault_on_the_screen_ends_with_one_line_a_log_and_an_exit_code_without_a_traceback(articles: Path):
    command = [sys.executable, "-c", FAULTY.format(folder=str(articles))]
    with PseudoTerminal(command, columns=100, rows=30, env=dict(os.environ), cwd=ROOT) as terminal:
        terminal.wait_for(lambda text: "up to date" in text)
        terminal.type("?")
        assert terminal.exit_code() == ExitCode.DEFECT
        sent = terminal.sent.decode(errors="replace")
    assert "internal error" in sent
    assert "Traceback" not in sent
    log = Path(os.environ["SEEDREAD_HOME"]) / "state" / "defects.log"
    assert "RuntimeError" in log.read_text()
    assert "words of an article" not in log.read_text()


class Light(BaseApp):
    CSS = "Screen { background: $background; }"

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(LIGHT)
        self.theme = LIGHT.name


async def test_the_colours_set_before_the_start_are_read_into_the_rules_once(monkeypatch):
    again = []
    monkeypatch.setattr(Stylesheet, "reparse", again.append)
    app = Light()
    async with app.run_test():
        assert app.screen.styles.background == Color.parse(LIGHT.background)
    assert not again


async def test_colours_changed_later_are_seen(monkeypatch):
    app = Light()
    async with app.run_test() as pilot:
        app.theme = "textual-dark"
        await pilot.pause()
        assert app.screen.styles.background == Color.parse(app.theme_variables["background"])


def shown_messages(app: BaseApp) -> list[str]:
    return [str(toast.render()) for toast in app.screen.query(Toast)]


async def until(pilot: Pilot[int], true: Callable[[], object]) -> None:
    end = monotonic() + PATIENCE_S
    while not true():
        assert monotonic() < end, "waited in vain"
        await pilot.pause(0.01)


async def test_only_the_newest_message_is_shown_and_a_covered_warning_after_it():
    stays_s = 10 * PATIENCE_S
    app = Light()
    async with app.run_test(notifications=True) as pilot:
        app.notify("cannot be kept", severity="warning", timeout=PATIENCE_S)
        app.notify("first", timeout=PATIENCE_S)
        app.notify("second", timeout=stays_s)
        await until(pilot, lambda: shown_messages(app) == ["second"])
        assert len(app.screen.query(ToastHolder)) == 1
        warning, first, second = app._notifications
        assert warning.timeout > stays_s
        app._unnotify(second, refresh=False)  # as its toast does when it expires
        await until(pilot, lambda: shown_messages(app) == ["first"])
        app._unnotify(first, refresh=False)
        await until(pilot, lambda: shown_messages(app) == ["cannot be kept"])


async def test_a_message_may_expire_while_the_messages_are_listed(monkeypatch: pytest.MonkeyPatch):
    app = Light()
    async with app.run_test(notifications=True) as pilot:
        app.notify("first", timeout=PATIENCE_S)
        await until(pilot, lambda: shown_messages(app) == ["first"])
        answers = iter([False])  # it has not expired when first looked at, and has at every later look
        monkeypatch.setattr(Notification, "has_expired", property(lambda _: next(answers, True)))
        app._refresh_notifications()
