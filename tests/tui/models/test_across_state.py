"""The state of the lists over several articles."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tui.models.across import AcrossRequest, AcrossView, Scope, SourceName
from tui.models.across_passages import PassageGroup, PassagesOverview
from tui.models.across_state import AcrossState
from tui.widgets.rows.panel_view import Tab

SOURCES = {Path("a.txt"): SourceName(Path("a.txt"), "The Herald", None, "")}
NOTHING = PassagesOverview((), SOURCES)
ONE = PassagesOverview((PassageGroup("words", "prose", 2, (), ()),), SOURCES)


def asked(state: AcrossState, number: int = 1, scope: Scope = Scope.ALL) -> AcrossRequest | None:
    return state.ask(number, Tab.PASSAGES, scope)


@pytest.fixture
def state() -> AcrossState:
    return AcrossState()


def test_the_scope_goes_from_one_article_to_the_hits_to_all_and_back():
    scope, passed = Scope.ARTICLE, []
    for _ in range(4):
        scope = scope.wider(has_hits=True)
        passed.append(scope)
    assert passed == [Scope.HITS, Scope.ALL, Scope.ARTICLE, Scope.HITS]
    assert Scope.ARTICLE.wider(has_hits=False) is Scope.ALL


def test_a_list_is_asked_for_once(state: AcrossState):
    request = asked(state)
    assert request is not None
    assert asked(state, 2) is None
    assert state.take(request, NOTHING)
    assert asked(state, 3) is None


def test_an_answer_to_an_older_request_is_dropped(state: AcrossState):
    first, second = asked(state), asked(state, 2, Scope.HITS)
    assert first is not None
    assert second is not None
    assert not state.take(first, ONE)
    assert state.overview(Tab.PASSAGES, Scope.ALL) is None


def test_a_part_is_listed_until_the_whole_comes(state: AcrossState):
    request = asked(state)
    assert request is not None
    assert state.take(request, replace(ONE, is_whole=False))
    assert state.count(Tab.PASSAGES, Scope.ALL) == "1+"
    assert "so far · Esc: stop" in state.status(Tab.PASSAGES, Scope.ALL)[0]
    assert state.take(request, ONE)
    assert state.count(Tab.PASSAGES, Scope.ALL) == "1"


def test_a_stopped_overview_stays_until_it_is_requested_again(state: AcrossState):
    request = asked(state)
    assert request is not None
    state.take(request, replace(ONE, is_whole=False))
    assert state.stop() == request
    assert not state.take(request, ONE)
    assert asked(state, 2) is None
    assert "stopped" in state.status(Tab.PASSAGES, Scope.ALL)[0]
    state.resume(Tab.PASSAGES, Scope.ALL)
    assert asked(state, 3) is not None


def test_after_a_decision_everything_is_asked_for_again_and_listed_until_then(state: AcrossState):
    request = asked(state)
    assert request is not None
    state.take(request, ONE)
    state.outdate()
    again = asked(state, 2)
    assert again is not None
    assert state.overview(Tab.PASSAGES, Scope.ALL) is ONE
    assert not state.take(again, replace(NOTHING, is_whole=False))  # less than the list shows already
    assert state.take(again, NOTHING)
    assert state.overview(Tab.PASSAGES, Scope.ALL) is NOTHING


def test_another_article_is_requested_again(state: AcrossState):
    first = state.ask(1, Tab.PASSAGES, Scope.ARTICLE, about=Path("a.txt"))
    assert first is not None
    assert state.ask(2, Tab.PASSAGES, Scope.ARTICLE, about=Path("b.txt")) is not None


def test_the_rows_are_made_once_for_a_view(state: AcrossState):
    request = asked(state)
    assert request is not None
    state.take(request, ONE if ONE.groups[0].places else NOTHING)
    rows = state.rows(Tab.PASSAGES, Scope.ALL)
    assert state.rows(Tab.PASSAGES, Scope.ALL) is rows
    state.set_filter(Tab.PASSAGES, "no such words")
    assert state.rows(Tab.PASSAGES, Scope.ALL) is not rows


def test_each_word_of_a_filter_may_be_in_another_column():
    view = AcrossView(filter_text="cradle AUG 2024")
    assert view.matches("The Cradle", None, "1 August 2024")
    assert not view.matches("The Cradle", "1 July 2024")


def test_a_list_of_no_article_says_that_it_waits_for_the_index(state: AcrossState):
    request = asked(state)
    assert request is not None
    state.take(request, PassagesOverview((), {}))
    (row,) = state.rows(Tab.PASSAGES, Scope.ALL)
    assert "no article is in the index yet" in row.text  # type: ignore[union-attr]
    assert state.status(Tab.PASSAGES, Scope.ALL)[0] == "waiting for the index"
