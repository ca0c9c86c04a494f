"""The folder that the user gives to seedread for all it keeps, where there is one."""

import os
from pathlib import Path


def own_folder(kind: str) -> Path | None:
    """The folder of one kind ("cache", "data") under SEEDREAD_HOME; None where that is not set. "~" is the home."""
    home = os.environ.get("SEEDREAD_HOME")
    return Path(home).expanduser() / kind if home else None
