from datetime import date

import pytest

from index.dates.value import DateValue, Grain, exists, month_value, week_of


@pytest.mark.parametrize(
    ("value", "iso", "words", "days"),
    [
        (DateValue(Grain.DAY, 2024, 7, 25), "2024-07-25", "Thu 25 Jul 2024", ("2024-07-25", "2024-07-25")),
        (DateValue(Grain.MONTH, 2024, 2), "2024-02", "Feb 2024", ("2024-02-01", "2024-02-29")),
        (DateValue(Grain.YEAR, 2014), "2014", "2014", ("2014-01-01", "2014-12-31")),
        (DateValue(Grain.WEEK, 2020, number=53), "2020-W53", "week of 28 Dec 2020", ("2020-12-28", "2021-01-03")),
        (
            DateValue(Grain.WEEKEND, 2024, 7, 20),
            "2024-07-20/2024-07-21",
            "weekend of 20 Jul 2024",
            ("2024-07-20", "2024-07-21"),
        ),
        (DateValue(Grain.QUARTER, 1990, number=3), "1990-Q3", "Q3 1990", ("1990-07-01", "1990-09-30")),
        (DateValue(Grain.HALF, 2019, number=2), "2019-H2", "H2 2019", ("2019-07-01", "2019-12-31")),
        (DateValue(Grain.SEASON, 2007, number=21), "2007-21", "spring 2007", ("2007-03-01", "2007-05-31")),
        (DateValue(Grain.SEASON, 2013, number=24), "2013-24", "winter 2013", ("2013-12-01", "2014-02-28")),
        (DateValue(Grain.DECADE, 1990), "199X", "1990s", ("1990-01-01", "1999-12-31")),
        (DateValue(Grain.CENTURY, 1800), "18XX", "19th century", ("1800-01-01", "1899-12-31")),
        (DateValue(Grain.DAY, None, 5, 25), "--05-25", "25 May", None),
        (DateValue(Grain.MONTH, None, 5), "--05", "May", None),
        (DateValue(Grain.YEAR, -489), "-0489", "490 BC", None),
        (DateValue(Grain.CENTURY, -499), "-04XX", "5th century BC", None),
    ],
)
def test_a_value_has_its_edtf_text_its_words_and_its_days(
    value: DateValue, iso: str, words: str, days: tuple[str, str] | None
):
    assert (value.iso(), value.words()) == (iso, words)
    first, last = value.first_day(), value.last_day()
    assert (None if first is None or last is None else (first.isoformat(), last.isoformat())) == days


def test_months_count_on_over_the_year():
    assert month_value(2021, 0) == DateValue(Grain.MONTH, 2020, 12)
    assert month_value(2021, 14) == DateValue(Grain.MONTH, 2022, 2)


def test_the_first_days_of_january_may_be_of_the_last_week_of_the_year_before():
    assert week_of(date(2021, 1, 3)).iso() == "2020-W53"


def test_a_day_that_no_year_has_does_not_exist():
    assert not exists(DateValue(Grain.DAY, None, 2, 30))
    assert exists(DateValue(Grain.DAY, None, 2, 29))
    assert not exists(DateValue(Grain.DAY, 2023, 2, 29))
