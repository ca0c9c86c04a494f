"""Figures in a range are found as by asking each of them."""

from hypothesis import given
from hypothesis import strategies as st

from index.search.expanded import ValueRange
from index.store.format.schema import figure_term
from index.store.read.ranges import FigureColumns

ENDS = st.tuples(st.integers(-3, 9), st.integers(0, 4)).map(lambda pair: (float(pair[0]), float(sum(pair))))
BOUND = st.none() | st.integers(-4, 10).map(float)


@given(st.sets(ENDS), BOUND, BOUND, st.booleans(), st.booleans())
def test_figures_in_a_range_are_those_that_meet_it(
    figures: set[tuple[float, float]], low: float | None, high: float | None, over: bool, under: bool
) -> None:
    ends = sorted(figures, key=lambda pair: figure_term(*pair))
    columns = FigureColumns([low for low, _ in ends], [high for _, high in ends])
    wanted = ValueRange(low, high, over, under)
    assert columns.rows(wanted) == [row for row, pair in enumerate(ends) if wanted.holds(*pair)]
