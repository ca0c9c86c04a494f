from pathlib import Path

import pytest
from textual.widgets import Input

from index.clippings import open_clippings
from tests.tui.conftest import Reader, reading
from tui.screens.clippings import ClippingsScreen
from tui.state.paths import clippings_file


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clipboard that is a file, by way of a command that the user sets."""
    file = tmp_path / "clipboard"
    monkeypatch.setenv("SEEDREAD_CLIPBOARD", f"tee {file}")
    return file


async def copied(reader: Reader, clipboard: Path) -> str:
    await reader.until(clipboard.exists, "a copy")
    await reader.until(lambda: clipboard.read_text(encoding="utf-8"), "what was copied")
    return clipboard.read_text(encoding="utf-8")


async def test_the_words_of_a_quotation_are_copied_exactly_with_speaker_and_place(articles: Path, clipboard: Path):
    async with reading(articles) as reader:
        await reader.press("s", "enter", "y")
        text = await copied(reader, clipboard)
        mark, opened = reader.model.mark, reader.model.opened
        assert mark is not None
        assert opened is not None
        words = opened.article.words((mark.start, mark.end)).strip(",.")
        assert words == '"nobody was hurt" and that the ships were safe'
        assert words.replace('"nobody was hurt"', "‘nobody was hurt’") in text  # marks within marks, as APA asks
        assert "Kowalska" in text
        assert "para. 2" in text
        assert "n.d." in text  # the article states no date


async def test_the_exact_words_alone_equal_the_source(articles: Path, clipboard: Path):
    async with reading(articles) as reader:
        await reader.press("j", "j", "e")
        text = await copied(reader, clipboard)
        opened = reader.model.opened
        assert opened is not None
        there = opened.article.paragraphs[2]
        assert text == opened.article.text[there.start : there.end]


async def test_what_is_selected_is_copied_before_the_paragraph(articles: Path, clipboard: Path):
    async with reading(articles) as reader:
        await reader.press("v", "right", "e")
        assert await copied(reader, clipboard) == "Harbour Post"


async def test_the_style_that_is_chosen_is_used_and_remembered(articles: Path, clipboard: Path):
    async with reading(articles) as reader:
        await reader.press("Y", "down", "enter")
        await reader.press("y")
        text = await copied(reader, clipboard)
        assert "para." not in text  # MLA cites no paragraph that the source does not number
    async with reading(articles) as reader:
        assert reader.screen.services.settings.style == "mla"


async def test_the_message_says_whether_the_copy_succeeded_and_what_is_missing(articles: Path, clipboard: Path):
    async with reading(articles) as reader:
        await reader.press("y")
        await copied(reader, clipboard)
        await reader.until(lambda: "tee" in reader.text(), "the toast")
        assert "date" in reader.text()


async def test_a_clipping_is_on_the_disk_when_the_reader_is_left_at_once(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "c", "q")
    kept = open_clippings(clippings_file()).all()
    assert len(kept) == 1
    assert kept[0].passage.exact.startswith("Marta Kowalska")


async def clippings(reader: Reader, many: int) -> ClippingsScreen:
    await reader.press("C")
    await reader.until(lambda: isinstance(reader.app.screen, ClippingsScreen), "the clippings")
    screen = reader.app.screen
    assert isinstance(screen, ClippingsScreen)
    await reader.until(lambda: f"Clippings {many}" in reader.text(), f"{many} clippings")
    return screen


async def test_clippings_are_listed_annotated_deleted_and_brought_back(articles: Path):
    async with reading(articles) as reader:
        await reader.press("c", "j", "c")
        await clippings(reader, 2)
        await reader.press("a", *"check", "enter")
        await reader.until(lambda: "check" in reader.text(), "the note")
        await reader.press("l", *"ships", "enter")
        await reader.until(lambda: "#ships" in reader.text(), "the label")
        await reader.press("d")
        await reader.until(lambda: "Clippings 1" in reader.text(), "one clipping less")
        await reader.press("u")
        await reader.until(lambda: "Clippings 2" in reader.text(), "both clippings")
        await reader.press("slash", *"check", "enter")
        await reader.until(lambda: "Clippings 1 of 2" in reader.text(), "the search")


async def test_a_clipping_opens_its_article_after_the_article_has_moved(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "c", "right_square_bracket")
        await reader.opened("ministry.txt")
        (articles / "harbour.txt").rename(articles / "port.txt")
        await reader.press("r")
        await reader.until(lambda: any(line.path.name == "port.txt" for line in reader.model.article_lines), "the move")
        await clippings(reader, 1)
        await reader.press("enter")
        await reader.opened("port.txt")
        assert reader.screen.panes.source.paragraph == 1


async def test_clippings_are_written_to_a_new_file_and_never_over_another(articles: Path, tmp_path: Path):
    async with reading(articles) as reader:
        await reader.press("c")
        await clippings(reader, 1)
        for _ in range(2):
            await reader.press("w", "enter")
            reader.app.screen.query_one(Input).value = str(tmp_path / "out.md")
            await reader.press("enter")
            await reader.until((tmp_path / "out.md").exists, "the file")
        await reader.until(lambda: "there already" in " ".join(reader.text().split()), "the refusal")
    assert "240 sailors" in (tmp_path / "out.md").read_text(encoding="utf-8")
