import pytest

from index.article import Kind, Origin
from index.reading import read_text
from tests.index.reading.page import BODY, LEAD, of_kind, page

HEADLINE = "Westmark shuts its harbour"


def iso(known):
    return known.value.iso() if known else None


@pytest.mark.parametrize(
    ("line", "outlet", "published", "modified"),
    [
        ("The Cradle | August 1, 2024", "The Cradle", "2024-08-01", None),
        ("Coast News, 3 May 2026", "Coast News", "2026-05-03", None),
        ("Kurdistan24 – 2026-05-03", "Kurdistan24", "2026-05-03", None),
        ("3 May 2026", None, "2026-05-03", None),
        ("May 2026", None, "2026-05", None),
        ("Published: 3 May 2026 10:30", None, "2026-05-03T10:30", None),
        ("Published on Sunday, May 3, 2026", None, "2026-05-03", None),
        ("Posted on May 3, 2026", None, "2026-05-03", None),
        ("Updated: May 4, 2026", None, None, "2026-05-04"),
        ("Last updated on 4 May 2026", None, None, "2026-05-04"),
        ("Published 3 May 2026, updated 4 May 2026", None, "2026-05-03", "2026-05-04"),
        ("Published: May 3, 2026 5:30 pm | Updated: May 4, 2026 8:00 am", None, "2026-05-03T17:30", "2026-05-04T08:00"),
        ("2026-05-03T09:30:00Z", None, "2026-05-03T09:30Z", None),
        ("The Cradle | 03/04/2026", "The Cradle", None, None),
        ("Source: The Coast", "The Coast", None, None),
        ("Al Jazeera | 3 May 2026", "Al Jazeera", "2026-05-03", None),
        ("coastnews.example | 3 May 2026", "coastnews.example", "2026-05-03", None),
        ("Anna Brandt | 3 May 2026", None, "2026-05-03", None),
    ],
)
def test_a_line_under_the_title_states_outlet_and_dates(line, outlet, published, modified):
    article = read_text(page(HEADLINE, line, LEAD, BODY))
    assert (article.outlet and article.outlet.value) == outlet
    assert (iso(article.published), iso(article.modified)) == (published, modified)
    assert of_kind(Kind.FURNITURE, article.text) == [line]
    for known in (article.outlet, article.published, article.modified):
        if known:
            assert known.origin is Origin.SOURCE_LINE
            assert article.words(known.span) in line


def test_a_line_with_author_outlet_and_date_states_all_three():
    article = read_text(page(HEADLINE, "By Anna Brandt | Coast News | May 3, 2026", LEAD, BODY))
    assert [author.value for author in article.authors] == ["Anna Brandt"]
    assert article.outlet.value == "Coast News"
    assert iso(article.published) == "2026-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "The vote of May 3, 2026 was the third",
        "Lorries 2020 to 2026",
        "Since 3 May 2026 nothing has moved",
        "The harbour will reopen on 3 May 2026 for boats only",
    ],
)
def test_a_line_that_says_more_than_date_and_outlet_states_neither(line):
    article = read_text(page(HEADLINE, line, LEAD, BODY))
    assert article.published is None
    assert article.outlet is None
    assert of_kind(Kind.FURNITURE, article.text) == []


def test_dates_of_the_body_and_of_captions_are_not_the_date_of_the_article():
    caption = "Lorries at the gate on May 3, 2026. (Photo: AP)"
    article = read_text(page(HEADLINE, caption, "On 4 May 2026 the council met.", BODY))
    assert article.published is None
    assert article.modified is None


def test_an_address_alone_on_its_line_is_that_of_the_article():
    article = read_text(page(HEADLINE, "https://coast.example/harbour?id=7", LEAD, BODY))
    assert article.url.value == "https://coast.example/harbour?id=7"


def test_an_address_below_the_body_is_that_of_the_article():
    article = read_text(page(HEADLINE, LEAD, BODY, "Source: https://coast.example/harbour"))
    assert article.words(article.url.span) == "https://coast.example/harbour"
    assert article.url.origin is Origin.CLOSING_LINE


