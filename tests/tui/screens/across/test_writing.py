"""Lists over several articles written to files, in the form that the end of the name says."""

import csv
import json
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import Reader, reading
from tests.tui.screens.across.lists import people_listed


async def written(reader: Reader, path: Path) -> str:
    """Writes the list to a path, and returns the content of the file."""
    await answered(reader, str(path))
    await reader.until(path.exists, "the file")  # the answer may still be the one to the file before
    return path.read_bytes().decode("utf-8-sig")


async def answered(reader: Reader, typed: str) -> None:
    """Writes the list to a path as it is typed; the message about an earlier file is no answer."""
    reader.app.clear_notifications()
    await reader.press("W")
    await reader.until(lambda: "Save the list" in reader.text(), "the question for the name")
    reader.app.screen.query_one(Input).value = typed
    await reader.press("enter")
    await reader.until(lambda: "Written:" in reader.text() or "Not written:" in reader.text(), "the answer")


@pytest.mark.parametrize(
    ("key", "wanted"), [("S", "Omar Hadeedi"), ("D", "guards"), ("X", "divers"), ("T", "2025-03-04")]
)
async def test_each_list_is_written_as_a_table_as_markdown_and_as_records(
    reports: Path, tmp_path: Path, key: str, wanted: str
):
    async with reading(reports, size=(120, 40)) as reader:
        await people_listed(reader)
        await reader.press(key)
        await reader.until(lambda: "comparing" not in reader.text(), "the list")
        rows = list(csv.reader((await written(reader, tmp_path / "list.csv")).splitlines()))
        assert len(rows) > 1
        assert all(len(row) == len(rows[0]) for row in rows)
        assert wanted in (await written(reader, tmp_path / "list.csv.md")).replace("\\", "")
        records = [json.loads(line) for line in (await written(reader, tmp_path / "list.json")).splitlines()]
        assert records
        assert all(record["schema"] == 1 for record in records)


async def test_a_file_that_exists_is_not_written_over_and_an_unknown_form_is_refused(reports: Path, tmp_path: Path):
    (tmp_path / "kept.csv").write_text("mine", encoding="utf-8")
    (tmp_path / "list.txt").write_text("mine", encoding="utf-8")
    async with reading(reports, size=(120, 40)) as reader:
        await people_listed(reader)
        assert await written(reader, tmp_path / "kept.csv") == "mine"
        assert "exists already" in reader.text()
        assert await written(reader, tmp_path / "list.txt") == "mine"


async def test_only_what_the_filter_leaves_is_written(reports: Path, tmp_path: Path):
    async with reading(reports, size=(120, 40)) as reader:
        await people_listed(reader)
        await reader.press("F")
        reader.app.screen.query_one(Input).value = "ledger lawyer"
        await reader.press("enter")
        records = (await written(reader, tmp_path / "list.json")).splitlines()
        assert [json.loads(record)["name"] for record in records] == ["Clara Vance"]


async def test_a_name_without_a_folder_is_offered_and_written_in_the_home_folder(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    home, here = tmp_path / "home", tmp_path / "here"
    for folder in (home, here):
        folder.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(here)
    async with reading(reports) as reader:
        await people_listed(reader)
        await reader.press("W")
        await reader.until(lambda: "Save the list" in reader.text(), "the question for the name")
        assert reader.app.screen.query_one(Input).value == str(home / "people.csv")
        await reader.press("escape")
        await answered(reader, "list.csv")
        assert f"Written: {home / 'list.csv'} " in [*reader.app._notifications][-1].message
        assert (home / "list.csv").exists()
        assert not list(here.iterdir())


async def test_the_home_of_an_unknown_user_ends_nothing(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    async with reading(reports) as reader:
        await people_listed(reader)
        await answered(reader, "~no-such-user/list.csv")
        assert "Not written:" in reader.text()
