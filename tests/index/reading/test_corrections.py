import pytest

from index.article import Kind, Origin
from index.reading import read_text
from tests.index.reading.page import BODY, END, LEAD, of_kind, page


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: The vote was on Tuesday, not on Monday.",
        "CORRECTION (May 4, 2026): The vote was on Tuesday.",
        "Clarification: The order covers lorries only.",
        "Editor's note: The mayor is a cousin of the writer.",
        "Editors’ note — This piece has changed.",
        "This article was amended on 4 May 2026 to give the right day.",
        "This story has been updated with the words of the guild.",
        "An earlier version of this article gave a wrong day.",
        "*Correction: the vote was on Tuesday.*",
    ],
)
def test_a_notice_of_change_is_a_correction(notice):
    assert of_kind(Kind.CORRECTION, page("Westmark shuts its harbour", LEAD, BODY, notice)) == [notice]


def test_the_paragraph_under_a_heading_for_it_is_the_correction():
    text = page(LEAD, BODY, "Correction:", "The vote was on Tuesday.", END)
    assert of_kind(Kind.CORRECTION, text) == ["Correction:", "The vote was on Tuesday."]


def test_the_day_of_the_change_is_the_day_on_which_the_article_was_modified():
    article = read_text(page(LEAD, BODY, "This article was amended on 4 May 2026 to give the right day."))
    assert article.modified.value.iso() == "2026-05-04"
    assert article.modified.origin is Origin.CORRECTION
    assert article.words(article.modified.span) == "4 May 2026"


@pytest.mark.parametrize(
    "line",
    [
        "Corrections officers were on strike as well, the guild said.",
        "An earlier version of the order named no day.",
        "The article was amended by parliament in 1998.",
        "Clarifications were asked for, and none came.",
    ],
)
def test_a_sentence_about_corrections_is_body(line):
    assert of_kind(Kind.CORRECTION, page(LEAD, line, BODY)) == []
