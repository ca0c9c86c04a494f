"""A pytest plug-in (`-p tests.helpers.slow_reading`): an article takes a second to read, as from a network drive."""

import time

import index.reading

DELAY_S = 1.0
_read = index.reading.read


def _read_late(*args: object, **named: object) -> object:
    time.sleep(DELAY_S)
    return _read(*args, **named)


index.reading.read = _read_late
