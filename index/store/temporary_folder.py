"""A place for an index that cannot be kept: on another disk, or in memory, and never beside the articles."""

import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from index.helper_process import working_folder

_PLACES = ("/tmp", "/var/tmp", "/dev/shm")


def temporary_folder(articles: Iterable[Path], start: int = 0) -> tuple[TemporaryDirectory[str] | None, int]:
    """Creates a folder that goes with the program.

    Args:
        articles: the paths of the corpus; no place in them is taken.
        start: how many places were tried before.

    Returns:
        The folder, or None if there is no other place, and the number of places tried.
    """
    # not tempfile's own choice, which ends with the working directory
    named = [os.environ.get(name, "") for name in ("TMPDIR", "XDG_RUNTIME_DIR")]
    places = [Path(place) for place in (*named, *_PLACES) if Path(place).is_absolute()]
    forbidden = [path.resolve() for path in (*articles, working_folder()) if path is not None]
    for number, place in enumerate(places[start:], start + 1):
        if any(place.resolve().is_relative_to(folder) for folder in forbidden):
            continue
        try:
            return TemporaryDirectory(prefix="seedread-", dir=place), number
        except OSError:
            continue
    return None, len(places)
