import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Kind
from index.marks.dates import DateMark, find_dates
from tests.index.marks.figures.given import article_of


def dates(text: str) -> tuple[DateMark, ...]:
    return find_dates(article_of(text))


@pytest.mark.parametrize(
    ("text", "shown", "iso", "precision"),
    [
        ("It fell in 2014.", "2014", "2014", "year"),
        ("It fell in May 2014.", "May 2014", "2014-05", "month"),
        ("It fell on 25 May 2014.", "25 May 2014", "2014-05-25", "day"),
        ("It fell on May 25, 2014.", "May 25, 2014", "2014-05-25", "day"),
        ("It fell on Aug. 8, 2019.", "Aug. 8, 2019", "2019-08-08", "day"),
        ("It fell on the 25th of May 2014.", "25th of May 2014", "2014-05-25", "day"),
        ("It fell on 2024-08-01.", "2024-08-01", "2024-08-01", "day"),
        ("It fell on 16.11.2016.", "16.11.2016", "2016-11-16", "day"),
        ("It fell on 25 May.", "25 May", "--05-25", "day of unknown year"),
        ("It fell on January 21;", "January 21", "--01-21", "day of unknown year"),
        ("It fell in April.", "April", "--04", "month of unknown year"),
        ("It fell in May.", "May", "--05", "month of unknown year"),
        ("It fell on the twenty-second of June.", "twenty-second of June", "--06-22", "day of unknown year"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, shown: str, iso: str, precision: str) -> None:
    (mark,) = dates(text)
    assert (text[mark.start : mark.end], mark.iso(), mark.precision) == (shown, iso, precision)


def test_no_year_is_guessed() -> None:
    (mark,) = dates("The forum was held on 25 May.")
    assert mark.date is None
    assert (mark.month, mark.day) == (5, 25)
    assert mark.words() == "25 May"


def test_an_unclear_order_leaves_only_the_year() -> None:
    (mark,) = dates("It was signed on 1/8/2024.")
    assert (mark.iso(), mark.precision) == ("2024", "year")


def test_a_span_of_days_knows_its_last() -> None:
    (mark,) = dates("The fair ran 25-27 May 2024.")
    assert (mark.iso(), mark.until) == ("2024-05-25", 27)


def test_two_dates_are_two_marks() -> None:
    assert [mark.iso() for mark in dates("It ran from May 30 to June 2, 2019.")] == ["--05-30", "2019-06-02"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "They freed 1561 prisoners.",
        "On 31 February stew was served.",
        "On 30 February 2021 stew was served.",
        "It closed in the 1990s.",
        "It fell around 700 BC.",
    ],
)
def test_what_is_no_date_is_no_mark(text: str) -> None:
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
        assert mark.date is not None or mark.month is not None
        assert mark.iso()
        assert mark.words()
        end = mark.end
