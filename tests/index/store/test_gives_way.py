"""A search gives way to the next key: the work from one look at it to the next does not grow with the index.

Work is counted in executed lines of Python, so that neither the clock nor other programs affect it. An
operation in C on a whole bitmap or list is one line; for a million paragraphs it takes a millisecond.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bench.corpus import write
from index.search import bitmap, evaluate, fuzzy, highlight, ranking, spelling, term_counts, wildcard
from index.store.library import Library
from index.store.read import ranges, run_query, segment_reader, term_bitmaps, term_places
from index.store.read import snapshot as snapshots_module
from index.store.read.run_query import Asked
from index.store.read.snapshot import Snapshot

FEW, MANY = 500, 1500
SMALLER: tuple[tuple[Any, str, int], ...] = (
    (bitmap, "SLICE", 64),
    (evaluate, "_BATCH", 8),
    (evaluate, "_LARGE_BATCH", 16),
    (evaluate, "_MANY_TERMS", 8),
    (wildcard, "_SOME", 64),
    (fuzzy, "_SOME", 64),
    (fuzzy, "_COMPARED", 4),
    (spelling, "_COMPARED", 4),
    (spelling, "_COMMON", 4),
    (highlight, "MOST_TERMS", 64),
    (highlight, "_FEW", 8),
    (ranking, "_SCORED", 8),
    (ranking, "_ARTICLES", 16),
    (term_counts, "_TERMS_COMPARED", 64),
    (segment_reader, "_TERMS", 32),
    (ranges, "_SOME", 16),
    (term_bitmaps, "_BLOCK", 8),
    (term_bitmaps, "_WORTH_KEEPING", 16),
    (term_places, "_WORK", 512),
    (run_query, "SLOW", 64),
    (snapshots_module, "_FEW_HITS", 8),
)
"""Items handled between two checks, in proportion to an index of this size."""
TYPED = ("t", "the", "th", "al", "kas", "the gov", '"of th', "speaker:a")
"""Queries whose last word is unfinished."""
QUERIES = (
    *("the", "*a*", "*ion", "th*", "govermnt offisials", "leader~2", "the~", "-the", "-zzz", "zzzq"),
    *('"of the"', '"the of to"', "the near~5 of", "(the near~3 of) near~3 and", '"th* of"', '"of the" -"to the"'),
    *("the OR of OR to OR and", "the of to and", "figure:>0", "figure:1..100", "date:2010..", "date:2015", "kind:body"),
    *("said:the", "outlet:the", "title:t*", "counted:prisoners", "suleiman OR nuri"),
)


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> tuple[Snapshot, Snapshot]:
    return opened(tmp_path_factory.mktemp("few"), FEW), opened(tmp_path_factory.mktemp("many"), MANY)


def opened(place: Path, paragraphs: int) -> Snapshot:
    write(place / "articles", paragraphs)
    library = Library([place / "articles"], place / "cache")
    library.refresh()
    return Snapshot(library.folder)


@pytest.mark.parametrize(("query", "typing"), [*((query, True) for query in TYPED), *((q, False) for q in QUERIES)])
def test_the_longest_stretch_of_a_search_does_not_grow_with_the_index(
    snapshots: tuple[Snapshot, Snapshot], query: str, typing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name, value in SMALLER:
        assert hasattr(module, name)
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(bitmap.with_checks, "__defaults__", (32,))
    for snapshot in snapshots:  # patterns are compiled and lists are made at the first use, once in a process
        run_query.answer(Snapshot(snapshot.folder), Asked(query, 8, typing=typing), lambda: None)
    few, many = (longest_stretch(snapshot, query, typing) for snapshot in snapshots)
    assert many < 1.5 * few + 400, (few, many)


def longest_stretch(snapshot: Snapshot, query: str, typing: bool) -> int:
    """The most lines of Python from one look to the next, the beginning and the end of the search among them."""
    lines = longest = 0

    def look() -> None:
        nonlocal lines, longest
        longest, lines = max(longest, lines), 0

    def trace(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run_query.answer(snapshot, Asked(query, 8, typing=typing), look, first=lambda _: None)
    finally:
        sys.settrace(before)
    look()
    return longest
