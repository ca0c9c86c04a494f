"""Every environment and the ways it gives, in order."""

import pytest

from tui.clipboard import detect_backends, explain
from tui.clipboard.detect import TERMINAL_LIMIT_BYTES

ALL = ("pbcopy", "wl-copy", "xclip", "xsel", "clip.exe", "termux-clipboard-set", "tmux")
X11 = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}
TMUX = {"TMUX": "/tmp/tmux-1000/default,1,0"}
SSH = {"SSH_TTY": "/dev/pts/1"}


def ways(
    env: dict[str, str], *, has: tuple[str, ...] = ALL, platform: str = "linux", setting: str | None = None
) -> str:
    found = detect_backends(env, lambda name: f"/bin/{name}" if name in has else None, platform, setting)
    return " ".join(backend.name.replace(" ", "") for backend in found)


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({}, "OSC52 file"),
        (X11, "xclip xsel OSC52 file"),
        (WAYLAND, "wl-copy OSC52 file"),
        (WAYLAND | X11, "wl-copy xclip xsel OSC52 file"),
        (TMUX, "tmux OSC52 file"),
        (X11 | TMUX, "xclip xsel tmux OSC52 file"),
        ({"WSL_DISTRO_NAME": "Ubuntu"}, "clip.exe OSC52 file"),
        ({"TERMUX_VERSION": "0.118"}, "termux-clipboard-set OSC52 file"),
        (SSH, "OSC52 file"),
        ({"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}, "OSC52 file"),
        (SSH | X11 | WAYLAND, "OSC52 file"),
        (SSH | TMUX | X11, "tmux OSC52 file"),
        (SSH | {"STY": "1.pts"}, "file"),
        ({"STY": "1.pts"}, "file"),
        ({"TERM": "screen-256color"}, "file"),
        ({"TERM": "screen-256color"} | TMUX, "tmux OSC52 file"),
        ({"TERM": "dumb"}, "file"),
        ({"TERM": "linux"}, "file"),
        ({"VTE_VERSION": "7600"}, "file"),
        ({"VTE_VERSION": "7600"} | X11, "xclip xsel file"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "file"),
        ({"KONSOLE_VERSION": "230805"}, "file"),
        ({"KONSOLE_VERSION": "241200"}, "OSC52 file"),
    ],
)
def test_the_environment_decides_the_order_of_backends(env: dict[str, str], expected: str) -> None:
    assert ways(env) == expected


def test_macos_has_its_own_program() -> None:
    assert ways({"TERM_PROGRAM": "Apple_Terminal"}, platform="darwin") == "pbcopy file"
    assert ways(TMUX, platform="darwin") == "pbcopy tmux OSC52 file"
    assert ways(SSH, platform="darwin") == "OSC52 file"


def test_windows_has_its_own_program() -> None:
    (first, *_) = detect_backends({}, lambda name: name, "win32")
    assert (first.name, first.encoding) == ("clip.exe", "utf-16-le")


def test_a_missing_program_is_not_a_backend() -> None:
    assert ways(X11, has=("xsel",)) == "xsel OSC52 file"
    assert ways(X11 | WAYLAND | TMUX, has=()) == "OSC52 file"


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("auto", "xclip xsel tmux OSC52 file"),
        ("osc52", "OSC52 file"),
        ("tmux", "tmux file"),
        ("none", ""),
        ("my-copier --now", "my-copier file"),
        ("unbalanced 'quote", "unbalanced'quote file"),
    ],
)
def test_the_setting_goes_first(setting: str, expected: str) -> None:
    env = X11 | TMUX
    assert ways(env | {"SEEDREAD_CLIPBOARD": setting}) == expected
    assert ways(env | {"SEEDREAD_CLIPBOARD": "none"}, setting=setting) == expected


def test_a_command_keeps_its_arguments_and_runs_without_a_shell() -> None:
    (first, *_) = detect_backends({}, lambda name: f"/opt/{name}", "linux", "copier -t 'two words' '$(date)'")
    assert first.command == ("/opt/copier", "-t", "two words", "$(date)")


def test_each_backend_states_its_limit() -> None:
    limits = {p.name: p.limit for p in detect_backends(X11 | TMUX, lambda name: name, "linux")}
    assert limits == {
        "xclip": None,
        "xsel": None,
        "tmux": TERMINAL_LIMIT_BYTES,
        "OSC 52": TERMINAL_LIMIT_BYTES,
        "file": None,
    }


def test_a_terminal_that_takes_less_has_a_lower_limit() -> None:
    (terminal, _file) = detect_backends({"TERM_PROGRAM": "Tabby"}, lambda _name: None, "linux")
    assert terminal.takes("a" * 1000)
    assert not terminal.takes("é" * 600)


def test_the_backends_are_explained_with_reasons() -> None:
    assert explain(SSH | TMUX, lambda name: name, "linux") == (
        "1. tmux: TMUX is set, up to 74,994 bytes",
        "2. OSC 52: SSH_TTY is set: the clipboard is on another machine, up to 74,994 bytes",
        "3. file: the last way, or where the text is too long for the others",
    )
    assert (
        explain({"VTE_VERSION": "7600"}, lambda _name: None, "linux")[-1]
        == "not OSC 52: terminals built on VTE refuse it"
    )
    assert explain({}, lambda _name: None, "linux", "none") == ("none: copying is switched off",)
