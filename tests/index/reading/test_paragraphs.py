import pytest

from index.article import Kind
from index.reading import read_text
from tests.index.reading.page import BODY, END, LEAD, of_kind


def words(text, name=""):
    return [text[p.start : p.end] for p in read_text(text, name).paragraphs]


def test_blank_lines_separate_paragraphs():
    assert words(f"{LEAD}\n\n{BODY}\n \t\n\n{END}\n") == [LEAD, BODY, END]


def test_single_line_breaks_separate_paragraphs_if_lines_are_whole_paragraphs():
    assert words(f"{LEAD}\n{BODY}\n{END}") == [LEAD, BODY, END]


def test_a_line_under_a_caption_is_a_separate_paragraph_even_if_blank_lines_separate_the_others():
    assert words(f"{LEAD}\n\n{BODY}\nAdvertisement\n\n{END}") == [LEAD, BODY, "Advertisement", END]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"])
def test_every_line_break_of_unicode_is_one(newline):
    assert words(newline.join((LEAD, "", BODY))) == [LEAD, BODY]


WRAPPED = """\
The council of Westmark voted on Tuesday to close the old harbour
to lorries. Councillor Anna Brandt called it a late victory for
Westmark, and said the order would take effect within three weeks.

Fishermen had asked for the closure since spring. Their guild told
Mayor Otto Lindqvist that heavy lorries had cracked the quay wall
and that two sheds might fall.
"""


def test_lines_wrapped_at_one_width_are_one_paragraph():
    found = words(WRAPPED)
    assert len(found) == 2
    assert found[1].startswith("Fishermen")
    assert found[1].endswith("might fall.")


def test_in_a_wrapped_text_an_indented_line_begins_a_paragraph():
    text = WRAPPED.replace("\n\n", "\n    ")
    assert len(words(text)) == 2


def test_in_a_wrapped_text_a_short_line_ends_its_paragraph():
    text = WRAPPED.replace("within three weeks.\n\n", "soon.\n")
    assert len(words(text)) == 2


def test_a_sentence_that_runs_on_in_the_next_line_is_not_cut():
    text = "The council of Westmark voted on Tuesday to close\nthe old harbour to lorries.\n\n" + BODY
    assert words(text)[0].endswith("lorries.")


def test_short_lines_of_a_list_stay_apart():
    assert words("Apples\nPears\nPlums and cherries\nQuinces") == ["Apples", "Pears", "Plums and cherries", "Quinces"]


def test_white_space_that_is_not_seen_is_left_out_at_the_edges():
    assert words(f"\ufeff\u200b {LEAD}\u200b \xa0\n\n\u3000{BODY}\u3000") == [LEAD, BODY]


def test_a_single_sentence_is_body_whatever_it_says():
    for line in ("Share this article", "Mayor resigns", "By Anna Brandt", "(Photo: AP)", "Read more: the vote"):
        assert of_kind(Kind.BODY, line) == [line]


def test_a_text_of_nothing_has_no_paragraphs():
    assert words("") == words(" \n\n\t\r\n") == []


def test_a_line_of_three_megabytes_is_one_paragraph():
    line = "The mayor said it again. " * 120_000
    assert [(p.start, p.end, p.kind) for p in read_text(line).paragraphs] == [(0, len(line) - 1, Kind.BODY)]


@pytest.mark.parametrize(
    "filler", [" ", "\u200b \ufeff ", "(", "[", "*", "# ", "A ", "- ", "1. ", "| ", "\n", "a/", "!["]
)
def test_a_flood_of_one_character_costs_only_its_length(filler):
    flood = "x" + filler * (1_000_000 // len(filler)) + "y"
    for name in ("", "a.md"):
        text = read_text(flood, name).text
        assert text == flood if not name else text.replace("\n", "").startswith("x")
        assert read_text(f"{flood}\n\n{LEAD}\n\n{flood}\n\n{END}\n\n{flood}", name).paragraphs
