"""Copying with fake clipboard programs and with a real tmux."""

import base64
import os
import pty
import select
import shutil
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.patience import PATIENCE_S
from tui.clipboard import Copied, Way, copy, sequence
from tui.clipboard.backend import Backend
from tui.clipboard.backends import run_program

TEXT = "“We freed everyone”: 1,561 Ḥasaka 一"


class Terminal:
    """Collects what is written to it."""

    def __init__(self) -> None:
        self.written = ""

    def send(self, escape: str) -> None:
        self.written += escape


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def copied(tmp_path: Path, env: dict[str, str], text: str = TEXT, platform: str = "linux") -> tuple[Copied, str]:
    terminal = Terminal()
    programs = tmp_path / "bin"
    programs.mkdir(exist_ok=True)
    result = copy(
        text,
        send=terminal.send,
        env=env,
        which=lambda name: shutil.which(name, path=str(programs)),
        platform=platform,
        folder=tmp_path / "state",
    )
    return result, terminal.written


TOOLS = [
    ("pbcopy", {}, "darwin", "utf-8", ""),
    ("wl-copy", {"WAYLAND_DISPLAY": "w"}, "linux", "utf-8", "--type text/plain;charset=utf-8"),
    ("xclip", {"DISPLAY": ":0"}, "linux", "utf-8", "-selection clipboard -in"),
    ("xsel", {"DISPLAY": ":0"}, "linux", "utf-8", "--clipboard --input"),
    ("clip.exe", {"WSL_DISTRO_NAME": "Ubuntu"}, "linux", "utf-16-le", ""),
    ("termux-clipboard-set", {"TERMUX_VERSION": "1"}, "linux", "utf-8", ""),
    ("tmux", {"TMUX": "/tmp/x,1,0"}, "linux", "utf-8", "load-buffer -w -"),
]


@pytest.mark.parametrize(("name", "env", "platform", "encoding", "arguments"), TOOLS)
def test_each_program_gets_the_text_on_its_input(
    tmp_path: Path, name: str, env: dict[str, str], platform: str, encoding: str, arguments: str
) -> None:
    (tmp_path / "bin").mkdir()
    program(tmp_path / "bin", name, f'echo "$@" > {tmp_path}/arguments; exec /bin/cat > {tmp_path}/got')
    result, written = copied(tmp_path, env, platform=platform)
    assert (tmp_path / "got").read_bytes().decode(encoding) == TEXT
    assert (tmp_path / "arguments").read_text().strip() == arguments
    assert result.backend == name
    told = {"tmux": "copied to tmux (terminal clipboard not confirmed)"}
    assert result.message == told.get(name, f"copied with {name}")
    assert written == ""


@pytest.mark.parametrize(("name", "env", "platform"), [tool[:3] for tool in TOOLS])
def test_a_failing_program_falls_back_to_the_terminal(
    tmp_path: Path, name: str, env: dict[str, str], platform: str
) -> None:
    (tmp_path / "bin").mkdir()
    program(tmp_path / "bin", name, "exit 3")
    result, written = copied(tmp_path, env, platform=platform)
    assert result == Copied("OSC 52", "sent to the terminal, not confirmed", (f"{name} failed (exit 3)",))
    assert written == sequence(TEXT)


def test_a_program_that_hangs_is_stopped_and_passed_over(tmp_path: Path) -> None:
    program(tmp_path, "hanging", f"echo $$ > {tmp_path}/pid; exec /bin/sleep 60")
    hanging = Backend("hanging", Way.PROGRAM, "", (str(tmp_path / "hanging"),))
    assert run_program(hanging, TEXT, seconds=0.5) == "hanging did not answer within 0.5 s"
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_a_program_that_stays_in_the_background_with_open_output_does_not_block(tmp_path: Path) -> None:
    program(tmp_path, "staying", f"/bin/cat > {tmp_path}/got; /bin/sleep 5 & exit 0")
    assert run_program(Backend("staying", Way.PROGRAM, "", (str(tmp_path / "staying"),)), TEXT, seconds=3) is None
    assert (tmp_path / "got").read_text(encoding="utf-8") == TEXT


def test_a_program_that_does_not_read_a_long_text_is_judged_by_its_exit(tmp_path: Path) -> None:
    program(tmp_path, "closing", "exit 1")
    closing = Backend("closing", Way.PROGRAM, "", (str(tmp_path / "closing"),))
    assert run_program(closing, "a" * 2_000_000) == "closing failed (exit 1)"


def test_a_program_that_cannot_start_is_passed_over(tmp_path: Path) -> None:
    result, written = copied(tmp_path, {"SEEDREAD_CLIPBOARD": "no-such-copier"})
    assert result.backend == "file"
    assert result.message.endswith("(no-such-copier was not found in the folders of the PATH)")
    assert written == ""


