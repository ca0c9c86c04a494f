from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from tui.widgets.segments import align, to_strip, truncate

PIECES = st.lists(
    st.tuples(st.text(alphabet="ab 日\u0301🙂", max_size=12), st.sampled_from(["", "strong"])), max_size=5
)


def width(pieces: list[tuple[str, str]]) -> int:
    return sum(cell_len(text) for text, _ in pieces)


def test_text_that_does_not_fit_ends_in_an_ellipsis():
    assert truncate([("The harbour", ""), (" board", "strong")], 13) == ([("The harbour", ""), ("…", "strong")], 12)
    assert truncate([("short", "")], 13) == ([("short", "")], 5)


def test_the_right_end_is_kept_when_the_left_is_cut():
    line = align([("A very long headline of a story", "")], ("2024-08-01", "muted"), 24)
    text = "".join(part for part, _ in line)
    assert text.endswith(" 2024-08-01")
    assert cell_len(text) == 24


def test_line_breaks_and_controls_of_a_file_name_are_never_sent():
    pieces = align([("new\nline\r\x1b[2J.txt", "")], ("7\n", ""), 30)
    strip = to_strip(pieces, lambda _: Style(), 30)
    assert strip.text == "new line ␛[2J.txt           7 "
    assert to_strip([("a\nb", "")], lambda _: Style(), 3).text == "a b"


@given(PIECES, st.integers(0, 30))
def test_a_cut_line_is_never_wider_than_asked(pieces: list[tuple[str, str]], room: int):
    line, used = truncate(pieces, room)
    assert width(line) == used <= room


@given(PIECES, st.integers(1, 30))
def test_a_strip_is_exactly_as_wide_as_asked(pieces: list[tuple[str, str]], room: int):
    assert to_strip(pieces, lambda _: Style(), room).cell_length == room
