from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.cli.format.ansi import Ansi, ansi_for
from tui.cli.format.layout import PageWidth, cells, hanging_indent, one_line, wrap


def test_no_escape_codes_are_sent_to_anything_but_a_terminal():
    assert ansi_for({"TERM": "xterm"}, is_terminal=False) == Ansi()
    assert ansi_for({"TERM": "dumb"}, is_terminal=True) == Ansi()
    assert ansi_for({}, is_terminal=True) == Ansi()


def test_no_color_removes_colour_and_keeps_attributes():
    assert ansi_for({"TERM": "xterm", "NO_COLOR": "1"}, is_terminal=True) == Ansi(attributes=True)
    assert ansi_for({"TERM": "xterm", "NO_COLOR": ""}, is_terminal=True) == Ansi(attributes=True, colour=True)


def test_the_text_is_the_same_without_escape_codes():
    ink = Ansi()
    assert [paint("said") for paint in (ink.strong, ink.match, ink.name)] == ["said"] * 3


def test_a_page_without_a_width_puts_one_fact_on_one_line():
    line = hanging_indent("  paragraph 3: " + "one\ntwo\tthree " * 100, PageWidth())
    assert line.startswith("  paragraph 3: one two three one")
    assert "\n" not in line


def test_a_page_with_a_width_sets_later_lines_in():
    lines = hanging_indent("  place: the council met and the council left", PageWidth(width=24)).splitlines()
    assert lines == ["  place: the council met", "      and the council", "      left"]


def test_no_line_ends_before_the_first_word():
    assert hanging_indent("  " + "a" * 30, PageWidth(width=20)).splitlines() == ["  " + "a" * 18, "      " + "a" * 12]


def test_a_match_over_a_line_break_is_painted_on_both_lines():
    page = PageWidth(width=20, ansi=Ansi(attributes=True))
    lines = hanging_indent("before it came a security source", page, [(15, 31, page.ansi.match)]).splitlines()
    assert lines == ["before it came \x1b[7ma\x1b[0m", "    \x1b[7msecurity sourc\x1b[0me"]


def test_matches_that_overlap_are_painted_once():
    page = PageWidth(ansi=Ansi(attributes=True))
    paints = [(1, 4, page.ansi.match), (2, 5, page.ansi.match)]
    assert hanging_indent("abcdef", page, paints) == "a\x1b[7mbcd\x1b[0m\x1b[7me\x1b[0mf"


def test_control_characters_are_visible_and_offsets_stay_correct():
    hostile = "a\x1b[31mb\r\x07\u202ec"
    assert len(one_line(hostile)) == len(hostile)
    assert "\x1b" not in one_line(hostile)
    assert "\r" not in one_line(hostile)
    assert "\u202e" not in one_line(hostile)


def test_a_word_wider_than_the_line_is_cut():
    assert wrap("abcdefgh", 3, 3) == ((0, 3), (3, 6), (6, 8))


def test_wide_characters_count_two_cells():
    text = "新闻记者 " * 10
    assert all(cells(text[start:end]) <= 12 for start, end in wrap(text, 12, 12))


def test_no_text_is_one_empty_line():
    assert wrap("", 10, 10) == ((0, 0),)


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_wrapping_loses_nothing_but_a_space_a_line(text, width):
    spans = wrap(text, width, width)
    assert all(text[a[1] : b[0]] in ("", " ") for a, b in pairwise(spans))
    assert text[spans[-1][1] :] in ("", " ")
    assert all(cells(text[start:end]) <= width for start, end in spans if end - start > 1)
