"""The corpus that the reader opens without a path. This is looked up before the command line is imported."""

from pathlib import Path

from tui.cli.sample_corpus import sample_folder


def last_corpus() -> tuple[Path, ...]:
    """The paths of the corpus opened last, if they all still exist, else of the sample articles."""
    paths = _opened_last()
    return paths if paths and all(path.exists() for path in paths) else (sample_folder(),)


def is_last_corpus_gone() -> bool:
    """Whether there was a corpus before that no longer exists: the reader then offers the others."""
    paths = _opened_last()
    return bool(paths) and not all(path.exists() for path in paths)


def _opened_last() -> tuple[Path, ...]:
    from tui.state.recent import load_recent, recent_file

    return tuple(Path(path) for corpus in load_recent(recent_file())[:1] for path in corpus.paths)
