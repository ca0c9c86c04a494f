"""A thread that does jobs in order and loses none."""

import threading
from collections.abc import Callable
from queue import SimpleQueue

from tui.state.debug_log import timed


class SerialWorker:
    """One daemon thread, started with the first job; runs jobs in order.

    An exception is passed to `failed(error)`.
    """

    def __init__(self, name: str, failed: Callable[[Exception], None]) -> None:
        self._failed = failed
        self._jobs: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._starting = threading.Lock()
        self._unfinished = 0
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def is_idle(self) -> bool:
        """Whether every job is done."""
        with self._starting:
            return not self._unfinished

    def submit(self, job: Callable[[], object]) -> None:
        """Does a job when those before it are done; never blocks."""
        with self._starting:
            self._unfinished += 1
            self._jobs.put(job)
            if self._thread.ident is None:
                self._thread.start()

    def close(self, patience: float) -> None:
        """Waits until all jobs are done, for a number of seconds at most."""
        self._jobs.put(None)
        if self._thread.ident is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                with timed("job"):
                    job()
            except Exception as error:  # a thread that dies would do nothing ever after
                self._failed(error)
            with self._starting:
                self._unfinished -= 1
