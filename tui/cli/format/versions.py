"""Versions of the program and its libraries, read from the installed distributions without importing them."""

import platform
from importlib.metadata import PackageNotFoundError, version

_DISTRIBUTIONS = (("Textual", "textual"), ("Whoosh (whoosh3)", "whoosh3"))


def versions() -> tuple[tuple[str, str], ...]:
    """Names and versions: seedread, Python, Textual, Whoosh."""
    others = tuple((name, installed(distribution)) for name, distribution in _DISTRIBUTIONS)
    return (("seedread", installed("seedread")), ("Python", platform.python_version()), *others)


def installed(distribution: str) -> str:
    """The version of an installed distribution, or "not installed"."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"
