"""Small things that cost trust: silent keys, copying, counts, cursors."""

from pathlib import Path

import pytest

from tests.tui.conftest import reading


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("n", "No hits to go through"),
        ("N", "No hits to go through"),
        ("A", "No hits to fold"),
        ("plus", "No hits to make fewer"),
        ("ampersand", "No hits to make fewer"),
        ("minus", "no other spelling"),
        ("h", "works in the list of marks"),
        ("l", "works in the list of marks"),
        ("backspace", "No earlier position"),
        ("alt+right", "No later position"),
        ("ctrl+r", "No earlier searches"),
    ],
)
async def test_a_key_that_can_do_nothing_says_why(articles: Path, key: str, words: str):
    async with reading(articles) as reader:
        await reader.press(key)
        assert words in "\n".join(note.message for note in reader.app._notifications)


async def test_ctrl_c_copies_the_selection_and_without_one_says_how_to_quit(
    articles: Path, monkeypatch: pytest.MonkeyPatch
):
    async with reading(articles) as reader:
        await reader.press("ctrl+c")
        assert any("q: quit" in note.message for note in reader.app._notifications)
        copied: list[object] = []
        monkeypatch.setattr(reader.screen.services.clipboard, "words", lambda *words: copied.append(words))
        await reader.press("v", "right", "ctrl+c")
        assert len(copied) == 1


async def test_ctrl_c_in_a_list_of_all_articles_says_in_one_line_how_to_quit(articles: Path):
    async with reading(articles) as reader:
        await reader.press("S", "ctrl+c")
        notes = [note for note in reader.app._notifications if "quit" in note.message]
        assert [(note.title, note.message) for note in notes] == [("", "Nothing is selected to copy · ctrl+q: quit")]


async def test_the_cursor_is_at_the_end_of_a_suggestion_that_was_taken(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailers")
        await reader.press("enter")
        await reader.until(lambda: reader.model.hits.total > 0, "hits of the suggestion")
        entry = reader.screen.panes.search_bar.input
        assert entry.cursor_position == len(entry.value) == len("sailors")


async def test_an_exact_search_without_a_hit_offers_the_other_spellings(articles: Path):
    async with reading(articles) as reader:
        await reader.press("t")
        await reader.search("sailor ")
        await reader.until(lambda: "with other" in reader.text(), "the offer")
        await reader.press("tab", "t")
        await reader.until(lambda: reader.model.hits.total > 0, "hits in other spellings")


async def test_returning_also_moves_the_hit_counter(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("enter", "n")
        assert reader.model.hits.index == 1
        await reader.press("backspace")
        await reader.until(lambda: reader.model.hits.index == 0, "the hit before")


async def test_joined_emoji_take_the_cells_that_every_terminal_gives_them(tmp_path: Path):
    family, heart = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\u2764\ufe0f"
    (tmp_path / "a.txt").write_text(f"Title {family}\n\nA {heart} and a {family} here.\n", encoding="utf-8")
    async with reading(tmp_path) as reader:
        text = reader.text()
        assert "\u200d" not in text
        assert "\ufe0f" not in text
        shown = reader.model.opened
        assert family in shown.article.text


async def test_the_help_begins_with_the_query_language_and_can_be_searched(articles: Path):
    async with reading(articles, size=(120, 30)) as reader:
        await reader.press("question_mark")
        await reader.until(lambda: "What to type in the search bar" in reader.text(), "the query language")
        assert "Suspend to the shell" not in reader.text()
        await reader.press("slash", *"suspend")
        await reader.until(lambda: "Suspend to the shell" in reader.text(), "the match")
        await reader.press("escape")
        assert reader.app.screen is not reader.screen
        await reader.press("escape")
        assert reader.app.screen is reader.screen
