from pathlib import Path

from index.article import Article, Kind, Paragraph
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.quotes.quote import Confidence, Quote, QuoteKind
from tui.models.annotated_article import AnnotatedArticle
from tui.models.citation_target import citation_target

TEXT = 'She said "all 12 are safe" and left.\n\nNobody stayed.'
QUOTE = Quote(10, 25, QuoteKind.DIRECT, Confidence.HIGH, ((10, 25),), "She")
FIGURE = Figure(14, 16, 12.0, Bound.EXACT, FigureKind.COUNT)
ARTICLE = Article(Path("a"), TEXT, (Paragraph(1, Kind.BODY, 0, 36), Paragraph(2, Kind.BODY, 38, 52)))
OPENED = AnnotatedArticle(ARTICLE, (QUOTE,), (FIGURE,))


def test_a_selection_is_cited_before_a_mark_and_a_mark_before_the_paragraph():
    selected = citation_target(OPENED, (38, 44), QUOTE, 0)
    assert selected is not None
    assert (selected.span, selected.quote, selected.what) == ((38, 44), None, "selection")
    marked = citation_target(OPENED, None, QUOTE, 1)
    assert marked is not None
    assert (marked.span, marked.quote, marked.what) == ((10, 25), QUOTE, "quotation")
    stood_in = citation_target(OPENED, None, None, 1)
    assert stood_in is not None
    assert (stood_in.span, stood_in.what) == ((38, 52), "paragraph")


def test_a_selection_within_a_quotation_knows_who_speaks():
    taken = citation_target(OPENED, (14, 25), None, 0)
    assert taken is not None
    assert taken.quote is QUOTE


def test_white_space_at_the_ends_of_a_selection_is_left_out():
    taken = citation_target(OPENED, (36, 45), None, 0)
    assert taken is not None
    assert ARTICLE.words(taken.span) == "Nobody"


def test_a_figure_is_cited_unchanged():
    taken = citation_target(OPENED, None, FIGURE, 0)
    assert taken is not None
    assert (ARTICLE.words(taken.span), taken.what) == ("12", "figure")


def test_an_empty_place_has_no_citation():
    assert citation_target(OPENED, (36, 38), None, 0) is None
    assert citation_target(AnnotatedArticle(Article(Path("a"), "", ()), (), ()), None, None, -1) is None
