"""Search side by side: this index, stock Whoosh, SQLite FTS5, and Xapian and tantivy where they are installed.

    python -m bench.search [--paragraphs 100000] [--queries 40] [--without "stock Whoosh" ...]

All engines hold the same paragraphs and answer the same queries with the first 20 and an exact count, in one process
after the other. All is processor time, so that a busy machine does less harm; a query's is the best of three, of a slow
one the first; given are median and 95th percentile over all queries of a kind, in milliseconds. Read the ratios, not
the absolutes.
"""

import argparse
import random
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path
from statistics import median

from bench.corpus import COMMON, Made, articles
from bench.engines import ENGINES, Engine

KINDS = (
    "rare", "common", "two common", "phrase", "phrase, stop words", "prefix 1", "prefix 2", "prefix 3",
    "word + prefix 3",
)  # fmt: skip

_SLOW = 300
"""Milliseconds from which on a query is asked only once."""


def queries(corpus: list[Made], count: int, seed: int = 7) -> dict[str, list[list[str]]]:
    """Queries of each kind, drawn from the corpus itself."""
    chance = random.Random(seed)
    paragraphs = [[word.strip('.,"').lower() for word in text.split()] for made in corpus for text in made.paragraphs]
    found = Counter(word for words in paragraphs for word in {*words} if word.isalpha())
    common = [word for word, _ in found.most_common(60 + len(COMMON)) if word not in COMMON[:12]][:60]
    rare = [word for word, times in found.items() if 2 <= times <= 8]
    plain = [words for words in paragraphs if len(words) > 12]
    made: dict[str, list[list[str]]] = {kind: [] for kind in KINDS}
    for _ in range(count):
        drawn = chance.choices(list(found), weights=list(found.values()))[0]
        made["rare"].append([chance.choice(rare)])
        made["common"].append([chance.choice(common)])
        made["two common"].append(chance.sample(common, 2))
        made["phrase"].append(_run(chance, plain, lambda words: not {*words} & {*COMMON[:30]}, 2))
        made["phrase, stop words"].append(_run(chance, plain, lambda words: bool({*words} & {*COMMON[:30]}), 3))
        made["prefix 1"].append([drawn[:1]])
        made["prefix 2"].append([drawn[:2]])
        made["prefix 3"].append([drawn[:3]])
        made["word + prefix 3"].append([chance.choice(common), drawn[:3]])
    return made


def _run(chance: random.Random, paragraphs: list[list[str]], wanted: object, length: int) -> list[str]:
    while True:
        words = chance.choice(paragraphs)
        at = chance.randrange(len(words) - length)
        run = words[at : at + length]
        if all(word.isalpha() for word in run) and callable(wanted) and wanted(run):
            return run


def measure(engine: Engine, asked: dict[str, list[list[str]]]) -> tuple[dict[str, list[float]], dict[str, list[int]]]:
    """Milliseconds and counts of each query."""
    times: dict[str, list[float]] = {}
    counts: dict[str, list[int]] = {}
    for kind, listed in asked.items():
        for words in listed:
            taken = []
            for _ in range(3):
                begun = time.process_time()
                count, _ = engine.search(kind, words)
                taken.append(1000 * (time.process_time() - begun))
                if taken[0] > _SLOW:
                    break
            times.setdefault(kind, []).append(min(taken))
            counts.setdefault(kind, []).append(count)
    return times, counts


def percentile(values: list[float], share: float = 0.95) -> float:
    """The value that so many lie below."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=40)
    options.add_argument("--without", nargs="*", default=[])
    asked_for = options.parse_args()
    corpus = list(articles(asked_for.paragraphs))
    asked = queries(corpus, asked_for.queries)
    folder = Path(tempfile.mkdtemp(prefix="seedread-bench-"))
    reference: dict[str, list[int]] = {}
    print(
        f"{asked_for.paragraphs} paragraphs; build in paragraphs/s, then median/p95 ms of {asked_for.queries} queries"
    )
    print(" | ".join(["engine", "build/s", "MB", *KINDS]))
    try:
        for make in ENGINES:
            engine = make()
            if engine.name in asked_for.without:
                continue
            place = folder / engine.name.replace(" ", "-")
            begun = time.process_time()
            try:
                engine.build(corpus, place)
            except ImportError as error:
                print(f"{engine.name}: left out, {error}")
                continue
            speed = asked_for.paragraphs / (time.process_time() - begun)
            size = sum(file.stat().st_size for file in place.rglob("*") if file.is_file()) / 1e6
            times, counts = measure(engine, asked)
            cells = [f"{median(times[kind]):.2f}/{percentile(times[kind]):.1f}" for kind in KINDS]
            print(" | ".join([engine.name, f"{speed:,.0f}", f"{size:.0f}", *cells]), flush=True)
            for kind in KINDS:
                pairs = zip(counts[kind], reference.setdefault(kind, counts[kind]), strict=True)
                if differing := sum(mine != first for mine, first in pairs):
                    print(f"  {kind}: {differing} of {len(counts[kind])} counts differ from the first engine's")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
