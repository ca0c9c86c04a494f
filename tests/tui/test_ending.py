"""The reader in a real terminal: what the keyboard sends ends nothing, and every end gives the terminal back."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers.patience import PATIENCE_S
from tests.pseudo_terminal import PseudoTerminal
from tests.tui.conftest import reading
from tui.terminal.driver import ENDING_SIGNALS

ROOT = Path(__file__).parents[2]
GIVEN_BACK = {
    "alternate screen": b"\x1b[?1049l",
    "cursor": b"\x1b[?25h",
    "mouse": b"\x1b[?1000l",
    "kitty keys": b"\x1b[<u",
    "bracketed paste": b"\x1b[?2004l",
    "focus": b"\x1b[?1004l",
}


def reader(articles: Path, home: Path) -> PseudoTerminal:
    environment = {"PATH": os.environ["PATH"], "SEEDREAD_HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "tui.cli", str(articles)]
    return PseudoTerminal(command, columns=120, rows=30, env=environment, cwd=ROOT)


def children(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(each) for each in listed.stdout.split()]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT], ids=lambda n: n.name)
def test_a_signal_gives_the_terminal_back_and_keeps_the_position(articles: Path, tmp_path: Path, number: int) -> None:
    with reader(articles, tmp_path / "home") as terminal:
        terminal.wait_for(lambda text: "index up to date" in text and "nobody was hurt" in text)
        terminal.type("jj")
        terminal.type("/sailors\r")
        terminal.wait_for(lambda text: "hit 1 of" in text and "n: next" in text)  # Enter has led to the article
        before = len(terminal.sent)
        terminal.process.send_signal(number)
        assert terminal.exit_code() == 128 + number
        missing = [name for name, sequence in GIVEN_BACK.items() if sequence not in terminal.sent[before:]]
        assert missing == []
    state = tmp_path / "home" / "state"
    assert json.loads((state / "positions.json").read_text())
    assert any("sailors" in file.read_text() for file in (state / "history").glob("*.jsonl"))


async def test_a_reader_without_a_terminal_takes_no_signal(articles: Path) -> None:
    before = [signal.getsignal(number) for number in ENDING_SIGNALS]
    async with reading(articles):
        assert [signal.getsignal(number) for number in ENDING_SIGNALS] == before


@pytest.mark.parametrize(
    "sent",
    [
        b"\xe9",
        b"\x1b[M\x43\x80\x25",
        b"\x1b[106;1:3u",
        b"\x1b[<35;NaN;NaNM",
        b"\x1b[48;30;120;0;0t\x1b[<35;5;5M",
        b"\x1b[9999999999u",
    ],
    ids=ascii,
)
def test_no_byte_of_the_keyboard_ends_the_reader_or_types_anything(articles: Path, tmp_path: Path, sent: bytes) -> None:
    with reader(articles, tmp_path / "home") as terminal:
        terminal.wait_for(lambda text: "index up to date" in text)
        terminal.type("/ab")
        terminal.wait_for(lambda text: "/ ab" in text or "/ab" in text)
        os.write(terminal._master, sent)
        terminal.type("cd")
        terminal.wait_for(lambda text: "abcd" in text)
        terminal.type("\x11")
        assert terminal.exit_code() == 0


def test_escape_and_a_letter_in_one_burst_lead_out_of_the_search_bar(articles: Path, tmp_path: Path) -> None:
    with reader(articles, tmp_path / "home") as terminal:
        terminal.wait_for(lambda text: "index up to date" in text)
        terminal.type("/sail\x1bq")
        assert terminal.exit_code() == 0


def test_a_terminal_that_is_gone_ends_the_reader(articles: Path, tmp_path: Path) -> None:
    terminal = reader(articles, tmp_path / "home")
    terminal.wait_for(lambda text: "index up to date" in text)
    os.close(terminal._master)
    assert terminal.process.wait(timeout=PATIENCE_S) in (128 + signal.SIGHUP, -signal.SIGHUP, 0)


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds helpers in /proc")
def test_no_helper_outlives_a_reader_that_was_killed(articles: Path, tmp_path: Path) -> None:
    for number in range(8):
        text = "The mayor, Ann Lee, said: “We will pay 300 people.”\n\n" * 20_000
        (articles / f"long-{number}.txt").write_text(f"Number {number}\n\n{text}")
    with reader(articles, tmp_path / "home") as terminal:
        end = time.monotonic() + PATIENCE_S
        while not (helpers := children(terminal.process.pid)):
            assert time.monotonic() < end, "no helper was started"
            terminal._read()
        terminal.process.kill()
        terminal.process.wait()
        end = time.monotonic() + PATIENCE_S
        while any(_is_running(pid) for pid in helpers):
            assert time.monotonic() < end, "a helper outlived the reader"
            time.sleep(0.02)


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except FileNotFoundError:
        return False
