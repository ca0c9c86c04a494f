"""The debug log that `--log FILE` writes: events with their time and duration, never words of an article."""

import logging
import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOG = logging.getLogger("seedread")
_PRIVATE_FILE = 0o600


def start_log(file: Path) -> None:
    """Writes all events from now on to a file that only its owner can read.

    Args:
        file: appended to; made where it is missing.

    Raises:
        OSError: the file cannot be written.
    """
    from tui.cli.format.versions import installed  # importlib.metadata takes longer than all else here

    os.close(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, _PRIVATE_FILE))
    handler = logging.FileHandler(file, encoding="utf-8")
    formatter = logging.Formatter("%(asctime)s.%(msecs)03dZ %(threadName)s %(message)s", "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    LOG.addHandler(handler)
    LOG.setLevel(logging.DEBUG)
    LOG.propagate = False
    LOG.debug("seedread %s, Python %s, %s", installed("seedread"), platform.python_version(), platform.system())


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Logs the duration of a block, and whether it raised; takes almost no time if there is no log."""
    if not LOG.isEnabledFor(logging.DEBUG):
        yield
        return
    begin = time.perf_counter()
    try:
        yield
    except BaseException as error:
        LOG.debug("%s: %s after %.1f ms", what, type(error).__name__, (time.perf_counter() - begin) * 1000)
        raise
    LOG.debug("%s: %.1f ms", what, (time.perf_counter() - begin) * 1000)
