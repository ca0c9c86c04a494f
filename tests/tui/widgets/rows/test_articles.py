from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from index.article import Kind
from index.search.hits import Hit, Results
from index.store.refresh_types import ArticleLine, Unreadable
from tui.state.article_states import ArticleStates, StateChange
from tui.widgets.rows.articles import ArticleRow, article_rows, date_words
from tui.widgets.rows.hits import HitRow, ListRow, hit_rows, no_hit_rows

TEXT = "The harbour board met on Monday and said, after hours of talk, that all the sailors were safe and well."
AT = TEXT.index("sailors")
HIT = Hit(Path("a.txt"), "Safe", "Post", None, Kind.BODY, 12, 100, 100 + len(TEXT), TEXT, ((100 + AT, 107 + AT),), 1.0)
LINE = ArticleLine(Path("a.txt"), "Safe", "Post", "2025-03", "The harbour", 4)


def text(row: ListRow, width: int = 30) -> list[str]:
    return ["".join(part for part, _ in line).rstrip() for line in row.lines(width)]


def test_an_article_shows_its_title_then_outlet_and_date():
    assert text(article_rows([LINE], [])[0]) == [" Safe", "   Post · Mar 2025"]


def test_unstated_metadata_is_not_invented():
    row = article_rows([replace(LINE, outlet=None, title=None, date=None)], [])[0]
    assert text(row, 40) == [" “The harbour…”", "   a.txt · no date"]


def test_a_file_name_is_the_heading_only_if_nothing_else_names_the_article():
    row = article_rows([replace(LINE, title=None, first_words="")], [])[0]
    assert text(row) == [" a.txt", "   Post · Mar 2025"]


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-08-01", "1 Aug 2024"),
        ("2024-08-01T09:30Z", "1 Aug 2024"),
        ("2024-12", "Dec 2024"),
        ("2024", "2024"),
        ("2024-21", "2024-21"),
    ],
)
def test_a_date_is_short_and_no_more_exact_than_it_is_known(iso: str, words: str):
    assert date_words(iso) == words


def test_a_file_that_cannot_be_read_is_listed_with_the_reason():
    row = article_rows([], [Unreadable(Path("x.txt"), "is not text")])[0]
    assert text(row) == [" ✗ x.txt", "   is not text"]


@pytest.mark.parametrize("width", [30, 36, 60, 120, 200])
def test_a_hit_shows_its_match_at_every_width(width: int):
    row = HitRow(HIT, 0)
    lines = row.lines(width)
    assert len(lines) == row.height_at(width)
    assert [part for line in lines for part, look in line if look == "hit"] == ["sailors"]
    assert all(sum(cell_len(part) for part, _ in line) <= width for line in lines)


@pytest.mark.parametrize(("width", "height"), [(30, 1), (43, 1), (44, 2), (60, 2), (110, 2), (120, 1)])
def test_a_hit_takes_two_lines_if_there_is_room_and_the_paragraph_needs_them(width: int, height: int):
    assert HitRow(HIT, 0).height_at(width) == height


def test_two_lines_show_twice_as_much_of_a_paragraph_and_break_between_words():
    lines = ["".join(part for part, _ in line) for line in HitRow(HIT, 0).lines(60)]
    assert len(lines) == 2
    words = " ".join(" ".join(lines).split()).split()
    assert {"sailors", "Monday"} <= {word.strip(",.…") for word in words}
    assert all(word.strip("…") in f"¶12 {TEXT}" for word in words)


def test_hits_are_listed_under_their_article_with_its_number_of_hits():
    other = replace(HIT, path=Path("b.txt"), outlet="Ledger")
    rows = hit_rows(Results("sailors", (HIT, HIT, other), 3, 2), lambda path: None)
    assert [type(row) for row in rows] == [ArticleRow, HitRow, HitRow, ArticleRow, HitRow]
    assert [row.hits for row in rows if isinstance(row, ArticleRow)] == [2, 1]
    assert [row.number for row in rows if isinstance(row, HitRow)] == [0, 1, 2]
    assert not rows[0].selectable


def test_an_empty_result_explains_the_query_and_suggests_others():
    rows = no_hit_rows(Results("sailers", (), 0, 0, understood="the word sailers", suggestion="sailors"))
    assert [" ".join(" ".join(text(row, 60)).split()) for row in rows] == [
        "No hit for the word sailers",
        "Enter: search for sailors",
        "Esc twice: clear the search",
    ]


def test_an_exact_search_without_a_hit_offers_other_spellings():
    rows = no_hit_rows(Results("kakai", (), 0, 0, has_other_spellings=True))
    assert " ".join(" ".join(text(rows[1], 60)).split()) == "Enter: search with other spellings"


def test_a_long_search_without_a_hit_is_repeated_in_part():
    rows = no_hit_rows(Results("word " * 200, (), 0, 0, understood="word " * 200))
    assert rows[0].height < 8
    assert " ".join(" ".join(text(rows[0], 60)).split()).endswith("…")


def test_hits_can_be_folded_to_their_articles():
    other = replace(HIT, path=Path("b.txt"), outlet="Ledger")
    rows = hit_rows(Results("sailors", (HIT, HIT, other), 3, 2), lambda path: None, folded=True)
    assert [(row.hits, row.selectable, row.hit) for row in rows] == [(2, True, HIT), (1, True, other)]


def test_a_star_a_point_for_unread_and_labels_are_shown_before_an_article():
    states = ArticleStates()
    row = article_rows([replace(LINE, content="c")], [], states)[0]
    assert text(row) == ["•Safe", "   Post · Mar 2025"]
    states.change(StateChange("c", read=True, labels=("check",)))
    assert text(row) == [" Safe", "   check · Post · Mar 2025"]
    states.change(StateChange("c", starred=True))
    assert text(row)[0] == "★Safe"
