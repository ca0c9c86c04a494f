"""The thread that compares, and the thread that keeps decisions."""

from pathlib import Path

import pytest

from index.compare import persons
from index.decisions.decision import Act, Decision
from index.decisions.journal import read_decisions, undo
from index.store.library import Library
from tests.helpers.worker_messages import Held, Posted, no_fault
from tui.models import across_dates
from tui.models.across import AcrossRequest, Scope
from tui.models.across_messages import AcrossFound, Decided, SaidRead, SentencesRead
from tui.state.decisions import DecisionsSource
from tui.state.paths import cache_folder, decisions_file
from tui.widgets.rows.panel_view import Tab
from tui.workers import across
from tui.workers.across import AcrossWorker, SaidRequest, SentencesRequest
from tui.workers.decisions import DecisionWorker
from tui.workers.lazy import Lazy


def asked(number: int, articles: frozenset[Path] | None = None) -> AcrossRequest:
    return AcrossRequest(number, Tab.SPEAKERS, Scope.ALL, articles)


@pytest.fixture
def worker(articles: Path) -> tuple[AcrossWorker, Posted]:
    posted = Posted()
    library = Library((articles,), cache_folder())
    library.refresh()
    return AcrossWorker(Lazy(lambda: library), posted, no_fault, Lazy(lambda: DecisionsSource((articles,)))), posted


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
    held = Held(persons.people)
    monkeypatch.setattr(persons, "people", held)
    first = asked(1)
    worker[0].submit(first)
    assert held.begun.wait(60)
    worker[0].stop(first)
    held.go.set()
    worker[0].submit(asked(2))
    assert worker[1].one(AcrossFound).request.number == 2


def test_the_first_articles_of_many_come_before_the_whole(
    worker: tuple[AcrossWorker, Posted], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(across, "FIRST_PART_ARTICLES", 1)
    worker[0].submit(asked(1))
    worker[1].until(lambda: any(each.overview.is_whole for each in worker[1].of(AcrossFound)))
    parts = worker[1].of(AcrossFound)
    assert [(part.overview.is_whole, len(part.overview.sources)) for part in parts] == [(False, 1), (True, 3)]


@pytest.mark.parametrize("tab", Tab)
def test_every_tab_is_answered(worker: tuple[AcrossWorker, Posted], tab: Tab, articles: Path):
    worker[0].submit(AcrossRequest(1, tab, Scope.ALL))
    assert len(worker[1].one(AcrossFound).overview.sources) == 3


def test_shared_parts_of_a_passage_are_found(worker: tuple[AcrossWorker, Posted], articles: Path):
    text = (articles / "harbour.txt").read_text(encoding="utf-8")
    at = text.index("240 sailors")
    worker[0].submit(AcrossRequest(1, Tab.PASSAGES, Scope.PASSAGE, about=articles / "harbour.txt", span=(at, at + 3)))
    assert worker[1].one(AcrossFound).overview.count == 0


def test_the_quotations_of_a_name_are_read_when_they_are_asked_for(worker: tuple[AcrossWorker, Posted], articles: Path):
    worker[0].read_said(SaidRequest(Scope.ALL, None, frozenset(("Marta Kowalska", "nobody"))))
    said = worker[1].one(SaidRead).said
    assert next(iter(said["Marta Kowalska"])).words == '"nobody was hurt" and that the ships were safe'
    assert said["nobody"] == ()


def test_a_decision_is_on_the_disk_before_it_is_reported_and_can_be_undone(articles: Path):
    posted = Posted()
    worker = DecisionWorker((articles,), posted, no_fault, Lazy(lambda: DecisionsSource((articles,))))
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


def test_only_a_change_by_another_program_is_reported(articles: Path):
    posted = Posted()
    worker = DecisionWorker((articles,), posted, no_fault, Lazy(lambda: DecisionsSource((articles,))))
    worker.look()
    worker.decide(Decision(Act.SAME, at="", a="Ana", b="Anna"), "kept")
    worker.look()
    worker.decide(Decision(Act.SAME, at="", a="Bo", b="Boe"), "kept")  # answers after the look before it
    posted.until(lambda: len(posted.of(Decided)) == 2)
    assert [each.words for each in posted.of(Decided)] == ["kept", "kept"]
    undo(decisions_file((articles,)))
    worker.look()
    posted.until(lambda: len(posted.of(Decided)) == 3)
    assert posted.of(Decided)[2].words == "Decisions were changed by another program"
    worker.close()


def test_a_folder_that_cannot_be_written_is_reported(articles: Path):
    posted = Posted()
    file = decisions_file((articles,))
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.write_text("a file where the folder should be", encoding="utf-8")
    DecisionWorker((articles,), posted, no_fault, Lazy(lambda: DecisionsSource((articles,)))).decide(
        Decision(Act.SAME, at="", a="Ana", b="Anna"), "kept"
    )
    found = posted.one(Decided)
    assert not found.kept
    assert str(file) in found.words


def test_the_sentences_of_shown_dates_are_read_when_they_are_asked_for(
    worker: tuple[AcrossWorker, Posted], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(across_dates, "EAGER_EVENTS", 0)
    worker[0].submit(AcrossRequest(1, Tab.DATES, Scope.ALL))
    overview = worker[1].one(AcrossFound).overview
    event = next(each for each in overview.events if not each.is_article)
    assert not event.words.words
    place = event.words.address, event.words.span
    worker[0].read_sentences(SentencesRequest(Scope.ALL, frozenset((place,))))
    sentence = worker[1].one(SentencesRead).sentences[place]
    first, last = sentence.words.focus
    assert sentence.words.words[first:last].strip()
    assert len(sentence.words.words) > last - first
