import pytest

from index.article import Kind, Origin
from index.reading import read_text
from tests.index.reading.page import BODY, END, LEAD, kinds, of_kind, page

HEADLINE = "Westmark shuts its harbour"


@pytest.mark.parametrize(
    "line", [f"# {HEADLINE}", f"# {HEADLINE} #", f"{HEADLINE}\n====", f"## {HEADLINE}", f"# **{HEADLINE}**"]
)
def test_a_heading_over_the_body_is_the_title(line):
    article = read_text(page(line, LEAD, BODY), "harbour.md")
    assert article.title.value == HEADLINE
    assert article.title.origin is Origin.HEADING
    assert article.words(article.title.span) == HEADLINE
    assert of_kind(Kind.TITLE, article.text, "harbour.md") == [line]


def test_a_heading_is_a_title_though_it_ends_with_a_full_stop_or_is_one_word():
    assert read_text(page("# Harbour.", LEAD, BODY), "a.md").title.value == "Harbour."


def test_in_plain_text_a_number_sign_is_part_of_the_words():
    assert read_text(page("# Harbour vote, third try", LEAD, BODY), "a.txt").title.value == "# Harbour vote, third try"


def test_headings_within_the_body_are_crossheads_and_not_counted_as_paragraphs():
    paragraphs = read_text(page(f"# {HEADLINE}", LEAD, "## The quarrel", BODY), "a.md").paragraphs
    assert [(paragraph.kind, paragraph.number) for paragraph in paragraphs] == [
        (Kind.TITLE, 1),
        (Kind.BODY, 1),
        (Kind.CROSSHEAD, 1),
        (Kind.BODY, 2),
    ]


def test_lines_without_a_blank_line_between_them_are_one_paragraph():
    text = f"# {HEADLINE}\nThe council voted\nto close\nthe harbour.\n> A late\n> victory.\n- one\n- two\n\n{END}"
    assert [text[p.start : p.end] for p in read_text(text, "a.md").paragraphs] == [
        f"# {HEADLINE}",
        "The council voted\nto close\nthe harbour.",
        "> A late\n> victory.",
        "- one",
        "- two",
        END,
    ]


def test_long_lines_that_end_as_paragraphs_do_are_paragraphs():
    first = f"{LEAD} {BODY}"
    assert of_kind(Kind.BODY, f"{first}\n{END}", "a.md") == [first, END]


def test_an_emphasised_phrase_under_the_title_is_the_standfirst():
    text = page(f"# {HEADLINE}", "*Twelve councillors vote for the fishermen*", LEAD, BODY)
    assert of_kind(Kind.STANDFIRST, text, "a.md") == ["*Twelve councillors vote for the fishermen*"]


def test_an_emphasised_byline_is_a_byline():
    article = read_text(page(f"# {HEADLINE}", "**By Anna Brandt**", LEAD, BODY), "a.md")
    assert [author.value for author in article.authors] == ["Anna Brandt"]


def test_a_picture_is_a_caption_by_its_description_and_furniture_without_one():
    text = page(f"# {HEADLINE}", "![Lorries at the gate](gate.jpg)", "![](line.png)", LEAD, BODY)
    assert kinds(text, "a.md")[1:3] == [Kind.CAPTION, Kind.FURNITURE]


def test_a_rule_is_furniture_and_no_heading():
    assert kinds(page(LEAD, "---", BODY), "a.md") == [Kind.BODY, Kind.FURNITURE, Kind.BODY]
