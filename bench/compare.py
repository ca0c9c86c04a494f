"""Comparing all articles of a library: its time against indexing, the size of its tables, and the cost of one change.

    python -m bench.compare [--paragraphs 10000 30000 100000]

Processor time in one process. "Indexing" is reading, marking and writing, without the data for comparing; "comparing"
is making that data while an article is indexed, and the people, passages, figures and dates of all articles from it.
"One article changed" is making the data of one article and writing its tables.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.corpus import write
from bench.terminal import load
from index.compare import figures_by_subject, passages, people, timeline
from index.compare.facts import facts_of
from index.store.format.segment_info import COMPARED
from index.store.library import Library
from index.store.write import pool, prepare
from index.store.write.facts_writer import FactsWriter


class Clock:
    """Adds up the processor time of some functions."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time added to the sum."""

        def run(*args: Any, **named: Any) -> Any:
            begun = time.process_time()
            try:
                return function(*args, **named)
            finally:
                self.seconds += time.process_time() - begun

        return run


@contextmanager
def clocked() -> Iterator[Clock]:
    """Times what comparing adds to a refresh, which runs in this process alone."""
    clock = Clock()
    with (
        patch.object(prepare, "facts_of", clock.timed(facts_of)),
        patch.object(FactsWriter, "add", clock.timed(FactsWriter.add)),
        patch.object(FactsWriter, "write", clock.timed(FactsWriter.write)),
        patch.object(pool, "_processes", lambda: 0),
    ):
        yield clock


def report(folder: Path, paragraphs: int) -> None:
    """Prints a line for a corpus of this size."""
    corpus = folder / "corpus"
    articles = write(corpus, paragraphs)
    library = Library([corpus], folder / "cache")
    with clocked() as clock:
        begun = time.process_time()
        library.refresh()
        indexing = time.process_time() - begun - clock.seconds
        made = clock.seconds
    answers = []
    for compare in (people, passages, figures_by_subject, timeline):
        begun = time.process_time()
        compare(library)
        answers.append(time.process_time() - begun)
    size = sum(file.stat().st_size for file in library.folder.glob(f"*{COMPARED}")) / paragraphs
    changed = next(corpus.rglob("*.md"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\n\nThe ferry left.\n", encoding="utf-8")
    with clocked() as clock:
        library.refresh()
    cells = (
        f"{paragraphs:,} | {articles:,} | {indexing:.1f}",
        f"{made:.1f} + {' + '.join(f'{seconds:.2f}' for seconds in answers)}",
        f"{(made + sum(answers)) / indexing:.2f} | {size:.0f} | {1000 * clock.seconds:.1f}",
    )
    print(" | ".join(cells), flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    print(load())
    print("paragraphs | articles | indexing s | facts + people + passages + figures + dates s | ratio | B | changed ms")
    for paragraphs in options.parse_args().paragraphs:
        folder = Path(tempfile.mkdtemp(prefix="seedread-bench-"))
        try:
            report(folder, paragraphs)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
