"""Where seedread keeps what is not an article: under SEEDREAD_HOME where that is set, else where the system says."""

import os
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path, user_state_path


def cache_folder() -> Path:
    """What can be made again: the index."""
    return _home("cache") or user_cache_path("seedread", appauthor=False)


def config_folder() -> Path:
    """What the user sets."""
    return _home("config") or user_config_path("seedread", appauthor=False)


def data_folder() -> Path:
    """What the user made: clippings."""
    return _home("data") or user_data_path("seedread", appauthor=False)


def state_folder() -> Path:
    """What is remembered between sessions: choices, the last copy, the log of defects."""
    return _home("state") or user_state_path("seedread", appauthor=False)


def _home(kind: str) -> Path | None:
    home = os.environ.get("SEEDREAD_HOME")
    return Path(home).expanduser() / kind if home else None
