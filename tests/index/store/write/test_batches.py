"""Indexing on an executor gives the index that indexing here gives, whatever happens to the workers."""

import json
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from index.store.library import Library
from index.store.write import batches, pieces
from index.store.write.batches import Batch, WrittenBatch, write_batch
from tests.index.store.corpora import library_of, write_corpus

FILES = 40


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = write_corpus(tmp_path / "articles")
    for number in range(FILES):
        (folder / f"more-{number:02}.txt").write_text(
            f"Ship {number}\n\nShip {number} of {number + 20} left on Monday.\n"
        )
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1" * 50)
    return folder


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_LEAST_BYTES", 500)


class Once(Executor):
    """Runs batches here; a given one fails, or is never answered because its worker is lost."""

    def __init__(self, failing: int = -1) -> None:
        self.failing = failing
        self.run: list[Batch] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.run.append(args[0])
        if len(self.run) == self.failing:
            future.set_exception(ConnectionError("the worker is lost"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def content(library: Library) -> list[object]:
    lines = [(line.path, line.title, line.paragraphs) for line in library.articles()]
    hits = {query: library.search(query, 1000) for query in ("ship", "ferries", '"ship 7"', "figure:>30", "kasimi")}
    found = {
        query: (results.total, sorted((hit.path, hit.start, hit.spans) for hit in results.hits))
        for query, results in hits.items()
    }
    return [lines, found]


def expected(corpus: Path, tmp_path: Path) -> list[object]:
    return content(library_of(corpus, tmp_path / "expected"))


@pytest.mark.parametrize("make", [lambda: ThreadPoolExecutor(3), Once, lambda: Once(failing=2)])
def test_an_executor_makes_the_same_index(corpus: Path, tmp_path: Path, make: Any) -> None:
    library = Library([corpus], tmp_path / "cache")
    with make() as executor:
        refreshed = library.refresh(executor=executor)
    assert refreshed.added == FILES + 3
    assert [each.path.name for each in refreshed.unreadable] == ["picture.txt"]
    assert content(library) == expected(corpus, tmp_path)
    assert not library.is_stale()


def test_processes_make_the_same_index(corpus: Path, tmp_path: Path) -> None:
    library = Library([corpus], tmp_path / "cache")
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        library.refresh(executor=executor)
    assert content(library) == expected(corpus, tmp_path)


def test_changes_reach_an_index_that_was_made_on_an_executor(corpus: Path, tmp_path: Path) -> None:
    library = Library([corpus], tmp_path / "cache")
    library.refresh(executor=Once())
    (corpus / "more-03.txt").write_text("Walrus\n\nA walrus came.\n")
    (corpus / "more-04.txt").unlink()
    (corpus / "more-05.txt").rename(corpus / "moved.txt")
    refreshed = library.refresh(executor=Once())
    assert (refreshed.added, refreshed.updated, refreshed.removed) == (0, 2, 1)
    assert content(library) == expected(corpus, tmp_path)
    assert library.search("walrus").total == 2


def test_nothing_is_visible_before_all_batches_are_written(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus / "harbour.txt", tmp_path / "cache")
    before = content(library)
    (corpus / "harbour.txt").write_text("Walrus\n\nA walrus came.\n")

    class Ended(Once):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            written: WrittenBatch = fn(*args, **kwargs)
            assert written.segments
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.refresh(executor=Ended())
    library.close()
    again = Library(library.paths, tmp_path / "cache")
    assert content(again) == before
    again.refresh()
    assert again.search("walrus").total == 2


def test_articles_beyond_the_numbers_of_a_batch_are_written_here(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scarce(batch: Batch) -> WrittenBatch:
        return write_batch(Batch(batch.folder, batch.jobs, batch.numbers[:1]))

    monkeypatch.setattr(batches, "write_batch", scarce)
    library = Library([corpus], tmp_path / "cache")
    library.refresh(executor=Once())
    assert content(library) == expected(corpus, tmp_path)


def test_a_file_with_many_articles_becomes_several_segments_on_an_executor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = tmp_path / "articles"
    corpus.mkdir()
    records = ({"title": f"Ship {at}", "text": f"Ship {at} of {at + 20} left."} for at in range(FILES))
    (corpus / "records.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    monkeypatch.setattr(batches, "MOST_AT_ONCE", 20)
    monkeypatch.setattr(pieces, "PIECE_PARAGRAPHS", 8)
    library = Library([corpus], tmp_path / "cache")
    assert library.refresh(executor=Once()).added == FILES
    assert content(library) == expected(corpus, tmp_path)
    assert len(list(library.folder.glob("*.pst"))) == 2
    assert not list(library.folder.glob("*.pieces"))


def test_a_stop_leaves_no_paragraph_without_its_article(corpus: Path, tmp_path: Path) -> None:
    library = Library([corpus], tmp_path / "cache")
    asked = iter([False, True])
    refreshed = library.refresh(executor=Once(), stop=lambda: next(asked, True))
    assert refreshed.stopped
    assert 0 < refreshed.added < FILES
    found = library.search("ship OR the OR ferries", 1000)
    assert {hit.path for hit in found.hits} <= {line.path for line in library.articles()}
    assert len(found.hits) == found.total > 0
    library.refresh()
    assert content(library) == expected(corpus, tmp_path)
