"""Shell completion: scripts, their installation, and names from the index; in the shells that are installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.patience import PATIENCE_S
from tests.pseudo_terminal import PseudoTerminal
from tui.cli.exit_codes import ExitCode

ROOT = Path(__file__).parents[3]


@pytest.fixture
def complete(run, monkeypatch):
    """The completions that a shell gets for the last of some words."""

    def call(shell: str, *words: str) -> list[str]:
        monkeypatch.setenv("_SEEDREAD_COMPLETE", f"{shell}_complete")
        monkeypatch.setenv("COMP_WORDS", " ".join(words))
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        return [line for line in run().stdout.splitlines() if line]

    return call


@pytest.fixture
def indexed(run, folder):
    assert run("index", folder).exit_code == ExitCode.FOUND
    return folder


def test_speakers_are_completed_from_the_index(complete, indexed):
    assert complete("bash", "seedread", "quotes", str(indexed), "--speaker", "omar") == [r"plain,Omar\\ Dust"]
    assert complete("bash", "seedread", "quotes", str(indexed), "--speaker", "dust") == [r"plain,Omar\\ Dust"]
    assert complete("bash", "seedread", "quotes", str(indexed), "--speaker", "nobody") == []


def test_outlets_are_completed_from_the_index(complete, run, folder):
    (folder / "ferry.md").write_text("---\ntitle: Ferry\noutlet: The Harbour Times\n---\n\nThe ferry left at noon.\n")
    run("index", folder)
    offered = complete("zsh", "seedread", "timeline", str(folder), "--outlet", "the")
    assert offered == ["plain", "The Harbour Times", "_"]


def test_without_an_index_no_name_is_offered_and_none_is_built(complete, folder, home):
    assert complete("bash", "seedread", "quotes", str(folder), "--speaker", "omar") == []
    assert not (home / "cache").exists()


def test_completion_does_not_start_the_bash_of_a_folder(run, monkeypatch, tmp_path):
    planted = tmp_path / "bash"
    planted.write_text(f"#!/bin/sh\ntouch {tmp_path / 'ran'}\n")
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert run("completion", "bash").exit_code == ExitCode.FOUND
    assert not (tmp_path / "ran").exists()


@pytest.fixture
def user(monkeypatch, tmp_path):
    home = tmp_path / "user"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.mark.parametrize(
    ("shell", "file"),
    [
        ("bash", ".local/share/bash-completion/completions/seedread"),
        ("zsh", ".local/share/zsh/site-functions/_seedread"),
        ("fish", ".config/fish/completions/seedread.fish"),
    ],
)
def test_completion_installs_itself_once_for_the_users_shell(run, monkeypatch, user, shell, file):
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")
    assert run("completion", "--install").exit_code == ExitCode.FOUND
    assert f"_SEEDREAD_COMPLETE={shell}_complete" in (user / file).read_text()
    again = run("completion", "--install")
    assert again.stdout == ""
    assert "up to date" in again.stderr


def test_zsh_keeps_its_start_file_and_gets_one_line(run, user):
    (user / ".zshrc").write_text("alias ll='ls -l'")
    run("completion", "zsh", "--install")
    run("completion", "zsh", "--install")
    lines = (user / ".zshrc").read_text().splitlines()
    assert lines[0] == "alias ll='ls -l'"
    assert [line for line in lines if line.startswith("fpath=")] == [
        f"fpath=('{user}/.local/share/zsh/site-functions' $fpath) && autoload -Uz compinit && compinit"
    ]


def test_a_folder_that_cannot_be_written_is_reported(run, user):
    (user / ".config").write_text("a file")
    result = run("completion", "fish", "--install")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "could not be written" in result.stderr


def test_an_unknown_shell_is_a_usage_error(run, monkeypatch):
    monkeypatch.setenv("SHELL", "/bin/ksh")
    assert run("completion").exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("shell", "ask"),
    [
        ("bash", "COMP_WORDS=(seedread quotes {folder} --speaker om); COMP_CWORD=4; _seedread_completion seedread;"
         ' printf "%s\\n" "${{COMPREPLY[@]}}"'),
        ("fish", "complete -C 'seedread quotes {folder} --speaker om'"),
    ],
)  # fmt: skip
def test_the_shell_itself_completes_a_name(run, indexed, home, tmp_path, shell, ask):
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    folder = tmp_path / "bin"
    folder.mkdir()
    wrapper = folder / "seedread"
    wrapper.write_text(f'#!/bin/sh\ncd {ROOT}\nexec {sys.executable} -m tui.cli "$@"\n')
    wrapper.chmod(0o755)
    script = tmp_path / "script"
    script.write_text(run("completion", shell).stdout)
    environment = {"PATH": f"{folder}:{os.environ['PATH']}", "SEEDREAD_HOME": str(home), "HOME": str(tmp_path)}
    done = subprocess.run(
        [program, "-c", f"source {script}; {ask.format(folder=indexed)}"],
        env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    assert done.stdout.strip().replace("\\", "") == "Omar Dust", done.stderr


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("seedread quo", "seedread quotes "),
        ("seedread harb", "seedread harbour\\ news/"),
        ("seedread qui", "seedread quiet/"),
        ("seedread quotes harb", "seedread quotes harbour\\ news/"),
        ("seedread quotes --spe", "seedread quotes --speaker "),
    ],
)
def test_tab_in_bash_completes_commands_and_paths(run, home, tmp_path, typed, completed):
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    work = tmp_path / "work"
    for name in ("bin", "work/harbour news", "work/quiet"):
        (tmp_path / name).mkdir(parents=True)
    wrapper = tmp_path / "bin" / "seedread"
    wrapper.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m tui.cli "$@"\n')
    wrapper.chmod(0o755)
    start = tmp_path / "start"
    start.write_text(f"{run('completion', 'bash').stdout}\nPS1='> '\n")
    environment = {
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "SEEDREAD_HOME": str(home), "HOME": str(tmp_path),
        "TERM": "xterm", "INPUTRC": "/dev/null",
    }  # fmt: skip
    command = [bash, "--noprofile", "--rcfile", str(start), "-i"]
    with PseudoTerminal(command, columns=80, rows=10, env=environment, cwd=work) as terminal:
        terminal.wait_for(lambda text: ">" in text)
        terminal.type(f"{typed}\t|")
        terminal.wait_for(lambda text: f"> {completed}|" in text)


def test_a_folder_that_holds_the_home_folder_is_not_taken_for_the_articles(monkeypatch, tmp_path):
    from tui.cli.default_paths import holds_articles

    (tmp_path / "user").mkdir()
    (tmp_path / "notes.txt").write_text("The ferry left at noon.")
    assert holds_articles(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    assert not holds_articles(tmp_path)
