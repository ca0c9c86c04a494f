"""The thread that compares, and the thread that keeps decisions."""

from pathlib import Path

import pytest

from index.decisions.decision import Act, Decision
from index.decisions.journal import read_decisions
from index.marks.finding import find_marks
from index.store.library import Library
from tests.helpers.worker_messages import Held, Posted, no_fault
from tui.models.across import AcrossRequest, Scope
from tui.models.across_messages import AcrossFound, AcrossProgress, Decided
from tui.state.decisions import DecisionsSource
from tui.state.paths import cache_folder, decisions_file
from tui.widgets.rows.panel_view import Tab
from tui.workers import across
from tui.workers.across import AcrossWorker
from tui.workers.decisions import DecisionWorker
from tui.workers.lazy import Lazy


def asked(number: int, articles: frozenset[Path] | None = None) -> AcrossRequest:
    return AcrossRequest(number, Tab.SPEAKERS, Scope.ALL, articles)


@pytest.fixture
def worker(articles: Path) -> tuple[AcrossWorker, Posted]:
    posted = Posted()
    library = Library((articles,), cache_folder())
    library.refresh()
    return AcrossWorker(
        (articles,), Lazy(lambda: library), posted, no_fault, Lazy(lambda: DecisionsSource((articles,)))
    ), posted


def test_an_answer_carries_its_request_and_names_its_articles(worker: tuple[AcrossWorker, Posted], articles: Path):
    worker[0].submit(asked(7))
    found = worker[1].one(AcrossFound)
    assert found.request.number == 7
    assert "Marta Kowalska" in [person.name for person in found.overview.people]
    assert {path.name for path in found.overview.sources} == {"harbour.txt", "ministry.txt", "weather.txt"}


def test_only_the_articles_asked_for_are_compared(worker: tuple[AcrossWorker, Posted], articles: Path):
    worker[0].submit(asked(1, frozenset((articles / "ministry.txt",))))
    assert [path.name for path in worker[1].one(AcrossFound).overview.sources] == ["ministry.txt"]


def test_a_request_that_was_given_up_is_not_answered(
    worker: tuple[AcrossWorker, Posted], monkeypatch: pytest.MonkeyPatch
):
    held = Held(find_marks)
    monkeypatch.setattr("index.marks.finding.find_marks", held)
    monkeypatch.setattr(Library, "marks", lambda *_: None)
    first = asked(1)
    worker[0].submit(first)
    assert held.begun.wait(60)
    worker[0].stop(first)
    held.go.set()
    worker[0].submit(asked(2))
    assert worker[1].one(AcrossFound).request.number == 2


def test_the_first_part_of_many_articles_comes_before_the_whole(
    worker: tuple[AcrossWorker, Posted], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(across, "FIRST_PART_ARTICLES", 1)
    monkeypatch.setattr(across, "PROGRESS_EVERY_S", -1.0)
    worker[0].submit(asked(1))
    worker[1].until(lambda: any(each.overview.is_whole for each in worker[1].of(AcrossFound)))
    parts = worker[1].of(AcrossFound)
    assert [part.overview.is_whole for part in parts] == [False, False, True]
    assert [(each.done, each.total) for each in worker[1].of(AcrossProgress)] == [(1, 3), (2, 3), (3, 3)]


def test_a_decision_is_on_the_disk_before_it_is_reported_and_can_be_undone(articles: Path):
    posted = Posted()
    worker = DecisionWorker((articles,), posted, no_fault)
    worker.decide(Decision(Act.SAME, at="", a="Ana", b="Anna"), "kept")
    assert posted.one(Decided).words == "kept"
    assert len(read_decisions(decisions_file((articles,))).lines) == 1
    worker.decide(Decision(Act.APART, at="", a="Ana", b="Anna"), "kept")
    worker.undo()
    worker.undo()
    posted.until(lambda: len(posted.of(Decided)) == 4)
    assert [each.kept for each in posted.of(Decided)] == [True, False, True, False]
    assert "undo it first" in posted.of(Decided)[1].words
    worker.close()


def test_a_folder_that_cannot_be_written_is_reported(articles: Path):
    posted = Posted()
    file = decisions_file((articles,))
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.write_text("a file where the folder should be", encoding="utf-8")
    DecisionWorker((articles,), posted, no_fault).decide(Decision(Act.SAME, at="", a="Ana", b="Anna"), "kept")
    found = posted.one(Decided)
    assert not found.kept
    assert str(file) in found.words
