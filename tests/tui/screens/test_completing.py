"""The search bar completes fields and names, marks an unfinished word, and searches one article or all."""

from pathlib import Path

from tests.tui.conftest import Reader, reading


async def shown(reader: Reader, text: str) -> None:
    await reader.until(lambda: text in reader.text().splitlines()[1], f"{text!r} in the bar")


async def test_fields_and_names_of_the_corpus_are_completed_with_right(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", *"ou")
        await shown(reader, "/ outlet:")
        await reader.press("right", *"eve")
        await shown(reader, "outlet:evening Ledger")
        await reader.press("right", *"da")
        await shown(reader, 'outlet:"The Evening Ledger" date:')
        await reader.press("right", "2")
        await shown(reader, "date:2025-03")
        await reader.press("right")
        entry = reader.screen.panes.search_bar.input
        assert entry.value == 'outlet:"The Evening Ledger" date:2025-03 '
        await reader.until(
            lambda: (found := reader.model.hits.results) and found.query == entry.value and found.articles == 1, "hits"
        )


async def test_speakers_are_completed_from_the_index(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", *"speaker", "colon", *"mar")
        await shown(reader, "speaker:marta Kowalska")
        await reader.press("right")
        assert reader.screen.panes.search_bar.input.value == 'speaker:"Marta Kowalska" '


async def test_an_unfinished_word_is_marked_and_the_mark_is_no_text(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", *"sail")
        await shown(reader, "/ sail…")
        await reader.press("right", *"ors", "space")
        entry = reader.screen.panes.search_bar.input
        assert entry.value == "sailors "
        await reader.until(lambda: "sailors…" not in reader.text().splitlines()[1], "no mark")


async def test_enter_does_not_change_the_result(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sail")
        before = reader.model.hits.results
        await reader.press("enter")
        assert reader.model.hits.results is before
        assert reader.model.hits.total == 3


async def test_ctrl_f_searches_this_article_and_slash_all(articles: Path):
    async with reading(articles) as reader:
        await reader.press("ctrl+f", *"sailors")
        await reader.until(lambda: "in this article" in reader.text(), "hits of this article")
        assert {hit.path.name for hit in reader.model.hits.results.hits} == {"harbour.txt"}
        await reader.press("escape", "slash")
        await reader.until(lambda: "in 2 of 3 articles" in reader.text(), "hits of all articles")


async def test_a_misread_query_is_reported_in_the_bar_and_in_the_list(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors kind:photo ")
        await reader.until(lambda: " ! “photo” is not a kind of paragraph" in reader.text(), "the note in the list")
        assert "“photo” is not a kind" in reader.text().splitlines()[1]
