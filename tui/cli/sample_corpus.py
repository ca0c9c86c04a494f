"""The articles that come with seedread."""

from pathlib import Path


def bundled() -> Path:
    """The folder of the five articles that come with seedread."""
    import seeds

    return Path(next(iter(seeds.__path__)))
