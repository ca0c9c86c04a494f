"""Where sentences begin and end."""

import re

Span = tuple[int, int]

_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof rev hon gen lt col maj capt cmdr sgt cpl brig adm sen rep gov pres st mt ft no nos vs etc inc
    ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k u.n e.g i.e ph.d d.c jr sr approx est
    dept univ fig vol pp ed art""".split()
)
# possessive throughout, and only at the beginning of a run of marks, so that "......" costs its length
_END = re.compile(
    r"(?<![.!?\u2026\u061f\u3002])[.!?\u2026\u061f\u3002]++[\"'\u201d\u2019\u00bb)\]]*+"
    r"(?=\s++[\"'\u201c\u2018\u00ab(\[]*+[^\W_a-z]|\s*+$)"
)
_BACKWARDS = re.compile(r"[^\W_](?:[\w.]*[^\W_])?")
"""The last word of a text read from its end, which is ten times as fast as a search for it."""
_NEXT = re.compile(r"\W*+(\w*+)")
_STARTERS = frozenset("the a an he she it they we i but and in on at this that these those there when while if".split())


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The sentences of text[start:end], without white space at their edges, in order."""
    end = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if _is_abbreviation(text, match, end):
            continue
        _add(found, text, begin, match.end())
        begin = match.end()
    _add(found, text, begin, end)
    return tuple(found)


def _is_abbreviation(text: str, stop: re.Match[str], end: int) -> bool:
    if stop[0] != ".":
        return False
    before = _BACKWARDS.match(text[max(0, stop.start() - 24) : stop.start()][::-1])
    if before is None:
        return False
    word = before[0][::-1]
    if len(word) == 1 and word.isupper():  # an initial, unless a new sentence plainly starts
        return _next_word(text, stop.end(), end) not in _STARTERS
    if word.lower() not in _ABBREVIATIONS:
        return False
    return "." not in word or _next_word(text, stop.end(), end) not in _STARTERS


def _next_word(text: str, at: int, end: int) -> str:
    match = _NEXT.match(text, at, min(end, at + 40))
    return match[1].lower() if match else ""


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append((start, end))
