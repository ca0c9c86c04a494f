from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.article.scroll_markers import scroll_markers


def test_a_short_article_has_its_ticks_at_the_very_rows():
    assert scroll_markers([0, 3], 10, 40) == {0, 3}


def test_a_long_article_has_them_in_proportion():
    assert scroll_markers([0, 50, 99], 100, 10) == {0, 5, 9}


@given(st.lists(st.integers(0, 999)), st.integers(1, 60))
def test_ticks_lie_on_the_screen_and_there_are_none_without_matches(rows: list[int], height: int):
    found = scroll_markers(rows, 1000, height)
    assert all(0 <= row < height for row in found)
    assert bool(found) == bool(rows)
