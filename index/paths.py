"""Where seedread keeps its own files, never beside the articles."""

import os
from collections.abc import Iterable
from pathlib import Path


def home_override(kind: str) -> Path | None:
    """Returns the folder of one kind ("cache", "data") under SEEDREAD_HOME, or None if that is not set.

    "~" in SEEDREAD_HOME means the user's home.
    """
    home = os.environ.get("SEEDREAD_HOME")
    return Path(home).expanduser() / kind if home else None


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
