"""Quotation marks within quotation marks: which characters are marks, how deeply they are nested, how levels change."""

import re

from msgspec import Struct

_OPENING = "“„‟"
_CLOSING = "”"
_DOUBLE = '"' + _OPENING + _CLOSING
_SINGLE_CLOSE = "’'"
_SINGLE = "‘‚‛" + _SINGLE_CLOSE
_ANY = re.compile(f"[{_DOUBLE}{_SINGLE}]")
# Abbreviations that end names and headlines; their full stop is part of the word.
_ABBREVIATIONS = frozenset(
    "inc ltd co corp bros plc llc jr sr st ave blvd rd mt dr mr mrs ms prof rev hon gen lt col sgt capt gov sen rep"
    " pres etc vs vol ed eds dept est univ assn".split()
)
# in small letters these are words: "He sat."
_WITH_A_CAPITAL = frozenset("Jan Feb Mar Apr Aug Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun".split())
# longest single quotation, and most characters examined in all, beyond four times the text
_REACH = 2000
_LOOKS = 200_000


class QuoteStyle(Struct, frozen=True):
    """The characters that a style writes its own marks with."""

    double: tuple[str, str]
    single: tuple[str, str]


CURLY = QuoteStyle(("“", "”"), ("‘", "’"))
STRAIGHT = QuoteStyle(('"', '"'), ("'", "'"))


class QuoteMark(Struct, frozen=True):
    """A quotation mark: its character offset, its side, its kind, and its depth from 1. `paired`: has a partner."""

    at: int
    opens: bool
    double: bool
    depth: int
    paired: bool = False


def marks_in(text: str) -> tuple[QuoteMark, ...]:
    """The quotation marks of a text in order; apostrophes and inch marks are left out."""
    return _Reading(text).marks()


def renest(text: str, marks: QuoteStyle = CURLY) -> str:
    """The text as it is written inside double marks: its own marks single, the next level double, and so on.

    Same length; no character but quotation marks is changed, and no mark whose kind is right already.
    """
    chars = list(text)
    for mark in marks_in(text):
        wants_double = mark.depth % 2 == 0
        if mark.double != wants_double:
            pair = marks.double if wants_double else marks.single
            chars[mark.at] = pair[0] if mark.opens else pair[1]
    return "".join(chars)


def is_enclosed(text: str) -> bool:
    """True where the text is one quotation with its own marks around it."""
    marks = marks_in(text)
    if len(marks) < 2 or marks[0].at != 0 or marks[-1].at != len(text) - 1:
        return False
    first, last = marks[0], marks[-1]
    if not (first.opens and first.double and last.double and not last.opens and last.depth == 1):
        return False
    return not any(mark.depth == 1 and not mark.opens for mark in marks[:-1])


def wrapped(text: str, marks: QuoteStyle = CURLY) -> str:
    """The text in double marks, its own marks a level deeper."""
    return marks.double[0] + renest(text, marks) + marks.double[1]


def ended(text: str, stop: str) -> str:
    """The text closed by a full stop or comma, set inside its last quotation marks, and not twice."""
    closers = {mark.at for mark in marks_in(text) if not mark.opens and mark.paired}
    at = len(text)
    while at - 1 in closers:
        at -= 1
    body, tail = text[:at], text[at:]
    if stop == "." and body.endswith((".", "?", "!", "…")):
        return text
    if stop == "," and body.endswith(".") and not ends_in_abbreviation(body):
        body = body[:-1]
    return body + stop + tail


def ends_in_abbreviation(text: str) -> bool:
    """Whether the final full stop belongs to an abbreviation: "U.S.", "Inc.", "a.m."."""
    words = text.rsplit(maxsplit=1)
    last = words[-1].rstrip("”’\"')]")[:-1] if words else ""
    word = last.lstrip("(“‘\"'")
    return "." in last or len(last) <= 1 or word.lower() in _ABBREVIATIONS or word in _WITH_A_CAPITAL


