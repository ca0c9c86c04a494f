import threading

from tui.workers.serial import SerialWorker


def test_jobs_are_done_in_order_and_none_is_lost_on_leaving():
    done: list[int] = []
    worker = SerialWorker("test", lambda _: None)
    for number in range(50):
        worker.submit(lambda number=number: done.append(number))
    worker.close(10)
    assert done == list(range(50))


def test_a_failure_is_reported_and_the_next_job_is_done():
    told: list[str] = []
    done = threading.Event()
    worker = SerialWorker("test", lambda error: told.append(str(error)))

    def fail() -> None:
        raise ValueError("no")

    worker.submit(fail)
    worker.submit(done.set)
    assert done.wait(5)
    worker.close(5)
    assert told == ["no"]
