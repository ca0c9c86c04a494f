from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from index.article import Kind
from index.search.hits import Hit, Results
from index.store.refresh_types import ArticleLine, Unreadable
from tui.widgets.rows.articles import ArticleRow, HitRow, ListRow, article_rows, hit_rows, no_hit_rows

TEXT = "The harbour board met on Monday and said, after hours of talk, that all the sailors were safe and well."
AT = TEXT.index("sailors")
HIT = Hit(Path("a.txt"), "Safe", "Post", None, Kind.BODY, 12, 100, 100 + len(TEXT), TEXT, ((100 + AT, 107 + AT),), 1.0)
LINE = ArticleLine(Path("a.txt"), "Safe", "Post", "2025-03", "The harbour", 4)


def text(row: ListRow, width: int = 30) -> list[str]:
    return ["".join(part for part, _ in line).rstrip() for line in row.lines(width)]


def test_an_article_shows_outlet_date_and_headline():
    assert text(article_rows([LINE], [])[0]) == [" Post                 2025-03", "  Safe"]


def test_unstated_metadata_is_not_invented():
    row = article_rows([replace(LINE, outlet=None, title=None, date=None)], [])[0]
    assert text(row) == [" a.txt", "  “The harbour"]


def test_a_file_that_cannot_be_read_is_listed_with_the_reason():
    row = article_rows([], [Unreadable(Path("x.txt"), "is not text")])[0]
    assert text(row) == [" ✗ x.txt", "   is not text"]


@pytest.mark.parametrize("width", [30, 36, 60, 120, 200])
def test_a_hit_shows_its_match_at_every_width(width: int):
    line = HitRow(HIT, 0).lines(width)[0]
    assert [part for part, look in line if look == "hit"] == ["sailors"]
    assert sum(cell_len(part) for part, _ in line) <= width


def test_hits_are_listed_under_their_article_with_its_number_of_hits():
    other = replace(HIT, path=Path("b.txt"), outlet="Ledger")
    rows = hit_rows(Results("sailors", (HIT, HIT, other), 3, 2))
    assert [type(row) for row in rows] == [ArticleRow, HitRow, HitRow, ArticleRow, HitRow]
    assert [row.right for row in rows if isinstance(row, ArticleRow)] == ["2", "1"]
    assert [row.number for row in rows if isinstance(row, HitRow)] == [0, 1, 2]
    assert not rows[0].selectable


def test_an_empty_result_says_how_the_query_was_read_and_what_to_try():
    rows = no_hit_rows(Results("sailers", (), 0, 0, understood="the word sailers", suggestion="sailors"))
    assert [" ".join(" ".join(text(row, 60)).split()) for row in rows] == [
        "No hit for the word sailers",
        "Enter: search for sailors",
        "Esc: clear the search",
    ]


def test_a_long_search_without_a_hit_is_repeated_in_part():
    rows = no_hit_rows(Results("word " * 200, (), 0, 0))
    assert rows[0].height < 8
    assert " ".join(" ".join(text(rows[0], 60)).split()).endswith("…")
