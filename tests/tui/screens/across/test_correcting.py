"""Correcting a mark by key: in the panel, on the mark in the article, and in a wide view."""

from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from textual.widgets import Input

from index.marks.quotes.find import people_of
from tests.helpers.patience import PATIENCE_S
from tests.tui.conftest import Reader, reading
from tests.tui.screens.across.lists import decided, decision, people_listed


def quotes(reader: Reader) -> list[tuple[str | None, bool]]:
    opened = reader.model.opened
    return [(quote.speaker, quote.by_you) for quote in opened.quotes] if opened else []


async def ask_speaker(reader: Reader) -> None:
    await reader.opened("courier.md")
    await reader.press("s", "j", "M")
    await reader.until(lambda: "Somebody else says it" in reader.text(), "the question")
    await reader.press("enter")
    await reader.until(lambda: "Who says it?" in reader.text(), "the names")


async def test_another_speaker_is_chosen_shown_as_by_you_and_taken_back(reports: Path):
    async with reading(reports) as reader:
        await ask_speaker(reader)
        await reader.press("up", "enter")
        await reader.until(lambda: "by you" in reader.text() and any(by for _, by in quotes(reader)), "the correction")
        assert [line["field"] for line in decided(reports)] == ["quotation.speaker"]
        await reader.press("s")
        await reader.until(lambda: reader.screen.panes.marks.current() is not None, "a mark")
        corrected = next(quote for quote in reader.model.opened.quotes if quote.by_you)  # type: ignore[union-attr]
        reader.screen.panes.marks.follow((corrected.start, corrected.end))
        await reader.press("M", "end", "enter")
        await reader.until(lambda: not any(by for _, by in quotes(reader)), "the mark as it was")
        assert [line["do"] for line in decided(reports)] == ["mark", "undo"]


async def test_no_quotation_removes_the_mark(reports: Path):
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        before = len(quotes(reader))
        await reader.press("s", "M", "end", "enter")
        await reader.until(lambda: len(quotes(reader)) == before - 1, "one mark less")


async def test_another_value_of_a_figure(reports: Path):
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await reader.press("f", "M", "enter")
        await reader.until(lambda: "The value:" in reader.text(), "the prompt")
        await reader.press(*"450", "enter")
        await reader.until(
            lambda: reader.model.opened and any(f.by_you and f.value == 450 for f in reader.model.opened.figures),
            "the value",
        )


@pytest.mark.parametrize(("words", "offered"), [("April", ""), ("April 2023", "2023-04")])
async def test_another_date_is_typed_in_place_of_the_known_one(reports: Path, words: str, offered: str):
    (reports / "courier.md").write_text(f"Guards go home\n\nThe guards left in {words}.\n", encoding="utf-8")
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await reader.press("d", "M", "enter")
        await reader.until(lambda: "The date:" in reader.text(), "the prompt")
        assert reader.app.screen.query_one(Input).value == offered
        await reader.press("end", *(["backspace"] * len(offered)), *"2024-04", "enter")
        assert (await decision(reader, reports))["value"] == "2024-04"


async def test_a_value_that_is_not_a_figure_is_refused_with_advice(reports: Path):
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await reader.press("f", "M", "enter")
        await reader.until(lambda: "The value:" in reader.text(), "the prompt")
        await reader.press(*"many", "enter")
        await reader.until(lambda: "has no figure" in reader.text(), "the refusal")
        assert decided(reports) == []


async def test_selected_words_become_a_quotation(reports: Path):
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        before = len(quotes(reader))
        await reader.press("G", "v", "right", "right", "M")
        await reader.until(lambda: "These words are a quotation" in reader.text(), "the question")
        await reader.press("enter", "enter")
        await reader.until(lambda: len(quotes(reader)) == before + 1, "the quotation")


async def test_a_mark_is_corrected_in_a_wide_view(reports: Path):
    async with reading(reports) as reader:
        await people_listed(reader, "Clara Vance")
        screen = reader.app.screen
        await reader.until(lambda: screen.preview.target is not None, "the source")  # type: ignore[attr-defined]
        await reader.press("M", "end", "enter")
        assert (await decision(reader, reports))["field"] == "quotation.none"


