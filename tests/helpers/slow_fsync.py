"""A pytest plug-in (`-p tests.helpers.slow_fsync`): the disk takes 3 s to sync a file, as during a backup."""

import os
import time

DELAY_S = 3.0
os.environ["TESTS_PATIENCE"] = "10"  # some tests keep hundreds of things one after another
_fsync = os.fsync


def _fsync_late(handle: int) -> None:
    time.sleep(DELAY_S)
    _fsync(handle)


os.fsync = _fsync_late
