from msgspec.structs import replace

from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.repeats import repeats

SHIPS = Figure(0, 8, 30.0, Bound.ABOUT, FigureKind.COUNT, None, "ships")


def test_the_same_value_of_the_same_thing_is_one_row_with_all_its_places():
    again = replace(SHIPS, start=40, end=52, noun="old Ships")
    (row,) = repeats((again, SHIPS))
    assert row.figure is SHIPS
    assert row.places == (SHIPS, again)


def test_another_bound_value_or_thing_is_another_row():
    others = (replace(SHIPS, bound=Bound.OVER), replace(SHIPS, value=31.0), replace(SHIPS, noun="boats"))
    assert len(repeats((SHIPS, *others))) == 4


def test_durations_ages_and_figures_in_passing_come_last():
    days = replace(SHIPS, start=1, kind=FigureKind.DURATION)
    passing = replace(SHIPS, start=2, value=1.0, passing=True)
    late = replace(SHIPS, start=90, value=5.0)
    assert [row.figure for row in repeats((days, passing, late))] == [late, days, passing]
