"""Folders that cannot be listed, also by root, who may list every real one."""

import errno
import os
from pathlib import Path

import pytest


def refuse_to_list(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Looking for files raises PermissionError in these folders until the patches are undone."""
    whole = os.scandir

    def scandir(path: Path) -> object:
        if Path(path) in folders:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return whole(path)

    monkeypatch.setattr("index.reading.files.os.scandir", scandir)
