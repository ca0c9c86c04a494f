from pathlib import Path

from index.article import Article, Kind, Paragraph
from tui.widgets.article.layout import BLANK, LineLayout, layout_article, text_width

TEXT = "A headline\n\nThe first paragraph is here.\n\nMENU\n\nTOP\n\nThe second one."
ARTICLE = Article(
    Path("a.txt"),
    TEXT,
    (
        Paragraph(1, Kind.TITLE, 0, 10),
        Paragraph(1, Kind.BODY, 12, 40),
        Paragraph(1, Kind.FURNITURE, 42, 46),
        Paragraph(2, Kind.FURNITURE, 48, 51),
        Paragraph(2, Kind.BODY, 53, 68),
    ),
)


def rows(width: int = 12, furniture: bool = False) -> LineLayout:
    return layout_article(ARTICLE, width, ("Outlet",), furniture)


def shown(laid: LineLayout) -> list[str]:
    return [
        laid.label(row) or TEXT[laid.starts[row] : laid.ends[row]] if laid.owners[row] != BLANK else ""
        for row in range(len(laid))
    ]


def test_paragraphs_follow_the_heading_with_an_empty_row_between_them():
    assert shown(rows())[:6] == ["Outlet", "", "A headline", "", "The first", "paragraph is"]


def test_furniture_is_folded_into_one_line_that_says_how_much():
    folded = rows(80)
    assert shown(folded)[6].startswith("2 lines of site text folded")
    assert list(folded.tops)[2:4] == [-1, -1]


def test_furniture_is_shown_when_asked_for():
    assert "MENU" in shown(rows(furniture=True))


def test_a_character_is_found_in_the_row_that_shows_it():
    laid = rows()
    row = laid.row_of(1, TEXT.index("paragraph"))
    assert TEXT[laid.starts[row] : laid.ends[row]] == "paragraph is"
    assert laid.row_of(2, 42) == -1


def test_the_paragraph_near_a_blank_row_is_the_next_one():
    laid = rows()
    assert laid.paragraph_near(0) == 0
    assert laid.paragraph_near(3) == 1
    assert laid.paragraph_near(10_000) == 4


def test_the_text_width_is_limited_and_never_narrower_than_a_word():
    assert text_width(5, 200) == 88
    assert text_width(5, 60) == 53
    assert text_width(5, 3) == 8
