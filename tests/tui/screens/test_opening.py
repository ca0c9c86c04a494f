import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from index.reading.files import SUFFIXES
from index.store.library import Library
from tests.helpers.patience import PATIENCE_S
from tests.tui.conftest import Reader, reading
from tui.models.article_view_model import build_view_model, layout
from tui.models.messages import ArticleFailed, ArticleOpened, OpenRequest, RefreshFailed


async def test_the_first_article_opens_at_the_start_and_brackets_step_through_all(articles: Path):
    async with reading(articles) as reader:
        names = []
        for name in ("harbour.txt", "ministry.txt", "weather.txt", "harbour.txt"):
            await reader.opened(name)
            names.append(name)
            await reader.press("right_square_bracket")
        assert names[-1] == "harbour.txt"


async def test_an_article_that_comes_too_late_is_not_shown(articles: Path):
    async with reading(articles) as reader:
        opened = reader.model.opened
        assert opened is not None
        await reader.press("right_square_bracket")
        await reader.opened("ministry.txt")
        late = replace(reader.model.open_request, number=reader.model.open_request.number - 1)
        reader.screen.post_message(
            ArticleOpened(late, build_view_model(opened, False, layout(opened, 80, furniture=False)))
        )
        reader.screen.post_message(ArticleFailed(late, "too late"))
        await reader.pilot.pause()
        assert reader.model.opened is not opened
        assert "too late" not in reader.text()


async def test_backspace_returns_to_the_position_before_the_jump(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "j")
        place = reader.screen.article.position
        await reader.press("right_square_bracket")
        await reader.opened("ministry.txt")
        await reader.press("backspace")
        await reader.opened("harbour.txt")
        assert reader.screen.article.position == place
        await reader.press("alt+right")
        await reader.opened("ministry.txt")


async def test_a_file_that_vanishes_while_it_is_open_stays_readable(articles: Path):
    async with reading(articles) as reader:
        (articles / "harbour.txt").unlink()
        await reader.press("r")
        await reader.until(lambda: len(reader.model.article_lines) == 2, "two articles")
        await reader.until(lambda: "Gone, but still readable here" in reader.text(), "the notice")
        assert "Marta Kowalska" in reader.text()
        await reader.press("j")
        assert reader.screen.panes.source.paragraph == 1


async def test_a_changed_file_is_read_again_and_the_place_is_kept(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j")
        file = articles / "harbour.txt"
        file.write_text(file.read_text(encoding="utf-8") + "\nA last word was added.\n", encoding="utf-8")
        before = reader.model.opened
        await reader.press("r")
        await reader.until(lambda: reader.model.opened is not before, "the new text")
        assert "A last word was added" in reader.text()
        assert reader.screen.panes.source.paragraph == 1


def pane(reader: Reader) -> tuple[int, int]:
    """From which cell to which the article stands."""
    return reader.screen.panes.source.region.x + 1, reader.screen.panes.source.region.right - 2


async def test_an_empty_folder_shows_its_state_and_the_next_key(tmp_path: Path):
    async with reading(tmp_path) as reader:
        assert "No articles here" in reader.text()
        assert "r: check again" in reader.text()
        said = " ".join(" ".join(strip.crop(*pane(reader)).text for strip in reader.strips()).split())
        assert f"No articles in {tmp_path}".replace(" ", "") in said.replace(" ", "")
        assert ", ".join(sorted(SUFFIXES)) in said
        await reader.press("j", "n", "y", "s", "f", "escape", "right_square_bracket", "i", "e")
        assert reader.app.is_running


async def test_a_file_that_cannot_be_read_is_listed_with_the_reason_and_the_others_open(articles: Path):
    (articles / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    async with reading(articles) as reader:
        assert "picture.txt" in reader.text()
        assert "1 not readable" in reader.text()
        assert len(reader.model.article_lines) == 3


HOSTILE = (
    "[/red] [bold]he [sic] said[/] and \x1b[31mred\x1b[0m and \x07bell\n\n"
    "A name \u202egnorw\u202c and a zero\u200bwidth and \x00 is not here \U0001f642 日本語\n\n"
    '"[@click=app.exit]Go[/]," said Markup McMarkup. More than 12 [/red] tokens.\n'
)


async def test_markup_and_control_characters_are_shown_and_not_obeyed(tmp_path: Path):
    (tmp_path / "hostile.txt").write_text(HOSTILE.replace("\x00", ""), encoding="utf-8")
    async with reading(tmp_path) as reader:
        shown = reader.text()
        assert "[/red] [bold]he [sic] said[/]" in shown
        assert "␛[31mred␛[0m" in shown
        assert "\x1b" not in shown
        await reader.press("s", "down", "f", "down", "enter")
        await reader.search("[/red]")
        assert reader.app.is_running


async def test_a_very_long_line_is_read_before_its_marks_and_its_index_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    shown, refresh = threading.Event(), Library.refresh

    def after_that(*args, **named):
        assert shown.wait(PATIENCE_S)
        return refresh(*args, **named)

    monkeypatch.setattr(Library, "refresh", after_that)
    (tmp_path / "long.txt").write_text("The sailors waited. " * 30_000, encoding="utf-8")
    async with reading(tmp_path, ready=False) as reader:
        await reader.opened("long.txt")
        assert reader.model.refreshed is None
        await reader.press("pagedown", "G", "g")
        assert "The sailors waited." in reader.text()
        shown.set()


@pytest.mark.parametrize("content", [b"", b"   \n\n", b"\xff\xfe\x00", b"caf\xe9 society met again today in the town"])
async def test_odd_bytes_are_read_or_listed_and_never_stop_the_reader(tmp_path: Path, content: bytes):
    (tmp_path / "odd.txt").write_bytes(content)
    async with reading(tmp_path) as reader:
        await reader.press("j", "k", "s")
        assert reader.app.is_running
        assert "odd.txt" in reader.text()


async def test_reading_searching_and_copying_do_not_change_the_articles(articles: Path):
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in articles.iterdir()}
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("enter", "n", "y", "e", "s", "down", "enter", "y")
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in articles.iterdir()} == before


