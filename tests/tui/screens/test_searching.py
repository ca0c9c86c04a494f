from pathlib import Path

import pytest
from msgspec.structs import replace

from index.search.hits import Results
from index.store.refresh_types import Progress
from tests.tui.conftest import reading
from tui.models.hit_cursor import HitCursor
from tui.models.messages import RefreshProgress, SearchAnswered


async def test_hits_come_while_typing_and_the_bar_counts_them(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        results = reader.model.hits.results
        assert results is not None
        assert {hit.path.name for hit in results.hits} == {"harbour.txt", "ministry.txt"}
        assert f"hit 1 of {results.total} in 2 of 3 articles" in reader.text()


async def test_enter_opens_the_first_hit_and_n_continues_into_the_next_article(articles: Path):
    async with reading(articles) as reader:
        await reader.search("board")
        await reader.press("enter")
        await reader.until(lambda: reader.model.hits.index == 0, "the first hit")
        first = reader.model.hits.current
        assert first is not None
        await reader.opened(first.path.name)
        seen = {first.path.name}
        for _ in range(reader.model.hits.total - 1):
            await reader.press("n")
            hit = reader.model.hits.current
            assert hit is not None
            await reader.opened(hit.path.name)
            seen.add(hit.path.name)
        assert seen == {"harbour.txt", "ministry.txt"}


async def test_the_bar_does_not_wait_for_an_article_after_returning_from_a_hit(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("enter")
        await reader.until(lambda: reader.model.hits.index == 0, "the first hit")
        assert reader.model.hits.current is not None
        first = reader.model.hits.current.path.name
        await reader.opened(first)
        while reader.model.hits.current.path.name == first:
            await reader.press("n")
        await reader.opened(reader.model.hits.current.path.name)
        await reader.press("backspace")
        await reader.opened(first)
        assert "opening" not in reader.text()
        assert f"of {reader.model.hits.total} in 2 of 3 articles" in reader.text()
        assert reader.model.hits.current.path.name == first


async def test_the_current_hit_is_visible_and_highlighted(articles: Path):
    async with reading(articles) as reader:
        await reader.search("twice")
        await reader.press("enter")
        await reader.opened("ministry.txt")
        await reader.until(lambda: reader.model.hits.index == 0, "the hit")
        hit = reader.model.hits.current
        assert hit is not None
        opened = reader.model.opened
        assert opened is not None
        assert [opened.article.words(span) for span in hit.spans] == ["twice"]
        assert "searched twice" in reader.text()


async def test_letters_typed_in_the_search_bar_are_not_commands(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", "q", "n", "y", "slash")
        assert reader.app.is_running
        assert reader.screen.panes.search_bar.input.value == "qny/"


async def test_an_answer_to_an_older_search_is_dropped(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        before = reader.model.hits
        old = replace(reader.screen.search.request, number=reader.screen.search.request.number - 1)
        reader.screen.post_message(SearchAnswered(old, HitCursor(Results("old", (), 0, 0)), ()))
        await reader.pilot.pause()
        assert reader.model.hits == before


async def test_more_hits_of_the_same_search_move_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tui.workers.search.FIRST_LIMITS", (20,))
    for letter in "abcdefgh":
        (tmp_path / f"{letter}.txt").write_text("\n\n".join(["A storm, said many."] * 5), encoding="utf-8")
    async with reading(tmp_path, size=(120, 20)) as reader:
        await reader.search("storm")
        assert reader.model.hits.incomplete
        assert "hit  1 of 40 in 8 articles" in reader.text()
        await reader.press("pagedown")
        at, y = reader.model.hits.index, reader.screen.panes.list_pane.scroll_offset.y
        assert at > 0
        await reader.until(lambda: not reader.model.hits.incomplete, "all hits")
        assert reader.model.hits.total == 40
        assert (reader.model.hits.index, reader.screen.panes.list_pane.scroll_offset.y) == (at, y)
        assert f"hit {at + 1} of 40" in reader.text()


async def test_escape_leaves_the_bar_and_then_the_search(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("escape")
        assert reader.screen.panes.source.has_focus
        assert reader.model.hits.total > 0
        await reader.press("escape")
        assert reader.model.hits.results is None
        assert reader.screen.panes.search_bar.input.value == ""


async def test_no_hit_says_how_the_query_was_read(articles: Path):
    async with reading(articles) as reader:
        await reader.search("zeppelin")
        assert "no hit" in reader.text()


async def test_half_typed_and_wrong_queries_are_answered(articles: Path):
    async with reading(articles) as reader:
        for words in ('"sailors', "speaker:", "(sailors OR", "-", "[/red]"):
            await reader.search(words)
            await reader.press("escape")


async def test_arrows_step_through_the_hits_during_typing(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("down", "down")
        assert reader.model.hits.index == 2
        assert reader.screen.panes.search_bar.input.has_focus


async def test_folding_can_be_switched_off(articles: Path):
    async with reading(articles) as reader:
        await reader.search("Kowalsky")
        await reader.press("escape", "t")
        await reader.until(lambda: reader.screen.search.request.exact, "an exact search")
        await reader.until(
            lambda: reader.model.hits.results is not None and not reader.model.hits.results.folded, "no folding"
        )
        assert reader.model.hits.total == 0


async def test_enter_searches_for_the_suggestion_if_nothing_was_found(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailers")
        results = reader.model.hits.results
        assert results is not None
        assert results.total == 0
        assert results.suggestion == "sailors"
        assert "Enter: search for" in reader.text()
        await reader.press("enter")
        await reader.until(lambda: reader.model.hits.total > 0, "hits of the suggestion")


async def test_enter_adds_other_spellings_if_only_they_have_hits(tmp_path: Path):
    (tmp_path / "a.txt").write_text("The council met.\n\nLater Kakeyi left.\n")
    async with reading(tmp_path) as reader:
        reader.screen.search.exact = True
        await reader.search("kakai")
        assert "Enter: search with other" in reader.text()
        assert "Tab, then t" not in reader.text()
        await reader.press("enter")
        await reader.until(lambda: reader.model.hits.total > 0, "hits with other spellings")


async def test_tab_leads_from_the_search_bar_to_the_hits_where_letters_are_commands(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("tab")
        assert reader.screen.pane == "list"
        await reader.press("down", "n")
        assert reader.model.hits.index == 2
        assert reader.screen.panes.search_bar.input.value == "sailors"


async def test_arrows_and_enter_still_work_in_the_list_of_hits(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("tab", "down")
        assert reader.model.hits.index == 1
        await reader.press("enter")
        assert reader.screen.panes.source.has_focus
        assert reader.screen.panes.search_bar.input.value == "sailors"


async def test_letters_are_commands_in_the_list_of_articles(articles: Path):
    async with reading(articles) as reader:
        await reader.press("tab", "tab", "j")
        await reader.opened("ministry.txt")
        assert reader.screen.pane == "list"
        assert reader.screen.panes.search_bar.input.value == ""


async def test_a_screen_with_room_for_one_pane_shows_hits_during_typing(articles: Path):
    async with reading(articles, size=(60, 15)) as reader:
        assert "─ Hits" not in reader.text()
        await reader.search("sailors")
        assert "─ Hits" in reader.text()
        assert "freed 240 sailors" in reader.text()
        await reader.press("escape")
        assert "─ Hits" not in reader.text()
        assert reader.screen.pane == "source"


async def test_the_search_runs_again_when_indexing_has_made_more_searchable(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors")
        asked = reader.screen.search.request.number
        reader.screen.post_message(RefreshProgress(Progress(1, 9, None, searchable=0)))
        await reader.press("x")
        assert reader.screen.search.request.query == "sailorsx"
        again = reader.screen.search.request.number
        assert again > asked
        reader.screen.post_message(RefreshProgress(Progress(2, 9, None, searchable=20)))
        await reader.until(lambda: reader.screen.search.request.number > again, "another search")
        again = reader.screen.search.request.number
        assert reader.screen.search.request.query == "sailorsx"
        reader.screen.post_message(RefreshProgress(Progress(3, 9, None, searchable=20)))
        await reader.press("home")
        assert reader.screen.search.request.number == again


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("date:may", "“may” cannot be read as a date"),
        ("sailors date:2025-13", "“2025-13” cannot be read as a date"),
        ("date:2016-05..foo", "“foo” cannot be read as a date"),
        ("figure:abc", "“abc” cannot be read as a figure"),
        ("kind:photo", "“photo” is not a kind of paragraph"),
    ],
)
@pytest.mark.parametrize("key", ["enter", "space", ""])
async def test_a_value_that_cannot_be_read_is_named_after_enter_a_space_or_a_pause(
    articles: Path, query: str, named: str, key: str
):
    async with reading(articles) as reader:
        await reader.search(query)
        await reader.press(*filter(None, [key]))
        await reader.until(lambda: named in reader.text(), "the value is named")
        assert reader.screen.panes.search_bar.input.has_focus
        assert not reader.screen.model.hits.total


async def test_half_a_date_is_not_named_while_it_is_typed(articles: Path):
    async with reading(articles) as reader:
        await reader.search("sailors date:20")
        assert "cannot be read" not in reader.text()
        await reader.press("2", "4", "enter")
        await reader.press("x")
        assert "cannot be read" not in reader.text()


@pytest.mark.parametrize("query", ["*", '"', "speaker:"])
async def test_a_query_without_a_word_is_said_to_have_none(articles: Path, query: str):
    async with reading(articles) as reader:
        await reader.search(query)
        await reader.until(lambda: f"“{query}” has no word to search for" in reader.text(), "the list says so")
