"""The rules of resolution, each by itself."""

import pytest

from index import cite, find_dates, read_text
from index.dates import Date
from index.dates.resolve import DateOrigin
from index.marks.dates import DateMark, dates_in


def dates(sentence: str, stated: Date | None) -> list[DateMark]:
    return dates_in(sentence, 0, len(sentence), stated=stated)


def one(sentence: str, stated: Date | None) -> str | None:
    (mark,) = dates(sentence, stated)
    return mark.iso()


THURSDAY = Date(2024, 7, 25)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The well ran dry on Thursday.", "2024-07-25"),
        ("The well ran dry on Friday.", "2024-07-19"),
        ("The well ran dry last Thursday.", "2024-07-18"),
        ("The club plays next Thursday.", "2024-08-01"),
        ("The tenants left this past Saturday.", "2024-07-20"),
        ("The choir sang on Sunday last week.", "2024-07-21"),
    ],
)
def test_a_weekday_is_the_last_such_day_that_day_included(sentence: str, value: str):
    assert one(sentence, THURSDAY) == value


@pytest.mark.parametrize(
    ("sentence", "stated", "value"),
    [
        ("The frost came on 28 December.", Date(2021, 1, 3), "2020-12-28"),
        ("The fair opens on 3 August.", THURSDAY, "2024-08-03"),
        ("The tax will end on 1 January.", THURSDAY, "2025-01-01"),
        ("The dam broke on Sunday, May 12.", Date(2020, 6, 1), "2019-05-12"),
    ],
)
def test_a_day_without_its_year_is_the_nearest_that_fits(sentence: str, stated: Date, value: str):
    assert one(sentence, stated) == value


def test_a_day_that_the_nearest_year_lacks_is_of_the_next_that_has_it():
    assert one("The bridge was opened on 29 February.", Date(2025, 3, 5)) == "2024-02-29"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Three days ago the cable snapped.", "2024-07-22"),
        ("The order came two weeks ago.", "2024-W28"),
        ("The quarry was sold four months ago.", "2024-03"),
        ("Ten years ago the valley had no road.", None),
        ("He had moved there a year earlier.", None),
        ("A year ago this week the dam broke.", None),
    ],
)
def test_days_weeks_and_months_are_counted_back_and_years_stay_open(sentence: str, value: str | None):
    assert one(sentence, THURSDAY) == value


@pytest.mark.parametrize(
    ("stated", "value"),
    [(Date(2024, 7), "2024-06"), (Date(2024), None), (None, None), (Date(2024, season=21), None)],
)
def test_a_coarse_stated_date_resolves_nothing_finer(stated: Date | None, value: str | None):
    assert one("The clinic closed last month.", stated) == value
    assert one("The clinic closed on Friday.", stated) is None


def test_a_year_is_not_carried_over_from_an_earlier_mention():
    first, second = dates("The dam broke on 3 May 2014. It broke again on 9 May.", None)
    assert (first.iso(), second.iso()) == ("2014-05-03", "--05-09")


def test_a_day_of_another_year_in_the_text_is_not_of_the_article_s_year():
    assert one("It passed on July 25 of that year.", THURSDAY) == "--07-25"


def test_the_year_at_the_end_of_a_list_is_that_of_all_its_days():
    marks = dates("The votes of June 8, June 15 and July 1, 2018 were void.", THURSDAY)
    assert [mark.iso() for mark in marks] == ["2018-06-08", "2018-06-15", "2018-07-01"]
    assert {mark.origin for mark in marks} == {DateOrigin.STATED}


def test_a_span_over_new_year_begins_in_the_year_before():
    assert [mark.iso() for mark in dates("It lay idle from December to March 2016.", None)] == ["2015-12", "2016-03"]


def test_a_span_of_weekdays_that_would_run_backwards_stays_open():
    marks = dates("The road was shut from Wednesday to Friday.", THURSDAY)
    assert [mark.iso() for mark in marks] == [None, None]


def test_a_derived_date_names_the_date_it_comes_from_and_a_stated_one_none():
    derived, stated = dates("The dam broke on Tuesday as it had in May 2014.", THURSDAY)
    assert (derived.basis, derived.derived_from()) == (THURSDAY, "the article’s date")
    assert (stated.basis, stated.derived_from()) == (None, None)


def test_a_date_in_the_text_becomes_no_date_of_the_article_in_a_citation():
    text = "The dam\n\nThe dam broke on Tuesday, 23 July 2024, the mayor said.\n\nNobody was hurt.\n"
    article = read_text(text)
    assert find_dates(article)
    assert article.published is None
    start = text.index("Nobody")
    assert "2024" not in cite(article, (start, start + 15), "apa")
