"""Where seedread keeps its own files, never beside the articles."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

_NOWHERE = Path("/dev/null")
"""No file and no folder can be under it."""


def home_override(kind: str) -> Path | None:
    """Returns the folder of one kind ("cache", "data") under SEEDREAD_HOME, or None if that is not set.

    "~" in SEEDREAD_HOME means the user's home.
    """
    home = os.environ.get("SEEDREAD_HOME")
    if not home:
        return None
    try:
        return Path(home).expanduser().absolute() / kind
    except (RuntimeError, OSError):
        # the home of nobody: a place where nothing can be written, also not by chance in the working directory
        return _NOWHERE / home / kind


def home_problem() -> str | None:
    """Says why nothing can be kept under SEEDREAD_HOME, and what to do; None if it is not set, or may be usable."""
    home = os.environ.get("SEEDREAD_HOME")
    if not home or not (override := home_override("")):
        return None
    why = None
    if override.is_relative_to(_NOWHERE):
        why = "there is no such user"
    else:
        try:
            about = override.stat()
        except FileNotFoundError:
            return None  # it is created
        except OSError as error:
            why = error.strerror
        else:
            if not stat.S_ISDIR(about.st_mode):
                why = "it is not a folder"
            elif not os.access(override, os.W_OK | os.X_OK):
                why = "it cannot be written to"
    return why and f"SEEDREAD_HOME is {home}: {why}. Set it to a folder of yours; until then nothing is kept"


def cache_home() -> Path:
    """Returns the folder that holds every index: under SEEDREAD_HOME if that is set, else in the user's cache."""
    if own := home_override("cache"):
        return own
    from platformdirs import user_cache_path

    return user_cache_path("seedread", appauthor=False)


def corpus_folder(paths: Iterable[Path], home: Path) -> Path:
    """Returns the folder of one corpus; its name depends on the resolved paths, not on their order or spelling.

    Args:
        paths: the files and folders that make up the corpus.
        home: the folder in which all corpora are kept.
    """
    from hashlib import blake2b  # pulls in OpenSSL, which the first paint need not wait for

    named = sorted({os.fsencode(path.resolve()) for path in paths})
    return home / "corpora" / blake2b(b"\0".join(named), digest_size=12).hexdigest()