class _Reading:
    """Reads the marks of one text from left to right and keeps track of the open ones."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[QuoteMark] = []
        self._open: list[int] = []  # places in _found
        # looking ahead for each apostrophe must not make a long text slow
        self._looks = _LOOKS + 4 * len(text)

    def marks(self) -> tuple[QuoteMark, ...]:
        for found in _ANY.finditer(self._text):
            if found[0] in _DOUBLE:
                self._double(found.start())
            else:
                self._single(found.start())
        return tuple(self._found)

    def _double(self, at: int) -> None:
        # singles are never directly inside singles, so the nearest open double is the last or the one before
        depth = next((n for n in (len(self._open), len(self._open) - 1) if n > 0 and self._is_double(n)), 0)
        if _opens(self._text, at, depth > 0):
            if depth == len(self._open) and depth and _begins_line(self._text, at):
                # each paragraph of a long speech has an opening mark, but only the last has a closing mark
                self._found.append(QuoteMark(at, True, True, depth, True))
            else:
                self._begin(at, double=True)
        elif depth:
            self._end(at, depth)
        elif not (self._text[at] == '"' and at and self._text[at - 1].isdigit()):  # 6" is a length
            self._found.append(QuoteMark(at, False, True, len(self._open) + 1))

    def _single(self, at: int) -> None:
        text = self._text
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if before.isalnum() and after.isalnum():
            return
        depth = len(self._open)
        if depth and not self._is_double(depth) and text[at] in _SINGLE_CLOSE and before and not before.isspace():
            if not (_plural_owner(text, at) and self._closes_later(at)):
                self._end(at, depth)
        elif self._may_open(at, depth) and self._closes_later(at):
            self._begin(at, double=False)

    def _may_open(self, at: int, depth: int) -> bool:
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        outside = not depth or self._is_double(depth)
        at_word = not before.isalnum() and bool(after) and not after.isspace()
        return outside and at_word and self._text[at] in "‘‚‛'"

    def _is_double(self, depth: int) -> bool:
        return self._found[self._open[depth - 1]].double

    def _begin(self, at: int, *, double: bool) -> None:
        self._open.append(len(self._found))
        self._found.append(QuoteMark(at, True, double, len(self._open)))

    def _end(self, at: int, depth: int) -> None:
        place = self._open[depth - 1]
        opener = self._found[place]
        self._found[place] = QuoteMark(opener.at, True, opener.double, depth, True)
        del self._open[depth - 1 :]
        self._found.append(QuoteMark(at, False, opener.double, depth, True))

    def _closes_later(self, at: int) -> bool:
        """True where a single closing mark follows before the double marks around it close."""
        text, inner = self._text, 0
        for place in range(at + 1, min(len(text), at + _REACH)):
            self._looks -= 1
            char = text[place]
            if self._looks < 0:
                return False
            if char in _DOUBLE:
                inner += 1 if _opens(text, place, inner > 0) else -1
                if inner < 0:
                    return False
            elif inner or place < at + 2 or char not in _SINGLE_CLOSE:
                continue
            elif not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum():
                return True
        return False


def _opens(text: str, at: int, inside: bool) -> bool:
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if char in _CLOSING:
        return False
    if char in "„‟":
        return True
    if char == "“":  # German closes with it what „ opened
        ends_word = bool(before) and not before.isspace() and not after.isalnum()
        return not (inside and ends_word and "„" in text[max(0, at - _REACH) : at])
    opening_place = not before or before.isspace() or before in "([{—–-/‘'“\"…:"
    return opening_place and bool(after) and not after.isspace()


def _begins_line(text: str, at: int) -> bool:
    while at > 0 and text[at - 1] in " \t":
        at -= 1
    return at > 0 and text[at - 1] == "\n"


def _plural_owner(text: str, at: int) -> bool:
    """True for the apostrophe of "the students’ books"."""
    return text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
