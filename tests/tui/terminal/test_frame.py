from collections.abc import Iterator
from itertools import compress

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tests.helpers.strict_terminal import TORN, StrictTerminal
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


# a letter, a letter and a quotation mark outside ASCII, a wide one, joined ones, a flag, an accent, a variation, blanks
GRAPHEMES = ["a", "b", "é", "“", "的", "👩\u200d🚒", "🇫🇷", "🇫🇮", "e\u0301", "☂\ufe0f", " ", " " * 7, " " * 15]


def paints_of(graphemes: list[str]) -> st.SearchStrategy:
    """Paints, each a list of pieces: column, row, and texts with their styles, which may be too long for the row."""
    text = st.lists(st.sampled_from(graphemes), min_size=1, max_size=9)
    texts = st.lists(st.tuples(text, st.sampled_from(STYLES)), min_size=1, max_size=3)
    piece = st.tuples(st.integers(0, COLUMNS - 1), st.integers(0, ROWS - 1), texts)
    return st.lists(st.lists(piece, min_size=1, max_size=6), min_size=1, max_size=5)


def pieces_of(paint) -> list[tuple[int, int, Strip]]:
    pieces = []
    for x, y, texts in paint:
        room, fitting = COLUMNS - x, []
        for graphemes, style in texts:
            for grapheme in graphemes:
                room -= cell_len(grapheme)
                if room >= 0:
                    fitting.append((grapheme, style))
        if fitting:
            pieces.append((x, y, strip_of(*fitting).simplify()))
    return pieces


def painted_whole(pieces: list[tuple[int, int, Strip]]) -> Iterator[str]:
    """Each piece as Textual sends it."""
    for x, y, strip in pieces:
        yield f"\x1b[{y + 1};{x + 1}H\x1b[0m{strip.render(CONSOLE)}"


@given(paints_of(["a", "b", "“", "…", "的", " ", " " * 7, " " * 15]))
def test_the_terminal_shows_the_same_as_if_every_paint_were_sent_whole(paints):
    frame, changed, whole = TerminalFrame(can_erase=True), [], []
    for paint in paints:
        pieces = pieces_of(paint)
        changed.append(frame.changes(pieces, (COLUMNS, ROWS), CONSOLE))
        whole += painted_whole(pieces)
    before, after = cells(shown(*whole)), cells(shown(*changed))
    # half of a wide character that was overwritten is whatever the terminal makes of it
    halves = {(x, y) for x, y, data, _ in (*before, *after) if data in ("", "的")}
    near = {(x + step, y) for x, y in halves for step in (-1, 0, 1)}
    assert [cell for cell in after if cell[:2] not in near] == [cell for cell in before if cell[:2] not in near]


@given(paints_of(GRAPHEMES), st.booleans())
def test_a_paint_relies_on_nothing_that_terminals_do_differently(paints, can_erase):
    frame, changed = TerminalFrame(can_erase=can_erase), StrictTerminal(COLUMNS, ROWS)
    whole = StrictTerminal(COLUMNS, ROWS, is_strict=False)
    for paint in paints:
        pieces = pieces_of(paint)
        changed.feed(frame.changes(pieces, (COLUMNS, ROWS), CONSOLE))
        changed.end_of_paint()
        for sequences in painted_whole(pieces):
            whole.feed(sequences)
    for expected, found in zip(whole.cells, changed.cells, strict=True):
        is_known = [cell != TORN for cell in expected]
        assert [*compress(found, is_known)] == [*compress(expected, is_known)]


ROW = st.lists(st.tuples(st.sampled_from("ab "), st.sampled_from(STYLES[:3])), min_size=COLUMNS, max_size=COLUMNS)


@given(st.lists(ROW, min_size=2, max_size=4))
def test_equal_cells_between_changed_ones_keep_their_look(rows):
    frame, changed = TerminalFrame(can_erase=True), StrictTerminal(COLUMNS, ROWS)
    whole = StrictTerminal(COLUMNS, ROWS, is_strict=False)
    for row in rows:
        pieces = [(0, 0, strip_of(*row))]
        changed.feed(frame.changes(pieces, (COLUMNS, ROWS), CONSOLE))
        changed.end_of_paint()
        whole.feed("".join(painted_whole(pieces)))
        assert changed.cells[0] == whole.cells[0]


