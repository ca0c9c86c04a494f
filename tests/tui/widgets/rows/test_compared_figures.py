"""The table of figures: a column for each article."""

from pathlib import Path

from tui.models.across import SourceName
from tui.widgets.rows.compared_figures import ColumnsRow, table_cells


def heads(*columns: tuple[str, str, str]) -> list[str]:
    """The heads of the columns of articles with a file, an outlet and a date."""
    row = ColumnsRow(tuple(SourceName(Path(file), outlet, "Port losses", date) for file, outlet, date in columns))
    (line,) = row.lines(table_cells(len(columns)))
    return [text.strip() for text, style in line if style == "muted" and text.strip()]


def test_an_outlet_of_several_articles_is_headed_by_the_day_as_well():
    columns = ("a.txt", "The Post", "12 March 2025"), ("b.txt", "The Post", "13 March 2025"), ("c.txt", "Herald", "")
    assert heads(*columns) == ["12 Mar The Po…", "13 Mar The Po…", "Herald"]


def test_articles_of_an_outlet_and_a_day_are_headed_by_their_files():
    assert heads(("a.txt", "The Post", "12 March 2025"), ("b.txt", "The Post", "12 March 2025")) == ["a", "b"]
