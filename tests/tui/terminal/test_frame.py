import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.terminal.frame import TerminalFrame

COLUMNS, ROWS = 24, 4
CONSOLE = Console(force_terminal=True, color_system="truecolor", width=COLUMNS)
STYLES = [
    Style(),
    Style(color="#ff0000"),
    Style(bgcolor="#0000ff"),
    Style(color="#00ff00", bgcolor="#101010", bold=True),
    Style(bold=True, dim=True),
    Style(dim=True, underline=True),
    Style(reverse=True),
    Style.from_meta({"offset": 3}),
]


def strip_of(*pieces: tuple[str, Style]) -> Strip:
    return Strip([Segment(text, style) for text, style in pieces])


def shown(*sequences: str) -> pyte.Screen:
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    for sequence in sequences:
        stream.feed(sequence)
    return screen


def cells(screen: pyte.Screen) -> list[tuple]:
    found = []
    for y in range(ROWS):
        for x in range(COLUMNS):
            cell = screen.buffer[y][x]
            plain_blank = cell.data == " " and not cell.underscore and not cell.reverse
            # a blank shows nothing but its background
            look = (cell.bg,) if plain_blank else (cell.fg, cell.bg, cell.bold, cell.underscore, cell.reverse)
            found.append((x, y, cell.data, look))
    return found


TEXTS = st.tuples(st.text("ab “”…的", min_size=1, max_size=6), st.sampled_from(STYLES))
PAINTS = st.lists(
    st.tuples(
        st.integers(0, COLUMNS - 1),
        st.integers(0, ROWS - 1),
        st.lists(
            st.tuples(st.text("ab “”…的", min_size=1, max_size=6), st.sampled_from(STYLES)), min_size=1, max_size=3
        ),
    ),
    min_size=1,
    max_size=6,
)


@given(st.lists(PAINTS, min_size=1, max_size=4))
def test_the_terminal_shows_the_same_as_if_every_paint_were_sent_whole(paints):
    frame, changed, whole = TerminalFrame(), [], []
    for paint in paints:
        pieces = [(x, y, strip_of(*texts).crop(0, COLUMNS - x)) for x, y, texts in paint]
        changed.append(frame.changes(pieces, (COLUMNS, ROWS), CONSOLE))
        for piece in pieces:
            whole.append(TerminalFrame().changes([piece], (COLUMNS, ROWS), CONSOLE))
    before, after = cells(shown(*whole)), cells(shown(*changed))
    # half of a wide character that was overwritten is whatever the terminal makes of it
    halves = {(x, y) for x, y, data, _ in (*before, *after) if data in ("", "的")}
    near = {(x + step, y) for x, y in halves for step in (-1, 0, 1)}
    assert [cell for cell in after if cell[:2] not in near] == [cell for cell in before if cell[:2] not in near]


def test_unchanged_cells_are_not_sent_again():
    frame, line = TerminalFrame(), strip_of(("The port is ", STYLES[1]), ("open", STYLES[3]))
    assert frame.changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE)
    assert frame.changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE) == ""


def test_only_the_word_that_differs_is_sent():
    frame = TerminalFrame()
    frame.changes([(0, 0, strip_of(("The port is open now", Style())))], (COLUMNS, ROWS), CONSOLE)
    sent = frame.changes([(0, 0, strip_of(("The port is shut now", Style())))], (COLUMNS, ROWS), CONSOLE)
    assert "shut" in sent
    assert "port" not in sent
    assert "now" not in sent


def test_invisible_metadata_does_not_count_as_a_change():
    frame = TerminalFrame()
    frame.changes([(0, 0, strip_of(("port", Style.from_meta({"offset": 1}))))], (COLUMNS, ROWS), CONSOLE)
    assert not frame.changes([(0, 0, strip_of(("port", Style.from_meta({"offset": 2}))))], (COLUMNS, ROWS), CONSOLE)


def test_another_size_and_a_reset_send_all_cells():
    frame, line = TerminalFrame(), strip_of(("port", Style()))
    first = frame.changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE)
    assert frame.changes([(0, 0, line)], (COLUMNS + 1, ROWS), CONSOLE) == first
    frame.reset()
    assert frame.changes([(0, 0, line)], (COLUMNS + 1, ROWS), CONSOLE) == first
