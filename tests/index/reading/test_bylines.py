import pytest

from index.article import Kind
from index.reading import read_text
from tests.index.reading.page import BODY, LEAD, of_kind, page

HEADLINE = "Westmark shuts its harbour"


@pytest.mark.parametrize(
    ("line", "authors", "outlet"),
    [
        ("By Anna Brandt", ["Anna Brandt"], None),
        ("by Anna Brandt and Otto Lindqvist", ["Anna Brandt", "Otto Lindqvist"], None),
        (
            "By Anna Brandt, Otto Lindqvist and Omar al-Sharif",
            ["Anna Brandt", "Otto Lindqvist", "Omar al-Sharif"],
            None,
        ),
        ("By Anna Brandt, Coast News", ["Anna Brandt"], "Coast News"),
        ("By Anna Brandt, AP", ["Anna Brandt"], "AP"),
        ("By Anna Brandt | Coast News", ["Anna Brandt"], "Coast News"),
        ("By Anna Brandt for The Coast", ["Anna Brandt"], "The Coast"),
        ("By Anna Brandt in Westmark", ["Anna Brandt"], None),
        ("By Anna Brandt, Staff Writer", ["Anna Brandt"], None),
        ("BYLINE: Anna Brandt.", ["Anna Brandt"], None),
        ("Written by Ludwig van der Meer", ["Ludwig van der Meer"], None),
        ("By The Associated Press", ["The Associated Press"], None),
        ("By James T. Okoro", ["James T. Okoro"], None),
    ],
)
def test_a_byline_names_its_authors(line, authors, outlet):
    article = read_text(page(HEADLINE, line, LEAD, BODY))
    assert [author.value for author in article.authors] == authors
    assert [article.words(author.span) for author in article.authors] == [author.value for author in article.authors]
    assert (article.outlet and article.outlet.value) == outlet
    assert of_kind(Kind.FURNITURE, article.text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Wednesday the lorries had gone.",
        "By Monday",
        "By the sea",
        "By far the most were lorries",
        "By then",
        "By closing the harbour, Anna Brandt won",
        "Bystanders",
    ],
)
def test_other_lines_that_begin_with_by_are_not_bylines(line):
    article = read_text(page(HEADLINE, line, LEAD, BODY))
    assert article.authors == ()
    assert of_kind(Kind.FURNITURE, article.text) == []


def test_the_closing_line_of_an_agency_names_who_reported():
    line = "(Reporting by Anna Brandt in Westmark and Otto Lindqvist; Editing by Omar Haddad)"
    article = read_text(page(HEADLINE, LEAD, BODY, line))
    assert [author.value for author in article.authors] == ["Anna Brandt", "Otto Lindqvist"]
    assert of_kind(Kind.BODY, article.text) == [LEAD, BODY, line]


def test_a_byline_below_running_text_counts_only_above_more_of_it():
    article = read_text(page(HEADLINE, LEAD, BODY, LEAD, BODY, "By Monday", "By Anna Brandt"))
    assert [author.value for author in article.authors] == ["Anna Brandt"]
