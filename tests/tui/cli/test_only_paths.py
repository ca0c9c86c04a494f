import sys
from pathlib import Path

import pytest

from tests.pseudo_terminal import PseudoTerminal
from tui.cli import only_paths
from tui.cli.registry import COMMANDS
from tui.cli.sample_corpus import sample_folder

ROOT = Path(__file__).parents[3]


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "search", "-h", "--"):
        (tmp_path / name).write_text("A path.")
    return tmp_path / "a.txt"


def test_without_a_word_the_bundled_articles_are_opened():
    assert only_paths([]) == (sample_folder(),)


def test_paths_that_are_there_need_no_command_line(article):
    assert only_paths(["a.txt", "search"]) == (Path("a.txt"), Path("search"))
    assert only_paths(["./search", "."]) == (Path("search"), Path())


@pytest.mark.parametrize("words", [["a.txt", "-h"], ["--", "a.txt"], ["a.txt", "nowhere"], ["nowhere"]])
def test_the_command_line_handles_options_and_missing_paths(article, words):
    assert only_paths(words) is None


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_name_is_not_a_path_even_if_a_file_has_that_name(tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    (tmp_path / command).touch()
    assert only_paths([command]) is None


@pytest.mark.parametrize("before", [[], ["--"]], ids=["at once", "by the command line"])
def test_the_reader_opens_either_way_and_ends_with_0(article, home, before):
    command = [sys.executable, "-m", "tui.cli", *before, str(article)]
    environment = {"PATH": "", "SEEDREAD_HOME": str(home), "TERM": "xterm-256color"}
    with PseudoTerminal(command, columns=80, rows=24, env=environment, cwd=ROOT) as terminal:
        terminal.wait_for(lambda screen: "A path." in screen)
        terminal.type("q")
        assert terminal.exit_code() == 0
