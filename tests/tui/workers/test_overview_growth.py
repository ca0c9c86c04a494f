"""The first rows of an overview take as much work in a large corpus as in a small one; the whole grows with it.

Work is counted in calls of Python functions: a clock says more of the machine than of the program.
"""

import cProfile
import pstats
from collections.abc import Callable
from pathlib import Path

import pytest

from index.store.library import Library
from tests.helpers.worker_messages import no_fault
from tui.models.across import AcrossRequest, Scope
from tui.models.across_messages import AcrossFound, AcrossProgress
from tui.state.decisions import DecisionsSource
from tui.widgets.rows.panel_view import Tab
from tui.workers import across
from tui.workers.across import AcrossWorker
from tui.workers.lazy import Lazy

FIRST = 60
SMALL, LARGE = 150, 600
CATALOGUE_CALLS = 30
"""Calls for each further article: the first rows are chosen from the heads of all, read from the catalogue."""
_NAMES = "Ada Bo Cleo Dana Emil Fay Gus Hana Ira Jo".split()
_SURNAMES = "Arden Brice Colder Dunmore Ellery Fenn Gould Harrow Ilford Jessop Kerr Lomas".split()
_NOUNS = "barges crates divers engines ferries guards horses islands".split()


def write_articles(folder: Path, count: int) -> None:
    """Articles on stories of six; each quotes somebody, counts something, and shares a sentence with its story."""
    folder.mkdir()
    for number in range(count):
        story = number // 6
        name = f"{_NAMES[number % 10]} {_SURNAMES[number % 12]}{story % 7 * 'e'}"
        noun, place = _NOUNS[story % 8], f"Oster{story}wick"
        text = f"""---
title: {place} counts its {noun} again
outlet: The {place} Courier {number % 6}
date: 2025-{1 + story % 12:02}-{1 + number % 28:02}
---

The town of {place} counted {40 + story} {noun} at the quay{story} on Monday, the harbour office{story} said.

“We never saw so many {noun} in one winter{story} before,” said {name}, a clerk of {place}.

Nobody in {place} knows where the {noun} of the old mill{story} came from or who sent them there.
"""
        (folder / f"{number:04}.md").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Path, Path]]:
    """The folders and indexes of both sizes."""
    made = {}
    for count in (SMALL, LARGE):
        home = tmp_path_factory.mktemp(f"articles-{count}")
        write_articles(home / "articles", count)
        Library((home / "articles",), home / "cache").refresh()
        made[count] = home / "articles", home / "cache"
    return made


class _EnoughError(Exception):
    """The first part has been posted."""


def calls(work: Callable[[], object]) -> int:
    """Calls of Python functions, until the work is done or has what it needs."""
    profile = cProfile.Profile()
    profile.enable()
    try:
        work()
    except _EnoughError:
        pass
    finally:
        profile.disable()
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def work_of(tab: Tab, folders: tuple[Path, Path], *, first_part: bool) -> int:
    """The calls for an overview; the second time, so that nothing has to be imported."""
    library = Library((folders[0],), folders[1])
    library.is_ready()
    found: list[bool] = []

    def post(message: object) -> None:
        if isinstance(message, AcrossFound):
            found.append(message.overview.is_whole)
            assert message.overview.count
            if first_part:
                raise _EnoughError

    decisions = Lazy(lambda: DecisionsSource((folders[0],)))
    worker = AcrossWorker(Lazy(lambda: library), post, no_fault, decisions)
    counted = [calls(lambda: worker._answer(AcrossRequest(1, tab, Scope.ALL), lambda: False)) for _ in range(2)]
    worker.close()
    assert found[0] is False
    return counted[-1]


@pytest.mark.parametrize("tab", Tab)
def test_the_first_rows_take_no_longer_with_four_times_the_articles(
    libraries: dict[int, tuple[Path, Path]], tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across, "FIRST_PART_ARTICLES", FIRST)
    small, large = (work_of(tab, libraries[count], first_part=True) for count in (SMALL, LARGE))
    assert large <= 1.5 * small + CATALOGUE_CALLS * (LARGE - SMALL)


@pytest.mark.parametrize("tab", Tab)
def test_the_whole_grows_with_the_articles_and_not_with_their_pairs(
    libraries: dict[int, tuple[Path, Path]], tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across, "FIRST_PART_ARTICLES", FIRST)
    small, large = (work_of(tab, libraries[count], first_part=False) for count in (SMALL, LARGE))
    assert large <= 1.5 * small * LARGE / SMALL


def test_progress_is_posted_and_a_request_that_is_given_up_ends_while_articles_are_read(
    libraries: dict[int, tuple[Path, Path]],
) -> None:
    folder, cache = libraries[LARGE]
    library = Library((folder,), cache)
    posted: list[object] = []
    worker = AcrossWorker(Lazy(lambda: library), posted.append, no_fault, Lazy(lambda: DecisionsSource((folder,))))

    def given_up() -> bool:
        return any(isinstance(each, AcrossProgress) and each.done for each in posted)

    worker._answer(AcrossRequest(1, Tab.FIGURES, Scope.ALL), given_up)
    worker.close()
    progress = [each for each in posted if isinstance(each, AcrossProgress)]
    assert 0 < progress[-1].done < progress[-1].total <= LARGE
    assert not any(isinstance(each, AcrossFound) and each.overview.is_whole for each in posted)
