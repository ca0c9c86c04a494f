"""Comparing the articles of a ready index: people, figures, passages and time line at several sizes.

    python -m bench.overviews [--articles 500 3000 10000] [--keep FOLDER]

The corpus is made by rule (bench/corpus.py); every tenth article repeats a paragraph of an earlier one, every seventh
a quotation. The bench prints for each size: processor seconds to make the index, including the processes that read and
mark; processor milliseconds of each comparison by a library that was just opened; the time of the overview as the
screen requests it, to its first part and to its end, of the processor and by the clock; the time to compare everything
against that to make the index; and calls of Python functions per article, which grow with the number of articles if
anything compares all with all.
"""

import argparse
import cProfile
import pstats
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from types import SimpleNamespace
from typing import Any, NamedTuple

from bench.corpus import articles
from bench.refresh import seconds
from index.compare import figures_by_subject, passages, people, timeline
from index.decisions.decision import Decisions
from index.store.library import Library
from tui.models.across import AcrossRequest, Scope
from tui.models.across_messages import AcrossFound
from tui.widgets.rows.panel_view import Tab
from tui.workers.across import AcrossWorker
from tui.workers.lazy import Lazy

PARAGRAPHS_AN_ARTICLE = 10
PARTS = (("people", people), ("figures", figures_by_subject), ("passages", passages), ("timeline", timeline))


def write_planted(folder: Path, count: int) -> None:
    """Writes articles; some repeat a paragraph or a quotation of an earlier one."""
    chance = random.Random(3)
    earlier: list[str] = []
    quoted: list[str] = []
    for number, made in enumerate(articles(count * PARAGRAPHS_AN_ARTICLE)):
        if number == count:
            return
        text = made.text
        if earlier and number % 10 == 0:
            text += f"\n{chance.choice(earlier)}\n"
        if quoted and number % 7 == 0:
            text += f"\n{chance.choice(quoted)}\n"
        earlier.append(made.paragraphs[0])
        quoted += [paragraph for paragraph in made.paragraphs[1:2] if paragraph.startswith('"')]
        path = folder / made.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


class Taken(NamedTuple):
    """Milliseconds by the clock, and of processor time."""

    clock: float
    processor: float


def first_overview(library: Library, tab: Tab) -> tuple[Taken, Taken]:
    """The time to the first part of an overview, and to the whole of it."""
    posted: list[Taken] = []

    def post(message: object) -> None:
        if isinstance(message, AcrossFound):
            posted.append(Taken(1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - spent)))

    decisions: Any = SimpleNamespace(get=lambda: Decisions)
    worker = AcrossWorker(Lazy(lambda: library), post, _raise, decisions)
    begun, spent = time.perf_counter(), time.process_time()
    worker._answer(AcrossRequest(1, tab, Scope.ALL), lambda: False)
    return posted[0], posted[-1]


def calls(work: Callable[[], object]) -> int:
    """Calls of Python functions."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def _raise(doing: str, error: Exception) -> None:
    raise AssertionError(doing) from error


def measure(folder: Path, count: int) -> None:
    """Prints the figures of one size."""
    corpus, cache = folder / f"{count}", folder / f"{count}-cache"
    write_planted(corpus, count)
    library = Library([corpus], cache)
    own, children, _ = seconds(library.refresh)
    print(f"{count:,} articles: index {own + children:.1f} s of processor time", flush=True)
    spent = 0.0
    for name, compare in PARTS:
        opened = Library([corpus], cache)
        opened.is_ready()
        found: list[int] = []
        taken, _, _ = seconds(lambda: found.append(len(compare(opened))))  # noqa: B023 used at once
        spent += taken
        many = calls(lambda: compare(opened))  # noqa: B023 used at once
        print(
            f"  {name:10} {1000 * taken:8.0f} ms  {found[0]:7,} found  {many / count:7.0f} calls an article", flush=True
        )
    print(f"  comparing everything ÷ making the index: {spent / (own + children):.2f}")
    for tab in Tab:
        first, whole = first_overview(Library([corpus], cache), tab)
        print(
            f"  overview of {tab}: first part {first.processor:.0f} ms ({first.clock:.0f} by the clock),"
            f" whole {whole.processor:.0f} ms ({whole.clock:.0f})",
            flush=True,
        )
    print(f"  most memory so far: {getrusage(RUSAGE_SELF).ru_maxrss // 1024} MB", flush=True)


def main() -> None:
    """Measures each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[500, 3_000, 10_000])
    parser.add_argument("--keep", type=Path, help="folder for corpus and index; else a temporary one")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        for count in asked.articles:
            measure(asked.keep or Path(passing), count)


if __name__ == "__main__":
    main()
