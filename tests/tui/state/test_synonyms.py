"""The files of own synonyms are read when they change, and never fail a search."""

import os
from pathlib import Path

import pytest

from tui.state.synonyms import SynonymsFile, corpus_synonyms_file, synonyms_file


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SynonymsFile:
    monkeypatch.setenv("SEEDREAD_HOME", str(tmp_path / "home"))
    for file in (synonyms_file(), corpus_synonyms_file([tmp_path])):
        file.parent.mkdir(parents=True)
    return SynonymsFile([tmp_path])


def test_without_files_there_are_none(source: SynonymsFile) -> None:
    assert not source().others
    assert source().problems == ()


def test_both_files_count_and_a_change_is_seen(source: SynonymsFile, tmp_path: Path) -> None:
    synonyms_file().write_text("quay, pier\n")
    corpus_synonyms_file([tmp_path]).write_text("boat, vessel\n")
    assert source().others.keys() == {("quay",), ("pier",), ("boat",), ("vessel",)}
    synonyms_file().write_text("quay, wharf, pier\n")
    os.utime(synonyms_file(), ns=(1, 1))
    assert source().others["quay",] == (("wharf",), ("pier",))


def test_a_file_in_the_folder_of_articles_is_not_read(source: SynonymsFile, tmp_path: Path) -> None:
    (tmp_path / "synonyms.txt").write_text("quay, pier\n")
    assert not source().others


def test_a_problem_names_file_and_line(source: SynonymsFile) -> None:
    synonyms_file().write_text("alone\n")
    (problem,) = source().problems
    assert problem.startswith(f"{synonyms_file()}, line 1: ")


def test_unreadable_lines_are_reported_without_an_error(source: SynonymsFile) -> None:
    synonyms_file().mkdir()
    assert [problem.startswith(str(synonyms_file())) for problem in source().problems] == [True]
