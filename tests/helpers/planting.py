"""A folder of articles in which somebody has planted code and programs that leave a mark when they are run."""

from collections.abc import Iterable
from pathlib import Path

MODULES = (
    "index/__init__.py",
    "tui/__init__.py",
    "json.py",
    "json/__init__.py",
    "pickle.py",
    "runpy.py",
    "sitecustomize.py",
    "usercustomize.py",
    "whoosh/__init__.py",
    "zlib.py",
)


class Planted:
    """The folder, and which of the planted files were run."""

    def __init__(self, folder: Path, marks: Path) -> None:
        self.folder = folder
        self._marks = marks
        marks.mkdir()
        (folder / "bridge.txt").write_text("A bridge\n\n“We lost 12 boats,” Ada Lind said.\n", encoding="utf-8")

    def modules(self, names: Iterable[str] = MODULES) -> None:
        """Plants Python modules."""
        for name in names:
            file = self.folder / name
            file.parent.mkdir(exist_ok=True)
            mark = self._marks / name.replace("/", "-")
            file.write_text(f"open({str(mark)!r}, 'w').close()\n")

    def programs(self, *names: str) -> None:
        """Plants executable programs."""
        for name in names:
            file = self.folder / name
            file.write_text(f"#!/bin/sh\n: > '{self._marks / name}'\n")
            file.chmod(0o755)

    def run(self) -> list[str]:
        """The names of the programs that ran."""
        return sorted(mark.name for mark in self._marks.iterdir())
