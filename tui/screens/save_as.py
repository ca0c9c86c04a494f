"""The path of a file to save: the dialogs offer one in the home folder, where a name without a folder is saved too."""

import os
from pathlib import Path


def offered_path(name: str) -> str:
    """The path that a dialog offers for a new file."""
    return str(_home() / name)


def typed_path(typed: str) -> Path:
    """The absolute path that was typed; "~" is the home folder, and an unknown user's is left as it is."""
    return _home() / os.path.expanduser(typed.strip())  # noqa: PTH111 the method of Path raises for an unknown user


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # no HOME, and no such user
        return Path.cwd()
