"""How soon a search gives way to the next key: the longest stretch from one look for it to the next.

    python -m bench.stretches [--paragraphs 100000] [--keep FOLDER]

Bad queries, each on a fresh index and once more: milliseconds of processor time of the answer with its 1,000 hits,
and of its longest stretch, which ends in a look or in the answer. A folder that bench.refresh kept is used unchanged.
"""

import argparse
import gc
import tempfile
import time
from pathlib import Path

from bench.corpus import write
from bench.terminal import load
from index.store.library import Library
from index.store.read.run_query import Asked, answer
from index.store.read.snapshot import Snapshot

LIMIT = 1000
TYPED = ("t", "th", "a", "al", "kas", "the gov", '"of th', "speaker:a")
"""Queries whose last word is unfinished."""
WHOLE = (
    *("*ion", "*a*", "a*", "govermnt offisials", "flourishment~2", "the~", "-the", "-zzz", "the of to and a in"),
    *('"of the"', '"the of to"', '"th* of"', "the near~5 of", "(the near~3 of) near~3 and", '-"of the"'),
    *("*ion OR *ing OR *ed", '"*ion *ing"', "*ion near~3 *ing"),
    *("the OR of OR to OR and OR in", " OR ".join("abcdefgh"), "zzzq OR yyyq", "qasimi suleiman"),
    *("figure:>0", "figure:1..100", "date:2010..", "date:2015-03", "kind:body", "outlet:the", "said:the"),
)


def measured(snapshot: Snapshot, query: str, typing: bool) -> tuple[float, float, int]:
    """Milliseconds of the answer, of its longest stretch, and how many looks there were."""
    stretches: list[float] = []
    last = time.thread_time()

    def look() -> None:
        nonlocal last
        now = time.thread_time()
        stretches.append(now - last)
        last = time.thread_time()

    answer(snapshot, Asked(query, LIMIT, typing=typing), look, first=lambda _: None)
    look()
    return 1000 * sum(stretches), 1000 * max(stretches), len(stretches)


def report(folder: Path, paragraphs: int) -> None:
    """Makes corpus and index in a folder unless they are there, and prints a line for each query."""
    corpus = folder / f"corpus-{paragraphs}"
    if not corpus.exists():
        write(corpus, paragraphs)
    library = Library([corpus], folder / "cache")
    library.refresh()
    snapshot = Snapshot(library.folder)
    gc.freeze()  # as the reader does: what has come to stay is left out of Python's search for cycles
    print(f"{snapshot.count:,} paragraphs; {load()}")
    print("query | first time ms | longest stretch | once more | longest stretch | looks")
    worst = 0.0
    for query, typing in [*((query, True) for query in TYPED), *((query, False) for query in WHOLE)]:
        runs = [measured(snapshot, query, typing) for _ in range(2)]
        cells = [f"{whole:.0f} | {longest:.1f}" for whole, longest, _ in runs]
        print(" | ".join([query + ("…" if typing else ""), *cells, str(runs[1][2])]), flush=True)
        worst = max(worst, *(longest for _, longest, _ in runs))
    print(f"the longest stretch of all: {worst:.1f} ms")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, default=100_000)
    options.add_argument("--keep", type=Path, help="where the corpus and its index are kept for another run")
    asked_for = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as place:
        report(asked_for.keep or Path(place), asked_for.paragraphs)


if __name__ == "__main__":
    main()
