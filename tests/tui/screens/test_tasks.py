"""Tasks of a user with the keys that they take: each is done, and takes no more keys than was promised."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import Reader, reading
from tui.screens.cite import CitePage


class Counted:
    """Presses keys and counts them."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.keys = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await self.reader.press(*keys)


@pytest.fixture
def story(articles: Path) -> Path:
    for number, month in enumerate(("03", "03", "04"), 1):
        (articles / f"post{number}.txt").write_text(
            f"Ferry report {number}\n\nShore News | 2025-{month}-0{number}\n\n"
            f"Anna Velt said that ferry {number} was late.\n",
            encoding="utf-8",
        )
    return articles


async def test_articles_of_an_outlet_in_a_month_take_twelve_keys(story: Path):
    async with reading(story) as reader:
        user, entry = Counted(reader), reader.screen.panes.search_bar.input
        await user.press("slash", "o", "u")
        await reader.until(lambda: "outlet:" in reader.text().splitlines()[1], "the field")
        await user.press("right", "s")
        await reader.until(lambda: "outlet:shore News" in reader.text().splitlines()[1], "the outlet")
        await user.press("right", "d", "a")
        await reader.until(lambda: "date:" in reader.text().splitlines()[1], "the field")
        await user.press("right")
        await reader.until(lambda: "date:2025-03" in reader.text().splitlines()[1], "the month")
        await user.press("right")
        await reader.until(
            lambda: (found := reader.model.hits.results) and found.query == entry.value and found.hits, "hits"
        )
        assert {hit.path.name for hit in reader.model.hits.results.hits} == {"post1.txt", "post2.txt"}
        assert user.keys <= 12


async def test_all_statements_of_a_person_over_all_articles_take_three_keys(story: Path):
    async with reading(story) as reader:
        user = Counted(reader)
        await user.press("S")
        await reader.until(lambda: "Anna Velt" in reader.text(), "the people")
        await user.press("l")
        await reader.until(
            lambda: all(f"ferry {number} was late" in reader.text() for number in (1, 2, 3)), "all statements"
        )
        assert user.keys <= 3


async def test_quitting_and_returning_takes_one_key(story: Path):
    async with reading(story) as reader:
        await reader.press("right_square_bracket", "j")
        await reader.opened("ministry.txt")
        position = reader.screen.article.position
        user = Counted(reader)
        await user.press("q")
        assert user.keys == 1
    async with reading(story) as reader:
        await reader.opened("ministry.txt")
        assert reader.screen.article.position == position


async def test_a_word_is_read_in_its_paragraph_without_a_key_more_than_its_letters(story: Path):
    async with reading(story) as reader:
        user = Counted(reader)
        await user.press("slash", *"twice")
        await reader.until(
            lambda: (shown := reader.screen.panes.source.opened) and shown.article.path.name == "ministry.txt",
            "the hit",
        )
        assert user.keys == len("twice") + 1


async def test_a_note_takes_three_keys_in_another_style_and_in_the_style_used_last(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    clipboard = tmp_path / "clipboard"
    monkeypatch.setenv("SEEDREAD_CLIPBOARD", f"tee {clipboard}")
    async with reading(story) as reader:
        for keys in (("Y", "n", "3"), ("Y", "n", "enter")):
            await reader.press("j")
            clipboard.unlink(missing_ok=True)
            user = Counted(reader)
            await user.press(keys[0])
            await reader.until(lambda: isinstance(reader.app.screen, CitePage), "the page of styles")
            await user.press(*keys[1:])
            await reader.until(lambda: clipboard.exists() and clipboard.read_text(encoding="utf-8"), "the note")
            assert "Harbour Post" in clipboard.read_text(encoding="utf-8")
            assert user.keys == 3
        assert reader.screen.services.settings.style == "chicago"


async def test_five_clippings_with_notes_go_to_markdown_in_twenty_five_keys_beside_moves_and_words(
    story: Path, tmp_path: Path
):
    (story / "harbour.txt").write_text(
        "Port\n\n" + "".join(f"Passage {number}.\n\n" for number in range(5)), encoding="utf-8"
    )
    target = tmp_path / "out.md"
    async with reading(story) as reader:
        await reader.opened("harbour.txt")
        user = Counted(reader)
        for _ in range(5):
            await reader.press("j")
            await user.press("c")
        await user.press("C")
        await reader.until(lambda: "Clippings 5" in reader.text(), "the clippings")
        await reader.press("g")
        for number in range(5):
            await user.press("a")
            await reader.press(*f"n{number}")
            await user.press("enter")
            await reader.until(lambda number=number: f"n{number}" in reader.text(), "the note")
            await reader.press("down")
        await user.press("w", "enter")
        reader.app.screen.query_one(Input).value = str(target)
        await user.press("enter")
        await reader.until(target.exists, "the file")
        assert user.keys <= 25
    text = target.read_text(encoding="utf-8")
    assert all(f"n{number}" in text for number in range(5))
