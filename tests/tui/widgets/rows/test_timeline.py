"""The time line: days, weeks and months, with a bar as long as much is dated in them."""

from datetime import date
from pathlib import Path

from rich.cells import cell_len

from tui.models.across import AcrossView, Excerpt, SourceName
from tui.models.across_dates import DatedWords, DatesOverview
from tui.widgets.rows.timeline import PeriodRow, timeline_rows

PATH = Path("a.txt")
WORDS = Excerpt(PATH, (3, 9), "2", "On Monday the guards went home.", (3, 9))


def dated(first: date | None, last: date | None = None, *, stated: bool = True, article: bool = False) -> DatedWords:
    return DatedWords(first, last or first, stated, "" if stated else "the article's date", article, WORDS)


def found(*events: DatedWords) -> DatesOverview:
    return DatesOverview(events, {PATH: SourceName(PATH, "The Herald", "Guards go home", "")})


EVENTS = found(
    dated(date(2024, 1, 1), date(2024, 12, 31)),
    dated(date(2024, 7, 29)),
    dated(date(2024, 8, 1), article=True),
    dated(date(2024, 8, 1), stated=False),
    dated(None),
)


def labels(order: int) -> list[tuple[str, int]]:
    rows = timeline_rows(EVENTS, AcrossView(order=order))
    return [(row.label, row.amount) for row in rows if isinstance(row, PeriodRow)]


def test_by_day_by_week_and_by_month():
    year, undated = ("2024", 1), ("without a known day", 1)
    assert labels(0) == [year, ("Mon 29 Jul 2024", 1), ("Thu 1 Aug 2024", 2), undated]
    assert labels(1) == [year, ("29 Jul 2024 to 4 Aug 2024", 3), undated]
    assert labels(2) == [year, ("Jul 2024", 1), ("Aug 2024", 2), undated]


def test_a_year_is_no_day_of_that_year():
    rows = timeline_rows(EVENTS, AcrossView())
    assert [row.key for row in rows].count("2024") == 2


def test_stated_derived_and_open_dates_are_distinguished():
    text = ["".join(part for part, _ in line) for row in timeline_rows(EVENTS, AcrossView()) for line in row.lines(70)]
    assert any(line.startswith("   ~ The Herald ¶2") and "from the article's date" in line for line in text)
    assert any(line.startswith("   ? The Herald ¶2") for line in text)
    assert any(line.startswith("   ■ The Herald · article") for line in text)
    assert "Guards go home" in "".join(text)


def test_the_bar_of_the_busiest_period_is_the_longest():
    bars = [row.lines(80)[0][2][0] for row in timeline_rows(EVENTS, AcrossView()) if isinstance(row, PeriodRow)]
    assert len(bars[2]) == 2 * len(bars[1])


def test_the_filter_looks_at_words_and_outlets():
    assert len(timeline_rows(EVENTS, AcrossView(filter_text="monday"))) > 1
    assert timeline_rows(EVENTS, AcrossView(filter_text="elephant"))[0].height == 1


def test_no_line_is_wider_than_the_list():
    for width in (20, 40, 90):
        for row in timeline_rows(EVENTS, AcrossView()):
            assert all(cell_len("".join(part for part, _ in line)) <= width for line in row.lines(width))


def test_a_filter_of_a_month_or_a_range_leaves_what_may_be_within_it():
    def left(filter_text: str) -> list[tuple[str, int]]:
        rows = timeline_rows(EVENTS, AcrossView(filter_text=filter_text))
        return [(row.label, row.amount) for row in rows if isinstance(row, PeriodRow)]

    year = ("2024", 1)
    assert left("2024-07") == [year, ("Mon 29 Jul 2024", 1)]
    assert left("2024-07-30..2024-08-02") == [year, ("Thu 1 Aug 2024", 2)]
    assert left(">2024-07-31 herald") == [year, ("Thu 1 Aug 2024", 2)]
    assert left("2023") == []
    assert ("without a known day", 1) in left("guards")


def test_a_bar_that_has_not_its_whole_room_is_shorter_and_not_cut():
    rows = [row for row in timeline_rows(EVENTS, AcrossView()) if isinstance(row, PeriodRow)]
    for width in (36, 44, 80):
        lines = ["".join(part for part, _ in row.lines(width)[0]) for row in rows]
        assert not [line for line in lines if "…" in line]
        assert max(map(cell_len, lines)) < width
