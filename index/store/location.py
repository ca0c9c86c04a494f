"""Where the index of a corpus lies: in the user's own cache, never beside the articles."""

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def cache_home() -> Path:
    """The folder of all indexes: under SEEDREAD_HOME where that is set, else the user's cache."""
    if home := os.environ.get("SEEDREAD_HOME"):
        return Path(home) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("seedread")


def corpus_folder(paths: Iterable[Path], home: Path) -> Path:
    """The folder of one corpus, named by what it is made of, whatever the order and the way the paths are written."""
    named = sorted({os.fsencode(path.resolve()) for path in paths})
    return home / "corpora" / blake2b(b"\0".join(named), digest_size=12).hexdigest()


def make_private(folder: Path) -> None:
    """Makes the folder, readable by its owner alone. Raises OSError."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(PRIVATE_FOLDER)
