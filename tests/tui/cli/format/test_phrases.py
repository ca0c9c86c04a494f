import pytest

from tui.cli.format.errors import error_line
from tui.cli.format.phrases import format_number, paragraph_name
from tui.models.plurals import counted


@pytest.mark.parametrize(
    ("number", "words"),
    [(10000.0, "10,000"), (1.5, "1.5"), (0.0, "0"), (-3.25, "-3.25"), (2.4e9, "2,400,000,000"), (0.1 + 0.2, "0.3"),
     (1e300, "1e+300"), (0.00001, "0.00001"), (1234567.89, "1,234,567.89"), (38460.92, "38,460.92")],
)  # fmt: skip
def test_a_number_has_groups_and_no_more_decimals_than_it_needs(number, words):
    assert format_number(number) == words


def test_infinity_is_printed_and_does_not_raise():
    assert format_number(float("inf")) == "inf"


def test_the_number_one_takes_the_singular():
    assert counted(1, "article") == "1 article"
    assert counted(2000, "article") == "2,000 articles"
    assert counted(2, "entry", "entries") == "2 entries"


def test_a_body_paragraph_is_named_by_its_number():
    assert paragraph_name("4") == "paragraph 4"
    assert paragraph_name("caption 2") == "caption 2"


def test_an_error_says_what_where_and_what_to_do_on_one_line():
    assert (
        error_line("no such file", "a\nb.txt", "Check the name") == "seedread: a b.txt: no such file. Check the name."
    )


def test_a_question_keeps_its_mark():
    assert error_line("unknown", todo="Did you mean that?") == "seedread: unknown. Did you mean that?"


def test_a_hostile_file_name_is_shown_not_sent():
    assert "\x1b" not in error_line("unreadable", "\x1b]0;title\x07.txt")
