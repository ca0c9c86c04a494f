"""The paths that a command or the reader uses if it is given none."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from tui.cli.sample_corpus import sample_folder

_SAID = "tui.cli.default_paths.said"
_NAMED = 3
"""Paths that a message names."""


def default_paths() -> tuple[Path, ...]:
    """The current folder if articles are in it, else the sample articles; says once on stderr which it is."""
    paths = unsaid_default_paths()
    context = click.get_current_context(silent=True)
    said = context.meta if context is not None else {}
    if _SAID not in said:
        from tui.cli.output import print_status

        said[_SAID] = True
        print_status(f"No path given: reading {where_looked(())}")
    return paths


def where_looked(paths: Sequence[Path]) -> str:
    """The paths of a command for a message: "the sample articles" if it read these as none was given."""
    if paths:
        rest = len(paths) - _NAMED
        return ", ".join(map(str, paths[:_NAMED])) + (f" and {rest:,} more" if rest > 0 else "")
    here = unsaid_default_paths()
    return "the sample articles" if here == (sample_folder(),) else f"the current folder ({here[0]})"


def unsaid_default_paths() -> tuple[Path, ...]:
    """The same paths, without a message."""
    here = Path.cwd()
    return (here,) if holds_articles(here) else (sample_folder(),)


def holds_articles(folder: Path) -> bool:
    """Whether files that may be articles are directly in a folder; never so in the home folder or above it."""
    from index.reading.files import SUFFIXES

    try:
        if Path.home().is_relative_to(folder):
            return False
        with os.scandir(folder) as entries:
            return any(
                not entry.name.startswith(".")
                and os.path.splitext(entry.name)[1].lower() in SUFFIXES  # noqa: PTH122 a Path for each takes longer
                and entry.is_file()
                for entry in entries
            )
    except (OSError, RuntimeError):  # a folder that cannot be listed, or no home folder
        return False
