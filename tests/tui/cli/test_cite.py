import csv
import json

import pytest
import rispy

from index.citing import STYLES
from tui.cli.exit_codes import ExitCode


def test_a_paragraph_is_cited_with_its_exact_words(run, folder):
    result = run("cite", folder / "bridge.txt", "--paragraph", "2")
    assert result.exit_code == ExitCode.FOUND
    assert "Over 300 lorries were waiting on 4 May 2021 when the barrier was lifted” (" in result.stdout
    assert "para. 2" in result.stdout
    assert "Bridge reopens after the flood" in result.stdout


def test_missing_metadata_is_reported_on_stderr(run, folder):
    result = run("cite", folder / "bridge.txt", "--paragraph", "2")
    assert "date" in result.stderr


@pytest.mark.parametrize("style", STYLES)
def test_every_style_can_be_asked_for(run, folder, style):
    result = run("cite", folder / "bridge.txt", "--paragraph", "2", "--style", style)
    assert result.exit_code == ExitCode.FOUND
    assert "300 lorries" in result.stdout


def test_exact_words_are_found_across_marks_and_line_breaks(rows, folder):
    (row,) = rows("cite", folder / "bridge.txt", "--quote", "“the bridge\nis safe to cross,”")
    assert row["text"] == "The bridge is safe to cross"
    assert row["speaker"] == "Anna Velt"
    assert (row["schema"], row["style"], row["paragraph"]) == (1, "apa", 1)


def test_a_headline_can_be_cited(run, folder):
    result = run("cite", folder / "bridge.txt", "--paragraph", "title")
    assert result.exit_code == ExitCode.FOUND
    assert "headline" in result.stdout


def test_words_that_are_not_there_are_never_cited(run, folder):
    result = run("cite", folder / "bridge.txt", "--quote", "The bridge is safe to swim")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert "does not have these words" in result.stderr
    assert "Nearest is: " in result.stderr


def test_a_paragraph_that_is_not_there_names_those_that_are(run, folder):
    result = run("cite", folder / "bridge.txt", "--paragraph", "40")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert "It has 1 to 3, title" in result.stderr


@pytest.mark.parametrize("more", [(), ("--paragraph", "1", "--quote", "safe")])
def test_either_a_paragraph_or_words_must_be_given(run, folder, more):
    result = run("cite", folder / "bridge.txt", *more)
    assert result.exit_code == ExitCode.USAGE
    assert "either --paragraph or --quote" in result.stderr


def test_an_unknown_style_names_those_that_exist(run, folder):
    result = run("cite", folder / "bridge.txt", "--paragraph", "1", "--style", "vancouver")
    assert result.exit_code == ExitCode.USAGE
    assert "'apa', 'mla', 'chicago'" in result.stderr


def test_a_citation_in_json_has_its_parts(run, folder):
    row = json.loads(run("cite", folder / "bridge.txt", "--paragraph", "2", "--json").stdout)
    assert row["reference"] in row["citation"]
    assert row["speaker"] is None
    assert row["missing"]


def test_a_copy_is_sent_to_the_clipboard_and_also_printed(run, folder, tmp_path, monkeypatch):
    clipboard = tmp_path / "clipboard"
    monkeypatch.setenv("SEEDREAD_CLIPBOARD", f"tee {clipboard}")
    result = run("cite", folder / "bridge.txt", "--paragraph", "2", "--copy")
    assert result.exit_code == ExitCode.FOUND
    assert clipboard.read_text() == result.stdout.removesuffix("\n")
    assert "Copied with tee." in result.stderr


def test_where_nothing_can_be_copied_the_exit_code_is_5_and_the_citation_is_printed(run, folder, monkeypatch):
    monkeypatch.setenv("SEEDREAD_CLIPBOARD", "none")
    result = run("cite", folder / "bridge.txt", "--paragraph", "2", "--copy")
    assert result.exit_code == ExitCode.NOT_COPIED
    assert "Over 300 lorries" in result.stdout
    assert "Not copied: the clipboard is set to none." in result.stderr


def test_a_record_for_other_programs_is_printed_without_wrapping(run, folder):
    printed = run("cite", folder / "bridge.txt", "--paragraph", "2", "--style", "ris").stdout
    assert len(rispy.loads(printed)) == 1


def test_note_and_bibliography_entry_can_be_had_alone_and_without_the_quotation(run, folder):
    whole = run("cite", folder / "bridge.txt", "--paragraph", "2", "--style", "apa").stdout
    note = run("cite", folder / "bridge.txt", "--paragraph", "2", "--style", "apa", "--part", "note").stdout
    entry = run("cite", folder / "bridge.txt", "--paragraph", "2", "--style", "apa", "--part", "list").stdout
    bare = run("cite", folder / "bridge.txt", "--paragraph", "2", "--style", "apa", "--no-quotation").stdout
    assert note.strip() in whole
    assert whole.endswith(entry)
    assert bare == f"{note}\n{entry}"
    assert "300 lorries" not in bare


@pytest.mark.parametrize("more", [("--part", "note"), ("--part", "list"), ("--no-quotation",), ()])
def test_json_has_the_part_that_was_asked_for_as_the_reader_shows_it(run, folder, more):
    call = ("cite", folder / "bridge.txt", "--paragraph", "2", "--style", "chicago", *more)
    assert f"{json.loads(run(*call, '--json').stdout)['citation']}\n" == run(*call).stdout


def test_a_citation_is_one_row_of_a_table(run, folder, tmp_path):
    run("cite", folder / "bridge.txt", "--paragraph", "2", "--csv", "-o", tmp_path / "cited.csv")
    (row,) = csv.DictReader((tmp_path / "cited.csv").read_text(encoding="utf-8").splitlines(keepends=True))
    assert "300 lorries" in row["text"]
    assert row["reference"] in row["citation"]
