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
    assert of_kind(Kind.TITLE, page(line, LEAD, BODY), "harbour.md") == [HEADLINE]


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
    article = read_text(text, "a.md")
    assert [article.words((p.start, p.end)) for p in article.paragraphs] == [
        HEADLINE,
        "The council voted to close the harbour.",
        "A late victory.",
        "one",
        "two",
        END,
    ]


def test_long_lines_that_end_as_paragraphs_do_are_paragraphs():
    first = f"{LEAD} {BODY}"
    assert of_kind(Kind.BODY, f"{first}\n{END}", "a.md") == [first, END]


def test_an_emphasised_phrase_under_the_title_is_the_standfirst():
    text = page(f"# {HEADLINE}", "*Twelve councillors vote for the fishermen*", LEAD, BODY)
    assert of_kind(Kind.STANDFIRST, text, "a.md") == ["Twelve councillors vote for the fishermen"]


def test_an_emphasised_byline_is_a_byline():
    article = read_text(page(f"# {HEADLINE}", "**By Anna Brandt**", LEAD, BODY), "a.md")
    assert [author.value for author in article.authors] == ["Anna Brandt"]


def test_a_picture_is_a_caption_by_its_description_and_nothing_without_one():
    text = page(f"# {HEADLINE}", "![Lorries at the gate](gate.jpg)", "![](line.png)", LEAD, BODY)
    assert kinds(text, "a.md")[1:] == [Kind.CAPTION, Kind.BODY, Kind.BODY]


def test_a_rule_has_no_words():
    assert kinds(page(LEAD, "---", BODY, "***", END), "a.md") == [Kind.BODY, Kind.BODY, Kind.BODY]


def test_the_words_of_a_paragraph_are_those_rendered():
    text = page(f"# {HEADLINE}", "The **council** voted [on Monday](https://a.example/x_y_z), *at last*[^1].", BODY)
    assert of_kind(Kind.BODY, text, "a.md")[0] == "The council voted on Monday, at last."


def test_tables_code_raw_html_and_footnotes_are_not_body():
    table = "| Boat | Crew |\n|---|---|\n| Anna | 7 |"
    text = page(f"# {HEADLINE}", LEAD, table, "```\nx = 1\n```", '<div class="ad">Buy</div>', BODY, "[^1]: The vote.")
    assert of_kind(Kind.BODY, text, "a.md") == [LEAD, BODY]
    assert of_kind(Kind.TABLE, text, "a.md") == ["Boat | Crew", "Anna | 7"]
    assert of_kind(Kind.FOOTNOTE, text, "a.md") == ["The vote."]


def test_a_footnote_that_is_an_address_is_a_footnote():
    text = page(f"# {HEADLINE}", LEAD + "[^1]", BODY, "[^1]: https://a.example/vote")
    assert of_kind(Kind.FOOTNOTE, text, "a.md") == ["https://a.example/vote"]
    assert of_kind(Kind.BODY, text, "a.md") == [LEAD, BODY]


def test_paragraphs_know_their_lines_in_the_file():
    article = read_text(f"---\ntitle: {HEADLINE}\n---\n\n{LEAD}\n\n{BODY}\nmore of it\n", "a.md")
    assert [(p.source.line, p.source.last_line) for p in article.paragraphs] == [(5, 5), (7, 8)]


def test_lines_nested_deeper_than_the_parser_reads_are_not_lost():
    assert "the deepest word" in read_text(page(LEAD, "> " * 40 + "the deepest word", BODY), "a.md").text


def test_running_text_over_a_row_of_dashes_is_not_a_heading():
    text = page(HEADLINE, f"{LEAD} {BODY}\n---", END)
    assert of_kind(Kind.BODY, text, "a.md") == [f"{LEAD} {BODY}", END]
