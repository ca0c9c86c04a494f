"""How long to wait for things outside this process: another program, a lock, the disk."""

import os

VARIABLE = "SEEDREAD_PATIENCE"


def patient(seconds: float) -> float:
    """The seconds, times SEEDREAD_PATIENCE if that is set: for slow machines, and for tests on busy ones."""
    try:
        factor = float(os.environ.get(VARIABLE, "1"))
    except ValueError:
        return seconds
    return seconds * factor if 0 < factor < 1_000_000 else seconds
