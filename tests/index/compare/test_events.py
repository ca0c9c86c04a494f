"""The time line over articles."""

from datetime import date

from index.compare import timeline
from index.compare.values import Known
from tests.index.compare.made import article


def test_articles_and_dated_statements_are_sorted_by_day_with_undated_ones_last() -> None:
    articles = (
        article("b", "The bridge fell on 3 May 2021.", published="2021-05-06"),
        article("a", "It had been closed on Monday."),
    )
    events = timeline(articles)
    assert [(each.first, each.is_article) for each in events] == [
        (date(2021, 5, 3), False),
        (date(2021, 5, 6), True),
        (None, False),
    ]
    assert [each.known for each in events] == [Known.STATED, Known.STATED, Known.OPEN]


def test_a_day_counted_from_the_date_of_the_article_is_marked_as_derived() -> None:
    events = timeline((article("a", "The bridge fell on Monday.", published="2021-05-06"),))
    (reckoned,) = [each for each in events if not each.is_article]
    assert (reckoned.first, reckoned.known) == (date(2021, 5, 3), Known.RECKONED)
    assert reckoned.basis
