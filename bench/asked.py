"""Queries as the reader asks them, timed; beside another checkout of the program, query by query.

    python -m bench.asked [--articles FOLDER] [--beside CHECKOUT] [--queries 40] [--only KIND ...]

Each checkout indexes the same articles and answers in a separate process. For each query the processes take turns,
three times; the best processor time of each counts, so a busy machine disturbs both alike. Printed for each kind: the
median and the mean in milliseconds, and with --beside the ratios. Without --articles the articles are made up.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import mean, median

_ARTICLES = 2000
_SAMPLED = 1500
"""Articles that the queries are drawn from."""
_LIMIT = 60
_RUNS = 3
_WORD = re.compile(r"\b[a-z]{4,}\b")


def queries(texts: Iterable[str], count: int) -> dict[str, list[str]]:
    """Queries of each kind, drawn from the texts; a kind that begins with "typing" has an unfinished last word."""
    chance = random.Random(5)
    paragraphs = [_WORD.findall(paragraph) for text in texts for paragraph in text.split("\n\n")]
    found = Counter(word for words in paragraphs for word in {*words})
    common = [word for word, _ in found.most_common(260)[60:]]
    middle = [word for word, times in found.items() if 20 <= times <= 80]
    rare = [word for word, times in found.items() if 2 <= times <= 8]
    long = [words for words in paragraphs if len(words) > 12]

    def run(length: int) -> str:
        words = chance.choice(long)
        at = chance.randrange(len(words) - length)
        return " ".join(words[at : at + length])

    def together(length: int) -> str:
        return " ".join(chance.sample(chance.choice(long), length))

    makers: dict[str, Callable[[], str]] = {
        "one common": lambda: chance.choice(common),
        "one rare": lambda: chance.choice(rare),
        "two common": lambda: " ".join(chance.sample(common, 2)),
        "two of a paragraph": lambda: together(2),
        "three of a paragraph": lambda: together(3),
        "two apart": lambda: " ".join(chance.sample(middle, 2)),
        "phrase": lambda: f'"{run(2)}"',
        "typing 1 letter": lambda: chance.choice(middle)[:1],
        "typing 2 letters": lambda: chance.choice(middle)[:2],
        "typing 3 letters": lambda: chance.choice(middle)[:3],
        "typing a second word": lambda: f"{chance.choice(common)} {chance.choice(middle)[:3]}",
        "typing a third word": lambda: f"{together(2)} {chance.choice(middle)[:2]}",
    }
    return {kind: [make() for _ in range(count)] for kind, make in makers.items()}


class Checkout:
    """One checkout of the program, answering in a separate process."""

    def __init__(self, root: Path, articles: Path, cache: Path) -> None:
        command = [sys.executable, str(Path(__file__).resolve()), "--answer", str(articles), str(cache)]
        environment = {**os.environ, "PYTHONPATH": str(root)}
        self._process = subprocess.Popen(
            command, cwd=root, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._told()  # ready

    def milliseconds(self, query: str, typing: bool) -> float:
        """The processor time of one search."""
        assert self._process.stdin is not None
        print(json.dumps([query, typing]), file=self._process.stdin, flush=True)
        return self._told()

    def close(self) -> None:
        """Ends the process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(60)

    def _told(self) -> float:
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())


def answer(articles: Path, cache: Path) -> None:
    """Indexes the articles, then answers each query of standard input with its processor time in milliseconds."""
    from index.store.library import Library

    library = Library((articles,), cache_dir=cache)
    if not library.is_ready():
        library.refresh()
    print(0, flush=True)
    for line in sys.stdin:
        query, typing = json.loads(line)
        begun = time.process_time()
        library.search(query, _LIMIT, typing=typing)
        print(1000 * (time.process_time() - begun), flush=True)


def compare(checkouts: Mapping[str, Checkout], asked: Mapping[str, list[str]]) -> None:
    """Asks all queries and prints a line for each kind."""
    print(" | ".join(["kind", *(f"{name}, median/mean ms" for name in checkouts), "ratio of medians/means"]))
    for kind, listed in asked.items():
        times: dict[str, list[float]] = {name: [] for name in checkouts}
        for query in listed:
            best = dict.fromkeys(checkouts, float("inf"))
            for _ in range(_RUNS):
                for name, checkout in checkouts.items():
                    best[name] = min(best[name], checkout.milliseconds(query, kind.startswith("typing")))
            for name, taken in best.items():
                times[name].append(taken)
        cells = [f"{median(taken):.2f}/{mean(taken):.2f}" for taken in times.values()]
        if len(times) == 2:
            ours, other = times.values()
            cells.append(f"{median(ours) / median(other):.2f}/{mean(ours) / mean(other):.2f}")
        print(" | ".join([kind, *cells]), flush=True)


def _made_up(folder: Path) -> None:
    from bench.corpus import articles

    folder.mkdir()
    for article in articles(_ARTICLES):
        (folder / f"{Path(article.name).stem}.txt").write_text("\n\n".join(article.paragraphs), encoding="utf-8")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path)
    options.add_argument("--beside", type=Path)
    options.add_argument("--queries", type=int, default=40)
    options.add_argument("--only", nargs="*", default=[])
    options.add_argument("--answer", type=Path, nargs=2, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.answer:
        answer(*given.answer)
        return
    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as scratch:
        folder: Path = given.articles or Path(scratch, "articles")
        if given.articles is None:
            _made_up(folder)
        texts = [file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.txt"))[:_SAMPLED]]
        asked = {k: listed for k, listed in queries(texts, given.queries).items() if not given.only or k in given.only}
        roots = {"this": Path(__file__).resolve().parent.parent} | ({"beside": given.beside} if given.beside else {})
        checkouts = {name: Checkout(root, folder, Path(scratch, name)) for name, root in roots.items()}
        try:
            compare(checkouts, asked)
        finally:
            for checkout in checkouts.values():
                checkout.close()


if __name__ == "__main__":
    main()
