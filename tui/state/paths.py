"""Where seedread keeps what is not an article: under SEEDREAD_HOME where that is set, else where the system says."""

from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_state_path

from index.paths import cache_home, corpus_folder, home_override


def cache_folder() -> Path:
    """What can be made again: the index."""
    return cache_home()


def config_folder() -> Path:
    """What the user sets."""
    return home_override("config") or user_config_path("seedread", appauthor=False)


def data_folder() -> Path:
    """What the user made: clippings."""
    return home_override("data") or user_data_path("seedread", appauthor=False)


def clippings_file() -> Path:
    """The clippings."""
    return data_folder() / "clippings.sqlite"


def decisions_file(paths: Iterable[Path]) -> Path:
    """What the user decided about the articles of a corpus, named as its index is."""
    folder = data_folder() / "decisions"
    return folder / f"{corpus_folder(paths, folder).name}.jsonl"


def preferences_file() -> Path:
    """What was chosen while reading."""
    return state_folder() / "choices.json"


def state_folder() -> Path:
    """What is remembered between sessions: choices, the last copy, the log of defects."""
    return home_override("state") or user_state_path("seedread", appauthor=False)
