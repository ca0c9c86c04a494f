"""How quick the reader is on the screen, beside a bare Textual app in the same run, with the goals.

    python -m bench.screen [--runs 5] [--paragraphs 100000] [--only start keys article] [--keep FOLDER]

All of it in real pseudo-terminals of 120x40; medians. Corpora and their indexes are made first; with --keep they stay
in a folder, and the next run begins at once.
"""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import write
from bench.long_article import LONG, SHORT, Article, measured
from bench.start import starts
from bench.terminal import load, make_index, milliseconds
from bench.typing_rate import Typed, bare_keys, search_keys

COMMON_WORD = "government"
PARTS = ("start", "keys", "article")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: `ratio` is to the row or size that is named beside it; `most` is the goal."""

    name: str
    value: float
    unit: str = "ms"
    ratio: float | None = None
    beside: str = ""
    most: float | None = None

    def words(self) -> str:
        """The line; the goal applies to the ratio if there is one, else to the value."""
        ratio = f"{self.ratio:.2f}x" if self.ratio is not None else ""
        reached = self.ratio if self.ratio is not None else self.value
        goal = ""
        if self.most is not None:
            sign = "x" if self.ratio is not None else f" {self.unit}"
            goal = f"<= {self.most:g}{sign}  {'reached' if reached <= self.most else 'NOT REACHED'}"
        return f"{self.name:<50}{self.value:>8.1f} {self.unit:<3}{ratio:>8} {self.beside:<22}{goal}".rstrip()


def start_rows(home: Path, corpus: Path, runs: int) -> list[Row]:
    """First paint, and the way to usable search with a ready index."""
    sample_home = home.with_name("home-sample")  # without a path the reader opens the last corpus of its home
    sample = starts("", "amnesty", str(sample_home), runs)
    archive = starts(str(corpus), COMMON_WORD, str(home), runs)
    bare, bare_again = milliseconds(sample.bare), milliseconds(archive.bare)

    def row(name: str, times: Sequence[float], base: float, most: float) -> Row:
        return Row(name, milliseconds(times), "ms", milliseconds(times) / base, "bare app", most)

    return [
        Row("bare app: first paint", bare),
        row("first paint, sample corpus", sample.paint, bare, 1.25),
        row("ready index to hits, sample corpus", sample.hits, bare, 1.5),
        row("first paint, archive", archive.paint, bare_again, 1.25),
        row("ready index to hits, archive", archive.hits, bare_again, 1.5),
        row("first paint, archive, a session to restore", archive.restored_paint, bare_again, 1.25),
        Row("  the same: to the hits of the session", milliseconds(archive.restored_hits)),
    ]


def key_rows(home: Path, corpus: Path, runs: int) -> list[Row]:
    """From a key to its letter in the search bar, a key each 120 ms, while every key starts a search and a preview."""
    make_index(str(home), str(corpus))
    bare = [seconds for _ in range(runs) for seconds in bare_keys(str(home))]
    typed = Typed()
    for run in range(runs):
        search_keys(corpus, str(home), run, COMMON_WORD, typed)
    keys, previews, few, many = typed.keys, typed.previews, typed.few, typed.many
    name = f"key to paint while searching the archive ({len(keys)})"
    return [
        Row(f"key to paint, a bare app with an input ({len(bare)})", milliseconds(bare)),
        Row("  the same: 95th percentile", _late(bare)),
        Row(name, milliseconds(keys), "ms", milliseconds(keys) / milliseconds(bare), "bare app with an input"),
        Row("  the same: 95th percentile", _late(keys), most=33),
        Row("  the same: the slowest", max(keys) * 1000, most=50),
        Row(f"last key to the preview of the first hit ({len(previews)})", milliseconds(previews), most=60),
        Row("  the same: 95th percentile", _late(previews)),
        Row(f"a step in a list of few hits ({len(few)})", milliseconds(few)),
        Row(f"  of 10,000 ({len(many)})", milliseconds(many), "ms", milliseconds(many) / milliseconds(few), "few", 1.2),
    ]


def article_rows(home: Path, folder: Path, runs: int) -> list[Row]:
    """Opening, scrolling, painting hits and memory, in an article of ten and one of ten thousand paragraphs."""
    short, long_ = (measured(folder / str(size), str(home), runs) for size in (SHORT, LONG))
    text = (folder / str(LONG) / "b.txt").stat().st_size / 1e6
    bare = sum(long_.bare_memory) / len(long_.bare_memory)
    memory = sum(long_.memory) / len(long_.memory)
    kinds: tuple[tuple[str, Callable[[Article], list[float]], float | None], ...] = (
        ("opening the first time", lambda article: article.first, 50),
        ("its marks after it", lambda article: article.marks, None),
        ("opening again", lambda article: article.again, 50),
        ("a page of scrolling", lambda article: article.page, None),
        ("to the next hit, painting all anew", lambda article: article.hit, None),
    )
    rows = []
    for name, times, most in kinds:
        few, many = milliseconds(times(short)), milliseconds(times(long_))
        rows.append(Row(f"{name}, {SHORT:,} paragraphs", few, most=most))
        rows.append(Row(f"  {LONG:,} paragraphs", many, "ms", many / few, f"{SHORT} paragraphs", 1.2))
    rows.append(Row("memory: bare app", bare, "MB"))
    rows.append(
        Row(
            f"  {LONG:,} paragraphs open ({text:.1f} MB)",
            memory,
            "MB",
            memory / (bare + text),
            "bare app and text",
            1.5,
        )
    )
    return rows


def _late(seconds: list[float]) -> float:
    return sorted(seconds)[min(len(seconds) - 1, int(0.95 * len(seconds)))] * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--paragraphs", type=int, default=100_000)
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as place:
        folder = options.keep or Path(place)
        home, corpus = folder / "home", folder / str(options.paragraphs)
        if not corpus.exists() and {"start", "keys"} & set(options.only):
            write(corpus, options.paragraphs)
        print(f"archive of {options.paragraphs:,} paragraphs; medians of {options.runs} runs; {load()}", flush=True)
        parts: dict[str, Callable[[], list[Row]]] = {
            "start": lambda: start_rows(home, corpus, options.runs),
            "keys": lambda: key_rows(home, corpus, options.runs),
            "article": lambda: article_rows(home, folder, options.runs),
        }
        for part in options.only:
            for row in parts[part]():
                print(row.words(), flush=True)
        print(load())


if __name__ == "__main__":
    main()
