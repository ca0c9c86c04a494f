"""Further hits of a search continue where it stopped, and no hit is made twice."""

from collections import Counter
from pathlib import Path

import pytest

from index.search.hits import Hit, Superseded
from index.store.library import Library
from index.store.read.hit_builder import HitBuilder
from tests.index.store.corpora import library_of

TOTAL = 60


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for number in range(TOTAL // 3):
        text = "\n\n".join(f"Ferry {number} of line {line} has left." for line in range(3))
        (tmp_path / f"{number}.txt").write_text(f"Timetable {number}\n\n{text}\n")
    return library_of(tmp_path, tmp_path.parent / f"{tmp_path.name}-cache")


@pytest.mark.parametrize("steps", [(1, 2, TOTAL), (10, 10, 1000), (7, 50)])
def test_more_hits_are_those_of_a_larger_search(library: Library, steps: tuple[int, ...]) -> None:
    whole = library.search("ferry", TOTAL)
    results = library.search("ferry", 5)
    for limit in steps:
        before = results
        results = results.more(limit)
        assert results.hits[: len(before.hits)] == before.hits
        assert len(results.hits) == max(len(before.hits), min(limit, TOTAL))
        assert results.total == TOTAL
    assert results.hits == whole.hits[: len(results.hits)]


def test_each_hit_is_made_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    made: Counter[int] = Counter()
    make = HitBuilder._hit

    def counted(self: HitBuilder, number: int, score: float) -> Hit | None:
        made[number] += 1
        return make(self, number, score)

    monkeypatch.setattr(HitBuilder, "_hit", counted)
    library.search("ferry", 10).more(20).more(TOTAL).more(1000)
    assert made.total() == len(made) == TOTAL


def test_a_search_that_stopped_resumes_later_from_the_same_position(library: Library) -> None:
    results = library.search("ferry", 5)
    asked = 0

    def superseded() -> bool:
        nonlocal asked
        asked += 1
        return asked > 10

    with pytest.raises(Superseded):
        results.more(TOTAL, superseded)
    assert results.more(TOTAL).hits == library.search("ferry", TOTAL).hits


def test_more_hits_are_those_of_the_index_that_was_searched(library: Library) -> None:
    results = library.search("ferry", 5)
    whole = library.search("ferry", TOTAL).hits
    (library.paths[0] / "new.txt").write_text("New\n\nFerry, ferry, ferry, another ferry.\n")
    library.refresh()
    assert results.more(1000).hits == whole
    assert library.search("ferry").total == TOTAL + 1


def test_an_answer_that_has_all_its_hits_keeps_no_index_open(library: Library) -> None:
    assert library.search("ferry", 1000).stream is None
    assert library.search("zzzq").more(10).hits == ()
