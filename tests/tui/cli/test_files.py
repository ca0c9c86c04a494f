"""seedread files: how each file was read, and the files that were left out."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "mixed"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "a.png").write_bytes(b"\x89PNG")
    (folder / "page.html").write_text("<body><article><h1>Bridge</h1><p>The bridge fell.</p></article></body>")
    (folder / "list.csv").write_text("kopf,rumpf\nBridge falls,The old bridge fell on Monday.\n", encoding="utf-8")
    (folder / "figures.xlsx").write_bytes(b"PK\x03\x04")
    (folder / "map.PNG").write_bytes(b"\x89PNG")
    (folder / "notes").write_text("x")
    (folder / ".hidden.png").write_bytes(b"x")
    return folder


def test_other_files_are_counted_by_kind_and_listed_with_reasons(run, mixed):
    counted = run("files", mixed).stderr
    assert "4 other files were left out" in counted
    assert "1 .png" in counted
    listed = run("files", mixed, "--others").stdout
    assert "figures.xlsx: no article: a spreadsheet: save it as .csv" in listed
    assert "page_files: no article: pictures and parts of the saved page beside it" in listed
    assert "notes: no article: a file without an ending" in listed
    assert ".hidden" not in listed


def test_columns_can_be_named_and_the_names_kept(run, mixed):
    assert "name the column with --map text=NAME" in run("files", mixed / "list.csv").stdout
    assert "CSV, 1 article" in run("files", mixed / "list.csv", "--map", "text=rumpf").stdout
    assert run("meta", mixed / "list.csv", "--set", "map", "text=rumpf,title=kopf").exit_code == 0
    assert "CSV, 1 article" in run("files", mixed).stdout
    assert "Bridge falls" in run("show", mixed / "list.csv").stdout
    assert run("show", mixed / "list.csv", "--map", "rumpf").exit_code == 2


def test_another_encoding_is_taken_once_or_kept(run, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("Мост упал\n\nСтарый мост упал в понедельник, никто не пострадал.\n".encode("cp866"))
    assert "Старый мост" in run("show", path, "--encoding", "cp866").stdout
    assert "read as cp866, as you chose" in run("show", path, "--encoding", "cp866").stdout
    run("meta", path, "--set", "encoding", "cp866")
    assert "Старый мост" in run("show", path).stdout
    assert run("show", path, "--encoding", "klingon").exit_code == 2


def test_the_sample_has_no_other_files_and_compiled_python_does_not_count(tmp_path):
    from index.reading.other_files import other_files
    from tui.cli.sample_corpus import sample_folder

    assert [each.path.name for each in other_files([sample_folder()])] == []
    (tmp_path / "__pycache__").mkdir()
    for name in ("__pycache__/a.cpython-311.opt", "b.pyc", "c.xlsx"):
        (tmp_path / name).touch()
    assert [each.path.name for each in other_files([tmp_path])] == ["c.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file names")
def test_a_line_break_in_a_name_makes_no_line_of_its_own(run, tmp_path):
    (tmp_path / "a.txt\nb.txt: text, 1 article").write_text("x")
    (tmp_path / "c\nd\t.txt").write_text("Bridge falls\n\nThe old bridge fell on Monday.\n")
    lines = run("files", tmp_path, "--others").stdout.splitlines()
    assert len(lines) == 2
    assert any(line.endswith("c d .txt: text, 1 article") for line in lines)


def test_an_empty_folder_has_no_file(run, tmp_path):
    found = run("files", tmp_path)
    assert (found.exit_code, found.stdout, found.stderr) == (1, "", "There is no file here.\n")
