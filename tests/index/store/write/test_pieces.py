"""Files with many articles are indexed piece by piece: memory does not grow with them, and a stop loses nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from index.store.library import Library
from index.store.refresh_types import Progress
from index.store.write import pieces, refresh
from index.store.write.changes import FileState
from index.store.write.pieces import PIECE_PARAGRAPHS
from index.store.write.prepare import Prepared
from index.store.write.update import Update
from tests.helpers.closed_folder import refuse_to_list


def write_records(path: Path, count: int, changed: dict[int, str] | None = None) -> Path:
    path.parent.mkdir(exist_ok=True)
    said = dict.fromkeys(range(count), "sailed") | (changed or {})
    records = ({"title": f"Ship {at}", "text": f"Ship {at} {said[at]}.\n\nIts sailors waved."} for at in range(count))
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "articles" / "records.jsonl"


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PIECE_PARAGRAPHS", 30)
    monkeypatch.setattr(refresh, "_FIRST_COMMIT", 60)
    monkeypatch.setattr(refresh, "_GROWTH", 1)


def stop_after(count: int) -> Callable[[], bool]:
    asked = iter(range(count))
    return lambda: next(asked, None) is None


def test_pieces_do_not_grow_with_the_file(path: Path) -> None:
    paragraphs = {}
    for count in (50, 400):
        found = list(pieces.pieces(write_records(path, count), ""))
        assert sum(len(piece.articles) for piece in found) == count
        paragraphs[count] = [sum(len(article.rows) for article in piece.articles) for piece in found]
    assert max(paragraphs[400]) == max(paragraphs[50]) < PIECE_PARAGRAPHS
    assert len(paragraphs[400]) > 6 * len(paragraphs[50])


def test_what_a_refresh_holds_does_not_grow_with_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts the articles that are prepared and not yet committed, which is what takes the memory."""
    held: list[int] = []
    add = Update.add

    def counted(update: Update, state: FileState, prepared: Prepared) -> None:
        add(update, state, prepared)
        held.append(len(update))

    monkeypatch.setattr(Update, "add", counted)
    most = {}
    for count in (60, 600):
        held.clear()
        write_records(path, count)
        Library([path], path.parent.parent / f"cache-{count}").refresh()
        assert len(held) == count
        most[count] = max(held)
    assert most[600] == most[60] < 100


def test_progress_within_a_file_follows_its_bytes(path: Path, tmp_path: Path) -> None:
    size = write_records(path, 200).stat().st_size
    seen: list[Progress] = []
    Library([path], tmp_path / "cache").refresh(seen.append)
    within = [each for each in seen if each.path == path]
    assert len(within) > 5
    assert [each.bytes_done for each in within] == sorted({each.bytes_done for each in within})
    assert 0 < within[0].bytes_done < size == within[-1].bytes_done == within[-1].bytes_total
    assert [each.done for each in within] == [0] * (len(within) - 1) + [1]


def test_a_stop_within_a_file_keeps_what_was_done_and_the_next_refresh_does_the_rest(
    path: Path, tmp_path: Path, marked: list[str]
) -> None:
    write_records(path, 200)
    library = Library([path], tmp_path / "cache")
    first = library.refresh(stop=stop_after(5))
    assert first.stopped
    assert 0 < len(library.articles()) == first.added == len(marked) < 200
    assert library.search("ship 3").total == 1
    assert library.is_stale()
    second = library.refresh()
    assert first.added + second.added == len(library.articles()) == 200
    assert sorted(marked) == sorted({*marked})
    assert not library.is_stale()
    assert library.refresh().unchanged == 1


def test_a_program_that_ends_within_a_file_has_what_it_committed(path: Path, tmp_path: Path, marked: list[str]) -> None:
    write_records(path, 200)

    def ends(progress: Progress) -> None:
        if progress.searchable > 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Library([path], tmp_path / "cache").refresh(ends)
    again = Library([path], tmp_path / "cache")
    assert 0 < len(again.articles()) < 200
    marked.clear()
    missing = 200 - len(again.articles())
    assert again.refresh().added == missing == len(marked)


def test_a_changed_record_among_many_is_one_article_that_is_marked_again(
    path: Path, tmp_path: Path, marked: list[str]
) -> None:
    write_records(path, 200)
    library = Library([path], tmp_path / "cache")
    library.refresh()
    marked.clear()
    write_records(path, 200, {77: "sank"})
    done = library.refresh()
    assert (done.added, done.updated, done.removed) == (0, 1, 0)
    assert marked == ["Ship 77"]
    assert [hit.path.name for hit in library.search("sank").hits] == ["records.jsonl#78"]
    assert library.search('"ship 77 sailed"').total == 0


def test_a_stop_within_a_file_that_has_changed_is_made_good_by_the_next_refresh(
    path: Path, tmp_path: Path, marked: list[str]
) -> None:
    write_records(path, 200)
    library = Library([path], tmp_path / "cache")
    library.refresh()
    write_records(path, 200, dict.fromkeys(range(200), "sank"))
    assert library.refresh(stop=stop_after(6)).stopped
    assert 0 < library.search("sank").total < 200
    marked.clear()
    missing = 200 - library.search("sank").total
    library.refresh()
    assert len(marked) == missing
    assert len(library.articles()) == 200
    assert (library.search("sank").total, library.search("sailed").total) == (200, 0)


def test_a_file_stays_unfinished_until_a_refresh_comes_to_its_end(path: Path, tmp_path: Path) -> None:
    write_records(path, 200)
    library = Library([path.parent], tmp_path / "cache")
    assert library.refresh(stop=stop_after(5)).stopped
    (path.parent / "first.txt").write_text("Mill\n\nThe mill burned.\n")
    assert library.refresh(stop=lambda: True).stopped
    assert library.is_stale()
    library.refresh()
    assert len(library.articles()) == 201
    assert not library.is_stale()


def test_an_unfinished_file_that_is_deleted_leaves_nothing(path: Path, tmp_path: Path) -> None:
    write_records(path, 200)
    library = Library([path.parent], tmp_path / "cache")
    library.refresh(stop=stop_after(5))
    path.unlink()
    library.refresh()
    assert library.articles() == ()
    assert not library.is_stale()


def test_an_unfinished_file_in_a_folder_that_cannot_be_listed_is_finished_later(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = path.parent
    closed = folder / "closed"
    folder.mkdir()
    write_records(closed / "records.jsonl", 200)
    (folder / "first.txt").write_text("Mill\n\nThe mill burned.\n")
    library = Library([folder], tmp_path / "cache")
    assert library.refresh(stop=stop_after(8)).stopped
    refuse_to_list(monkeypatch, closed)
    (folder / "second.txt").write_text("Quay\n\nThe quay sank.\n")
    assert library.refresh().not_seen > 0
    monkeypatch.undo()
    assert library.is_stale()
    library.refresh()
    assert len(library.articles()) == 202
