"""The corpus that the reader opens without a path. This is looked up before the command line is imported."""

from pathlib import Path

from tui.cli.sample_corpus import sample_folder


def last_corpus() -> tuple[Path, ...]:
    """The paths of the corpus opened last, if they all still exist, else of the sample articles."""
    from tui.state.recent import load_recent, recent_file

    for corpus in load_recent(recent_file())[:1]:
        paths = tuple(Path(path) for path in corpus.paths)
        if all(path.exists() for path in paths):
            return paths
    return (sample_folder(),)