@given(paints_of(GRAPHEMES))
def test_the_same_paint_again_sends_nothing(paints):
    frame = TerminalFrame(can_erase=True)
    for paint in paints:
        one_each = {y: (x, y, strip) for x, y, strip in pieces_of(paint)}.values()  # no piece covers another one
        frame.changes(one_each, (COLUMNS, ROWS), CONSOLE)
        assert frame.changes(one_each, (COLUMNS, ROWS), CONSOLE) == ""


def test_a_line_cut_within_joined_characters_stays_in_its_row():
    for end in range(1, COLUMNS):
        line = strip_of(("Fire crew 👩\u200d🚒👩\u200d🚒 的的 🇫🇷", STYLES[1])).crop(0, end)
        for x in (0, COLUMNS - end, COLUMNS - 1):
            terminal = StrictTerminal(COLUMNS, ROWS)
            terminal.feed(TerminalFrame(can_erase=True).changes([(x, 0, line)], (COLUMNS, ROWS), CONSOLE))


def test_a_style_that_begins_at_a_joiner_adds_no_cell():
    line = strip_of(("x" * (COLUMNS - 1) + "\u0dc1", STYLES[0]), ("\u200d", STYLES[1]))
    terminal = StrictTerminal(COLUMNS, ROWS)
    terminal.feed(TerminalFrame(can_erase=True).changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE))
    assert terminal.cells[0][-1][0] == "\u0dc1"


def test_blanks_are_erased_only_where_the_terminal_does_it_in_the_background():
    line = strip_of(("a" + " " * 14 + "b" + " " * 8, STYLES[2]))
    for can_erase in (True, False):
        frame = TerminalFrame(can_erase=can_erase)
        assert ("\x1b[14X" in frame.changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE)) == can_erase


def test_blanks_that_show_their_look_are_sent():
    line = strip_of((" " * 20, Style(reverse=True)))
    assert " " * 20 in TerminalFrame(can_erase=True).changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE)


def test_a_look_is_set_once_a_paint():
    red, plain = STYLES[1], Style(color="#cccccc")
    pieces = [(0, y, strip_of(("Ann", red), (" said ", plain), ("Bo", red), (" left", plain))) for y in range(ROWS)]
    sent = TerminalFrame(can_erase=False).changes(pieces, (COLUMNS, ROWS), CONSOLE)
    assert sent.count("38;2;255;0;0") == 1
    assert sent.count("38;2;204;204;204") == 1


def test_unchanged_cells_are_not_sent_again():
    frame, line = TerminalFrame(can_erase=True), strip_of(("The port is ", STYLES[1]), ("open", STYLES[3]))
    assert frame.changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE)
    assert frame.changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE) == ""


def test_only_the_word_that_differs_is_sent():
    frame = TerminalFrame(can_erase=True)
    frame.changes([(0, 0, strip_of(("The port is open now", Style())))], (COLUMNS, ROWS), CONSOLE)
    sent = frame.changes([(0, 0, strip_of(("The port is shut now", Style())))], (COLUMNS, ROWS), CONSOLE)
    assert "shut" in sent
    assert "port" not in sent
    assert "now" not in sent


def test_invisible_metadata_does_not_count_as_a_change():
    frame = TerminalFrame(can_erase=True)
    frame.changes([(0, 0, strip_of(("port", Style.from_meta({"offset": 1}))))], (COLUMNS, ROWS), CONSOLE)
    assert not frame.changes([(0, 0, strip_of(("port", Style.from_meta({"offset": 2}))))], (COLUMNS, ROWS), CONSOLE)


def test_another_size_and_a_reset_send_all_cells():
    frame, line = TerminalFrame(can_erase=True), strip_of(("port", Style()))
    first = frame.changes([(0, 0, line)], (COLUMNS, ROWS), CONSOLE)
    assert frame.changes([(0, 0, line)], (COLUMNS + 1, ROWS), CONSOLE) == first
    frame.reset()
    assert frame.changes([(0, 0, line)], (COLUMNS + 1, ROWS), CONSOLE) == first
