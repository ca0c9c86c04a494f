"""Whatever bytes a terminal sends, the parser of keys gets only what it can take, and nothing is typed by them."""

import random
from collections.abc import Sequence

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from tui.terminal.input import KeyPressed, Part, Pasted, TerminalInput


def keys(*chunks: bytes, alt: str = "", pasted: Sequence[str] = ()) -> list[str]:
    """The keys that Textual's parser makes of these reads, followed by silence."""
    source, parser, found = TerminalInput(alt), XTermParser(), []
    for parts in (*(source.feed(chunk) for chunk in chunks), source.flush()):
        for part in parts:
            if isinstance(part, KeyPressed):
                found.append(part.name)
                continue
            if isinstance(part, Pasted):
                assert part.text in pasted
                continue
            found += [event.key for event in parser.feed(part) if isinstance(event, events.Key)]
    return found


def pasted(*chunks: bytes) -> list[str]:
    source = TerminalInput()
    parts = [part for chunk in chunks for part in source.feed(chunk)] + source.flush()
    return [part.text for part in parts if isinstance(part, Pasted)]


@pytest.mark.parametrize(
    "sent",
    [
        b"\xe9",
        b"caf\xe9"[3:],
        b"\xff\xfe\x80",
        b"\x1b[M\x20\x80\x25",  # an X10 report beyond column 95
        b"\x1b[M\x20\xff\xff",
        b"\x1b[M\x23\xc3\xa9",  # two bytes that would be one letter
        b"\x1b[M\x00\x00\x00",
        b"\x1b[106;1:3u",  # j, released
        b"\x1b[1;1:3A",
        b"\x1b[106;1:3;106u",
        b"\x1b[<35;NaN;NaNM",
        b"\x1b[<NaN;NaN;NaNm",
        b"\x1b[<0;-nan;infM",
        b"\x1b[<0;12.5;3.25M",
        b"\x1b[9999999999u",
        b"\x1b[1114112u",
        b"\x1b[106;99999999999999u",
        b"\x1b[106;5;9999999999u",
    ],
    ids=ascii,
)
def test_an_unknown_sequence_types_nothing(sent: bytes) -> None:
    assert keys(sent) == []
    assert keys(*(bytes([byte]) for byte in sent)) == []
    assert keys(b"a" + sent + b"b") == ["a", "b"]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("é".encode(), ["é"]),
        (b"j", ["j"]),
        (b"\x1b[A", ["up"]),
        (b"\x1b[1;2B", ["shift+down"]),
        (b"\x1b[106;1:1u", ["j"]),
        (b"\x1b[106;1:2u", ["j"]),
        (b"\x1b[106;5u", ["ctrl+j"]),
        (b"\x1b[97;;97u", ["a"]),
        (b"\x1b[1;1:1A", ["up"]),
    ],
    ids=ascii,
)
def test_ordinary_keys_are_unchanged(sent: bytes, expected: list[str]) -> None:
    assert keys(sent) == expected
    assert keys(*(bytes([byte]) for byte in sent)) == expected


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"\x1b", ["escape"]),
        (b"\x1bj", ["escape", "j"]),
        (b"\x1bG", ["escape", "G"]),
        (b"\x1b/", ["escape", "slash"]),
        (b"\x1b ", ["escape", "space"]),
        (b"\x1b]", ["escape", "right_square_bracket"]),
        (b"\x1b[", ["escape", "left_square_bracket"]),
        (b"\x1bO", ["escape", "O"]),
        (b"\x1b]y", ["escape", "right_square_bracket", "y"]),
        (b"\x1bP ", ["escape", "P", "space"]),
        (b"\x1b\x1bj", ["escape", "escape", "j"]),
        (b"\x1b\x1b[A", ["escape", "up"]),
        (b"a\x1bn\x1bn", ["a", "escape", "n", "escape", "n"]),
        ("\x1bé".encode(), ["escape", "é"]),
        (b"\x1bOP", ["f1"]),
        (b"\x1bOA", ["up"]),
        (b"\x1b\x7f", ["ctrl+w"]),  # alt and backspace: Textual's name for deleting a word
        (b"\x1b[106;3u", ["alt+j"]),
    ],
    ids=ascii,
)
def test_escape_and_a_character_in_one_burst_are_two_keys(sent: bytes, expected: list[str]) -> None:
    assert keys(sent) == expected
    assert keys(*(bytes([byte]) for byte in sent)) == expected


