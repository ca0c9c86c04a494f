"""Front matter of simple lines is read without the reader of YAML, and gives what that one gives."""

import random

import pytest

from index.reading import yaml_values
from index.reading.yaml_values import Value, read_yaml

PIECES = (
    *("Harbour", "closes", " ", "  ", ": ", ":", "#", " #", "'", '"', "-", "- ", "2024-05-01", "12:30", "true", "null"),
    *("https://coast.example/a?b=c&d", "~", "&a", "*a", "!x", "[a, b]", "{a: b}", "|", ">", "é", "’", "–", "€", "%"),
    *("@", "`", "?", "? ", ",", "---", "...", "1", "0x1", "=", "<<", "\t", "\xa0", "\n  more", "\\n"),
)
WHOLE = ("Harbour closes", "2024-05-01", "Coast News, Inc.", '"A: b # c"', '"  two  spaces "', "a  b", "x:", '":"', "")


def _line(chance: random.Random) -> str:
    value = "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 4)))
    written = chance.choice((value, f'"{value}"', f"'{value}'", *chance.choices(WHOLE, k=4)))
    key = chance.choice(("title", "date", "author", "a-b", "b_c", "tags", "x y", "1a"))
    return f"{key}{chance.choice((': ', ':  ', ': ', ':'))}{written}{chance.choice(('', '  '))}"


def _by_yaml(inside: str) -> dict[str, list[Value]] | None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_values, "_simple_lines", lambda *_: None)
        try:
            return read_yaml(inside, 7)
        except ValueError:
            return None


def test_simple_lines_give_what_the_reader_of_yaml_gives() -> None:
    chance = random.Random(8)
    simple = 0
    for _ in range(4_000):
        lines = [_line(chance) for _ in range(chance.randint(1, 3))]
        inside = chance.choice(("\n", "\r\n")).join(lines) + chance.choice(("", "\n", "\r\n"))
        found = yaml_values._simple_lines(inside, 7)
        if found is not None:
            simple += 1
            assert list(found.items()) == list((_by_yaml(inside) or {}).items()), inside
    assert simple > 300


def test_the_usual_front_matter_is_simple() -> None:
    inside = (
        'title: "Ferry stopped: why?"\noutlet: The Coast Post\ndate: 2026-05-03T08:10\nurl: https://a.example/b-c\n'
    )
    found = yaml_values._simple_lines(inside, 0)
    assert found is not None
    for values in found.values():
        assert [inside[slice(*value.span)] for value in values if value.span] == [value.words for value in values]
