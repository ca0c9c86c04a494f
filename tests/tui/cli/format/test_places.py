import pytest

from index.article import Article, Kind, Paragraph
from tui.cli.format.places import paragraph_at_place, places_words

PARAGRAPHS = (
    Paragraph(1, Kind.TITLE, 0, 4),
    Paragraph(1, Kind.BODY, 6, 8),
    Paragraph(1, Kind.CAPTION, 10, 12),
    Paragraph(2, Kind.BODY, 14, 16),
    Paragraph(2, Kind.CAPTION, 18, 20),
    Paragraph(1, Kind.FURNITURE, 22, 24),
)


@pytest.fixture
def article(tmp_path):
    return Article(tmp_path / "a.txt", "x" * 30, PARAGRAPHS)


@pytest.mark.parametrize(
    ("place", "at"),
    [("2", 3), (" ¶2 ", 3), ("para. 2", 3), ("Paragraph 2", 3), ("caption", 2), ("caption 2", 4), ("caption-2", 4),
     ("caption2", 4), ("title", 0), ("headline", 0), ("furniture", 5)],
)  # fmt: skip
def test_a_place_is_found_as_people_name_it(article, place, at):
    assert paragraph_at_place(article, place) == PARAGRAPHS[at]


@pytest.mark.parametrize("place", ["0", "3", "standfirst", "caption 3", "", "-1", "four", "9" * 50, "²"])
def test_an_unknown_place_label_gives_none(article, place):
    assert paragraph_at_place(article, place) is None


def test_the_places_of_an_article_are_named(article):
    assert places_words(article) == "1 to 2, title, caption, caption 2"


def test_an_article_without_a_body_has_no_numbers(tmp_path):
    assert places_words(Article(tmp_path / "a.txt", "", ())) == "none"
