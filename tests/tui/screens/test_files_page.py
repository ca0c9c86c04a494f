"""The page of files that are not read."""

from pathlib import Path

import pytest

from tests.helpers.closed_folder import refuse_to_list
from tests.tui.conftest import reading


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "bridge.txt").write_text("Bridge falls\n\nThe old bridge fell on Monday. Nobody was hurt.\n")
    return tmp_path / "story"


async def test_other_files_are_counted_and_shown_with_reasons(folder: Path):
    (folder / "map.png").write_bytes(b"\x89PNG")
    (folder / "figures.xlsx").write_bytes(b"PK\x03\x04")
    async with reading(folder) as reader:
        await reader.until(lambda: "2 other files" in reader.text(), "the count")
        await reader.press("exclamation_mark")
        assert "2 other files are not read" in reader.text()
        assert "a spreadsheet: save it as .csv" in reader.text()
        await reader.press("exclamation_mark")
        assert "a spreadsheet" not in reader.text()


async def test_a_folder_of_articles_only_has_a_line_that_says_so(folder: Path):
    async with reading(folder) as reader:
        await reader.until(lambda: reader.model.other_files is not None, "the other files")
        await reader.press("exclamation_mark")
        assert "Nothing failed: the article is read, and there are no other files." in reader.text()


async def test_a_table_of_facts_that_cannot_be_used_is_reported(folder: Path):
    (folder / "seedread.toml").write_text('["bridge.txt"]\ndate = "soon"\n')
    async with reading(folder) as reader:
        await reader.until(lambda: reader.model.other_files is not None, "the other files")
        await reader.press("exclamation_mark")
        assert "'soon' is not a date" in reader.text()


async def test_a_folder_that_cannot_be_listed_is_named_with_its_reason(folder: Path, monkeypatch: pytest.MonkeyPatch):
    closed = folder / "closed"
    closed.mkdir()
    (closed / "ferry.txt").write_text("Ferry sails\n\nThe ferry sailed on Tuesday.\n")
    async with reading(folder):
        pass
    refuse_to_list(monkeypatch, closed)
    async with reading(folder) as reader:
        assert len(reader.model.article_lines) == 2
        await reader.until(lambda: reader.model.other_files is not None, "the other files")
        await reader.press("exclamation_mark")
        text = " ".join(reader.text().split())
        assert "closed" in text
        assert "the folder cannot be listed: Permission denied; 1 article of it was" in text
