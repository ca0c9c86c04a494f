from index import read_text
from index.marks.finding import find_marks
from index.search.query.nodes import NOTHING
from index.search.query.parse import parse
from tui.models.annotated_article import AnnotatedArticle, annotate
from tui.screens.query_examples import query_examples

TEXT = (
    "Harbour Post/ The port of Lindholm freed 240 sailors on Monday.\n\n"
    'Marta Kowalska, head of the harbour board, said that "nobody was hurt" and that the ships were safe.\n'
)


def opened_text() -> AnnotatedArticle:
    article = read_text(TEXT, "a.txt")
    return annotate(article, find_marks(article))


def test_examples_are_from_the_open_article_where_it_has_such():
    forms = [form for form, _ in query_examples(opened_text())]
    assert "speaker:kowalska" in forms
    assert "outlet:post" in forms
    assert "figure:>=240" in forms
    assert "counted:sailors" in forms


def test_examples_exist_without_an_article_and_can_be_parsed():
    for opened in (None, opened_text()):
        for form, what in query_examples(opened):
            assert parse(form) != NOTHING
            assert what


def test_every_form_is_there_once():
    forms = [form for form, _ in query_examples(None)]
    assert len(set(forms)) == len(forms) == 20