async def test_the_position_in_an_article_survives_renaming_its_file(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "j", "q")
    (articles / "harbour.txt").rename(articles / "a-port.txt")
    async with reading(articles) as reader:
        await reader.opened("a-port.txt")
        assert reader.screen.panes.source.paragraph == 2


async def test_changed_files_are_noticed_and_said(articles: Path):
    async with reading(articles) as reader:
        (articles / "new.txt").write_text("A new report of the port came in today.\n", encoding="utf-8")
        reader.screen.services.index.look()
        await reader.until(lambda: "files have changed" in reader.text(), "the notice")
        await reader.press("r")
        await reader.until(lambda: len(reader.model.article_lines) == 4, "the new article")
        assert "index up to date" in reader.text()


async def test_a_number_before_a_movement_repeats_it(articles: Path):
    async with reading(articles) as reader:
        await reader.press("2", "j")
        assert reader.screen.panes.source.paragraph == 2
        await reader.press("k")
        assert reader.screen.panes.source.paragraph == 1
        await reader.press("0", "j")
        assert reader.screen.panes.source.paragraph == 2


async def test_a_folder_without_readable_files_shows_a_message_instead_of_an_article(tmp_path: Path):
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    async with reading(tmp_path) as reader:
        await reader.until(lambda: "Could not read the only file." in reader.text(), "the words")
        await reader.press("exclamation_mark")
        assert "Files that are not read" in reader.text()
        assert "not text: it is a picture" in reader.text()
        await reader.press("escape")
        (tmp_path / "story.txt").write_text("The port of Lindholm freed 240 sailors on Monday.\n", encoding="utf-8")
        await reader.press("r")
        await reader.opened("story.txt")
        assert "Could not read" not in reader.text()


async def test_the_only_article_may_be_gone_since_it_was_indexed(tmp_path: Path):
    (tmp_path / "only.txt").write_text("The only article\n\nA boat went out.\n", encoding="utf-8")
    async with reading(tmp_path):
        pass
    (tmp_path / "only.txt").unlink()
    async with reading(tmp_path) as reader:
        request = OpenRequest(next(reader.model.request_numbers), tmp_path / "only.txt")
        reader.model.open_request = request
        reader.screen.post_message(ArticleFailed(request, "No such file or directory"))
        await reader.press("j")
        assert "No articles in" in reader.text()


async def test_a_folder_that_cannot_be_listed_says_why_in_place_of_an_article(tmp_path: Path):
    async with reading(tmp_path) as reader:
        await reader.until(lambda: "No articles in" in reader.text(), "an empty folder")
        reader.screen.post_message(RefreshFailed(f"Permission denied: {tmp_path}"))
        await reader.until(lambda: "Permission denied" in reader.text(), "the reason")
        assert "No articles in" not in reader.text()
        assert "O: open another folder" in reader.text()


async def test_changed_files_are_read_at_once_if_the_user_has_set_that(articles: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SEEDREAD_RELOAD", "auto")
    async with reading(articles) as reader:
        (articles / "new.txt").write_text("A new one\n\nIt came later.\n", encoding="utf-8")
        reader.screen.services.index.look()
        await reader.until(lambda: "A new one" in reader.text(), "the new article")


async def test_changed_files_are_named_with_the_key_that_reads_them(articles: Path):
    async with reading(articles) as reader:
        (articles / "new.txt").write_text("A new one\n\nIt came later.\n", encoding="utf-8")
        reader.screen.services.index.look()
        await reader.until(lambda: "r: read them" in reader.text(), "the notice")
        await reader.press("r")
        await reader.until(lambda: "A new one" in reader.text(), "the new article")
