"""Quotation marks within quotation marks: which characters are marks, how deep they stand, how they change level."""

from dataclasses import dataclass

_OPENING = "“„‟"
_CLOSING = "”"
_DOUBLE = '"' + _OPENING + _CLOSING
_SINGLE_CLOSE = "’'"
_SINGLE = "‘‚‛" + _SINGLE_CLOSE
# how far a single quotation may reach: looking further for each apostrophe would make long texts slow
_REACH = 2000


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters that a style writes its own marks with."""

    double: tuple[str, str]
    single: tuple[str, str]


CURLY = Glyphs(("“", "”"), ("‘", "’"))
STRAIGHT = Glyphs(('"', '"'), ("'", "'"))


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """A quotation mark: its character offset, its side, its kind, and its depth from 1. `paired`: has a partner."""

    at: int
    opens: bool
    double: bool
    depth: int
    paired: bool = False


def marks_in(text: str) -> tuple[QuoteMark, ...]:
    """The quotation marks of a text in order; apostrophes and inch marks are none."""
    found: list[QuoteMark] = []
    open_: list[int] = []  # positions in found
    for at, char in enumerate(text):
        if char in _DOUBLE:
            _double_mark(text, at, found, open_)
        elif char in _SINGLE:
            _single_mark(text, at, found, open_)
    return tuple(found)


def relevelled(text: str, glyphs: Glyphs = CURLY) -> str:
    """The text as it stands inside double marks: its own marks single, the next level double, and so on.

    Same length; no character but quotation marks is changed, and no mark whose kind is right already.
    """
    chars = list(text)
    for mark in marks_in(text):
        wants_double = mark.depth % 2 == 0
        if mark.double != wants_double:
            pair = glyphs.double if wants_double else glyphs.single
            chars[mark.at] = pair[0] if mark.opens else pair[1]
    return "".join(chars)


def enclosed(text: str) -> bool:
    """True where the text is one quotation with its own marks around it."""
    marks = marks_in(text)
    if len(marks) < 2 or marks[0].at != 0 or marks[-1].at != len(text) - 1:
        return False
    first, last = marks[0], marks[-1]
    if not (first.opens and first.double and last.double and not last.opens and last.depth == 1):
        return False
    return not any(mark.depth == 1 and not mark.opens for mark in marks[:-1])


def wrapped(text: str, glyphs: Glyphs = CURLY) -> str:
    """The text in double marks, its own marks a level deeper."""
    return glyphs.double[0] + relevelled(text, glyphs) + glyphs.double[1]


def ended(text: str, stop: str) -> str:
    """The text closed by a full stop or comma, set inside its last quotation marks, and not twice."""
    closers = {mark.at for mark in marks_in(text) if not mark.opens and mark.paired}
    at = len(text)
    while at - 1 in closers:
        at -= 1
    body, tail = text[:at], text[at:]
    if stop == "." and body.endswith((".", "?", "!", "…")):
        return text
    if stop == "," and body.endswith(".") and not _abbreviated(body):
        body = body[:-1]
    return body + stop + tail


def _abbreviated(text: str) -> bool:
    last = text.rsplit(maxsplit=1)[-1][:-1]
    return "." in last or len(last) <= 1


def _double_mark(text: str, at: int, found: list[QuoteMark], open_: list[int]) -> None:
    partner = next((number for number in reversed(open_) if found[number].double), None)
    if _opens(text, at, partner is not None):
        continued = partner is not None and partner == open_[-1] and text[:at].rstrip(" \t").endswith("\n")
        if continued:  # each paragraph of a long speech opens anew, only the last one closes
            found.append(QuoteMark(at, True, True, len(open_), True))
            return
        open_.append(len(found))
        found.append(QuoteMark(at, True, True, len(open_)))
    elif partner is not None:
        _close(at, partner, found, open_)
    elif not (text[at] == '"' and at and text[at - 1].isdigit()):  # 6" is a length
        found.append(QuoteMark(at, False, True, len(open_) + 1))


def _single_mark(text: str, at: int, found: list[QuoteMark], open_: list[int]) -> None:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return
    inner = bool(open_) and not found[open_[-1]].double
    if inner and text[at] in _SINGLE_CLOSE and before and not before.isspace():
        if not (_plural_owner(text, at) and _closes_later(text, at)):
            _close(at, open_[-1], found, open_)
        return
    starts = not before or not before.isalnum()
    if text[at] in "‘‚‛'" and starts and after and not after.isspace() and _closes_later(text, at):
        open_.append(len(found))
        found.append(QuoteMark(at, True, False, len(open_)))


def _close(at: int, partner: int, found: list[QuoteMark], open_: list[int]) -> None:
    opener = found[partner]
    found[partner] = QuoteMark(opener.at, True, opener.double, opener.depth, True)
    del open_[open_.index(partner) :]
    found.append(QuoteMark(at, False, opener.double, opener.depth, True))


def _opens(text: str, at: int, inside: bool) -> bool:
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if char in _CLOSING:
        return False
    if char in "„‟":
        return True
    if char == "“":  # German closes with it what „ opened
        return not (inside and bool(before) and not before.isspace() and not after.isalnum() and "„" in text[:at])
    opening_place = not before or before.isspace() or before in "([{—–-/‘'“\"" or before in "…:"
    return opening_place and bool(after) and not after.isspace()


def _plural_owner(text: str, at: int) -> bool:
    """True for the apostrophe of "the students’ books"."""
    return text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()


def _closes_later(text: str, at: int) -> bool:
    """True where a single closing mark follows before the double marks around it close."""
    inner = 0
    for place in range(at + 1, min(len(text), at + _REACH)):
        char = text[place]
        if char in _DOUBLE:
            inner += 1 if _opens(text, place, inner > 0) else -1
            if inner < 0:
                return False
        elif inner or place < at + 2:
            continue
        elif char in _SINGLE_CLOSE and not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum():
            return True
    return False
