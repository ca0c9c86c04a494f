from hypothesis import given
from hypothesis import strategies as st

from tui.models.navigation_history import MAX_POSITIONS, NavigationHistory

START: NavigationHistory[int] = NavigationHistory()


def test_back_opens_the_previous_position_and_forward_returns():
    trail = START.push(1).push(2)
    place, trail = trail.back(3) or (0, trail)
    assert place == 2
    place, trail = trail.forward(2) or (0, trail)
    assert place == 3


def test_there_is_nothing_behind_the_beginning_and_nothing_ahead_of_the_end():
    assert START.back(1) is None
    assert START.push(1).forward(2) is None


def test_a_new_jump_clears_the_forward_history():
    back = START.push(1).back(2)
    assert back is not None
    assert back[1].push(9).forward_stack == ()


def test_the_same_place_is_remembered_once():
    assert START.push(1).push(1).back_stack == (1,)


@given(st.lists(st.integers(0, 5), max_size=400))
def test_a_trail_never_grows_beyond_its_length(places: list[int]):
    trail = START
    for place in places:
        trail = trail.push(place)
    assert len(trail.back_stack) <= MAX_POSITIONS
