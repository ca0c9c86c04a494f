import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli.exit_codes import ExitCode
from tui.cli.registry import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_helps_with_examples_first(run, command, option):
    result = run(command, option)
    assert result.exit_code == ExitCode.FOUND
    assert result.stdout.startswith("Examples:\n  ")
    assert f"seedread {command}" in result.stdout.split("Usage:")[0]


def test_the_help_of_all_names_every_command(run):
    told = run("--help").stdout
    assert all(f"\n  {command} " in told for command in COMMANDS)


def test_the_version_names_program_python_and_libraries(run):
    lines = run("--version").stdout.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["seedread", "Python", "Textual", "Whoosh"]
    assert lines[1] == f"Python {platform.python_version()}"


@pytest.mark.parametrize("args", [("search",), ("quotes", "--bogus"), ("figures", "--min", "many"), ("--bogus",)])
def test_invalid_usage_exits_with_2_and_one_line(run, args):
    result = run(*args)
    assert result.exit_code == ExitCode.USAGE
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert "--help" in result.stderr


def test_the_reader_needs_a_terminal(run, folder):
    result = run(folder)
    assert result.exit_code == ExitCode.USAGE
    assert "needs a terminal" in result.stderr


def test_the_reader_without_a_path_needs_a_terminal_too(run):
    assert run().exit_code == ExitCode.USAGE


def test_a_mistyped_command_gets_the_nearest_name(run):
    result = run("qoutes", "x")
    assert result.exit_code == ExitCode.USAGE
    assert "Did you mean seedread quotes?" in result.stderr


def test_a_path_that_is_not_there_is_unreadable(run):
    result = run("nowhere")
    assert result.exit_code == ExitCode.UNREADABLE
    assert result.stderr == "seedread: nowhere: no such file or folder. Check the name.\n"


def test_a_folder_called_like_a_command_opens_behind_two_hyphens(run, folder, monkeypatch):
    (folder / "search").mkdir()
    monkeypatch.chdir(folder)
    for args in (("--", "search"), ("./search",)):
        assert "needs a terminal" in run(*args).stderr


def test_paths_after_two_hyphens_may_start_with_a_hyphen(run, folder, monkeypatch):
    (folder / "-x").mkdir()
    monkeypatch.chdir(folder)
    assert "needs a terminal" in run("--", "-x").stderr


def test_a_defect_is_logged_without_a_word_of_the_article(run, folder, home, monkeypatch):
    def broken(*_args):
        raise KeyError("secret words of the article")

    monkeypatch.setattr("index.reading.read_all", broken)
    result = run("quotes", folder)
    log = home / "state" / "defects.log"
    assert result.exit_code == ExitCode.DEFECT
    assert "Traceback" not in result.stderr
    assert str(log) in result.stderr
    assert "KeyError" in log.read_text()
    assert "secret" not in log.read_text() + result.stderr
    assert log.stat().st_mode & 0o077 == 0


def test_a_defect_is_reported_even_if_no_log_can_be_written(run, folder, home, monkeypatch):
    home.write_text("a file where the directory should be")
    monkeypatch.setattr("index.reading.read_all", lambda path: 1 / 0)
    result = run("quotes", folder)
    assert result.exit_code == ExitCode.DEFECT
    assert "No log could be written" in result.stderr


def test_ctrl_c_ends_with_130_and_no_traceback(run, folder, monkeypatch):
    def interrupted(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr("index.reading.read_all", interrupted)
    result = run("quotes", folder)
    assert result.exit_code == ExitCode.INTERRUPTED
    assert result.stderr.strip() == ""


def test_a_closed_pipe_is_not_an_error(folder, tmp_path):
    for number in range(300):
        (folder / f"{number}.txt").write_text("Over 300 lorries waited. " * 20)
    command = [sys.executable, "-m", "tui.cli", "figures", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == ExitCode.FOUND


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_call_seedread(run, shell):
    result = run("completion", shell)
    assert result.exit_code == ExitCode.FOUND
    assert f"_SEEDREAD_COMPLETE={shell}_complete" in result.stdout


def test_completion_offers_the_commands(run, monkeypatch):
    monkeypatch.setenv("_SEEDREAD_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "seedread fi")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert run().stdout.split() == ["plain,figures", "plain,find-quote", "plain,files", "file,fi"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_that_stdout_is_written_to_is_reported(folder):
    command = [sys.executable, "-m", "tui.cli", "figures", str(folder)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == ExitCode.NOT_WRITTEN
    assert done.stderr == "seedread: stdout could not be written: No space left on device.\n"


def test_an_option_after_a_path_is_answered_with_where_to_find_help(run, folder):
    result = run(folder, "--bogus")
    assert result.exit_code == ExitCode.USAGE
    assert result.stderr.endswith("See seedread --help.\n")


def test_a_stream_without_curly_quotes_does_not_stop_the_command(folder):
    def told(*more):
        command = [sys.executable, "-m", "tui.cli", "figures", str(folder), *more]
        env = {"PYTHONIOENCODING": "latin-1", "PATH": ""}
        return subprocess.run(command, capture_output=True, encoding="latin-1", check=True, env=env).stdout

    (folder / "cafe.txt").write_text("40 cafés closed.", encoding="utf-8")
    assert "?40 cafés? = 40 cafés (count)" in told()
    assert "40 cafés" in [json.loads(line)["text"] for line in told("--json").splitlines()]


def test_the_help_says_what_each_exit_code_means(run):
    told = " ".join(run("--help").stdout.split())
    assert all(f"{int(code)} {code.meaning}" in told for code in ExitCode)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("figures", "--min", "abc"), "'abc' is not a number."),
        (("search", "x", "--limit", "abc"), "'abc' is not a whole number."),
        (("timeline", "--from", "may"), "'may' is not a day; write it as 2024-05-03."),
        (("search", "x", "--limti", "3"), "No such option '--limti'."),
    ],
)
def test_a_wrong_value_is_explained_without_words_of_programmers(run, words, said):
    result = run(*words)
    assert result.exit_code == ExitCode.USAGE
    assert said in result.stderr
