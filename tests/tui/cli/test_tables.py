"""--csv and -o on tables, and searches for a list of queries."""

import csv
import io
from pathlib import Path

import pytest

from index.text import escape_controls
from tui.cli.exit_codes import ExitCode


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("command", ["quotes", "figures", "dates", "files", "doctor"])
def test_every_list_of_records_is_a_table_too(folder: Path, run, command: str):
    rows = table(run(command, folder, "--csv").stdout)
    assert rows
    assert all(None not in row for row in rows)


def test_hits_are_a_table_with_the_fields_of_json(folder: Path, run, rows):
    found = table(run("search", "bridge", "-C", folder, "--csv").stdout)
    records = [record for record in rows("search", "bridge", "-C", folder) if record.get("type") != "explanation"]
    assert [row["text"] for row in found] == [record["text"] for record in records]
    assert set(found[0]) == {name for record in records for name in record} - {"schema"}


def test_output_is_written_to_a_new_file_and_never_over_an_old_one(folder: Path, run, tmp_path: Path):
    file = tmp_path / "quotes.csv"
    result = run("quotes", folder, "--csv", "-o", file)
    assert result.exit_code == 0
    assert result.stdout == ""
    before = file.read_bytes()
    assert table(before.decode())
    again = run("quotes", folder, "--csv", "-o", file)
    assert again.exit_code == ExitCode.USAGE
    assert "already exists" in again.stderr
    assert file.read_bytes() == before


HOSTILE = "“=HYPERLINK(1)\U000e0041,\u180e” said Ann Lee.\n\n=1+1 is what the mayor said. “No \x9b2J,” said Ann Lee.\n"


@pytest.mark.parametrize("command", ["quotes", "search the", "files", "people"])
def test_no_cell_is_a_formula_or_steers_a_terminal(run, tmp_path: Path, command: str):
    for name in ("=a.txt", "b.txt"):
        file = tmp_path / "hostile" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"=2+3\n\n{HOSTILE}", encoding="utf-8")
    name, *words = command.split()
    paths = ("-C", tmp_path / "hostile") if words else (tmp_path / "hostile",)
    text = run(name, *words, *paths, "--csv").stdout
    rows = table(text)
    assert rows
    assert escape_controls(text.replace("\r\n", "\n")) == text.replace("\r\n", "\n")
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]


def test_a_table_cut_off_by_a_full_disk_leaves_no_file(folder: Path, run, tmp_path: Path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.files.os.fsync", full)
    out = tmp_path / "out"
    out.mkdir()
    result = run("quotes", folder, "--csv", "-o", out / "quotes.csv")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "No space left on device" in result.stderr
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("options", [(), ("--json",), ("--plain",)])
def test_lines_and_records_can_be_written_to_a_file(folder: Path, run, tmp_path: Path, options: tuple[str, ...]):
    file = tmp_path / "out.txt"
    shown = run("quotes", folder, *options).stdout
    assert run("quotes", folder, *options, "-o", file).stdout == ""
    assert file.read_text(encoding="utf-8") == shown


def test_a_table_of_compared_values_can_be_written_to_a_file(folder: Path, run, tmp_path: Path):
    file = tmp_path / "people.csv"
    assert run("people", folder, "--csv", "-o", file).stdout == ""
    assert table(file.read_text(encoding="utf-8"))


def test_every_line_of_a_list_is_searched(folder: Path, run, tmp_path: Path):
    terms = tmp_path / "terms.txt"
    terms.write_text("# what to look for\nbridge\n\nbuckets\nzeppelin\n", encoding="utf-8")
    result = run("search", "--from", terms, "-C", folder)
    assert result.exit_code == 0
    assert "bridge: " in result.stdout
    assert "buckets: 1 hit in 1 article" in result.stdout
    assert "zeppelin: no hit" in result.stdout
    rows = table(run("search", "--from", terms, "-C", folder, "--csv").stdout)
    assert {row["query"] for row in rows} == {"bridge", "buckets"}


def test_a_list_is_read_from_stdin(folder: Path, run):
    assert "buckets: 1 hit" in run("search", "--from", "-", "-C", folder, stdin="buckets\n").stdout


def test_a_list_without_a_query_is_an_error_that_says_what_to_do(folder: Path, run, tmp_path: Path):
    terms = tmp_path / "terms.txt"
    terms.write_text("\n# nothing\n")
    result = run("search", "--from", terms, "-C", folder)
    assert result.exit_code == ExitCode.USAGE
    assert "Write one query on each line" in result.stderr
    assert run("search", "x", "--from", terms, "-C", folder).exit_code == ExitCode.USAGE


def test_the_settings_the_paragraphs_of_an_article_and_what_the_user_made_are_tables_too(folder: Path, run):
    assert {row["name"] for row in table(run("settings", "--csv").stdout)} > {"theme", "style"}
    assert [row["place"] for row in table(run("show", folder / "school.txt", "--csv").stdout)].count("body") == 2
    run("clippings", "add", folder / "school.txt", "--paragraph", "1", "--note", "ask, twice")
    assert [row["note"] for row in table(run("clippings", "--csv").stdout)] == ["ask, twice"]
    run("meta", folder / "school.txt", "--set", "outlet", "Shore News")
    assert [row["value"] for row in table(run("meta", folder, "--csv").stdout)] == ["Shore News"]
    corrected = run(
        "decisions", "correct", folder / "school.txt", "--quote", "We had 12 buckets under it", "--speaker", "Ana Ode"
    )
    assert corrected.exit_code == ExitCode.FOUND, corrected.stderr
    assert len(table(run("decisions", folder / "school.txt", "--csv").stdout)) == 1


def test_a_table_of_the_users_clippings_is_written_to_a_file(folder: Path, run, tmp_path: Path):
    run("clippings", "add", folder / "school.txt", "--paragraph", "1")
    file = tmp_path / "kept.csv"
    assert run("clippings", "list", "--csv", "-o", file).stdout == ""
    assert len(table(file.read_text(encoding="utf-8"))) == 1
