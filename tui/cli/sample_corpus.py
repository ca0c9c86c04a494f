"""The articles that come with seedread."""

from pathlib import Path


def sample_folder() -> Path:
    """The folder of the five articles that come with seedread."""
    import seeds

    return Path(next(iter(seeds.__path__)))