def test_over_ssh_the_programs_of_this_machine_are_never_run(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    for name in ("pbcopy", "wl-copy", "xclip", "xsel", "clip.exe"):
        program(tmp_path / "bin", name, f"touch {tmp_path}/ran")
    env = {"SSH_CONNECTION": "a", "DISPLAY": ":10", "WAYLAND_DISPLAY": "w", "WSL_INTEROP": "x"}
    result, written = copied(tmp_path, env)
    assert result.message == "sent to the terminal, not confirmed"
    assert base64.b64decode(written.removeprefix("\x1b]52;c;").removesuffix("\x07")).decode() == TEXT
    assert not (tmp_path / "ran").exists()


def test_an_unwritable_terminal_falls_back_to_the_file(tmp_path: Path) -> None:
    def broken(_escape: str) -> None:
        raise OSError("no terminal")

    result = copy(TEXT, send=broken, env={}, which=lambda _name: None, platform="linux", folder=tmp_path)
    assert result.backend == "file"
    assert result.tried == ("the terminal could not be written to: no terminal",)


def test_the_file_is_for_the_user_alone_and_named(tmp_path: Path) -> None:
    result, _written = copied(tmp_path, {"TERM": "dumb"})
    file = tmp_path / "state" / "last-copy.txt"
    assert result == Copied("file", f"saved to {file}")
    assert file.read_text(encoding="utf-8") == TEXT
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    copied(tmp_path, {"TERM": "dumb"}, "later")
    assert file.read_text(encoding="utf-8") == "later"
    assert [found.name for found in file.parent.iterdir()] == ["last-copy.txt"]


def test_a_text_too_long_for_the_terminal_is_saved_whole_and_not_cut(tmp_path: Path) -> None:
    long = "river " * 350_000
    result, written = copied(tmp_path, {}, long)
    assert written == ""
    assert result.message.endswith("(too long for OSC 52, which takes 74,994 bytes)")
    assert (tmp_path / "state" / "last-copy.txt").read_text(encoding="utf-8") == long


def test_a_text_too_long_for_the_terminal_is_passed_whole_to_a_program(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    program(tmp_path / "bin", "xclip", f"exec /bin/cat > {tmp_path}/got")
    long = "river " * 350_000
    result, _written = copied(tmp_path, {"DISPLAY": ":0"}, long)
    assert result.backend == "xclip"
    assert (tmp_path / "got").read_text() == long


def test_a_failed_copy_names_the_backends_tried(tmp_path: Path) -> None:
    (tmp_path / "state" / "last-copy.txt" / "in the way").mkdir(parents=True)
    result, _written = copied(tmp_path, {"TERM": "dumb"})
    assert result.backend is None
    assert result.message.startswith("not copied: ")
    assert "last-copy.txt could not be written: Is a directory" in result.message
    assert [found.name for found in (tmp_path / "state").iterdir()] == ["last-copy.txt"]


def test_nothing_is_not_copied(tmp_path: Path) -> None:
    for nothing in ("", "\x1b\u202e"):
        assert copied(tmp_path, {}, nothing) == (Copied(None, "nothing to copy"), "")
    assert copied(tmp_path, {"SEEDREAD_CLIPBOARD": "none"})[0].message == "not copied: the clipboard is set to none"


def test_control_characters_reach_no_clipboard(tmp_path: Path) -> None:
    hostile = "one\x1b]52;c;!\x07\u202etwo\r\nthree\ud800"
    for env, read in (({"TERM": "dumb"}, True), ({}, False)):
        _result, written = copied(tmp_path, env, hostile)
        if read:
            text = (tmp_path / "state" / "last-copy.txt").read_text(encoding="utf-8")
        else:
            text = base64.b64decode(written[7:-1]).decode()
        assert text == "one]52;c;!two\nthree"


@pytest.fixture
def tmux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A separate tmux server with a session; the environment is that of a program inside it."""
    path = shutil.which("tmux")
    if path is None:
        pytest.skip("tmux is not installed")
    socket = str(tmp_path / "t.sock")
    base = [path, "-S", socket, "-f", "/dev/null"]
    monkeypatch.delenv("TMUX", raising=False)
    started = subprocess.run([*base, "new-session", "-d", "-x", "80", "-y", "24", "/bin/sh"], check=False)
    if started.returncode:
        pytest.skip("tmux does not start here")
    monkeypatch.setenv("TMUX", f"{socket},0,0")
    yield base
    subprocess.run([*base, "kill-server"], check=False, stderr=subprocess.DEVNULL)


def in_tmux(tmp_path: Path) -> Copied:
    env = {"TMUX": os.environ["TMUX"], "SSH_TTY": "/dev/pts/9"}
    return copy(TEXT, send=Terminal().send, env=env, which=shutil.which, platform="linux", folder=tmp_path)


def test_a_real_tmux_has_the_text_in_its_buffer(tmux: list[str], tmp_path: Path) -> None:
    result = in_tmux(tmp_path)
    assert result.backend == "tmux", result.tried
    shown = subprocess.run([*tmux, "show-buffer"], check=True, capture_output=True).stdout
    assert shown.decode("utf-8") == TEXT


def test_a_real_tmux_hands_the_text_on_to_the_terminal_around_it(tmux: list[str], tmp_path: Path) -> None:
    master, slave = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color"}
    env.pop("TMUX")
    client = subprocess.Popen(
        [*tmux, "attach"], stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True
    )
    os.close(slave)
    try:
        until(master, b"\x1b[")
        assert in_tmux(tmp_path).backend == "tmux"
        assert base64.b64encode(TEXT.encode()) in until(master, b"\x1b]52;", then=b"\x07")
    finally:
        client.terminate()
        client.wait()
        os.close(master)


def until(handle: int, mark: bytes, then: bytes = b"") -> bytes:
    """Reads until the mark and the text after it have come."""
    got, deadline = b"", time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if select.select([handle], [], [], 0.2)[0]:
            got += os.read(handle, 65536)
        _before, found, after = got.partition(mark)
        if found and then in after:
            break
    return got
