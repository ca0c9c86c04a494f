"""A slow search reports hits before it has counted all of them, and the first hits keep their places."""

from sys import getswitchinterval, setswitchinterval
from threading import Thread

import pytest

from bench.corpus import write
from index.search.hits import Results
from index.store.library import Library, Superseded
from index.store.read import run_query


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    place = tmp_path_factory.mktemp("first")
    write(place / "articles", 300)
    library = Library([place / "articles"], place / "cache")
    library.refresh()
    return library


def asked(library: Library, query: str, limit: int = 100) -> tuple[list[Results], Results]:
    told: list[Results] = []
    whole = library.search(query, limit, first=told.append)
    return told, whole


def test_where_counting_is_quick_there_is_one_answer(library: Library) -> None:
    for query in ("the of", "xylophone", '"of the"', "speaker:kasimi date:2020.."):
        assert asked(library, query)[0] == []


@pytest.mark.parametrize("query", ['"of the"', "the near~4 of", '-"of the"', '"of the" OR "the of"'])
def test_a_slow_count_is_preceded_by_hits_that_are_not_counted_to_the_end(
    library: Library, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_query, "SLOW", 40)
    told, whole = asked(library, query, limit=20)
    assert not told[0].exact_count
    assert whole.exact_count
    assert 0 < told[0].total < whole.total
    assert 0 < len(told[0].hits) <= 20
    every = library.search(query, limit=1000).hits
    assert {(hit.path, hit.start, hit.spans) for hit in told[0].hits} <= {(h.path, h.start, h.spans) for h in every}


def test_a_first_answer_without_hits_is_not_given(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_query, "SLOW", 1)
    assert asked(library, '"the the the the the"')[0] == []


def test_a_search_that_is_overtaken_after_its_first_answer_is_given_up(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_query, "SLOW", 40)
    told: list[Results] = []
    with pytest.raises(Superseded):
        library.search('"of the"', 100, first=told.append, superseded=lambda: bool(told))
    assert len(told) == 1


def test_the_order_does_not_hang_on_how_many_hits_are_wanted(library: Library) -> None:
    for query in ("the", "the of", "kind:body", "said:the", "country OR government"):
        every = library.search(query, limit=1000).hits
        assert len({(hit.path, hit.start) for hit in every}) == len(every)
        for limit in (1, 7, 60):
            assert library.search(query, limit=limit).hits == every[:limit], query


def test_more_hits_of_the_same_query_need_no_new_look_at_the_words_and_their_lists(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = library.search('"o* the"', limit=5)
    monkeypatch.setattr("index.store.read.snapshot.evaluate", None)
    monkeypatch.setattr("index.store.read.snapshot.expand", None)
    more = library.search('"o* the"', limit=50)
    assert more.hits[:5] == few.hits
    assert more.total == few.total


def test_the_same_query_asked_exactly_is_another(library: Library) -> None:
    folded = library.search("Gharib", limit=5)
    assert library.search("Gharib", limit=5, exact=True).total < folded.total
    assert library.search("Gharib", limit=5).total == folded.total


def test_two_threads_that_ask_at_once_each_get_their_own_answer(library: Library) -> None:
    asked = ("Gharib", "government", "the of", "country")
    totals = {query: library.search(query, limit=1).total for query in asked}
    wrong: list[str] = []

    def ask(first: int) -> None:
        for turn in range(200):
            query = asked[(first + turn) % len(asked)]
            if library.search(query, limit=1).total != totals[query]:
                wrong.append(query)

    before = getswitchinterval()
    setswitchinterval(1e-6)
    try:
        threads = [Thread(target=ask, args=(first,)) for first in range(len(asked))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        setswitchinterval(before)
    assert wrong == []
