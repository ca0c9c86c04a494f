"""Files that hold several articles, in the reader: each is listed, opened, searched and cited as an article."""

import json
from pathlib import Path

import pytest

from tests.tui.conftest import reading

TITLES = ("Bridge falls", "Ferry runs again", "School roof repaired")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "story" / "list.jsonl"
    path.parent.mkdir()
    lines = [
        {"title": title, "outlet": "Coast News", "text": f"{title}: the mayor said so.\n\nNobody was hurt, he added."}
        for title in TITLES
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


async def test_the_articles_of_a_list_are_opened_one_by_one(export: Path):
    async with reading(export.parent) as reader:
        await reader.until(lambda: [line.title for line in reader.model.article_lines] == list(TITLES), "the list")
        await reader.until(lambda: reader.model.opened is not None, "the first article")
        for at, title in enumerate(TITLES):
            if at:
                await reader.press("right_square_bracket")
            address = export.with_name(f"list.jsonl#{at + 1}")
            await reader.until(lambda to=address: reader.model.opened.article.location == to, f"{title} open")
            assert reader.model.opened.article.title.value == title


async def test_the_second_article_follows_a_file_that_was_opened_by_its_name(export: Path):
    async with reading(export.parent) as reader:
        reader.screen.article.open(export)
        await reader.until(lambda: not reader.model.awaiting, "the first article by the file's name")
        assert reader.model.opened.article.location == export.with_name("list.jsonl#1")
        await reader.press("right_square_bracket")
        second = export.with_name("list.jsonl#2")
        await reader.until(lambda: reader.model.opened.article.location == second, "the second article")


async def test_a_hit_in_a_list_opens_its_article_and_back_returns(export: Path):
    async with reading(export.parent) as reader:
        await reader.search("roof")
        await reader.press("enter")
        third = export.with_name("list.jsonl#3")
        await reader.until(lambda: reader.model.opened.article.location == third, "the third article")
        await reader.press("backspace")
        first = export.with_name("list.jsonl#1")
        await reader.until(lambda: reader.model.opened.article.location == first, "the first article")


async def test_an_article_far_down_a_list_is_read_by_its_place(export: Path, monkeypatch: pytest.MonkeyPatch):
    async with reading(export.parent) as reader:
        await reader.until(lambda: reader.model.opened is not None, "the first article")
        await reader.until(lambda: "index up to date" in reader.text(), "the places of the articles in the index")
        monkeypatch.setattr("index.reading.articles.file_records", None)  # reading the file in its turn would fail
        await reader.press("right_square_bracket")
        second = export.with_name("list.jsonl#2")
        await reader.until(lambda: reader.model.opened.article.location == second, "the second article")
        assert reader.model.opened.article.title.value == TITLES[1]


async def test_a_changed_article_of_a_list_alone_is_refreshed(export: Path):
    async with reading(export.parent) as reader:
        lines = export.read_text().splitlines()
        lines[1] = json.dumps(
            {"title": TITLES[1], "outlet": "Coast News", "text": "The ferry sank.\n\nNobody was hurt."}
        )
        export.write_text("\n".join(lines) + "\n")
        before = reader.model.refreshed
        await reader.press("r")
        await reader.until(lambda: reader.model.refreshed is not before, "the refresh")
        refreshed = reader.model.refreshed
        assert (refreshed.updated, refreshed.added, refreshed.removed) == (1, 0, 0)