def test_a_sequence_that_is_cut_in_two_waits_for_its_end_and_types_nothing() -> None:
    source, parser = TerminalInput(), XTermParser()
    assert [*source.feed(b"\x1b[<0;12"), *source.flush(), *source.flush()] == []
    (text,) = source.feed(b";7M")
    assert isinstance(text, str)
    assert [type(event) for event in parser.feed(text)] == [events.MouseDown]
    assert keys(b"\x1b[<0;12", b"\x1b[A") == ["up"]
    assert keys(b"\x1b[9::\x1bj") == ["escape", "j"]
    assert keys(b"\x1b[12\x1b[200~x\x1b[201~j", pasted=["x"]) == ["j"]


def test_a_letter_with_a_command_for_alt_is_read_with_alt() -> None:
    assert keys(b"\x1bj\x1bk\x1bJ", alt="jJ") == ["alt+j", "escape", "k", "alt+shift+j"]


def test_a_mouse_report_of_the_oldest_kind_is_read_beyond_column_95() -> None:
    source, parser = TerminalInput(), XTermParser()
    (text,) = source.feed(b"\x1b[M" + bytes([32, 32 + 120, 32 + 7]))
    assert isinstance(text, str)
    (event,) = parser.feed(text)
    assert isinstance(event, events.MouseDown)
    assert (event.x, event.y) == (119, 6)


def test_pasted_text_is_one_text_for_any_chunking() -> None:
    text = "one\x1b[31m two é\n\x1b[106;1:3u three"
    whole = b"\x1b[200~" + text.encode() + b"\x1b[201~"
    assert pasted(whole) == [text]
    assert pasted(*(bytes([byte]) for byte in whole)) == [text]
    assert pasted(b"\x1b[200~lost end") == ["lost end"]


def test_a_key_after_pasted_text_is_a_key() -> None:
    source = TerminalInput()
    assert source.feed(b"a\x1b[200~x\x1b[201~b") == ["a", Pasted("x"), "b"]


def test_a_paste_full_of_escape_sequences_takes_steps_that_grow_with_its_length() -> None:
    class Counted(TerminalInput):
        steps = 0

        def _take_pasted(self, text: str, found: list[Part], *, complete: bool) -> str:
            self.steps += len(text)
            return super()._take_pasted(text, found, complete=complete)

    def steps(size: int) -> int:
        source = Counted()
        whole = b"\x1b[200~" + b"\x1b[31mx" * (size // 6) + b"\x1b[201~"
        parts = [part for at in range(0, len(whole), 4096) for part in source.feed(whole[at : at + 4096])]
        assert [type(part) for part in parts] == [Pasted]
        return source.steps

    assert steps(160_000) < 2.2 * steps(80_000)


def test_random_bytes_end_nothing() -> None:
    chance = random.Random(20_261_129)
    alphabet = [
        b"\x1b",
        b"[",
        b"<",
        b";",
        b"M",
        b"m",
        b"u",
        b"~",
        b"\xff",
        b"\x80",
        b":",
        b"200~",
        b"201~",
        b"NaN",
        b"1",
        b"9",
    ]
    for _ in range(400):
        source, parser = TerminalInput(), XTermParser()
        for _chunk in range(4):
            for part in source.feed(b"".join(chance.choices(alphabet, k=30))):
                if isinstance(part, str):
                    list(parser.feed(part))
        source.flush()
