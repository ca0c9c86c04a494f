"""Nothing that was planted in a folder of articles is run, in whatever way the folder is read and used."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tui
from tests.helpers.planting import Planted
from tui.clipboard import copy
from tui.programs import open_file as opening
from tui.programs.open_file import open_file
from tui.programs.start import find_program, start_program

OWN = str(Path(tui.__file__).parents[1])
PROGRAMS = (
    "xclip",
    "xsel",
    "wl-copy",
    "tmux",
    "pbcopy",
    "clip.exe",
    "xdg-open",
    "gio",
    "open",
    "wslview",
    "uname",
    "git",
)


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planted:
    folder = tmp_path / "evidence"
    folder.mkdir()
    made = Planted(folder, tmp_path / "marks")
    made.programs(*PROGRAMS)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", str(folder), os.environ["PATH"]]))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TMUX"):
        monkeypatch.setenv(name, "planted")
    return made


def run(
    planted: Planted, *words: str, path: tuple[str, ...] = ("", "."), **env: str
) -> "subprocess.CompletedProcess[str]":
    """Runs seedread in the folder, with an import path that leads into it after our own packages."""
    begin = (
        f"import sys; sys.path[:0] = [{OWN!r}, *{['', '.', str(planted.folder)]!r}]; from tui.cli import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-P", "-c", begin, *words],
        cwd=planted.folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("search", "boats", "-C", "."),
        ("quotes", "."),
        ("figures", "bridge.txt"),
        ("cite", "bridge.txt", "--quote", "We lost 12 boats", "--copy"),
        ("clippings", "add", "bridge.txt", "--paragraph", "1"),
        ("doctor",),
        ("settings",),
        ("index", ".", "--rebuild"),
    ],
    ids=lambda words: words[0],
)
def test_no_command_runs_planted_files(planted: Planted, words: tuple[str, ...]) -> None:
    planted.modules()
    done = run(planted, *words)
    assert planted.run() == []
    assert done.returncode in (0, 5), done.stderr


def test_harmless_folders_named_like_our_packages_disturb_nothing(planted: Planted) -> None:
    for name in ("index", "tui", "seeds"):
        (planted.folder / name).mkdir()
        (planted.folder / name / f"{name}.txt").write_text("A walrus came ashore.\n")
    done = run(planted, "search", "walrus", "-C", ".", "--json")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("walrus") >= 3


def test_a_helper_of_a_long_index_runs_nothing_planted(planted: Planted) -> None:
    planted.modules()
    for number in range(12):
        (planted.folder / f"long-{number}.txt").write_text("A title\n\n" + "The mayor said nothing at all.\n\n" * 7_000)
    done = run(planted, "index", ".")
    assert done.returncode == 0, done.stderr
    assert planted.run() == []


@pytest.mark.parametrize("setting", ["auto", "tmux", "xclip", "./xclip -in", "xclip -selection clipboard"])
def test_a_copy_starts_no_program_of_the_folder(planted: Planted, setting: str, tmp_path: Path) -> None:
    sent: list[str] = []
    copied = copy("words", send=sent.append, setting=setting, folder=tmp_path / "state")
    assert planted.run() == []
    assert copied.backend is not None


def test_a_settings_file_in_the_folder_is_not_read(planted: Planted) -> None:
    for name in ("settings.toml", "seedread.toml", ".seedread", "config/settings.toml"):
        (planted.folder / name).parent.mkdir(exist_ok=True)
        (planted.folder / name).write_text('clipboard = "./xclip"\nstyle = "chicago"\n')
    (planted.folder / "article.md").write_text(
        '---\ntitle: A\nclipboard: ./xclip\nopener: "./xdg-open"\n---\n\nWords.\n'
    )
    done = run(planted, "cite", "article.md", "--paragraph", "1", "--copy")
    assert planted.run() == []
    assert "Chicago" not in done.stdout


def test_a_file_is_opened_by_no_program_of_the_folder(planted: Planted) -> None:
    open_file(planted.folder / "bridge.txt")
    assert planted.run() == []


@pytest.mark.parametrize("name", ["run.desktop", "run.command", "run.sh", "run", "run.TXT.exe"])
def test_a_file_that_the_system_might_run_is_not_handed_over(
    planted: Planted, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []
    monkeypatch.setattr(opening, "start_program", lambda *command, **_: started.append(command))
    refused = open_file(planted.folder / name, find=lambda _: "/usr/bin/xdg-open")
    assert refused is not None
    assert refused.startswith("not opened: run")
    assert started == []


def test_an_article_is_handed_over_by_its_whole_path(planted: Planted, tmp_path: Path) -> None:
    tool, seen = tmp_path / "opener", tmp_path / "seen"
    tool.write_text(f'#!/bin/sh\necho "$PATH|$PWD|$*" > {seen}.part; mv {seen}.part {seen}\n')
    tool.chmod(0o755)
    done = start_program((str(tool), str(planted.folder / "bridge.txt")))
    done.wait()
    path, working, given = seen.read_text().strip().split("|")
    assert given == str(planted.folder / "bridge.txt")
    assert working == "/"
    assert not {"", ".", str(planted.folder)} & set(path.split(os.pathsep))


def test_a_program_is_found_only_in_absolute_folders(planted: Planted, tmp_path: Path) -> None:
    assert find_program("xdg-open") != str(planted.folder / "xdg-open")
    assert find_program("./xclip") is None
    assert find_program("marks/xclip") is None
    assert find_program("sh") is not None
    assert find_program(sys.executable) == sys.executable
