from pathlib import Path

import pytest

from index.article import Article, Kind, Paragraph
from index.marks.figures import find_figures
from tests.index.marks.figures.given import article_of, figures


@pytest.mark.parametrize("kind", [Kind.TITLE, Kind.STANDFIRST, Kind.BODY, Kind.CAPTION, Kind.CORRECTION])
def test_figures_are_searched_for_in_all_parts_of_the_article(kind: Kind) -> None:
    assert len(find_figures(article_of("The town took in 300 refugees.", kind))) == 1


def test_furniture_has_no_figures() -> None:
    assert find_figures(article_of("300 comments", Kind.FURNITURE)) == ()


def test_offsets_are_those_of_the_article() -> None:
    text = "A title\n\nThe town took in 300 refugees.\n\nIt has 20 tents."
    second = text.index("The")
    third = text.index("It has")
    paragraphs = (
        Paragraph(1, Kind.TITLE, 0, 7),
        Paragraph(1, Kind.BODY, second, third - 2),
        Paragraph(2, Kind.BODY, third, len(text)),
    )
    found = find_figures(Article(Path("example.txt"), text, paragraphs))
    assert [text[figure.start : figure.end] for figure in found] == ["300 refugees", "20 tents"]


def test_context_does_not_cross_paragraphs() -> None:
    text = "They freed 90 detainees.\nOnly 40 stayed."
    paragraphs = (Paragraph(1, Kind.BODY, 0, 24), Paragraph(2, Kind.BODY, 25, len(text)))
    found = find_figures(Article(Path("example.txt"), text, paragraphs))
    assert [figure.noun for figure in found] == ["detainees", None]


def test_one_of_the_guards_is_not_a_figure_and_one_killed_is() -> None:
    first, second = figures("He hit one of the guards. In all one killed and 12 hurt.")[:2]
    assert first.passing
    assert not second.passing


def test_an_article_without_paragraphs_has_no_figures() -> None:
    assert find_figures(Article(Path("example.txt"), "", ())) == ()
