import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from index.citing import STYLES, Part, citation, cite, part_of
from index.clippings import open_clippings
from tests.tui.conftest import Reader, reading
from tui.screens.cite import CitePage
from tui.screens.clippings import ClippingsScreen
from tui.screens.metadata import MetadataDialog
from tui.state.paths import clippings_file
from tui.widgets.article_view import KEPT
from tui.widgets.row_list import RowList
from tui.widgets.rows.clippings import ClippingRow


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


async def test_a_selection_is_copied_rather_than_the_paragraph(articles: Path, clipboard: Path):
    async with reading(articles) as reader:
        await reader.press("v", "right", "e")
        assert await copied(reader, clipboard) == "Harbour Post"


async def cite_page(reader: Reader) -> CitePage:
    await reader.press("Y")
    await reader.until(lambda: isinstance(reader.app.screen, CitePage), "the page of citations")
    page = reader.app.screen
    assert isinstance(page, CitePage)
    await reader.until(lambda: "BibLaTeX" in reader.text(), "the citations")
    return page


async def test_the_page_shows_the_passage_in_every_style_and_copies_the_one_under_the_cursor(
    articles: Path, clipboard: Path
):
    async with reading(articles, size=(120, 40)) as reader:
        await reader.press("j", "j")
        await cite_page(reader)
        text = reader.text()
        assert all(style.short in text for style in STYLES.values())
        assert re.search(r"Not in the file: .*date.* \(E: add what you know\)", text)
        await reader.press("down", "enter")
        copy = await copied(reader, clipboard)
        assert "para." not in copy  # MLA cites no paragraph that the source does not number
        opened = reader.model.opened
        assert opened is not None
        there = opened.article.paragraphs[2]
        assert copy == cite(opened.article, (there.start, there.end), "mla")
        await reader.until(lambda: "not in the file:" in reader.text(), "what is missing")
    async with reading(articles) as reader:
        assert reader.screen.services.settings.style == "mla"


@pytest.mark.parametrize(
    ("keys", "part", "quotation"),
    [(("n",), Part.NOTE, True), (("b",), Part.LIST, True), (("q",), Part.WHOLE, False), (("n", "n"), Part.WHOLE, True)],
)
async def test_note_bibliography_and_quotation_can_be_copied_separately(
    articles: Path, clipboard: Path, keys: tuple[str, ...], part: Part, quotation: bool
):
    async with reading(articles, size=(120, 40)) as reader:
        await reader.press("j", "j")
        await cite_page(reader)
        await reader.press(*keys, "enter")
        opened = reader.model.opened
        assert opened is not None
        there = opened.article.paragraphs[2]
        made = citation(opened.article, (there.start, there.end), "apa")
        assert await copied(reader, clipboard) == part_of(made, part, quotation=quotation)


async def test_from_the_page_the_exact_words_are_copied_and_facts_are_added(articles: Path, clipboard: Path):
    async with reading(articles, size=(120, 40)) as reader:
        await reader.press("j", "j")
        await cite_page(reader)
        await reader.press("e")
        opened = reader.model.opened
        assert opened is not None
        there = opened.article.paragraphs[2]
        assert await copied(reader, clipboard) == opened.article.text[there.start : there.end]
        await cite_page(reader)
        await reader.press("E")
        await reader.until(lambda: isinstance(reader.app.screen, MetadataDialog), "the dialog for what you know")


async def test_missing_facts_are_one_quiet_line_at_the_bottom(articles: Path, clipboard: Path):
    async with reading(articles) as reader:
        await reader.press("y")
        await copied(reader, clipboard)
        await reader.until(lambda: "not in the file:" in reader.text(), "the line")
        assert "date" in reader.text().splitlines()[-1]
        assert "tee" in reader.text().splitlines()[-1]


async def test_a_clipping_is_on_the_disk_when_the_reader_is_left_at_once(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "c", "q")
    kept = open_clippings(clippings_file()).all()
    assert len(kept) == 1
    assert kept[0].passage.exact.startswith("Marta Kowalska")


def kept_by(reader: Reader) -> int:
    """How many clippings the reader knows."""
    return sum(map(len, reader.screen.citing._kept.values()))


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


