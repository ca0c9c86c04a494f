"""Figures in a range, and dates within days, are found as by asking each of them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from index.search.bitmap import unchecked
from index.search.packed_strings import pack_strings
from index.search.query.nodes import NamedRange, ValueRange
from index.store.format.schema import figure_term, when_term
from index.store.read.ranges import FigureColumns, when_rows

ENDS = st.tuples(st.integers(-3, 9), st.integers(0, 4)).map(lambda pair: (float(pair[0]), float(sum(pair))))
BOUND = st.none() | st.integers(-4, 10).map(float)


@given(st.sets(ENDS), BOUND, BOUND, st.booleans(), st.booleans())
def test_figures_in_a_range_are_those_that_meet_it(
    figures: set[tuple[float, float]], low: float | None, high: float | None, over: bool, under: bool
) -> None:
    ends = sorted(figures, key=lambda pair: figure_term(*pair))
    columns = FigureColumns([low for low, _ in ends], [high for _, high in ends])
    wanted = ValueRange(low, high, over, under)
    assert columns.rows(wanted) == [row for row, pair in enumerate(ends) if wanted.matches(*pair)]


DAYS = st.tuples(st.integers(0, 800), st.sampled_from((0, 0, 6, 30, 364))).map(
    lambda pair: (date(2023, 1, 1) + timedelta(pair[0]), date(2023, 1, 1) + timedelta(sum(pair)))
)
DAY = st.none() | st.integers(-10, 900).map(lambda day: date(2023, 1, 1) + timedelta(day))


@given(st.sets(DAYS), DAY, DAY)
def test_dates_within_days_are_those_that_lie_in_them(
    dates: set[tuple[date, date]], first: date | None, last: date | None
) -> None:
    terms = sorted(when_term(a.isoformat(), b.isoformat()) for a, b in dates)
    wanted = NamedRange(first, last)
    holding = [row for row, term in enumerate(terms) if wanted.matches(*term.split("/"))]
    assert when_rows(first, last, pack_strings(terms), unchecked) == holding
