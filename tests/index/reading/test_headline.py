import pytest

from index.article import Kind, Origin
from index.reading import read_text
from tests.index.reading.page import BODY, END, LEAD, kinds, of_kind, page


def title(text, name=""):
    known = read_text(text, name).title
    return known.value if known else None


@pytest.mark.parametrize(
    "headline",
    [
        "Westmark shuts its harbour to lorries",
        "Will the harbour of Westmark ever open again?",
        "‘We waited years’: fishermen win their quay",
        "Harbour vote: 12 for, 9 against",
        "Harbour reopens in the U.S.",
        "Mayor resigns",
        "Enough!",
    ],
)
def test_a_line_without_a_full_stop_above_the_body_is_the_title(headline):
    article = read_text(page(headline, LEAD, BODY))
    assert article.title is not None
    assert article.title.value == headline
    assert article.title.origin is Origin.TITLE_LINE
    assert article.words(article.title.span) == headline
    assert kinds(article.text) == [Kind.TITLE, Kind.BODY, Kind.BODY]


def test_a_title_with_a_single_line_break_after_it_is_a_title():
    assert title(f"Westmark shuts its harbour to lorries\n{LEAD}\n{BODY}") == "Westmark shuts its harbour to lorries"


def test_the_value_of_a_title_has_plain_spaces_and_its_span_keeps_the_original_ones():
    article = read_text(page("Westmark shuts\xa0its  harbour to lorries", LEAD))
    assert article.title.value == "Westmark shuts its harbour to lorries"
    assert article.words(article.title.span) == "Westmark shuts\xa0its  harbour to lorries"


@pytest.mark.parametrize(
    "opening",
    [
        LEAD,
        "It rained.",
        "Coast News/ Westmark shuts its harbour to lorries this week, the council decided.",
        "WESTMARK (Coast News) – The council voted on Tuesday to close the harbour.",
        "“Never again,” she said, and left the hall without another word to anybody who was there.",
    ],
)
def test_a_first_sentence_of_the_body_is_not_a_title(opening):
    assert title(page(opening, BODY, END)) is None


def test_a_headline_with_a_full_stop_is_known_by_the_lead_that_says_it_again():
    headline = "Westmark council closes harbour to lorries."
    assert title(page(headline, LEAD, BODY)) == headline


def test_a_headline_with_a_full_stop_is_known_by_its_capitals():
    headline = "Old Quarrel Over Quay Finally Ends."
    assert title(page(headline, LEAD, BODY)) == headline


def test_a_line_with_a_full_stop_before_a_dateline_is_a_headline():
    assert title(page("Lorries lose.", "WESTMARK, May 3 (Reuters) - The council voted.", BODY)) == "Lorries lose."


def test_a_short_first_sentence_that_is_not_said_again_stays_body():
    assert title(page("Nobody saw it coming.", LEAD, BODY)) is None


def test_a_list_without_a_sentence_has_no_title():
    assert title("Apples\n\nPears\n\nPlums and cherries from the valley\n\nQuinces") is None


def test_a_line_that_introduces_a_list_is_not_a_title():
    assert title(page("What the council decided on Tuesday night:", LEAD, BODY)) is None


def test_a_phrase_under_the_title_is_the_standfirst():
    text = page("Westmark shuts its harbour", "Twelve councillors vote for the fishermen", LEAD, BODY)
    assert of_kind(Kind.STANDFIRST, text) == ["Twelve councillors vote for the fishermen"]


def test_a_sentence_above_the_dateline_is_the_standfirst():
    standfirst = "Twelve councillors voted for the fishermen, nine for the hauliers."
    text = page("Westmark shuts its harbour", standfirst, "WESTMARK (AP) — The council voted on Tuesday.", BODY)
    assert of_kind(Kind.STANDFIRST, text) == [standfirst]


def test_a_sentence_above_the_byline_is_the_standfirst():
    standfirst = "Twelve councillors voted for the fishermen, nine for the hauliers."
    text = page("Westmark shuts its harbour", standfirst, "By Anna Brandt", LEAD, BODY)
    assert of_kind(Kind.STANDFIRST, text) == [standfirst]


def test_a_sentence_repeated_in_the_body_is_both_standfirst_and_body():
    text = page("Westmark shuts its harbour", BODY, LEAD, BODY, END)
    assert of_kind(Kind.STANDFIRST, text) == [BODY]
    assert of_kind(Kind.BODY, text) == [LEAD, BODY, END]


def test_a_subtitle_in_the_same_block_after_a_semicolon_is_the_standfirst():
    article = read_text(page("Harbour closed;\nFishermen win, hauliers lose.", LEAD, BODY))
    assert article.title.value == "Harbour closed"
    assert of_kind(Kind.STANDFIRST, article.text) == ["Fishermen win, hauliers lose."]


def test_a_headline_with_a_semicolon_may_be_the_last_line():
    article = read_text("Late edition\n# Harbour closed;", "a.md")
    assert [paragraph.kind for paragraph in article.paragraphs][-1] is Kind.TITLE


def test_the_first_sentence_of_the_body_is_not_a_standfirst():
    assert of_kind(Kind.STANDFIRST, page("Westmark shuts its harbour", LEAD, BODY, END)) == []


def test_a_name_alone_under_the_title_is_neither_standfirst_nor_author():
    text = page("Westmark shuts its harbour", "Anna Brandt", LEAD, BODY)
    assert of_kind(Kind.STANDFIRST, text) == []
    assert read_text(text).authors == ()


def test_paragraphs_are_numbered_within_their_kind():
    article = read_text(page("Westmark shuts its harbour", LEAD, "Advertisement", BODY, "A crane. (Photo: AP)", END))
    assert [(p.number, p.kind.value) for p in article.paragraphs] == [
        (1, "title"),
        (1, "body"),
        (1, "furniture"),
        (2, "body"),
        (1, "caption"),
        (3, "body"),
    ]
