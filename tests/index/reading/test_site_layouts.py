from index.article import Kind
from index.reading import read_text
from tests.index.reading.page import BODY, END, LEAD, kinds, of_kind, page

HEADLINE = "Westmark shuts its harbour"
STANDFIRST = "Twelve councillors voted for the fishermen, nine for the hauliers."


def test_names_and_counts_above_a_date_line_are_not_paragraphs_of_the_body():
    text = page(
        HEADLINE, STANDFIRST, "Share full article", "312", "By Anna Brandt", "Reporting from Westmark", LEAD, BODY
    )
    assert of_kind(Kind.BODY, text) == [LEAD, BODY]
    assert of_kind(Kind.STANDFIRST, text) == [STANDFIRST]


def test_date_and_byline_under_picture_and_standfirst_are_read():
    caption = "Lorries at the gate, May 2, 2026 [File: Omar Haddad/Reuters]"
    dates = ("By Anna Brandt and News Agencies", "Published On 3 May 2026", "3 May 2026")
    top = "\n".join((HEADLINE, STANDFIRST, "Lorries at the gate", caption, *dates))
    text = page(top, LEAD, BODY, "Source: The Coast and news agencies")
    article = read_text(text)
    assert article.published.value.iso() == "2026-05-03"
    assert [author.value for author in article.authors] == ["Anna Brandt"]
    assert article.outlet.value == "The Coast"
    assert of_kind(Kind.CAPTION, text) == [caption]
    assert of_kind(Kind.STANDFIRST, text) == [STANDFIRST]


def test_the_days_of_a_chronicle_are_not_the_date_of_the_article():
    text = page("How the harbour was closed", LEAD, "May 3, 2026", BODY, "May 4, 2026", END)
    assert read_text(text).published is None
    assert of_kind(Kind.STANDFIRST, text) == []
    assert "May 3, 2026" in of_kind(Kind.BODY, text)


def test_a_single_day_below_running_text_is_not_the_date_of_the_article():
    article = read_text(page("How the harbour was closed", LEAD, "May 3, 2026", BODY, END))
    assert article.published is None


def test_a_clock_before_the_date_and_a_weekday_cut_short_are_read():
    article = read_text(page(HEADLINE, "Published 10:30 AM EST, Tue March 3, 2026", LEAD, BODY))
    assert article.published.value.iso() == "2026-03-03"
    assert article.outlet is None


def test_how_long_ago_something_was_is_not_a_date_and_no_hindrance():
    line = "Published date: 3 May 2026 10:30 | Last update: 1 hour ago"
    article = read_text(page(HEADLINE, line, LEAD, BODY))
    assert article.published.value.iso().startswith("2026-05-03")
    assert article.modified is None


def test_a_day_in_figures_whose_order_is_unclear_is_not_a_date():
    text = page(HEADLINE, "03-05-2026", LEAD, BODY)
    assert read_text(text).published is None
    assert of_kind(Kind.FURNITURE, text) == ["03-05-2026"]


def test_a_place_or_a_section_beside_the_date_is_not_an_outlet():
    for line in ("Cairo, 3 May 2026", "Cairo | 3 May 2026", "Politics | 3 May 2026", "World News | 3 May 2026"):
        article = read_text(page(HEADLINE, line, LEAD, BODY))
        assert article.outlet is None
        assert article.published.value.iso() == "2026-05-03"


def test_a_section_alone_is_not_a_title():
    for section in ("News", "World News", "NEWS"):
        article = read_text(page(section, LEAD, BODY))
        assert (article.title, article.outlet) == (None, None)


def test_lines_of_title_and_source_at_the_top_are_front_matter():
    head = "Title: Harbour shut\nSource: The Coast\nDate: May 3, 2026\nURL: https://coast.example/a"
    article = read_text(page(head, LEAD, BODY))
    assert article.title.value == "Harbour shut"
    assert article.outlet.value == "The Coast"
    assert article.published.value.iso() == "2026-05-03"
    assert article.url.value == "https://coast.example/a"
    assert article.words(article.title.span) == "Harbour shut"
    assert kinds(article.text) == [Kind.BODY, Kind.BODY]


def test_turns_of_a_transcript_are_not_front_matter():
    text = page("Title: a matter of taste\nBrandt: So it is.", "Lindqvist: I agree with that.", LEAD)
    assert read_text(text).paragraphs[0].start == 0


def test_an_agency_after_the_place_with_a_comma_is_read():
    article = read_text(page(HEADLINE, "Damascus, SANA- The council voted on Tuesday.", BODY))
    assert (article.dateline.value, article.outlet.value) == ("Damascus", "SANA")


def test_author_and_outlet_without_a_comma_between_them_are_two():
    article = read_text(page(HEADLINE, "By Anna Brandt Coast News", LEAD, BODY))
    assert ([author.value for author in article.authors], article.outlet.value) == (["Anna Brandt"], "Coast News")


def test_links_to_read_next_end_with_the_list():
    text = page(LEAD, "Keep reading", "list of 2 items", "list 1 of 2", "Council split on harbour", "end of list", BODY)
    assert of_kind(Kind.BODY, text) == [LEAD, BODY]
