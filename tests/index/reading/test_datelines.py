import pytest

from index.reading import read_text
from tests.index.reading.page import BODY, LEAD, page

HEADLINE = "Westmark shuts its harbour"
REST = "The council voted on Tuesday to close the old harbour to lorries."


def known(text):
    article = read_text(text)
    return tuple(value and article.words(value.span) for value in (article.dateline, article.outlet, article.published))


@pytest.mark.parametrize(
    ("opening", "place", "outlet"),
    [
        ("ERBIL (Kurdistan24) – ", "ERBIL", "Kurdistan24"),
        ("Erbil (Coast News) — ", "Erbil", "Coast News"),
        ("LONDON, March 3 (Reuters) - ", "LONDON", "Reuters"),
        ("(AP) — ", None, "AP"),
        ("May 3 (UPI) -- ", None, "UPI"),
        ("BEIRUT/BAGHDAD, Jan 3 (Reuters) - ", "BEIRUT/BAGHDAD", "Reuters"),
        ("DAMASCUS, Syria (AP) — ", "DAMASCUS, Syria", "AP"),
        ("LA PAZ, Bolivia — ", "LA PAZ, Bolivia", None),
        ("WASHINGTON ― ", "WASHINGTON", None),
        ("OSLO -- ", "OSLO", None),
        ("NEW YORK, 3 May (dpa) – ", "NEW YORK", None),
        ("DUBAI: ", "DUBAI", None),
        ("AFP — ", None, "AFP"),
        ("Shafaq News/ ", None, "Shafaq News"),
        ("Coast News Agency / ", None, "Coast News Agency"),
        ("Baghdad / NINA / ", "Baghdad", "NINA"),
    ],
)
def test_a_dateline_gives_place_and_agency(opening, place, outlet):
    text = page(HEADLINE, opening + REST, BODY)
    assert known(text) == (place, outlet, None)


def test_the_year_makes_the_day_of_a_dateline_a_date():
    article = read_text(page(HEADLINE, "LONDON, March 3, 2026 (Reuters) - " + REST, BODY))
    assert article.published.value.iso() == "2026-03-03"
    assert article.words(article.published.span) == "March 3, 2026"


def test_a_tag_opens_a_text_without_a_headline():
    article = read_text(page("Shafaq News/ " + REST, BODY))
    assert article.title is None
    assert article.outlet.value == "Shafaq News"


@pytest.mark.parametrize(
    "opening",
    [
        "BREAKING — ",
        "UPDATE: ",
        "OPINION: ",
        "The harbour (see map) – ",
        "Either/or is no answer. ",
        "Brandt/Lindqvist lost. ",
        "Yes/ No was the question. ",
        "NATO — which nobody asked — stayed out. ",
        "On May 3 – ",
        "2026 – ",
    ],
)
def test_other_openings_are_not_datelines(opening):
    assert known(page(HEADLINE, opening + REST, BODY)) == (None, None, None)


def test_a_transcript_names_speakers_and_no_places():
    text = page(HEADLINE, "BRANDT: The council has voted.", "LINDQVIST: It has.", LEAD)
    assert read_text(text).dateline is None


def test_a_dateline_in_the_middle_of_the_body_is_not_that_of_the_article():
    assert read_text(page(HEADLINE, LEAD, BODY, LEAD, "LONDON (Reuters) - " + REST)).dateline is None
