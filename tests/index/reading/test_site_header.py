import pytest

from index.article import Kind, Origin
from index.reading import read_text
from tests.index.reading.page import BODY, END, LEAD, of_kind, page

HEADLINE = "Westmark shuts its harbour to lorries"
FOOTER = "May 5, 2026 - Posted by | Harbour Notes | Westmark, lorries |"


def test_a_repost_names_the_outlet_of_its_source_line_and_the_site_that_posted_it():
    text = page("Harbour Notes", "ΛΙΜΑΝΙ", HEADLINE, "The Cradle | May 3, 2026", LEAD, BODY, FOOTER, "No comments yet.")
    article = read_text(text)
    assert article.title.value == HEADLINE
    assert article.outlet.value == "The Cradle"
    assert (article.republished_by.value, article.republished_by.origin) == ("Harbour Notes", Origin.SITE_FOOTER)
    assert article.published.value.iso() == "2026-05-03"
    assert of_kind(Kind.BODY, text) == [LEAD, BODY]


def test_the_day_of_a_repost_is_not_that_of_an_article_from_elsewhere():
    article = read_text(page("Harbour Notes", HEADLINE, "Source: The Cradle", LEAD, BODY, FOOTER))
    assert article.republished_by.value == "Harbour Notes"
    assert article.published is None


def test_a_site_that_names_no_other_source_is_the_outlet_and_its_posting_the_publication():
    article = read_text(page("Harbour Notes", HEADLINE, LEAD, BODY, FOOTER))
    assert article.outlet.value == "Harbour Notes"
    assert article.republished_by is None
    assert article.published.value.iso() == "2026-05-05"


def test_a_name_above_the_headline_that_says_it_is_an_outlet_is_one():
    article = read_text(page("The Westmark Herald", HEADLINE, LEAD, BODY))
    assert (article.outlet.value, article.outlet.origin) == ("The Westmark Herald", Origin.SITE_HEADER)
    assert article.title.value == HEADLINE


@pytest.mark.parametrize("section", ["World News", "Politics", "Breaking News", "Middle East"])
def test_a_section_above_the_headline_is_not_an_outlet(section):
    article = read_text(page(section, HEADLINE, LEAD, BODY))
    assert article.outlet is None
    assert article.title.value == HEADLINE
    assert of_kind(Kind.FURNITURE, article.text) == [section]


def test_a_site_with_the_same_name_as_the_outlet_has_not_republished_it():
    article = read_text(page("Coast News", HEADLINE, "Coast News | May 3, 2026", LEAD, BODY))
    assert article.republished_by is None


def test_an_outlet_alone_on_its_line_under_the_headline_is_the_outlet():
    article = read_text(page(HEADLINE, "Westmark Herald", LEAD, BODY))
    assert article.outlet.value == "Westmark Herald"


def test_a_sentence_with_posted_by_is_body():
    line = "The order was posted by the mayor on the door of the hall."
    assert line in of_kind(Kind.BODY, page(HEADLINE, LEAD, line, END))