def test_an_article_that_first_appeared_elsewhere_names_its_outlet():
    article = read_text(page(HEADLINE, LEAD, BODY, "This article was originally published by The Coast."))
    assert article.outlet.value == "The Coast"


def test_the_source_of_a_graphic_below_the_body_is_not_an_outlet():
    article = read_text(page(HEADLINE, LEAD, BODY, "Source: NATO."))
    assert article.outlet is None
    assert of_kind(Kind.BODY, article.text) == [LEAD, BODY, "Source: NATO."]


def test_agencies_without_a_name_are_not_an_outlet():
    assert read_text(page(HEADLINE, "Source: Agencies", LEAD, BODY)).outlet is None


def test_an_outlet_and_a_place_on_one_separate_line_state_both():
    article = read_text(page(HEADLINE, "Coast News – Westmark", LEAD, BODY))
    assert (article.outlet.value, article.dateline.value) == ("Coast News", "Westmark")


@pytest.mark.parametrize(
    ("line", "published", "outlet"),
    [
        ("10:05 BST on Thursday 3 May 2018", "2018-05-03", None),
        ("Thu, May 3, 2018, 10:05 AM", "2018-05-03T10:05", None),
        ("Spring 2018", "2018-21", None),
        ("BEIJING, August 8 (Xinhua)", None, "Xinhua"),
        ("BEIJING, Aug. 8, 2019 (Xinhua)", "2019-08-08", "Xinhua"),
    ],
)
def test_a_line_with_a_date_is_not_an_outlet_standfirst_or_paragraph(
    line: str, published: str | None, outlet: str | None
):
    article = read_text(
        f"Council shuts the old bridge\n\n{line}\n\nThe council shut the old bridge on Tuesday after cracks. "
        "Engineers said it would stay shut for a month.\n\nTraders said they would lose money.\n"
    )
    assert (article.published.value.iso() if article.published else None) == published
    assert (article.outlet.value if article.outlet else None) == outlet
    kinds = [str(paragraph.kind) for paragraph in article.paragraphs]
    assert kinds == ["title", "furniture", "body", "body"]


@pytest.mark.parametrize(
    ("line", "outlet", "authors"),
    [
        ("10:05, 3 May 2026", None, []),
        ("10.05am, 3 May 2026", None, []),
        ("MOSUL | 3 May 2026", None, []),
        ("BAGHDAD, May 3, 2026", None, []),
        ("EXCLUSIVE | 3 May 2026", None, []),
        ("Press Release | 3 May 2026", None, []),
        ("The Coast Post, 3 May 2026", "The Coast Post", []),
        ("The Guardian | 3 May 2026", "The Guardian", []),
        ("Anna Brandt | The Coast Post | 3 May 2026", "The Coast Post", ["Anna Brandt"]),
        ("Anna Brandt, Coast News\n3 May 2026", "Coast News", ["Anna Brandt"]),
        ("Anna Brandt, Reuters\n3 May 2026", "Reuters", ["Anna Brandt"]),
        ("By Anna Brandt\nSenior Reporter\n3 May 2026", None, ["Anna Brandt"]),
        ("Staff Writer\n3 May 2026", None, []),
        ("By the Ministry of Trade and Industry\n3 May 2026", None, ["Ministry of Trade and Industry"]),
        ("Author: Brandt, Anna\n3 May 2026", None, ["Anna Brandt"]),
    ],
)
def test_dates_clocks_posts_places_and_outlets_beside_each_other(line, outlet, authors):
    article = read_text(page("Westmark shuts its harbour", line, LEAD, BODY))
    assert (article.outlet.value if article.outlet else None) == outlet
    assert [author.value for author in article.authors] == authors
    assert article.published.value.iso()[:10] == "2026-05-03"
    assert [p.kind for p in article.paragraphs if p.kind == "body"] == ["body", "body"]
