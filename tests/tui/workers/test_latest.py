import threading
from collections.abc import Callable
from time import monotonic, sleep

from tests.helpers.patience import PATIENCE_S
from tui.workers.latest import LatestWorker


def test_only_the_newest_of_the_waiting_requests_is_answered():
    started, release, done = threading.Event(), threading.Event(), threading.Event()
    answered: list[int] = []

    def answer(request: int, overtaken: Callable[[], bool]) -> None:
        if request == 1:
            started.set()
            release.wait(PATIENCE_S)
        answered.append(request)
        if request == 4:
            done.set()

    worker = LatestWorker[int]("test", answer, lambda *_: None)
    worker.submit(1)
    assert started.wait(PATIENCE_S)
    for request in (2, 3, 4):
        worker.submit(request)
    release.set()
    assert done.wait(PATIENCE_S)
    worker.close()
    assert answered == [1, 4]


def test_a_request_learns_that_it_was_overtaken():
    started, checked = threading.Event(), threading.Event()
    seen: list[bool] = []

    def answer(request: int, overtaken: Callable[[], bool]) -> None:
        if request == 1:
            seen.append(overtaken())
            started.set()
            while not overtaken():
                checked.wait(0.001)
            seen.append(True)
        else:
            checked.set()

    worker = LatestWorker[int]("test", answer, lambda *_: None)
    worker.submit(1)
    assert started.wait(PATIENCE_S)
    worker.submit(2)
    assert checked.wait(PATIENCE_S)
    worker.close()
    assert seen == [False, True]


def test_an_error_is_reported_and_the_next_request_is_still_answered():
    failures: list[tuple[int, str]] = []
    done = threading.Event()

    def answer(request: int, overtaken: Callable[[], bool]) -> None:
        if request == 1:
            raise ValueError("no")
        done.set()

    told = threading.Event()

    def failed(request: int, error: Exception) -> None:
        failures.append((request, str(error)))
        told.set()

    worker = LatestWorker[int]("test", answer, failed)
    worker.submit(1)
    assert told.wait(PATIENCE_S)
    worker.submit(2)
    assert done.wait(PATIENCE_S)
    worker.close()
    assert failures == [(1, "no")]


def test_a_worker_is_idle_once_every_request_is_answered_even_badly():
    begun, go = threading.Event(), threading.Event()
    failed: list[int] = []

    def answer(request: int, overtaken: Callable[[], bool]) -> None:
        begun.set()
        assert go.wait(PATIENCE_S)
        raise ValueError("no")

    worker = LatestWorker[int]("test", answer, lambda request, _: failed.append(request))
    assert worker.is_idle
    worker.submit(1)
    assert not worker.is_idle
    assert begun.wait(PATIENCE_S)
    assert not worker.is_idle  # at work, and nothing waits
    go.set()
    end = monotonic() + PATIENCE_S
    while not worker.is_idle:
        assert monotonic() < end
        sleep(0.001)
    assert failed == [1]
    worker.close()
