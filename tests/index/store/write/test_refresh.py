"""Bringing the index up to date: only what changed is read, nothing of the user's is touched."""

import os
from pathlib import Path
from threading import Thread

import pytest

from index.reading import UnreadableError
from index.reading.options import ReadOptions
from index.store.format.rows import Row
from index.store.library import IndexLocked, Library
from index.store.read.snapshot import Snapshot
from index.store.refresh_types import Progress
from index.store.write import pieces as preparing
from index.store.write import refresh as refresh_module
from index.store.write.segment_writer import SegmentWriter
from tests.helpers.closed_folder import refuse_to_list
from tests.index.store.corpora import library_of, write_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "articles")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were read and marked, in order."""
    found: list[Path] = []
    read_all = preparing.read_all

    def counted(path: Path, options: ReadOptions) -> object:
        found.append(path)
        return read_all(path, options)

    monkeypatch.setattr(preparing, "read_all", counted)
    return found


def test_a_second_opening_reads_no_file(corpus: Path, tmp_path: Path, reads: list[Path]) -> None:
    first = library_of(corpus, tmp_path / "cache")
    assert len(reads) == 3
    first.close()
    again = Library([corpus], tmp_path / "cache")
    assert again.search("ferries").total > 0  # before any refresh
    refreshed = again.refresh()
    assert (refreshed.added, refreshed.unchanged, len(reads)) == (0, 3, 3)


def test_only_a_changed_file_is_read_again(corpus: Path, tmp_path: Path, reads: list[Path]) -> None:
    library = library_of(corpus, tmp_path / "cache")
    (corpus / "harbour.txt").write_text("A new harbour\n\nThe old one is given up, a walrus said.\n")
    assert library.is_stale()
    refreshed = library.refresh()
    assert (refreshed.added, refreshed.updated, refreshed.removed, refreshed.unchanged) == (0, 1, 0, 2)
    assert [path.name for path in reads[3:]] == ["harbour.txt"]
    assert library.search("walrus").total == 1
    assert library.search("dredgers cranes").total == 0
    assert not library.is_stale()


def test_a_file_that_was_only_touched_is_not_marked_again(corpus: Path, tmp_path: Path, reads: list[Path]) -> None:
    library = library_of(corpus, tmp_path / "cache")
    os.utime(corpus / "harbour.txt", ns=(1, 1))
    refreshed = library.refresh()
    assert (refreshed.added, refreshed.updated, refreshed.removed) == (0, 0, 0)
    assert len(reads) == 3
    assert not library.is_stale()


def test_a_moved_file_keeps_its_place_without_being_read(corpus: Path, tmp_path: Path, reads: list[Path]) -> None:
    library = library_of(corpus, tmp_path / "cache")
    (corpus / "islands.md").rename(corpus / "bakers.md")
    refreshed = library.refresh()
    assert (refreshed.added, refreshed.updated, refreshed.removed, len(reads)) == (0, 1, 0, 3)
    assert {hit.path.name for hit in library.search("flour").hits} == {"bakers.md"}


def test_a_copied_file_is_another_article(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    (corpus / "copy.md").write_bytes((corpus / "islands.md").read_bytes())
    assert library.refresh().added == 1
    assert {hit.path.name for hit in library.search("flour").hits} == {"copy.md", "islands.md"}


def test_a_deleted_file_leaves_the_index(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    (corpus / "islands.md").unlink()
    assert library.refresh().removed == 1
    assert library.search("flour").total == 0
    assert {line.path.name for line in library.articles()} == {"harbour.txt", "dredgers.txt"}


def test_unreadable_files_are_listed_with_the_reason_and_the_others_are_indexed(corpus: Path, tmp_path: Path) -> None:
    (corpus / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1" * 50)
    library = Library([corpus], tmp_path / "cache")
    refreshed = library.refresh()
    assert refreshed.added == 3
    assert [(each.path.name, bool(each.reason)) for each in refreshed.unreadable] == [("picture.txt", True)]
    assert not library.is_stale()
    assert [each.path.name for each in library.refresh().unreadable] == ["picture.txt"]


def test_a_named_file_that_is_missing_is_unreadable(tmp_path: Path) -> None:
    library = Library([tmp_path / "gone.txt"], tmp_path / "cache")
    refreshed = library.refresh()
    assert [each.path.name for each in refreshed.unreadable] == ["gone.txt"]
    assert library.articles() == ()


def test_a_file_that_cannot_be_read_any_more_leaves(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = library_of(corpus, tmp_path / "cache")

    def refuse(path: Path, options: ReadOptions) -> object:
        raise UnreadableError("locked away")

    (corpus / "islands.md").write_text("changed")
    monkeypatch.setattr(preparing, "read_all", refuse)
    refreshed = library.refresh()
    assert [each.reason for each in refreshed.unreadable] == ["locked away"]
    assert library.search("flour").total == 0


def test_articles_keep_their_bytes_and_times(corpus: Path, tmp_path: Path) -> None:
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode) for path in corpus.iterdir()}
    library = library_of(corpus, tmp_path / "cache")
    library.search("ferry")
    library.close()
    after = {path.name: (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode) for path in corpus.iterdir()}
    assert after == before


def test_progress_names_each_file_and_ends_complete(corpus: Path, tmp_path: Path) -> None:
    seen: list[Progress] = []
    Library([corpus], tmp_path / "cache").refresh(seen.append)
    assert [each.path.name for each in seen if each.path] == ["dredgers.txt", "harbour.txt", "islands.md"]
    assert (seen[-1].done, seen[-1].total) == (3, 3)


def test_work_done_before_a_stop_stays_usable(corpus: Path, tmp_path: Path) -> None:
    library = Library([corpus], tmp_path / "cache")
    asked = iter([False, True])
    refreshed = library.refresh(stop=lambda: next(asked))
    assert refreshed.stopped
    assert len(library.articles()) == 1
    assert library.search("dredgers").total > 0
    assert library.refresh().added == 2


def test_a_stop_deletes_nothing(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    (corpus / "islands.md").rename(corpus / "moved.md")
    assert library.refresh(stop=lambda: True).stopped
    assert library.search("flour").total > 0


def test_articles_become_searchable_during_indexing(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh_module, "_FIRST_COMMIT", 1)
    library = Library([corpus], tmp_path / "cache")
    found: list[int] = []
    told: list[int] = []

    def goes_on(progress: Progress) -> None:
        found.append(len(library.articles()))
        told.append(progress.searchable)

    library.refresh(goes_on)
    assert found[:2] == [0, 1]
    assert told[0] == 0 < told[1] < told[2]
    assert len(library.articles()) == 3


def test_many_refreshes_leave_few_segments(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    for number in range(14):
        (corpus / f"more-{number}.txt").write_text(f"Heading {number}\n\nThe {number}th walrus came ashore at dawn.\n")
        library.refresh()
    assert library.search("walrus ashore").total == 14
    assert len(list(library.folder.glob("*.pst"))) <= 9


def test_a_paragraph_is_seldom_written_again_however_many_refreshes(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 0
    add = SegmentWriter.add

    def counted(writer: SegmentWriter, row: Row, article: int) -> None:
        nonlocal written
        written += 1
        add(writer, row, article)

    monkeypatch.setattr(SegmentWriter, "add", counted)
    library = library_of(corpus, tmp_path / "cache")
    for number in range(25):
        (corpus / f"more{number}.txt").write_text(f"Harbour report {number}\n\nThe quay is quiet.\n", encoding="utf-8")
        library.refresh()
    assert len(list(library.folder.glob("*.pst"))) <= 5
    assert library.search("quiet").total == 25
    assert written < 8 * Snapshot(library.folder).count


def test_an_article_that_is_replaced_again_and_again_leaves_no_dead_segment(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    for number in range(6):
        (corpus / "islands.md").write_text(f"Islands\n\nFlour for {number + 2} days.\n", encoding="utf-8")
        library.refresh()
        assert len(list(library.folder.glob("*.pst"))) == 2
    assert library.search("flour").total == 1


def test_a_corpus_has_one_index_however_its_paths_are_written(corpus: Path, tmp_path: Path) -> None:
    one = Library([corpus, tmp_path], tmp_path / "cache")
    other = Library([tmp_path / "articles" / ".." / "articles", tmp_path, corpus], tmp_path / "cache")
    assert one.folder == other.folder
    assert one.folder != Library([corpus], tmp_path / "cache").folder


def test_the_cache_follows_the_environment(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEEDREAD_HOME", str(tmp_path / "home"))
    assert Library([corpus]).folder.is_relative_to(tmp_path / "home" / "cache")


def test_a_second_writer_gets_an_error(corpus: Path, tmp_path: Path) -> None:
    library = Library([corpus], tmp_path / "cache")
    other = Library([corpus], tmp_path / "cache")
    told: list[bool] = []

    def meanwhile(progress: Progress) -> None:
        with pytest.raises(IndexLocked):
            other.refresh()
        with pytest.raises(IndexLocked):
            library.refresh()
        told.append(True)

    library.refresh(meanwhile)
    assert told
    assert other.refresh().unchanged == 3


def test_a_purge_deletes_the_index_and_nothing_else(corpus: Path, tmp_path: Path) -> None:
    articles = {path: path.read_bytes() for path in corpus.iterdir()}
    library = library_of(corpus, tmp_path / "cache")
    assert library.search("ferry").hits
    assert library.purge()
    assert not library.folder.exists()
    assert not library.search("ferry").hits
    assert not library.purge()
    assert {path: path.read_bytes() for path in corpus.iterdir()} == articles
    library.refresh()
    assert library.search("ferry").hits


def test_an_index_that_is_being_written_is_not_purged(corpus: Path, tmp_path: Path) -> None:
    library = Library([corpus], tmp_path / "cache")
    told: list[bool] = []

    def meanwhile(progress: Progress) -> None:
        with pytest.raises(IndexLocked):
            Library([corpus], tmp_path / "cache").purge()
        told.append(True)

    library.refresh(meanwhile)
    assert told
    assert library.search("ferry").hits


def test_article_lines_come_from_the_index(corpus: Path, tmp_path: Path) -> None:
    lines = {line.path.name: line for line in library_of(corpus, tmp_path / "cache").articles()}
    assert lines["islands.md"].title == "Islanders wait for flour"
    assert (lines["islands.md"].outlet, lines["islands.md"].date) == ("The Lantern", "2024-07-15")
    assert lines["islands.md"].first_words.startswith("Bakers on the islands")
    assert lines["islands.md"].paragraphs == 5 or lines["islands.md"].paragraphs == 4


def test_one_thread_searches_while_another_refreshes(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh_module, "_FIRST_COMMIT", 5)
    monkeypatch.setattr(refresh_module, "_GROWTH", 1)
    library = library_of(corpus, tmp_path / "cache")
    before = library.search("ferries").total
    for number in range(60):
        (corpus / f"more-{number:02}.txt").write_text(f"Heading {number}\n\nMore ferries, said walrus {number}.\n")
    failed: list[BaseException] = []

    def refresh() -> None:
        try:
            library.refresh()
        except BaseException as error:
            failed.append(error)

    thread = Thread(target=refresh)
    thread.start()
    counts = []
    while thread.is_alive():
        results = library.search("ferries", limit=1000)
        assert len(results.hits) == results.total
        counts.append(results.total)
    thread.join()
    assert not failed
    assert counts == sorted(counts)
    assert library.search("ferries").total == before + 60


def test_a_change_of_the_same_size_and_time_is_seen(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    file = corpus / "harbour.txt"
    before, about = file.read_bytes(), file.stat()
    file.write_bytes(before.replace(b"dredgers", b"dredging"))
    os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (about.st_size, about.st_mtime_ns)
    assert library.is_stale()
    assert library.refresh().updated == 1
    assert library.search("dredging").total > 0


def test_a_replacement_file_of_the_same_size_and_time_is_noticed(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    file = corpus / "harbour.txt"
    about = file.stat()
    other = tmp_path / "other.txt"
    other.write_bytes(file.read_bytes().replace(b"dredgers", b"dredging"))
    os.utime(other, ns=(about.st_atime_ns, about.st_mtime_ns))
    other.replace(file)
    assert library.is_stale()
    assert library.refresh().updated == 1


def test_articles_of_a_folder_that_cannot_be_listed_stay_in_the_index(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = corpus / "closed"
    closed.mkdir()
    for number in range(2):
        (closed / f"walrus-{number}.txt").write_text(f"Walrus {number}\n\nA walrus {number} came ashore.\n")
    library = library_of(corpus, tmp_path / "cache")
    refuse_to_list(monkeypatch, closed)
    assert not library.is_stale()
    (corpus / "harbour.txt").unlink()
    refreshed = library.refresh()
    assert (refreshed.removed, refreshed.not_seen) == (1, 2)
    (told,) = refreshed.unreadable
    assert told.path == closed
    assert told.reason == (
        "the folder cannot be listed: Permission denied; 2 articles of it were not seen this time and stay in the index"
    )
    assert library.search("walrus").total == 4
    monkeypatch.undo()
    assert library.refresh().unchanged == 4
