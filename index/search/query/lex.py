"""A query cut into units: words, phrases, operators, brackets, fields; also as other programs write them."""

import re

from msgspec import Struct

from index.search.query.fields import ANSWERED_FIELDS, field_named
from index.search.query.other_syntax import QUOTES

MOST_UNITS = 128
_FARTHEST = 999
BARE_NEAR = 10
"""Words between two parts if NEAR has no number, as in dtSearch and Factiva."""
_SENTENCE = 15
"""Words between two parts in one sentence (w/s)."""
_QUOTE = QUOTES
_FIELD_NAME = r"[^\W\d_][\w-]{1,20}"
_FIELDS_WITH_BLANK = ("title", "intitle", "headline", "outlet", "site", "source", "speaker", "date", "kind")
_NO_NAME = (
    r"(?:OR|AND|NOT|ANDNOT|NEAR|ADJ)\b|(?i:w|n|within|o?near|pre|p|adj|around)[/~(]?\d"
    rf"|{_FIELD_NAME}:(?=\S)|(?:{'|'.join(_FIELDS_WITH_BLANK)}):"
)
"""What may follow "al" or "el" and is no name after an article: operators and fields; "El Paso: storm" is a name."""
_UNIT = re.compile(
    rf"""(?P<function>(?i:o?near)/?\d*\((?=(?:[^()]|\([^()]*\))*,\s*\d+\s*\))
        |(?i:o?near)/\d+\((?=[^()\d])|O?NEAR\((?=[^()\d]))
    |(?P<open>\()|(?P<close>\))
    |(?P<exact>=(?=[{_QUOTE}]))
    |[{_QUOTE}](?P<phrase>[^{_QUOTE}]*)(?P<end>[{_QUOTE}](?:~(?P<slop>\d+))?)?
    |(?P<field>{_FIELD_NAME}):(?=[^\s):/]|/[^/]|$)
    |(?P<spaced>{_FIELD_NAME}):\s+(?=[^\s)])
    |(?P<near>(?i:near)~(?P<tilde>\d+)(?=[\s()]|$)
        |(?i:w|n|within|near|pre|p|onear|adj)/(?P<slash>\d+|[sSpP])(?=[\s()]|$)
        |(?:(?i:around|near)|(?:AROUND|NEAR)\s)\(\s*(?P<around>\d+)\s*\)(?=[\s()]|$)
        |(?:(?i:adj|near|onear)|W)(?P<digits>\d+)(?=[\s()]|$)
        |(?:NEAR|ADJ)(?=[\s(]))
    |(?P<bar>(?<=[^\s|])\|(?=[^\s|]))
    |(?P<operator>(?:OR|AND|NOT|ANDNOT)(?=[\s()!{_QUOTE}]|$)|&&?(?=\s)|\|\|?)
    |(?P<minus>[-!](?=[^\s\-!?.,;:)]))
    |\+(?=[\w{_QUOTE}(])
    |(?P<word>(?:(?:[Aa][Ll]|[Ee][Ll])\s(?!{_NO_NAME})(?=\w))?[^\s()|{_QUOTE}]+)
    """,
    re.VERBOSE,
)
_OPERATORS = {"&": "AND", "&&": "AND", "|": "OR", "||": "OR", "ANDNOT": "NOT"}
_SITE_SUFFIX = re.compile(
    r"(?<=\S)\s+\|\s+(?P<site>(?:[A-Z0-9][\w.&’'-]*|of|the|and|\|)(?:\s+(?:[A-Z0-9][\w.&’'-]*|of|the|and|\|)){0,5})\s*$"
)
_SCHEMES = frozenset(("http", "https", "mailto", "ftp", "file"))
_LONG_ENOUGH = 4
"""Words before a bar from which the text after it is the name of a site: nobody types four alternatives."""


class Unit(Struct, frozen=True):
    """A unit of a query: its kind, its text, a number that belongs to it, and whether it is still being typed."""

    what: str
    text: str
    number: int | None = None
    unfinished: bool = False


def units(query: str) -> list[Unit]:
    """The units of a query in order, at most MOST_UNITS; any text can be typed, nothing raises."""
    found: list[Unit] = []
    at = 0
    while at < len(query) and len(found) < MOST_UNITS:
        match = _UNIT.match(query, at)
        if match is None or match.end() == at:
            at += 1
            continue
        if (match["field"] and not _is_field(match["field"], match.end() == len(query))) or (
            match["spaced"] and not _is_field_with_blank(match["spaced"], at)
        ):
            match = _word_at(query, at)
        at = match.end()
        if unit := _unit(match, at == len(query)):
            found.append(unit)
    return found


def without_site(query: str) -> tuple[str, str | None]:
    """A pasted headline without the name of its site after a bar, and that name; else the query and None."""
    match = _SITE_SUFFIX.search(query)
    if match is None or len(query[: match.start()].split()) < _LONG_ENOUGH or "|" in query[: match.start()].rstrip("|"):
        return query, None
    return query[: match.start()], match["site"]


def _is_field(name: str, last: bool) -> bool:
    """Whether a name right before a colon is a field, known or not: unknown ones are written small and have a value."""
    if field_named(name) is not None:
        return True
    if not last and name.isupper() and name.lower() in ANSWERED_FIELDS:  # AU:smith, as databases write it
        return True
    return not last and name.isascii() and name.islower() and name.isalpha() and name not in _SCHEMES


def _is_field_with_blank(name: str, at: int) -> bool:
    """Whether a name, a colon and a blank are a field: "title: storm", but not "the mayor said: we pay"."""
    if name.istitle():  # Headline: storm hits harbour
        return at == 0 and name.lower() in _FIELDS_WITH_BLANK
    return name.islower() and field_named(name) is not None and (at == 0 or name in _FIELDS_WITH_BLANK)


_PLAIN_WORD = re.compile(rf"(?P<word>[^\s()|{_QUOTE}]+)")


def _word_at(query: str, at: int) -> re.Match[str]:
    match = _PLAIN_WORD.match(query, at)
    assert match is not None
    return match


def _unit(match: re.Match[str], last: bool) -> Unit | None:
    groups = match.groupdict()
    if groups.get("phrase") is not None:
        slop = groups["slop"]
        return Unit("phrase", groups["phrase"], _distance(slop) if slop else None, groups["end"] is None)
    if groups.get("function"):
        return Unit("function", match[0])
    if near := groups.get("near"):
        return _near(near, groups)
    if operator := groups.get("operator"):
        return Unit("operator", _OPERATORS.get(operator, operator))
    if field := groups.get("field") or groups.get("spaced"):
        return Unit("field", field)
    for what in ("open", "close", "minus", "exact", "bar", "word"):
        if groups.get(what):
            return Unit(what, groups[what], None, last and what == "word")
    return None


def _near(written: str, groups: dict[str, str | None]) -> Unit:
    digits = groups["tilde"] or groups["slash"] or groups["around"] or groups["digits"]
    ordered = written[:3].lower() in ("pre", "one") or written[:2].lower() == "p/"
    what = "before" if ordered else "near"
    if digits is None:
        return Unit(what, written, 1 if written.startswith("ADJ") else BARE_NEAR)
    if not digits.isdigit():
        return Unit("operator", "AND") if digits in "pP" else Unit(what, written, _SENTENCE)
    return Unit(what, written, _distance(digits))


def _distance(digits: str) -> int:
    return min(max(1, int(digits[:9])), _FARTHEST)
