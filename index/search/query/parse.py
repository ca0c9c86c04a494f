"""Units become a tree. A half-typed or wrong query is read as far as it goes; nothing raises."""

import re
from typing import Literal

from index.search.query.lex import MOST_UNITS, Unit, units
from index.search.query.nodes import (
    NOTHING,
    WORD_FIELDS,
    And,
    Field,
    Fuzzy,
    NamedRange,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Single,
    Wild,
    Word,
)
from index.search.query.ranges import read_dates, read_kind, read_values
from index.search.tokens import normal, term_width, words

_DEEPEST = 20
_FUZZY = re.compile(r"(?P<word>.*\w)~(?P<distance>[0-9]?)", re.DOTALL)
_BETWEEN = re.compile(r"[\s/\\:;,!=&+#@|<>{}\[\]…—–]+")
_NO_LETTER = re.compile(r"[^\w*?'’-]")
_GAP = re.compile(r"\*|(?<=\w)\?(?=\w)")
_Stop = Literal["close", "end"]


def parse(query: str, typing: bool = False) -> Node:
    """The tree of a query; `typing`: its last word is unfinished and stands for all that begin so."""
    return _Reader(units(query), typing and not query[-1:].isspace()).whole()


class _Reader:
    """Reads units from left to right; every method consumes what it understands and returns a tree or None."""

    def __init__(self, found: list[Unit], typing: bool) -> None:
        self._units = found
        self._typing = typing
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        parts: list[Node] = []
        while self._at < len(self._units):
            if (part := self._alternatives()) is not None:
                parts.append(part)
            self._skip("close")  # a bracket that closes nothing
        return _joined(parts) or NOTHING

    def _alternatives(self) -> Node | None:
        choices: list[Node] = []
        while True:
            if (choice := self._all_of()) is not None:
                choices.append(choice)
            if not self._skip("operator", "OR"):
                break
        if len(choices) < 2:
            return choices[0] if choices else None
        return Or(tuple(choices))

    def _all_of(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._units) and not self._is("close") and not self._is("operator", "OR"):
            if self._skip("operator", "AND"):
                continue
            if (part := self._one()) is not None:
                parts.append(part)
        return _joined(parts)

    def _one(self) -> Node | None:
        if self._skip("minus") or self._skip("operator", "NOT"):
            refused = None if self._is("close") or self._at == len(self._units) else self._one()
            return None if refused is None else refused.query if isinstance(refused, Not) else Not(refused)
        left = self._atom()
        parts, distance = [left], 0
        while self._is("near"):
            distance = max(distance, self._units[self._at].number or 0)
            self._at += 1
            parts.append(self._atom() if self._at < len(self._units) and not self._is("close") else None)
        if len(parts) == 1:
            return left
        return _near([part for part in parts if part is not None], distance)

    def _atom(self) -> Node | None:
        if self._at == len(self._units):
            return None
        unit = self._units[self._at]
        self._at += 1
        match unit.what:
            case "open":
                return self._bracket()
            case "field":
                return self._field(unit.text[:-1].lower())
            case "phrase":
                return self._phrase(unit)
            case "word":
                return self._word(unit)
            case "near":
                return self._word(Unit("word", "near", None, False))
            case _:
                return None

    def _bracket(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        inner = self._alternatives()
        self._depth -= 1
        self._skip("close")
        return inner

    def _field(self, name: str) -> Node | None:
        if name in WORD_FIELDS:
            inner = self._one() if self._at < len(self._units) and not self._is("close") else None
            return None if inner is None else _within(name, inner)
        if self._skip("minus"):  # all but this; before a figure it is a sign
            value = self._value(name, "-" if name == "figure" else "")
            return value if value is None or name == "figure" else Not(value)
        return self._value(name, "")

    def _value(self, name: str, sign: str) -> Node | None:
        if not (self._is("word") or self._is("phrase")):
            return None
        written = sign + self._units[self._at].text
        self._at += 1
        match name:
            case "kind":
                return read_kind(written)
            case "date":
                return read_dates(written)
            case "when":
                days = read_dates(written)
                return NamedRange(days.first, days.last) if days else None
            case _:
                return read_values(written)

    def _phrase(self, unit: Unit) -> Node | None:
        words = [_single(unit.text)] if "*" not in unit.text else [_single(word) for word in unit.text.split()]
        flat = tuple(single for part in words for single in part)[:MOST_UNITS]
        if not flat:
            return None
        if unit.unfinished and self._typing and isinstance(flat[-1], Word):
            flat = (*flat[:-1], Word(flat[-1].term, prefix=True))
        if len(flat) == 1:
            return flat[0]
        return Phrase(flat) if unit.number is None else Near(flat, unit.number)

    def _word(self, unit: Unit) -> Node | None:
        singles = _single(unit.text)[:MOST_UNITS]
        if singles and unit.unfinished and self._typing and isinstance(singles[-1], Word):
            singles = [*singles[:-1], Word(singles[-1].term, prefix=True)]
        if not singles:
            return None
        return singles[0] if len(singles) == 1 else Phrase(tuple(singles))

    def _is(self, what: str, text: str | None = None) -> bool:
        if self._at >= len(self._units):
            return False
        unit = self._units[self._at]
        return unit.what == what and (text is None or unit.text == text)

    def _skip(self, what: str, text: str | None = None) -> bool:
        if self._is(what, text):
            self._at += 1
            return True
        return False


def _single(written: str) -> list[Single]:
    if "~" in written and (match := _FUZZY.fullmatch(written)):
        terms = _terms(match["word"])
        if len(terms) == 1:
            distance = min(int(match["distance"] or 1), 2)
            return [Fuzzy(terms[0], distance) if distance else Word(terms[0])]
    if not _GAP.search(written):
        return [Word(term) for term in _terms(written)]
    found: list[Single] = []
    for piece in _BETWEEN.split(written):
        if _GAP.search(piece) and any(c.isalnum() for c in piece):
            found.append(Wild(normal(_NO_LETTER.sub("", piece))))
        else:
            found += [Word(term) for term in _terms(piece)]
    return found


def _terms(written: str) -> list[str]:
    found, reached = [], -1
    read = words(written)
    for term, place in zip(read.terms, read.places, strict=True):
        if place > reached:  # the parts of a compound follow it and lie within it
            found.append(term)
            reached = place + term_width(term) - 1
    return found


def _joined(parts: list[Node]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return And(tuple(parts))


def _near(parts: list[Node], distance: int) -> Node | None:
    if all(isinstance(part, Word | Wild | Fuzzy | Phrase) for part in parts) and len(parts) > 1:
        return Near(tuple(part for part in parts if isinstance(part, Word | Wild | Fuzzy | Phrase)), distance)
    return _joined(parts)  # near what has no place, a date or a bracket, means and


def _within(field: str, inner: Node) -> Node:
    """The field drawn in to the words: speaker:(a OR b) is speaker:a OR speaker:b."""
    match inner:
        case Not(query):
            return Not(_within(field, query))
        case And(queries):
            return And(tuple(_within(field, query) for query in queries))
        case Or(queries):
            return Or(tuple(_within(field, query) for query in queries))
        case Word() | Wild() | Fuzzy() | Phrase() | Near():
            return Field(field, inner)
        case _:
            return inner
