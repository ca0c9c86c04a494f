"""Where the index of a corpus lies: in the user's own cache, never beside the articles."""

import os
from collections.abc import Iterable
from pathlib import Path

from index.own_home import own_folder

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def cache_home() -> Path:
    """The folder of all indexes: under SEEDREAD_HOME where that is set, else the user's cache."""
    if own := own_folder("cache"):
        return own
    from platformdirs import user_cache_path

    return user_cache_path("seedread", appauthor=False)


def corpus_folder(paths: Iterable[Path], home: Path) -> Path:
    """The folder of one corpus, named by what it is made of, whatever the order and the way the paths are written."""
    from hashlib import blake2b  # OpenSSL comes with it, which the first paint need not wait for

    named = sorted({os.fsencode(path.resolve()) for path in paths})
    return home / "corpora" / blake2b(b"\0".join(named), digest_size=12).hexdigest()


def make_private(folder: Path) -> None:
    """Makes the folder, readable by its owner alone. Raises OSError."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(PRIVATE_FOLDER)
