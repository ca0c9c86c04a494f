"""The articles that come with seedread."""

from pathlib import Path


def sample_folder() -> Path:
    """The folder of the five articles that come with seedread."""
    return Path(__file__).resolve().parents[2] / "seeds"
