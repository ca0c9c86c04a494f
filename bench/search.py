"""Search side by side: this index, stock Whoosh, SQLite FTS5, and Xapian and tantivy where they are installed.

    python -m bench.search [--paragraphs 100000] [--queries 40] [--without "stock Whoosh" ...] [--only seedread ...]

All engines hold the same paragraphs and answer the same queries with the first 20 hits and an exact count, one engine
after the other. Times are processor time, which a busy machine disturbs less: for a query the best of three runs, for a
slow one the first; printed are the median and the 95th percentile over all queries of a kind, in milliseconds. Read the
ratios. For this index the bench also prints the memory of the build, the number of segments and, measured in a separate
process, the time to open it and the memory of searching.

If a count differs from the first engine's, the bench prints how many paragraphs have the prefix only after an article.
"al-Qasimi" is one word in this index and two in the others, so that "q" begins a word there. The bench searches for
exact words; with spellings folded, as in the reader, "q" also finds that paragraph in this index.

    python -m bench.search --paragraphs 1000000 --only seedread

builds the largest index that we promise to handle; the corpus is kept in a file, so that only the index takes memory.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from statistics import median

from bench.corpus import COMMON, Kept, Made
from bench.engines import ENGINES, Engine, Seedread

KINDS = (
    "rare", "common", "two common", "phrase", "phrase, stop words", "prefix 1", "prefix 2", "prefix 3",
    "word + prefix 3",
)  # fmt: skip

_SAMPLE = 100_000
"""Queries are drawn from this many paragraphs."""
_SLOW = 300
"""A query that takes longer, in milliseconds, runs only once."""


def queries(corpus: Iterable[Made], count: int, seed: int = 7) -> dict[str, list[list[str]]]:
    """Queries of each kind, drawn from the corpus itself."""
    chance = random.Random(seed)
    texts = islice((text for made in corpus for text in made.paragraphs), _SAMPLE)
    paragraphs = [[sys.intern(word.strip('.,"').lower()) for word in text.split()] for text in texts]
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


def after_article(corpus: Iterable[Made], words: list[str]) -> int:
    """How many paragraphs a prefix finds only if an Arabic article and its name are two words."""
    whole = [re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE) for word in words[:-1]]
    begun = re.compile(rf"(?<!\w)(al-)?{re.escape(words[-1])}", re.IGNORECASE)
    found = 0
    for text in (text for made in corpus for text in made.paragraphs):
        articles = [match[1] for match in begun.finditer(text)]
        found += bool(articles) and all(articles) and all(each.search(text) for each in whole)
    return found


def percentile(values: list[float], share: float = 0.95) -> float:
    """The value below which a share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def held(name: str = "VmRSS") -> float:
    """Memory of this process in megabytes; `VmHWM`: its peak."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith(name + ":"))


def reopened(folder: Path) -> None:
    """Opens an index, answers the queries that come as JSON on standard input, and prints what that took."""
    asked: dict[str, list[list[str]]] = json.load(sys.stdin)
    from index.store.read.snapshot import Snapshot

    bare, begun = held(), time.process_time()
    engine = Seedread()
    engine.snapshot = Snapshot(folder)
    count, _ = engine.search("prefix 3", asked["prefix 3"][0])
    taken = 1000 * (time.process_time() - begun)
    print(f"  opened, and {count} hits of {asked['prefix 3'][0][0]}*, in {taken:.0f} ms", end="; ")
    times, _ = measure(engine, asked)
    prefixes = ", ".join(f"{percentile(times[kind]):.1f}" for kind in ("prefix 1", "prefix 2", "prefix 3"))
    print(f"p95 of prefixes of one, two, three letters {prefixes} ms", end="; ")
    print(f"memory over the bare process {held() - bare:.0f} MB, at most {held('VmHWM') - bare:.0f} MB", flush=True)


def _compared(
    engine: Engine, corpus: Iterable[Made], place: Path, asked: dict[str, list[list[str]]], count: int
) -> dict[str, list[int]]:
    """Builds and measures one engine, prints its line; the counts of each query. Raises ImportError."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # resets the peak
    before, begun, since = held(), time.process_time(), time.monotonic()
    engine.build(corpus, place)
    taken, waited, most = time.process_time() - begun, time.monotonic() - since, held("VmHWM") - before
    size = sum(file.stat().st_size for file in place.rglob("*") if file.is_file()) / 1e6
    times, counts = measure(engine, asked)
    cells = [f"{median(times[kind]):.2f}/{percentile(times[kind]):.1f}" for kind in KINDS]
    print(" | ".join([engine.name, f"{count / taken:,.0f}", f"{size:.0f}", *cells]), flush=True)
    if isinstance(engine, Seedread):
        segments = len(list(place.glob("*.pst")))
        print(f"  built in {taken:.0f} s ({waited:.0f} s by the clock), {segments} segments, {most:.0f} MB of memory")
        command = [sys.executable, "-m", "bench.search", "--reopen", str(place)]
        subprocess.run(command, input=json.dumps(asked), text=True, check=True)
    return counts


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=40)
    options.add_argument("--without", nargs="*", default=[])
    options.add_argument("--only", nargs="*", default=[])
    options.add_argument("--reopen", type=Path, help=argparse.SUPPRESS)
    asked_for = options.parse_args()
    if asked_for.reopen:
        reopened(asked_for.reopen)
        return
    folder = Path(tempfile.mkdtemp(prefix="seedread-bench-"))
    try:
        corpus = Kept(folder / "corpus", asked_for.paragraphs)
        asked = queries(corpus, asked_for.queries)
        reference: dict[str, list[int]] = {}
        print(f"{asked_for.paragraphs} paragraphs; build in paragraphs/s, then median/p95 ms of {asked_for.queries}")
        print(" | ".join(["engine", "build/s", "MB", *KINDS]))
        for make in ENGINES:
            engine = make()
            if engine.name in asked_for.without or (asked_for.only and engine.name not in asked_for.only):
                continue
            place = folder / engine.name.replace(" ", "-")
            try:
                counts = _compared(engine, corpus, place, asked, asked_for.paragraphs)
            except ImportError as error:
                print(f"{engine.name}: left out, {error}")
                continue
            for kind in KINDS:
                first = reference.setdefault(kind, counts[kind])
                for words, count, first_count in zip(asked[kind], counts[kind], first, strict=True):
                    if count != first_count:
                        after = after_article(corpus, words)
                        difference = f"{count}, first engine {first_count}; {after} only after an article"
                        print(f"  {kind}: {' '.join(words)}: {difference}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
