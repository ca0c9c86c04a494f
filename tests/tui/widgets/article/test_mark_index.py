from pathlib import Path

from index.article import Article, Kind, Paragraph
from tui.widgets.article.mark_index import index_marks

ARTICLE = Article(Path("a.txt"), "x" * 32, tuple(Paragraph(at + 1, Kind.BODY, 12 * at, 12 * at + 8) for at in range(3)))


def test_marks_are_found_in_each_paragraph_that_they_touch_and_in_no_other():
    found = index_marks(ARTICLE, [[(14, 16)], [(2, 4), (5, 27)], [(24, 32)], [(0, 8)]])
    assert [list(found.at(paragraph)) for paragraph in range(3)] == [[1, 3], [0, 1], [1, 2]]


def test_a_mark_with_two_pieces_in_a_paragraph_is_one():
    assert list(index_marks(ARTICLE, [[(0, 2), (4, 6)]]).at(0)) == [0]


def test_an_article_without_paragraphs_has_no_marks_anywhere():
    assert list(index_marks(Article(Path("a.txt"), "", ()), [[(0, 0)]]).at(0)) == []
