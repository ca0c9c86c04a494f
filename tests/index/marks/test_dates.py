import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Kind
from index.dates.resolve import DateOrigin
from index.dates.value import Grain
from index.marks.dates import DateMark, find_dates
from tests.index.marks.figures.given import article_of


def dates(text: str) -> tuple[DateMark, ...]:
    return find_dates(article_of(text))


@pytest.mark.parametrize(
    ("text", "shown", "iso", "grain"),
    [
        ("It fell in 2014.", "2014", "2014", Grain.YEAR),
        ("It fell in May 2014.", "May 2014", "2014-05", Grain.MONTH),
        ("It fell on 25 May 2014.", "25 May 2014", "2014-05-25", Grain.DAY),
        ("It fell on May 25, 2014.", "May 25, 2014", "2014-05-25", Grain.DAY),
        ("It fell on Aug. 8, 2019.", "Aug. 8, 2019", "2019-08-08", Grain.DAY),
        ("It fell on the 25th of May 2014.", "25th of May 2014", "2014-05-25", Grain.DAY),
        ("It fell on 2024-08-01.", "2024-08-01", "2024-08-01", Grain.DAY),
        ("It fell on 16.11.2016.", "16.11.2016", "2016-11-16", Grain.DAY),
        ("It fell on 25 May.", "25 May", "--05-25", Grain.DAY),
        ("It fell on January 21;", "January 21", "--01-21", Grain.DAY),
        ("It fell in April.", "April", "--04", Grain.MONTH),
        ("It fell in May.", "May", "--05", Grain.MONTH),
        ("It fell on the twenty-second of June.", "twenty-second of June", "--06-22", Grain.DAY),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, shown: str, iso: str, grain: Grain) -> None:
    (mark,) = dates(text)
    assert (text[mark.start : mark.end], mark.iso(), mark.grain) == (shown, iso, grain)


def test_no_year_is_guessed() -> None:
    (mark,) = dates("The forum was held on 25 May.")
    assert (mark.origin, mark.first_day(), mark.basis) == (DateOrigin.UNRESOLVED, None, None)
    assert mark.words() == "25 May"


def test_an_unclear_order_leaves_only_the_year() -> None:
    (mark,) = dates("It was signed on 1/8/2024.")
    assert (mark.iso(), mark.grain, mark.origin) == ("2024", Grain.YEAR, DateOrigin.UNRESOLVED)


def test_a_span_of_days_is_two_marks_that_know_the_span() -> None:
    first, last = dates("The fair ran 25-27 May 2024.")
    assert (first.iso(), last.iso()) == ("2024-05-25", "2024-05-27")
    assert first.span == last.span == (first.value, last.value)


def test_a_span_over_two_months_takes_the_year_from_its_end() -> None:
    assert [mark.iso() for mark in dates("It ran from May 30 to June 2, 2019.")] == ["2019-05-30", "2019-06-02"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "They freed 1561 prisoners.",
        "On 31 February stew was served.",
        "On 30 February 2021 stew was served.",
    ],
)
def test_text_that_is_not_a_date_is_not_marked(text: str) -> None:
    assert dates(text) == ()


def test_furniture_has_no_dates() -> None:
    assert find_dates(article_of("Posted 1 August 2024", Kind.FURNITURE)) == ()


_WORDS = st.sampled_from(
    "May March 25 31 2014 2024-08-01 1/8/2024 16.11.2016 of the 25th Friday , . - Feb. 30 in to second 99".split()
)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.lists(_WORDS, max_size=20).map(" ".join))
def test_marks_lie_inside_in_order_and_say_something(text: str) -> None:
    end = 0
    for mark in dates(text):
        assert end <= mark.start < mark.end <= len(text)
        assert (mark.value is None) == (mark.iso() is None)
        assert bool(mark.words()) == (mark.value is not None)
        end = mark.end
