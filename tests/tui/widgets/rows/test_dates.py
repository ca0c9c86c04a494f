import pytest

from index import find_dates, read_text
from tui.models.annotated_article import AnnotatedArticle
from tui.widgets.rows.dates import DateRow, date_rows
from tui.widgets.rows.panel_view import PanelView

DATED = """---
title: The dam
date: 2024-07-25
---

The dam broke on Tuesday, ten years after the storm of 3 May 2014.

It was built in 1998. The mayor spoke the next day.
"""


def opened(text: str) -> AnnotatedArticle:
    article = read_text(text, "a.md")
    return AnnotatedArticle(article, (), (), dates=find_dates(article))


def shown(article: AnnotatedArticle, view: PanelView | None = None, *, width: int = 40) -> list[str]:
    rows = date_rows(article, view or PanelView())
    return [" ".join("".join(part for part, _ in row.lines(width)[0]).split()) for row in rows]


def test_dates_are_in_text_order_and_those_without_a_day_below():
    assert shown(opened(DATED)) == [
        "¶1 Tuesday ~ Tue 23 Jul 2024",
        "¶1 3 May 2014 Sat 3 May 2014",
        "¶2 1998",
        "not resolved",
        "¶2 the next day",
    ]


def test_by_day_the_earliest_comes_first():
    days = [line.split(" ")[1] for line in shown(opened(DATED), PanelView(by_weight=True))[:3]]
    assert days == ["1998", "3", "Tuesday"]


def test_hidden_derived_dates_leave_only_stated_dates():
    assert "Tuesday" not in " ".join(shown(opened(DATED), PanelView(derived=False)))
    assert len(shown(opened(DATED), PanelView(derived=False))) == 4


def test_a_wide_panel_names_the_source_of_a_derived_date():
    assert shown(opened(DATED), width=80)[0] == "¶1 Tuesday ~ Tue 23 Jul 2024, from the article’s date"


def test_without_an_article_date_the_list_says_why_nothing_is_resolved():
    text = "The dam broke on Tuesday. The storm of 25 May and the letter of 3/4/2024 were blamed."
    assert shown(opened(text)) == [
        "not resolved: no article date",
        "¶1 Tuesday",
        "¶1 25 May no year",
        "¶1 3/4/2024 day unclear",
    ]


@pytest.mark.parametrize(
    ("words", "expected"), [("tuesday", 1), ("1998", 1), ("2014", 1), ("jul 2024", 1), ("zebra", 0)]
)
def test_the_filter_looks_into_the_words_and_the_values(words: str, expected: int):
    rows = date_rows(opened(DATED), PanelView(filter_text=words))
    assert sum(isinstance(row, DateRow) for row in rows) == expected


def test_years_before_the_calendar_come_first_by_day():
    lines = shown(
        opened("It was taken in 1204. It was founded in 490 BC, and again in 480 BC."), PanelView(by_weight=True)
    )
    assert [line.split(" ", 1)[1] for line in lines] == ["490 BC", "480 BC", "1204"]
