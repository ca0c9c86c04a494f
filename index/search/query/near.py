"""Words near each other, also where one of them is an OR of several."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from math import prod

from index.search.query.lex import Unit
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
    """The words and phrases one of which must occur; none if they have no position."""
    match part:
        case Word() | Wild() | Fuzzy() | Phrase():
            return (part,)
        case Or(queries):
            choices = list(map(_choices, queries))
            return tuple(chain.from_iterable(choices)) if all(choices) else ()
        case _:
            return ()


def arguments(units: Sequence[Unit]) -> tuple[list[Unit], int]:
    """The units and the distance of NEAR(border council, 3), which may have commas without blanks."""
    if not units:
        return [], 1
    head, _, digits = units[-1].text.rpartition(",")
    if units[-1].what != "word" or not digits.isdecimal():  # a query that was cut short
        return list(units), 1
    return list(_split([*units[:-1], Unit("word", head)])), int(digits[:3]) or 1


def _split(units: Iterable[Unit]) -> Iterator[Unit]:
    for unit in units:
        if unit.what == "word":
            yield from (Unit("word", piece) for piece in _COMMA.split(unit.text) if piece)
        else:
            yield unit