@pytest.mark.parametrize("name", ["Hans Muster", "jakob gquist", "Vance"])
async def test_a_typed_name_is_the_speaker_and_no_listed_one(reports: Path, name: str):
    async with reading(reports) as reader:
        await ask_speaker(reader)
        await reader.press(*("space" if letter == " " else letter for letter in name), "enter")
        made = await decision(reader, reports)
        assert (made["field"], made["value"]) == ("quotation.speaker", name)


async def test_typed_letters_list_the_names_that_contain_them(reports: Path):
    async with reading(reports) as reader:
        await ask_speaker(reader)
        await reader.press(*"omar")
        await reader.until(lambda: "“omar”, as typed" in reader.text(), "the typed name")
        await reader.press("down", "enter")
        assert (await decision(reader, reports))["value"] == "Omar Hadeedi"


async def to_paragraph(reader: Reader, words: str) -> None:
    """Moves in the source to the paragraph that contains some words."""
    source = reader.screen.panes.source
    article = reader.model.opened.article  # type: ignore[union-attr]
    at = next(n for n, each in enumerate(article.paragraphs) if words in article.text[each.start : each.end])
    await reader.until(lambda: source.has_focus, "the source")
    for _ in range(len(article.paragraphs)):
        if source.paragraph != at:
            await reader.press("j")
    assert source.paragraph == at


async def test_the_only_quotation_of_a_paragraph_is_corrected_from_the_source(reports: Path):
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await to_paragraph(reader, "no danger")
        await reader.press("M")
        await reader.until(lambda: "Correct “We saw no danger" in reader.text(), "the question")
        await reader.press("end", "enter")
        assert (await decision(reader, reports))["field"] == "quotation.none"


async def test_the_chosen_quotation_of_a_paragraph_is_corrected(reports: Path):
    (reports / "courier.md").write_text(
        "Guards go home\n\n“We saw no danger,” Omar Hadeedi said. “The men are tired,” he said.\n", encoding="utf-8"
    )
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await to_paragraph(reader, "no danger")
        await reader.press("M")
        await reader.until(lambda: "Correct which quotation?" in reader.text(), "the choice")
        await reader.press("down", "enter")
        await reader.until(lambda: "Correct “The men are tired" in reader.text(), "the question")


async def test_a_paragraph_without_a_quotation_says_what_to_do(reports: Path):
    (reports / "courier.md").write_text("Lamps\n\nThe bridge has four lamps.\n\nIt is long.\n", encoding="utf-8")
    async with reading(reports) as reader:
        await reader.opened("courier.md")
        await to_paragraph(reader, "four lamps")
        await reader.press("M")
        await reader.until(lambda: "No mark here" in reader.text(), "the message")


async def test_typed_letters_list_speakers_of_other_articles(reports: Path):
    async with reading(reports) as reader:
        await ask_speaker(reader)
        await reader.press(*"vanc")
        await reader.until(lambda: "Clara Vance" in reader.text(), "a speaker of another article")
        await reader.press("down", "enter")
        made = await decision(reader, reports)
        assert (made["field"], made["value"]) == ("quotation.speaker", "Clara Vance")


async def test_names_are_looked_up_beside_the_screen_and_leave_the_cursor_on_the_row_that_was_reached(
    reports: Path, monkeypatch: pytest.MonkeyPatch
):
    go = Event()

    def people(article):
        assert current_thread() is not main_thread()
        assert go.wait(PATIENCE_S)
        return people_of(article)

    monkeypatch.setattr("tui.screens.across.correcting.people_of", people)
    async with reading(reports) as reader:
        await ask_speaker(reader)
        await reader.press(*"omar", "down")
        go.set()
        await reader.until(lambda: "Omar al-Hadidi" in reader.text(), "a speaker of another article")
        await reader.press("enter")
        assert (await decision(reader, reports))["value"] == "Omar Hadeedi"
