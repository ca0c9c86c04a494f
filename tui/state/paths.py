"""The folders of seedread: under SEEDREAD_HOME if it is set, else the platform's."""

from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_state_path

from index.paths import cache_home, corpus_folder, home_override


def cache_folder() -> Path:
    """The folder of the index, which can be rebuilt."""
    return cache_home()


def config_folder() -> Path:
    """The folder of the settings."""
    return home_override("config") or user_config_path("seedread", appauthor=False)


def data_folder() -> Path:
    """The folder of the clippings."""
    return home_override("data") or user_data_path("seedread", appauthor=False)


def clippings_file() -> Path:
    """The clippings."""
    return data_folder() / "clippings.sqlite"


def decisions_file(paths: Iterable[Path]) -> Path:
    """The user's decisions about the articles of a corpus; named like its index."""
    folder = data_folder() / "decisions"
    return folder / f"{corpus_folder(paths, folder).name}.jsonl"


def outer_decisions_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The user's decisions about the folders that these paths are in, the outermost first; they may not exist.

    A mark that is corrected while a folder is open is corrected in each of its articles when that is named alone.
    """
    folders = {folder for path in paths for folder in path.absolute().parents}
    return tuple(decisions_file((folder,)) for folder in sorted(folders, key=lambda folder: len(folder.parts)))


def metadata_file() -> Path:
    """The user's metadata of articles, whatever folder they are opened with."""
    return data_folder() / "metadata.jsonl"


def preferences_file() -> Path:
    """The choices made in the reader."""
    return state_folder() / "choices.json"


def state_folder() -> Path:
    """The folder of session state: choices, history, the last copy, the error log."""
    return home_override("state") or user_state_path("seedread", appauthor=False)
