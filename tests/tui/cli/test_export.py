import csv
import io
import json
import os
import zipfile

import pytest

from index.clippings import FORMATS
from tui.cli.exit_codes import ExitCode


@pytest.fixture
def kept(run, folder):
    run("clippings", "add", folder / "bridge.txt", "--quote", "safe to cross", "--label", "flood")
    run("clippings", "add", folder / "school.txt", "--paragraph", "1", "--note", "call them")


def test_markdown_on_stdout_is_the_default_export(run, kept):
    result = run("export")
    assert (result.exit_code, result.stderr) == (ExitCode.FOUND, "")
    assert result.stdout.startswith("# flood\n\n## Bridge reopens after the flood\n\n> safe to cross\n")
    assert "call them" in result.stdout
    assert result.stdout == run("export", "--format", "markdown").stdout


def test_words_and_labels_choose_the_exported_clippings(run, kept):
    (row,) = csv.DictReader(io.StringIO(run("export", "--label", "flood", "--format", "csv").stdout))
    assert row["words"] == "safe to cross"
    (row,) = csv.DictReader(io.StringIO(run("export", "pupils", "--format", "csv").stdout))
    assert row["note"] == "call them"


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.is_text])
def test_the_ending_of_a_file_says_the_format_and_its_bytes_are_those_of_stdout(run, kept, tmp_path, form):
    target = tmp_path / f"out{FORMATS[form].ending}"
    result = run("export", "-o", target)
    assert (result.exit_code, result.stdout) == (ExitCode.FOUND, "")
    assert result.stderr == f"2 clippings written to {target}.\n"
    assert target.read_bytes() == run("export", "--format", form).stdout_bytes
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_rows_of_a_table_end_as_spreadsheets_want_it(run, kept):
    assert run("export", "--format", "csv").stdout_bytes.count(b"\r\n") == 3


def test_a_word_document_is_written_to_a_file_only(run, kept, tmp_path):
    result = run("export", "--format", "docx")
    assert (result.exit_code, result.stdout) == (ExitCode.USAGE, "")
    assert "docx is not text: give it a file with -o FILE" in result.stderr
    assert run("export", "-o", tmp_path / "out.docx").exit_code == ExitCode.FOUND
    assert "word/document.xml" in zipfile.ZipFile(tmp_path / "out.docx").namelist()


def test_the_requested_format_outranks_the_file_ending(run, kept, tmp_path):
    run("export", "--format", "CSL-JSON", "-o", tmp_path / "out.txt")
    assert len(json.loads((tmp_path / "out.txt").read_text())) == 2


def test_a_hyphen_is_stdout(run, kept):
    assert run("export", "-o", "-").stdout == run("export").stdout


def test_an_unknown_format_or_ending_names_those_there_are(run, kept, tmp_path):
    result = run("export", "--format", "pdf")
    assert result.exit_code == ExitCode.USAGE
    assert all(f"'{name}'" in result.stderr for name in FORMATS)
    result = run("export", "-o", tmp_path / "out.pdf")
    assert result.exit_code == ExitCode.USAGE
    assert all(form.ending in result.stderr for form in FORMATS.values())
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(("more", "said"), [((), "No clippings yet."), (("zeppelin",), "nothing is written")])
def test_an_empty_export_creates_no_file(run, folder, tmp_path, more, said):
    if more:
        run("clippings", "add", folder / "bridge.txt", "--paragraph", "1")
    result = run("export", *more, "-o", tmp_path / "out.md")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert said in result.stderr
    assert not (tmp_path / "out.md").exists()


def test_an_existing_file_is_kept_unless_overwriting_is_requested(run, kept, tmp_path):
    target = tmp_path / "out.md"
    target.write_text("mine")
    target.chmod(0o640)
    result = run("export", "-o", target)
    assert result.exit_code == ExitCode.USAGE
    assert "not written: the file already exists. Choose another name, or --force to overwrite it.\n" in result.stderr
    assert target.read_text() == "mine"
    assert run("export", "-o", target, "--force").exit_code == ExitCode.FOUND
    assert target.read_bytes() == run("export").stdout_bytes
    assert target.stat().st_mode & 0o777 == 0o640


def test_an_article_and_the_clippings_are_never_written_over(run, kept, folder, home):
    for target in (folder / "bridge.txt", home / "data" / "clippings.sqlite"):
        before = target.read_bytes()
        result = run("export", "--format", "markdown", "-o", target, "--force")
        assert result.exit_code == ExitCode.USAGE
        assert "never writes over an article or its clippings" in result.stderr
        assert target.read_bytes() == before


def test_a_symbolic_link_is_kept_and_its_target_is_written(run, kept, tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    assert run("export", "-o", tmp_path / "link.md").exit_code == ExitCode.USAGE
    run("export", "-o", tmp_path / "link.md", "--force")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == run("export").stdout_bytes


def test_a_missing_folder_is_reported(run, kept, tmp_path):
    result = run("export", "-o", tmp_path / "no" / "out.md")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert result.stderr == f"seedread: {tmp_path / 'no' / 'out.md'}: not written: its folder does not exist.\n"


def test_a_full_disk_keeps_the_old_file_and_leaves_no_partial_one(run, kept, tmp_path, monkeypatch):
    target = tmp_path / "out.md"
    target.write_text("mine")

    def full(_handle):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("os.fsync", full)
    result = run("export", "-o", target, "--force")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "not written: No space left on device" in result.stderr
    assert target.read_text() == "mine"
    assert list(tmp_path.glob(".seedread-*")) == []