async def test_clippings_are_written_to_a_new_file_and_after_a_refusal_the_path_typed_is_kept(
    articles: Path, tmp_path: Path
):
    target = tmp_path / "out.md"
    target.write_text("mine", encoding="utf-8")
    async with reading(articles) as reader:
        await reader.press("c")
        await clippings(reader, 1)
        await reader.press("w", "enter")
        reader.app.screen.query_one(Input).value = str(target)
        await reader.press("enter")
        await reader.until(lambda: "a file with this name exists" in " ".join(reader.text().split()), "the refusal")
        assert target.read_text(encoding="utf-8") == "mine"
        entry = reader.app.screen.query_one(Input)
        assert entry.value == str(target)
        entry.value = str(tmp_path / "other.md")
        await reader.press("enter")
        await reader.until((tmp_path / "other.md").exists, "the file")
    text = (tmp_path / "other.md").read_text(encoding="utf-8")
    assert "240 sailors" in text
    assert text.startswith("# ")


async def test_the_full_text_and_a_note_of_several_lines_are_beside_the_list(articles: Path):
    async with reading(articles, size=(140, 30)) as reader:
        await reader.press("j", "c")
        await clippings(reader, 1)
        await reader.press("a", *"one", "ctrl+j", *"two", "enter")
        await reader.until(lambda: "two" in str(reader.app.screen.query_one("#clipping-text", Static).render()), "it")
    (kept,) = open_clippings(clippings_file()).all()
    assert kept.note == "one\ntwo"


async def test_the_clippings_open_at_the_one_kept_last(articles: Path):
    async with reading(articles) as reader:
        for number in (1, 2, 3):
            await reader.press("c", "j")
            await reader.until(lambda n=number: kept_by(reader) == n, "it kept")
        await clippings(reader, 3)
        await reader.press("a", *"newest", "enter")
        await reader.until(lambda: "newest" in reader.text(), "the note")
    assert [each.note for each in open_clippings(clippings_file()).all()] == ["", "", "newest"]


async def test_an_already_kept_passage_is_opened(articles: Path):
    async with reading(articles) as reader:
        await reader.press("c", "j", "c", "k", "c")
        await reader.until(lambda: isinstance(reader.app.screen, ClippingsScreen), "the clippings")
        await reader.until(lambda: "Clippings 2" in reader.text(), "both")
        assert "kept already, as clipping 1" in " ".join(reader.text().split())
        row = reader.app.screen.query_one(RowList).row
        assert isinstance(row, ClippingRow)
        assert row.clipping.number == 1


async def test_only_clippings_of_this_folder_are_listed_until_all_are_asked_for(articles: Path, tmp_path: Path):
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "far.txt").write_text("Far away\n\nNothing happened there.\n", encoding="utf-8")
    async with reading(other) as reader:
        await reader.press("c")
        await clippings(reader, 1)
    async with reading(articles) as reader:
        await reader.press("C")
        await reader.until(lambda: "No clippings of this folder" in reader.text(), "the empty list")
        await reader.press("f")
        await reader.until(lambda: "Clippings 1 · all folders" in reader.text(), "all of them")


async def test_a_damaged_clipping_is_a_row_with_its_readable_parts_and_can_be_deleted(articles: Path):
    async with reading(articles) as reader:
        await reader.press("c", "j", "c")
        await clippings(reader, 2)
    with closing(sqlite3.connect(clippings_file())) as connection, connection:
        connection.execute("UPDATE clipping SET content = replace(content, 'sailors', 'traitors') WHERE number = 1")
    async with reading(articles) as reader:
        await clippings(reader, 1)
        assert "damaged clipping 1" in reader.text()
        await reader.press("G")
        assert "may be wrong" in " ".join(reader.text().split())
        await reader.press("d")
        await reader.until(lambda: "damaged clipping 1" not in reader.text(), "it deleted")
    assert open_clippings(clippings_file()).damaged() == ()


async def test_help_and_the_facts_of_a_clipping_open_over_the_list(articles: Path):
    async with reading(articles, size=(120, 40)) as reader:
        await reader.press("c")
        await clippings(reader, 1)
        await reader.press("i")
        await reader.until(lambda: "About clipping 1" in reader.text() and "SHA-256" in reader.text(), "its facts")
        await reader.press("escape", "question_mark")
        await reader.until(lambda: "seedread: all keys" in reader.text(), "the help")
        await reader.press("escape")
        await reader.until(lambda: isinstance(reader.app.screen, ClippingsScreen), "the list again")
        assert "J/K: move" in reader.text()


async def test_a_kept_passage_shows_a_sign_in_its_article(articles: Path):
    async with reading(articles) as reader:
        assert KEPT not in reader.text()
        await reader.press("j", "c")
        await reader.until(lambda: KEPT in reader.text(), "the sign")
    async with reading(articles) as reader:
        await reader.until(lambda: KEPT in reader.text(), "the sign the next time")
        await reader.press("right_square_bracket")
        await reader.opened("ministry.txt")
        assert KEPT not in reader.text()
