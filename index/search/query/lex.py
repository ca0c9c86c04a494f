"""A query cut into units: words, phrases, operators, brackets, fields."""

import re
from typing import NamedTuple

MOST_UNITS = 128
_MOST_CHARACTERS = 4096
"""Who pastes more has the beginning of it searched."""
_FARTHEST = 999
_UNIT = re.compile(
    r"""(?P<open>\()|(?P<close>\))
    |["“”„«»](?P<phrase>[^"“”„«»]*)(?P<end>["“”„«»](?:~(?P<slop>\d+))?)?
    |(?P<field>(?i:speaker|said|outlet|title|kind|date|when|figure|counted):)(?=[^\s)]|$)
    |(?P<near>near~(?P<distance>\d+)(?=[\s()]|$))
    |(?P<operator>(?:OR|AND|NOT)(?=[\s()]|$))
    |(?P<minus>[-−](?=[^\s-]))
    |(?P<word>(?:(?:[Aa][Ll]|[Ee][Ll])\s(?!(?:OR|AND|NOT|near~\d+)\b)(?=\w))?[^\s()"“”„«»]+)
    """,
    re.VERBOSE,
)


class Unit(NamedTuple):
    """A unit of a query: what it is, what it says, a number that goes with it, and whether it is still being typed."""

    what: str
    text: str
    number: int | None
    unfinished: bool


def units(query: str) -> list[Unit]:
    """The units of a query in order, never more than MOST_UNITS; anything can be typed, nothing raises."""
    query = query[:_MOST_CHARACTERS]
    found: list[Unit] = []
    at = 0
    while at < len(query) and len(found) < MOST_UNITS:
        match = _UNIT.match(query, at)
        if match is None or match.end() == at:
            at += 1
            continue
        at = match.end()
        found.append(_unit(match, at == len(query)))
    return found


def _unit(match: re.Match[str], last: bool) -> Unit:
    what = match.lastgroup or "word"
    if match["phrase"] is not None:
        slop = match["slop"]
        return Unit("phrase", match["phrase"], _distance(slop) if slop else None, match["end"] is None)
    if match["near"]:
        return Unit("near", match["near"], _distance(match["distance"]), False)
    for what in ("open", "close", "field", "operator", "minus", "word"):
        if match[what]:
            return Unit(what, match[what], None, last and what == "word")
    return Unit("word", match[0], None, last)


def _distance(digits: str) -> int:
    return min(max(1, int(digits[:9])), _FARTHEST)
