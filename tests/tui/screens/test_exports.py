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
        assert [line.title for line in reader.model.article_lines] == list(TITLES)
        for at, title in enumerate(TITLES):
            if at:
                await reader.press("right_square_bracket")
            address = export.with_name(f"list.jsonl#{at + 1}")
            await reader.until(lambda to=address: reader.model.opened.article.location == to, f"{title} open")
            assert reader.model.opened.article.title.value == title


async def test_a_hit_in_a_list_opens_its_article_and_back_returns(export: Path):
    async with reading(export.parent) as reader:
        await reader.search("roof")
        await reader.press("enter")
        third = export.with_name("list.jsonl#3")
        await reader.until(lambda: reader.model.opened.article.location == third, "the third article")
        await reader.press("backspace")
        first = export.with_name("list.jsonl#1")
        await reader.until(lambda: reader.model.opened.article.location == first, "the first article")
