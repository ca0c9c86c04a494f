import threading

import pytest

from index.search.hits import Results
from tests.helpers.patience import PATIENCE_S
from tests.helpers.worker_messages import Posted, no_fault
from tui.models.messages import (
    ArticleOpened,
    CorpusListed,
    OpenRequest,
    RefreshFailed,
    SearchAnswered,
    SearchRequest,
)
from tui.workers import priority
from tui.workers.articles import ArticleWorker
from tui.workers.index import IndexWorker
from tui.workers.lazy import Lazy
from tui.workers.priority import FIRST_ARTICLE, INDEX, SEARCH, PriorityGate
from tui.workers.search import SearchWorker


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    monkeypatch.setattr(priority, "MAX_WAIT_S", 1000.0)
    monkeypatch.setattr(priority, "ACTIVITY_WINDOW_S", 0.0)


@pytest.fixture
def posted():
    return Posted()


def passes(way):
    """A thread that asks for its turn, when it has had time to get it."""
    thread = threading.Thread(target=way.wait_turn, daemon=True)
    thread.start()
    thread.join(PATIENCE_S)
    return thread


def waits(way):
    """A thread that has asked for its turn and waits for it."""
    begun = threading.Event()
    wait = way._changed.wait

    def noted(timeout):
        begun.set()
        return wait(timeout)

    way._changed.wait = noted
    thread = threading.Thread(target=way.wait_turn, daemon=True)
    thread.start()
    assert begun.wait(PATIENCE_S)
    return thread


def test_no_wait_without_priority_work():
    assert not passes(PriorityGate()).is_alive()


def test_lower_priority_work_waits_until_the_gate_is_released():
    way = PriorityGate()
    way.acquire(SEARCH)
    waiting = waits(way)
    assert waiting.is_alive()
    way.release(SEARCH)
    waiting.join(PATIENCE_S)
    assert not waiting.is_alive()


def test_two_that_go_first_are_both_waited_for():
    way = PriorityGate()
    way.acquire(INDEX)
    way.acquire(SEARCH)
    way.release(SEARCH)
    assert waits(way).is_alive()
    way.release(INDEX)
    assert not passes(way).is_alive()


def test_a_key_goes_first_for_a_moment(monkeypatch):
    way = PriorityGate()
    monkeypatch.setattr(priority, "ACTIVITY_WINDOW_S", 1000.0)
    way.note_activity()
    assert waits(way).is_alive()
    monkeypatch.setattr(priority, "ACTIVITY_WINDOW_S", 0.0)
    assert not passes(way).is_alive()


def test_waiting_has_an_upper_limit(monkeypatch):
    monkeypatch.setattr(priority, "MAX_WAIT_S", 0.001)
    way = PriorityGate()
    way.acquire(SEARCH)
    assert not passes(way).is_alive()


class Asked:
    def __init__(self):
        self.going_on = threading.Event()

    def search(self, query, limit, **_):
        assert self.going_on.wait(PATIENCE_S)
        return Results(query, (), 0, 0)

    def is_ready(self):
        return False

    def articles(self):
        return ()

    def refresh(self, progress, stop):
        raise RuntimeError("not asked about here")


def test_a_search_that_waits_is_answered_before_files_are_looked_at(tmp_path, posted):
    way, library = PriorityGate(), Asked()
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault, way)
    indexing = IndexWorker((tmp_path,), Lazy(lambda: library), posted, lambda *_: None, way)
    searching.submit(SearchRequest(1, "port", typing=True, exact=False))
    indexing.start()
    posted.one(CorpusListed)
    assert not posted.of(RefreshFailed)
    library.going_on.set()
    posted.one(RefreshFailed)
    searching.close()
    indexing.close()
    kinds = [type(message) for message in posted.messages]
    assert kinds == [CorpusListed, SearchAnswered, RefreshFailed]


def test_a_failing_search_blocks_no_other_work(posted):
    way = PriorityGate()

    def fail():
        raise RuntimeError("no index")

    told = threading.Event()
    searching = SearchWorker(Lazy(fail), posted, lambda *_: told.set(), way)
    searching.submit(SearchRequest(1, "port", typing=True, exact=False))
    assert told.wait(PATIENCE_S)
    assert not passes(way).is_alive()
    searching.close()


def test_a_search_that_waits_is_answered_before_an_article_is_read(tmp_path, posted):
    (tmp_path / "port.txt").write_text("The port is open.", encoding="utf-8")
    way, library = PriorityGate(), Asked()
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault, way)
    opening = ArticleWorker(posted, no_fault, way)
    searching.submit(SearchRequest(1, "port", typing=True, exact=False))
    opening.submit(OpenRequest(2, tmp_path / "port.txt"))
    library.going_on.set()
    posted.one(ArticleOpened)
    searching.close()
    opening.close()
    assert [type(message) for message in posted.messages] == [SearchAnswered, ArticleOpened]


def test_the_first_article_waits_until_the_index_is_open(tmp_path, posted):
    way, library = PriorityGate(), Asked()
    opened = threading.Event()

    def make():
        assert waits(way).is_alive()
        opened.set()
        return library

    indexing = IndexWorker((tmp_path,), Lazy(make), posted, lambda *_: None, way)
    indexing.start()
    posted.one(CorpusListed)
    assert opened.is_set()
    assert not passes(way).is_alive()
    indexing.close()


def test_refreshing_begins_after_the_first_article_is_shown(tmp_path, posted):
    (tmp_path / "port.txt").write_text("The port is open.", encoding="utf-8")
    way = PriorityGate()
    way.acquire(FIRST_ARTICLE)
    indexing = IndexWorker((tmp_path,), Lazy(Asked), posted, lambda *_: None, way)
    opening = ArticleWorker(posted, no_fault, way)
    indexing.start()
    posted.one(CorpusListed)
    opening.submit(OpenRequest(1, tmp_path / "port.txt"))
    posted.one(ArticleOpened)
    assert not posted.of(RefreshFailed)
    way.release(FIRST_ARTICLE)
    posted.one(RefreshFailed)
    indexing.close()
    opening.close()


class Many:
    """A library with more hits than are looked up at first."""

    def __init__(self, way):
        self.way = way
        self.asked = []

    def search(self, query, limit, *, superseded, **_):
        self.asked.append((limit, superseded(), self.way.waits))
        return Results(query, (), 500, 1, stream=self)

    def first(self, limit, superseded):
        self.asked.append((limit, superseded(), self.way.waits))
        return ()


class Stirred(PriorityGate):
    """Keys come in for a while."""

    waits = 3

    def quiet_in(self):
        self.waits -= 1
        return 0.001 if self.waits > 0 else 0.0


def test_later_hits_yield_to_keys_but_the_first_hits_do_not(posted):
    way = Stirred()
    library = Many(way)
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault, way)
    searching.submit(SearchRequest(1, "port", typing=True, exact=False))
    posted.until(lambda: len(posted.of(SearchAnswered)) == 2)
    searching.close()
    assert library.asked == [(100, False, 3), (1000, False, 0)]
