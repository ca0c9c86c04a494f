"""A pytest plug-in (`-p tests.helpers.slow_threads`): every thread begins 100 ms late, as on a busy machine."""

import threading
import time

DELAY_S = 0.1
_start = threading.Thread.start


def _start_late(thread: threading.Thread) -> None:
    run = thread.run

    def late() -> None:
        time.sleep(DELAY_S)
        run()

    thread.run = late
    _start(thread)


threading.Thread.start = _start_late
