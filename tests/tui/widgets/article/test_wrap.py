import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.article.wrap import offset_at, wrap

LINE = st.text(alphabet=st.sampled_from("ab cde fgh  é日本語🙂\u0301ا-x"), max_size=120)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_lines_break_at_spaces_and_the_spaces_belong_to_no_line():
    assert lines("the camp was full of people", 10) == ["the camp", "was full", "of people"]


def test_a_word_longer_than_the_line_is_cut():
    assert lines("an incomprehensibility here", 8) == ["an", "incompre", "hensibil", "ity here"]


def test_wide_characters_are_measured_in_cells():
    assert lines("日本語日本語 ab", 6) == ["日本語", "日本語", "ab"]


def test_an_empty_paragraph_is_one_empty_line():
    assert wrap("", 10) == [(0, 0)]


@given(LINE, st.integers(2, 40))
def test_no_line_is_wider_than_asked_and_no_visible_character_is_lost(text: str, width: int):
    spans = wrap(text, width)
    assert all(cell_len(text[start:end]) <= width for start, end in spans)
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


@given(st.text(alphabet="ab cd ", max_size=80), st.integers(1, 20))
def test_narrow_and_measured_text_break_at_the_same_places(text: str, width: int):
    wide = text.strip() + " 日"  # one wide character switches to measuring
    narrow = [text.strip()[start:end].rstrip() for start, end in wrap(text.strip(), width)]
    measured = [wide[start:end] for start, end in wrap(wide, width)]
    assert measured[: len(narrow) - 1] == narrow[:-1]


def test_a_cell_is_a_character_also_among_wide_ones():
    text = "a日b"
    assert [offset_at(text, cell) for cell in range(5)] == [0, 1, 1, 2, 2]
