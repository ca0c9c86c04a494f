"""Statements of the user about an article in the reader: shown as by you, kept, taken back; and the encoding."""

from pathlib import Path

import pytest
from textual.widgets import Input, Label

from tests.tui.conftest import Reader, reading
from tui.screens.choice import Choice
from tui.screens.metadata import MetadataDialog

TEXT = "Bridge falls into the river\n\nThe old bridge fell on Monday. Nobody was hurt.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "bridge.txt").write_text(TEXT)
    return tmp_path / "story"


async def state(reader: Reader, field: str, value: str) -> None:
    """States one field in the dialog."""
    before = reader.model.opened
    await reader.press("E")
    await reader.until(lambda: isinstance(reader.app.screen, MetadataDialog), "the dialog")
    reader.app.screen.query_one(f"#metadata-{field}", Input).value = value
    await reader.press("enter")
    await reader.until(lambda: reader.model.opened is not before, "the article as it is now")


async def test_a_stated_outlet_is_shown_as_by_you_survives_and_can_be_taken_back(folder: Path):
    async with reading(folder) as reader:
        await state(reader, "outlet", "Coast News")
        assert reader.model.opened.article.outlet.value == "Coast News"
        await reader.press("i")
        assert "Coast News  (by you)" in reader.text()
    assert (folder / "bridge.txt").read_text() == TEXT
    async with reading(folder) as reader:
        assert reader.model.opened.article.outlet.value == "Coast News"
        await reader.press("U")
        await reader.until(lambda: reader.model.opened.article.outlet is None, "the outlet taken back")


async def test_an_emptied_field_is_as_the_file_has_it_again(folder: Path):
    async with reading(folder) as reader:
        await state(reader, "title", "Another title")
        assert reader.model.opened.article.title.value == "Another title"
        await state(reader, "title", "")
        assert reader.model.opened.article.title.value == "Bridge falls into the river"


async def test_the_arrows_move_between_the_fields_and_the_label_of_the_focused_one_is_bold(folder: Path):
    async with reading(folder) as reader:
        await reader.press("E")
        await reader.until(lambda: isinstance(reader.app.screen, MetadataDialog), "the dialog")
        await reader.press("down", "down", "down", "up", *"2024-05-03")
        dialog = reader.app.screen
        assert dialog.query_one("#metadata-date", Input).value == "2024-05-03"
        bold = [label.id for label in dialog.query(Label) if label.styles.text_style.bold and label.id]
        assert bold == ["metadata-date-label"]


async def test_an_invalid_date_is_refused_in_the_dialog_and_nothing_is_kept(folder: Path):
    async with reading(folder) as reader:
        await reader.press("E")
        await reader.until(lambda: isinstance(reader.app.screen, MetadataDialog), "the dialog")
        reader.app.screen.query_one("#metadata-date", Input).value = "soon"
        await reader.press("enter")
        assert isinstance(reader.app.screen, MetadataDialog)
        assert "'soon' is not a date" in reader.text()
        await reader.press("escape")
        assert reader.model.opened.article.published is None


async def test_a_table_beside_the_articles_counts_when_the_folder_is_opened(folder: Path):
    (folder / "seedread.toml").write_text('["bridge.txt"]\noutlet = "Coast News"\n')
    async with reading(folder) as reader:
        assert reader.model.opened.article.outlet.value == "Coast News"
        assert len(reader.model.article_lines) == 1


async def test_another_encoding_is_chosen_by_its_words_and_remembered_with_a_note(folder: Path):
    words = "Мост упал"
    (folder / "bridge.txt").write_bytes(f"{words}\n\nСтарый мост упал в понедельник.\n".encode("cp866"))
    async with reading(folder) as reader:
        await reader.press("ctrl+e")
        await reader.until(lambda: isinstance(reader.app.screen, Choice), "the choice")
        assert words in reader.text()
        before = reader.model.opened
        reader.app.screen.answer("cp866")
        await reader.until(lambda: reader.model.opened is not before, "the article as it is now")
        assert reader.model.opened.article.title.value == words
    async with reading(folder) as reader:
        assert reader.model.opened.article.notes == ("read as cp866, as you chose",)
