import threading

from tests.helpers.patience import PATIENCE_S
from tui.workers.serial import SerialWorker


def test_jobs_are_done_in_order_and_none_is_lost_on_leaving():
    done: list[int] = []
    worker = SerialWorker("test", lambda _: None)
    for number in range(50):
        worker.submit(lambda number=number: done.append(number))
    worker.close(PATIENCE_S)
    assert done == list(range(50))


def test_a_failure_is_reported_and_the_next_job_is_done():
    told: list[str] = []
    done = threading.Event()
    worker = SerialWorker("test", lambda error: told.append(str(error)))

    def fail() -> None:
        raise ValueError("no")

    worker.submit(fail)
    worker.submit(done.set)
    assert done.wait(PATIENCE_S)
    worker.close(PATIENCE_S)
    assert told == ["no"]


def test_a_worker_is_idle_once_every_job_is_done():
    begun, go = threading.Event(), threading.Event()
    worker = SerialWorker("test", lambda _: None)
    assert worker.is_idle

    def job() -> None:
        begun.set()
        assert go.wait(PATIENCE_S)

    worker.submit(job)
    assert begun.wait(PATIENCE_S)
    assert not worker.is_idle  # at work, and nothing waits
    go.set()
    worker.close(PATIENCE_S)
    assert worker.is_idle
