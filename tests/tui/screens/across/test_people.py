"""People over several articles: the scope of the panel, the wide view, and decisions by key."""

from pathlib import Path

import pytest

from tests.tui.conftest import reading
from tests.tui.screens.across.lists import decided, decision, list_of, people_listed, to_row, vance_unfolded
from tui.models.across import Scope
from tui.screens.across.screen import AcrossScreen
from tui.widgets.rows.panel_view import Tab


@pytest.mark.parametrize("size", [(120, 30), (80, 24)])
async def test_the_wide_view_shows_a_proposal_with_its_reason_roles_and_outlets(reports: Path, size: tuple[int, int]):
    async with reading(reports, size=size) as reader:
        await people_listed(reader)
        text = reader.text()
        assert "People · all articles" in text
        assert "sources in 3 articles" in text  # organizations and groups are among them
        assert "1 to decide" in text
        proposed = text[text.index("≈ Omar al-Hadidi") :]
        assert "The Herald" in proposed.splitlines()[0]
        assert "proposed: sounds alike" in proposed
        assert "head of the Bridge Office" in proposed


async def test_one_person_is_decided_by_key_kept_shown_as_by_you_and_undone(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Omar al-Hadidi", "SpellingRow")
        await reader.press("a")
        await reader.until(lambda: "by you: one person" in reader.text(), "the decision")
        assert [line["do"] for line in decided(reports)] == ["same"]
        assert "to decide" not in reader.text()
        assert "2 in 2" in reader.text()
        await reader.press("u")
        await reader.until(lambda: "1 to decide" in reader.text(), "the proposal again")
        assert [line["do"] for line in decided(reports)] == ["same", "undo"]


async def test_two_people_stay_two_after_the_program_starts_again(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Omar al-Hadidi", "SpellingRow")
        await reader.press("d")
        await reader.until(lambda: "are two, by you" in reader.text(), "the report")
        toast = reader.app.screen.query_one("Toast")
        assert "undo" not in str(toast.render()), "the message outlives the view, where the key does another thing"
        await reader.until(lambda: "to decide" not in reader.text(), "two people")
    async with reading(reports) as reader:
        await people_listed(reader)
        assert "≈" not in reader.text()
        assert reader.text().count("Omar") >= 2


async def test_a_contradiction_is_refused_with_the_line_that_it_contradicts(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Omar al-Hadidi", "SpellingRow")
        await reader.press("d")
        await reader.until(lambda: "to decide" not in reader.text(), "two people")
        for name in ("Omar Hadeedi", "Omar al-Hadidi"):
            await reader.press("g")
            await to_row(reader, name)
            await reader.press("space")
        await reader.press("a")
        await reader.until(
            lambda: "Not kept:" in reader.text() and "line 1; undo it first" in reader.text(), "the refusal"
        )
        assert len(decided(reports)) == 1


async def test_a_person_is_renamed(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Clara Vance")
        await reader.press("R", "end", *" (lawyer)".replace("(", "x").replace(")", "x").replace(" ", ""), "enter")
        await reader.until(lambda: "Clara Vancexlawyerx" in reader.text(), "the name")


async def test_a_person_unfolds_to_words_by_date_and_a_word_opens_its_place(reports: Path):
    async with reading(reports) as reader:
        await vance_unfolded(reader)
        await reader.press("down", "down")
        row = list_of(reader).row
        await reader.press("enter")
        await reader.opened("ledger.md")
        assert not isinstance(reader.app.screen, AcrossScreen)
        assert reader.screen.panes.source.has_focus
        assert reader.screen.panes.source.mark is None or row is not None


async def test_the_scope_of_the_panel_widens_and_returns(reports: Path):
    async with reading(reports) as reader:
        await reader.press("s", "w")
        assert reader.screen.across.state.scope is Scope.ALL  # there are no hits
        await reader.until(lambda: "Omar Hadeedi" in reader.text() and "Clara Vance" in reader.text(), "all people")
        assert "All articles" in reader.text()
        await reader.press("w")
        assert "Clara Vance" not in reader.text()


async def test_moving_in_the_panel_shows_another_article_and_escape_comes_back(reports: Path):
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await reader.press("s", "w")
        await reader.until(lambda: "Clara Vance" in reader.text(), "all people")
        await reader.press("down", "up")
        await reader.opened("ledger.md")
        await reader.press("escape")
        await reader.opened("courier.md")


async def test_the_scope_of_the_hits_has_only_their_articles(reports: Path):
    async with reading(reports) as reader:
        await reader.search("pay")
        await reader.press("enter", "tab", "s", "w")
        assert reader.screen.across.state.scope is Scope.HITS
        found = reader.screen.across.state
        await reader.until(lambda: found.overview(Tab.SPEAKERS, Scope.HITS), "the people of the hits")
        overview = found.overview(Tab.SPEAKERS, Scope.HITS)
        assert overview is not None
        assert [path.name for path in overview.sources] == ["ledger.md"]


async def test_escape_clears_the_filter_then_closes_the_view(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader)
        await reader.press("F", *"lawyer", "enter")
        await reader.until(lambda: "Omar" not in list_of(reader).row.__repr__(), "the filter")
        assert "with “lawyer”" in reader.text()
        await reader.press("escape")
        assert "with “lawyer”" not in reader.text()
        await reader.press("escape")
        assert not isinstance(reader.app.screen, AcrossScreen)


async def test_the_words_under_the_cursor_are_copied_and_clipped(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Clara Vance")
        screen = reader.app.screen
        assert isinstance(screen, AcrossScreen)
        await reader.until(lambda: screen.preview.target is not None, "the source")
        await reader.press("e")
        await reader.until(lambda: "exact words of the quotation:" in reader.text(), "the copy")
        await reader.press("c")
        await reader.until(lambda: "quotation kept" in reader.text(), "the clipping")


@pytest.mark.parametrize("change", ["cut", "other words"])
async def test_nothing_is_copied_from_an_article_that_changed_after_it_was_compared(
    reports: Path, change: str, monkeypatch: pytest.MonkeyPatch
):
    copied: list[str] = []
    monkeypatch.setattr("tui.clipboard.copy", lambda text, **_: copied.append(text))
    async with reading(reports) as reader:
        file = reports / "ledger.md"
        text = file.read_text(encoding="utf-8")
        changed = text[: text.index("Hundreds of")] if change == "cut" else text.replace("guards", "divers, it seems,")
        file.write_text(changed + "\nAll left.\n", encoding="utf-8")
        await people_listed(reader, "Clara Vance")
        await reader.until(lambda: "changed since it was compared" in reader.text(), "the words on it")
        await reader.press("e")
        await reader.until(lambda: "Nothing copied" in reader.text(), "the message")
        await reader.press("y", "c", "M")
        assert copied == []
        assert "quotation kept" not in reader.text()


async def test_two_people_can_be_decided_on_the_row_of_the_person_that_has_one_proposal(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Omar Hadeedi")
        await reader.press("d")
        assert (await decision(reader, reports))["do"] == "apart"


async def test_without_a_proposal_the_message_says_how_to_separate_people(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Clara Vance")
        await reader.press("d")
        await reader.until(lambda: "Mark two first" in reader.text(), "the message")
        assert decided(reports) == []
