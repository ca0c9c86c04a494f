"""Narrowing a search by the counts of its hits; spellings, similar paragraphs, saved searches."""

from collections.abc import Sequence
from pathlib import Path

from tests.tui.conftest import Reader, reading
from tui.screens.keyed_choice import KeyedChoice
from tui.widgets.rows.narrowing import TakenRow


async def hits_of(reader: Reader, query: str) -> None:
    await reader.until(
        lambda: (found := reader.model.hits.results) and found.query.strip() == query, f"hits of {query}"
    )


async def dialog(reader: Reader, words: str) -> None:
    await reader.until(lambda: reader.app.screen is not reader.screen and words in reader.text(), words)


def rows(reader: Reader) -> Sequence[TakenRow]:
    assert isinstance(reader.app.screen, KeyedChoice)
    return reader.app.screen._rows


async def test_hits_are_counted_and_one_outlet_is_taken_with_a_key(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors ")
        await reader.press("tab", "plus")
        await dialog(reader, "The Evening Ledger")
        await reader.press(next(row.key for row in rows(reader) if row.text == "The Evening Ledger"))
        await hits_of(reader, 'sailors outlet:"The Evening Ledger"')
        assert {hit.path.name for hit in reader.model.hits.results.hits} == {"ministry.txt"}
        assert reader.screen.pane == "list"


async def test_more_words_are_searched_within_the_hits(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors OR nets ")
        await reader.press("escape", "ampersand", *"lindholm")
        await hits_of(reader, "(sailors OR nets) lindholm")
        assert reader.model.hits.total == 3


async def test_a_spelling_is_taken_out_with_a_key_and_brought_back(articles: Path):
    words = "Talks\n\nAmir al-Kakaii met the board.\n\nThe man, Kakeyi, left. Kakai said so.\n"
    (articles / "other.txt").write_text(words, encoding="utf-8")
    async with reading(articles) as reader:
        await reader.search("kakai ")
        spelling = next(others[0] for _, others in reader.model.hits.results.folded if others)
        await reader.press("tab", "minus")
        await dialog(reader, "take out")
        await reader.press("1")
        await reader.until(lambda: f"-={spelling}" in reader.model.hits.results.query, "the spelling out")
        assert spelling not in [other for _, others in reader.model.hits.results.folded for other in others]
        await reader.press("minus")
        await dialog(reader, "bring back")


async def test_a_spelling_of_an_unfinished_word_is_taken_out_alone(articles: Path):
    words = "Talks\n\nAmir al-Kakaii met the board.\n\nThe man, Kakeyi, left.\n\nKakai said so.\n\nKakaists went.\n"
    (articles / "other.txt").write_text(words, encoding="utf-8")

    def found() -> set[str]:
        return {hit.text.strip() for hit in reader.model.hits.results.hits}

    async with reading(articles) as reader:
        await reader.search("kakai")
        all_of_them = {"Amir al-Kakaii met the board.", "The man, Kakeyi, left.", "Kakai said so.", "Kakaists went."}
        assert found() == all_of_them
        await reader.press("tab", "minus")
        await dialog(reader, "take out")
        await reader.press(next(row.key for row in rows(reader) if row.text == "al-kakaii"))
        await reader.until(lambda: "-=al-kakaii" in reader.model.hits.results.query, "the spelling out")
        assert found() == all_of_them - {"Amir al-Kakaii met the board."}


async def test_paragraphs_like_this_one_are_found(articles: Path):
    async with reading(articles) as reader:
        await reader.press("tilde")
        await reader.until(lambda: reader.model.hits.total > 0, "similar paragraphs")
        assert {hit.path.name for hit in reader.model.hits.results.hits} >= {"harbour.txt", "ministry.txt"}


async def test_a_search_is_saved_opened_and_removed(articles: Path):
    async with reading(articles) as reader:
        await reader.press("B")
        await reader.until(lambda: "No search is saved yet" in reader.text(), "what to do")
        await reader.search("sailors ")
        await reader.press("escape", "B")
        await dialog(reader, "Save this search")
        await reader.press("enter")
        await dialog(reader, "Save “sailors” as")
        await reader.press("enter")
        await reader.until(lambda: "Not saved: no name was typed" in reader.text(), "why nothing is saved")
        await reader.press("B")
        await dialog(reader, "Save this search")
        await reader.press("enter")
        await dialog(reader, "Save “sailors” as")
        await reader.press(*"Crews", "enter")
        await reader.until(lambda: "Saved as “Crews”" in reader.text(), "saved")
        reader.screen.search.clear()
        await reader.press("B")
        await dialog(reader, "Crews")
        await reader.press("1")
        await hits_of(reader, "sailors")
        await reader.press("B")
        await dialog(reader, "Crews")
        await reader.press("delete")
        await dialog(reader, "Save this search")
        assert [row.text for row in rows(reader)] == ["Save this search"]


async def test_the_listed_hits_are_counted_even_for_an_unfinished_word(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sail")
        total = reader.model.hits.total
        await reader.press("tab", "plus")
        await dialog(reader, f"({total} hits)")
        await reader.press("enter")
        await reader.until(lambda: reader.model.hits.results.query.startswith("(sail OR sail*) outlet:"), "fewer hits")
        assert reader.model.hits.total > 0
