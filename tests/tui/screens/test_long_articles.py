"""An article whose beginning is shown before all of it is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.article import Article
from index.marks.finding import Marks, find_marks
from index.reading import read, read_text
from tests.helpers.worker_messages import Held
from tests.tui.conftest import reading
from tui.models.hit_cursor import HitCursor
from tui.widgets.source_pane import SourcePane


@pytest.fixture
def long(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    said = "\n\n".join(f'"Boat {number} is home," said Ada Lind of the port.' for number in range(12_000))
    (folder / "long.txt").write_text(f"All boats are home\n\n{said}\n", encoding="utf-8")
    return folder


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Reads the whole of the article only when it is let go."""
    held = Held(read)
    monkeypatch.setattr("index.reading.read", held)
    monkeypatch.setattr("tui.workers.index.IndexWorker.start", lambda self: self._thread.submit("list"))
    monkeypatch.setattr("tui.workers.index.IndexWorker._answer", _only_list)
    monkeypatch.setattr("index.marks.subprocess.find_marks_in_subprocess", _marks_of_the_first_words)
    return held


def _marks_of_the_first_words(article: Article, given_up: Callable[[], bool]) -> Marks:
    return find_marks(read_text(article.text[:500]))


def _first_character(source: SourcePane) -> int:
    """The first character of the text that is on the screen."""
    assert source.rows is not None
    return source.rows.starts[source.scroll_offset.y]


def _only_list(self, work, overtaken):
    from index.reading import find_files
    from tui.models.messages import CorpusListed

    self._post(CorpusListed(find_files(self._paths)))


async def test_the_beginning_is_readable_and_the_position_is_kept_when_the_rest_arrives(long: Path, held: Held):
    async with reading(long, ready=False) as reader:
        await reader.until(lambda: "Boat 3 is home" in reader.text(), "the beginning")
        assert reader.model.opened is None
        await reader.press("j", "j", "pagedown", "pagedown")
        source = reader.screen.panes.source
        at, first = source.paragraph, _first_character(source)
        assert at > 5
        held.go.set()
        await reader.opened("long.txt")
        assert (source.paragraph, _first_character(source)) == (at, first)
        await reader.press("G")
        assert "Boat 11999 is home" in reader.text()


async def test_nothing_can_be_cited_from_a_beginning(long: Path, held: Held):
    async with reading(long, ready=False) as reader:
        await reader.until(lambda: "Boat 3 is home" in reader.text(), "the beginning")
        await reader.press("y", "e", "c", "i", "n", "s", "escape")
        assert reader.app.clipboard == ""
        assert "outlet not stated" not in reader.text()
        held.go.set()
        await reader.opened("long.txt")
        assert "outlet not stated" in reader.text()


async def test_the_last_position_is_restored_unless_the_user_has_moved(long: Path, held: Held):
    held.go.set()
    async with reading(long, ready=False) as reader:
        await reader.opened("long.txt")
        await reader.press("4", "0", "0", "0", "j", "q")
    async with reading(long, ready=False) as reader:
        await reader.opened("long.txt")
        await reader.until(lambda: reader.screen.panes.source.paragraph == 4000, "the place of the last time")


async def test_a_message_shows_that_marks_are_being_found_until_they_arrive(long: Path, held: Held):
    async with reading(long, ready=False) as reader:
        await reader.until(lambda: "Boat 3 is home" in reader.text(), "the beginning")
        assert "nobody is quoted" not in reader.text()
        assert "looking for who is quoted" in reader.text()
        held.go.set()
        await reader.until(lambda: "Speakers 1" in reader.text(), "the marks")
        assert "looking for" not in reader.text()


async def test_another_width_is_laid_out_in_the_background_and_the_position_is_kept(long: Path, held: Held):
    held.go.set()
    async with reading(long, ready=False) as reader:
        await reader.opened("long.txt")
        await reader.press("3", "0", "0", "j")
        source = reader.screen.panes.source
        before = source.rows
        await reader.pilot.resize_terminal(75, 30)
        await reader.until(lambda: source.rows is not before, "new lines")
        assert source.paragraph == 300
        assert "Boat 299 is home" in reader.text()
        assert reader.model.hits == HitCursor()
