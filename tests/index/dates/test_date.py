from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import Date, month_number, parse_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026", "2026"),
        ("March 2026", "2026-03"),
        ("2026-03", "2026-03"),
        ("14 March 2026", "2026-03-14"),
        ("14th of March 2026", "2026-03-14"),
        ("March 14, 2026", "2026-03-14"),
        ("Mar. 14, 2026", "2026-03-14"),
        ("Saturday, 14 March 2026", "2026-03-14"),
        ("2026-03-14", "2026-03-14"),
        ("2026/3/14", "2026-03-14"),
        ("14/3/2026", "2026-03-14"),
        ("3/14/2026", "2026-03-14"),
        ("14.03.2026", "2026-03-14"),
        ("4/4/2026", "2026-04-04"),
        ("2026-03-14T09:30:00Z", "2026-03-14T09:30Z"),
        ("2026-03-14 09:30 +03:00", "2026-03-14T09:30+03:00"),
        ("March 14, 2026 at 9:30", "2026-03-14T09:30"),
        ("March 14, 2026 9:30 pm", "2026-03-14T21:30"),
        ("March 14, 2026 12:05 a.m.", "2026-03-14T00:05"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written: str, iso: str) -> None:
    read = parse_date(written)
    assert read is not None
    assert read.iso() == iso


@pytest.mark.parametrize(
    "written", ["", "3/4/2026", "31 February 2026", "14 March", "yesterday", "2026-13-01", "0/0/2026", "14 Smarch 2026"]
)
def test_text_that_is_not_a_date_or_is_unclear_stays_unknown(written: str) -> None:
    assert parse_date(written) is None


def test_an_hour_that_contradicts_itself_is_left_out() -> None:
    read = parse_date("March 14, 2026 14:30 am")
    assert read is not None
    assert (read.iso(), read.hour, read.minute) == ("2026-03-14", None, None)


@pytest.mark.parametrize(
    ("known", "first", "last"),
    [
        (Date(2024), date(2024, 1, 1), date(2024, 12, 31)),
        (Date(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (Date(2024, 12), date(2024, 12, 1), date(2024, 12, 31)),
        (Date(2024, 2, 3), date(2024, 2, 3), date(2024, 2, 3)),
        (Date(9999, 12), date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_the_days_a_date_can_mean(known: Date, first: date, last: date) -> None:
    assert (known.first_day(), known.last_day()) == (first, last)


def test_words_say_no_more_than_is_known() -> None:
    assert Date(2026).words() == "2026"
    assert Date(2026, 3).words() == "March 2026"
    assert Date(2026, 3, 14).words() == "14 March 2026"


@pytest.mark.parametrize(("name", "number"), [("Jan", 1), ("sept.", 9), ("May", 5), ("DECEMBER", 12)])
def test_months_by_name(name: str, number: int) -> None:
    assert month_number(name) == number


def test_a_name_that_is_not_a_month_is_refused() -> None:
    with pytest.raises(ValueError, match="not a month"):
        month_number("Brumaire")


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_date_in_words_is_read_back(day: date) -> None:
    known = Date(day.year, day.month, day.day)
    assert parse_date(known.words()) == known
    assert parse_date(known.iso()) == known


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    parse_date(text)
