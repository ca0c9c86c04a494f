"""Tasks of a user with the keys that they take: each is done, and takes no more keys than was promised."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import Reader, reading
from tui.screens.cite import CitePage
from tui.screens.note import NotePrompt


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


def whole_state(reader: Reader) -> dict[str, object]:
    """Everything that a session keeps, as the screen has it."""
    screen, view = reader.screen, reader.model.list_view
    return {
        "article": screen.article.position[0],
        "position": screen.article.position[1],
        "search": screen.panes.search_bar.input.value,
        "exact": screen.search.exact,
        "hits": [hit.path for hit in reader.model.hits.results.hits] if reader.model.hits.results else None,
        "tab": screen.panes.marks.tab,
        "scope": screen.across.state.scope,
        "order": view.order,
        "folded": view.folded,
        "filter": view.filter_text,
        "widths": [screen.panes.list_pane.outer_size.width, screen.panes.marks.outer_size.width],
    }


async def test_quitting_takes_one_key_and_returning_none_and_all_is_as_it_was(story: Path):
    async with reading(story) as reader:
        untouched = whole_state(reader)
        await reader.press("slash", *"ferry", "tab", "z", "A", "greater_than_sign", "F", *"report", "enter", "down")
        await reader.press("enter", "f", "w", "greater_than_sign", "escape", "j")
        await reader.until(
            lambda: (
                reader.model.hits.results and len(reader.model.hits.articles()) == 3 and reader.screen.article.position
            ),
            "the hits",
        )
        left = whole_state(reader)
        assert {part for part in left if left[part] == untouched[part]} == {"exact"}
        user = Counted(reader)
        await user.press("q")
        assert user.keys == 1
    async with reading(story) as reader:
        await reader.until(lambda: reader.screen.article.position and whole_state(reader) == left, "all as it was")
        assert reader.screen.panes.source.has_focus


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


async def test_five_clippings_with_notes_go_to_markdown_in_twenty_five_keys_beside_their_words(
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
            await user.press("j", "c")
        await user.press("C")
        await reader.until(lambda: "Clippings 5" in reader.text(), "the clippings")
        await user.press("g", "a")
        for number in range(5):
            await reader.until(lambda: isinstance(reader.app.screen, NotePrompt), "the note")
            await reader.press(*f"n{number}")
            await user.press("enter" if number == 4 else "tab")
            await reader.until(lambda number=number: f"n{number}" in reader.text(), "the note in the list")
        await user.press("w", "enter")
        reader.app.screen.query_one(Input).value = str(target)
        await user.press("enter")
        await reader.until(target.exists, "the file")
        assert user.keys <= 25
    text = target.read_text(encoding="utf-8")
    passages = [text.index(f"Passage {number}.") for number in range(5)]
    assert passages == sorted(passages)
    for number, (begin, end) in enumerate(zip(passages, [*passages[1:], len(text)], strict=True)):
        assert f"n{number}" in text[begin:end]
