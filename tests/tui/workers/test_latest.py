import threading
from collections.abc import Callable

from tui.workers.latest import LatestWorker


def test_only_the_newest_of_the_waiting_requests_is_answered():
    started, release, done = threading.Event(), threading.Event(), threading.Event()
    answered: list[int] = []

    def answer(request: int, overtaken: Callable[[], bool]) -> None:
        if request == 1:
            started.set()
            release.wait(5)
        answered.append(request)
        if request == 4:
            done.set()

    worker = LatestWorker[int]("test", answer, lambda *_: None)
    worker.submit(1)
    assert started.wait(5)
    for request in (2, 3, 4):
        worker.submit(request)
    release.set()
    assert done.wait(5)
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
    assert started.wait(5)
    worker.submit(2)
    assert checked.wait(5)
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
    assert told.wait(5)
    worker.submit(2)
    assert done.wait(5)
    worker.close()
    assert failures == [(1, "no")]
