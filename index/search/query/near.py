"""Words near each other, also where one of them is an OR of several."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from math import prod

from index.search.query.lex import BARE_NEAR, Unit
from index.search.query.nodes import Fuzzy, Near, Node, Or, Phrase, Single, Wild, Word

_MOST_COMBINATIONS = 64
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
"""A comma that is not in a number."""


def near(parts: Sequence[Node], distance: int, ordered: bool) -> Node | None:
    """The query for parts near each other; None if one of them has no position, such as a date, a field or a NOT.

    An OR is multiplied out: (a OR b) near c is a near c OR b near c. None also if that gives too many combinations.
    """
    choices = list(map(_choices, parts))
    if not 0 < prod(map(len, choices)) <= _MOST_COMBINATIONS:
        return None
    found = tuple(Near(each, distance, ordered) for each in product(*choices))
    return found[0] if len(found) == 1 else Or(found)


def _choices(part: Node) -> tuple[Single | Phrase, ...]:
    """The words and phrases that are alternatives; none if they have no position."""
    match part:
        case Word() | Wild() | Fuzzy() | Phrase():
            return (part,)
        case Or(queries):
            choices = list(map(_choices, queries))
            return tuple(chain.from_iterable(choices)) if all(choices) else ()
        case _:
            return ()


def arguments(units: Sequence[Unit], opening: str) -> tuple[list[Unit], int]:
    """The units and the distance of NEAR(border council, 3), which may have commas without blanks.

    Args:
        units: what is in the brackets.
        opening: the function with its bracket; its number counts if the brackets do not end with one: NEAR/3(a b).
    """
    number = re.search(r"\d+", opening)
    distance = max(1, int(number[0][:3])) if number else BARE_NEAR
    if not units:
        return [], distance
    head, comma, digits = units[-1].text.rpartition(",")
    ends_with_number = comma or units[-2:][0].text.endswith(",")
    # without a number, or cut short
    if units[-1].what != "word" or not ends_with_number or not digits.isdecimal():
        return list(_split(units)), distance
    return list(_split([*units[:-1], Unit("word", head)])), int(digits[:3]) or 1


def _split(units: Iterable[Unit]) -> Iterator[Unit]:
    for unit in units:
        if unit.what == "word":
            yield from (Unit("word", piece) for piece in _COMMA.split(unit.text) if piece)
        else:
            yield unit
