"""Bringing an index up to date: the whole corpus with reading and marks, and one article that changed.

    python -m bench.refresh [--paragraphs 100000] [--changes 12] [--keep FOLDER]

Whole: paragraphs per second by the clock, the processor time of the writing process and of those that read and mark,
and the rate of two otherwise idle cores: paragraphs divided by half of all processor time. One article changed:
milliseconds of processor time and by the clock, beyond listing the files and asking each for its size and time; median
and worst, because a refresh may also join small segments.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.corpus import write
from bench.terminal import load
from index.reading import find_files
from index.store.library import Library


def seconds(work: Callable[[], object]) -> tuple[float, float, float]:
    """Processor time of this process and of its children, and time by the clock."""
    before, begun = os.times(), time.perf_counter()
    work()
    after, taken = os.times(), time.perf_counter() - begun
    own = after.user + after.system - before.user - before.system
    children = after.children_user + after.children_system - before.children_user - before.children_system
    return own, children, taken


def listing(corpus: Path) -> None:
    """Asks every file for its size and time."""
    for path in find_files([corpus]):
        path.stat()


def change(path: Path, number: int) -> None:
    """Adds a paragraph to an article."""
    words = f"Ferry number {number} was late again, Omar Shahin said."
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")


def one_changed(library: Library, corpus: Path, changes: int) -> list[tuple[float, float]]:
    """Milliseconds of each refresh beyond listing: processor time, by the clock."""
    files = sorted(corpus.rglob("*.md"))
    chance = random.Random(5)
    found = []
    for number in range(changes):
        change(chance.choice(files), number)
        own, _, taken = seconds(library.refresh)
        listed, _, waited = min(seconds(lambda: listing(corpus)) for _ in range(3))
        found.append((1000 * (own - listed), 1000 * (taken - waited)))
    return found


def report(folder: Path, paragraphs: int, changes: int) -> None:
    """Makes corpus and index in a folder, and prints what that took."""
    corpus = folder / f"corpus-{paragraphs}"
    if not corpus.exists():
        write(corpus, paragraphs)
    library = Library([corpus], folder / "cache")
    print(f"{paragraphs:,} paragraphs; {load()}")
    own, beside, taken = seconds(lambda: library.refresh(rebuild=True))
    speed, freely = paragraphs / taken, 2 * paragraphs / (own + beside)
    print(f"whole refresh: {speed:,.0f}/s by the clock, {freely:,.0f}/s on two free cores")
    each = 1e6 / paragraphs
    print(f"  a paragraph: {each * own:.0f} us in this process, {each * beside:.0f} us in those beside it")
    size = sum(file.stat().st_size for file in library.folder.iterdir()) / 1e6
    print(f"  {size:.0f} MB in {len(list(library.folder.glob('*.pst')))} segments", flush=True)
    own, _, taken = seconds(library.refresh)
    print(f"nothing changed: {1000 * own:.0f} ms, by the clock {1000 * taken:.0f} ms")
    found = one_changed(library, corpus, changes)
    for name, times in zip(("processor", "clock"), zip(*found, strict=True), strict=True):
        print(f"one article changed, beyond listing, by {name}: {median(times):.0f} ms, worst {max(times):.0f} ms")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, default=100_000)
    options.add_argument("--changes", type=int, default=12)
    options.add_argument("--keep", type=Path, help="where the corpus and its index are kept for another run")
    asked_for = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as place:
        report(asked_for.keep or Path(place), asked_for.paragraphs, asked_for.changes)


if __name__ == "__main__":
    main()
