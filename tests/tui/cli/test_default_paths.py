"""Without a path: commands read the current folder or the sample, the reader opens what was open last."""

from pathlib import Path

import pytest

from tui.cli import only_paths
from tui.cli.default_paths import holds_articles, unsaid_default_paths
from tui.cli.sample_corpus import sample_folder
from tui.state.recent import add_recent, recent_file


def test_a_command_reads_the_current_folder_if_articles_are_in_it(folder: Path, run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)
    result = run("search", "bridge")
    assert "bridge.txt" in result.stdout
    assert result.stderr.count("No path given") == 1
    assert f"reading the current folder ({folder})" in result.stderr


def test_a_command_reads_the_sample_articles_in_any_other_folder_and_says_so(run):
    result = run("quotes")
    assert result.exit_code == 0
    assert "No path given: reading the sample articles" in result.stderr


def test_a_command_with_a_path_says_nothing_of_it(folder: Path, run):
    assert "No path given" not in run("search", "bridge", str(folder)).stderr


def test_the_home_folder_is_never_read_without_being_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "note.txt").write_text("A note.")
    assert holds_articles(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert not holds_articles(tmp_path)


@pytest.mark.parametrize("name", [".hidden.txt", "program.py", "folder.txt/"])
def test_other_files_are_no_articles(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch):
    place = tmp_path / "place"
    place.mkdir()
    (place / name).mkdir() if name.endswith("/") else (place / name).write_text("x")
    monkeypatch.chdir(place)
    assert unsaid_default_paths() == (sample_folder(),)


def test_the_reader_opens_the_corpus_opened_last_and_first_the_sample(folder: Path):
    assert only_paths([]) == (sample_folder(),)
    add_recent(recent_file(), [folder])
    assert only_paths([]) == (folder,)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    assert only_paths([]) == (sample_folder(),)
