"""The screen and the command line. Importing this keeps the working directory off the import path.

The working directory is often a folder of articles that strangers sent. With `python -m`, or a relative entry in
PYTHONPATH, a file in it could replace one of our modules. This runs first and uses only modules already loaded.
"""

import os  # not pathlib, which would be imported from the unsafe path
import sys


def _is_safe(entry: str) -> bool:
    if not os.path.isabs(entry):  # noqa: PTH117
        return False
    try:
        here = os.path.realpath(os.getcwd())  # noqa: PTH109
    except OSError:
        return True
    folder, own = os.path.realpath(entry), os.path.dirname(os.path.dirname(os.path.realpath(__file__)))  # noqa: PTH120
    if folder == own or os.path.commonpath((folder, here)) != here:
        return True
    return folder != here and any(
        os.path.commonpath((folder, os.path.realpath(prefix))) == os.path.realpath(prefix)
        for prefix in (sys.prefix, sys.base_prefix)
    )


sys.path[:] = [entry for entry in sys.path if _is_safe(entry)]
