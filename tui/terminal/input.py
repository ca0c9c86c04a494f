"""Terminal input made safe for Textual's parser, which ends the program on some of it.

Textual issues #6456 (a byte that is not UTF-8), #6573 (a mouse report without numbers), #6668 (a key with its event
type): each raises in the thread that reads the keyboard. Pasted text does not pass through that parser at all, because
the parser would take pasted escape sequences for keys, one character at a time.

A terminal sends Escape and a letter that follows at once as the same bytes as alt and the letter. Textual reads them as
alt, and both keys are lost. Here they are two keys, unless the user has given a command to alt and that letter.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterable

from msgspec import Struct

_PASTE_BEGIN, _PASTE_END = "\x1b[200~", "\x1b[201~"
_LONGEST_SEQUENCE = 64
_X10_MOUSE = re.compile(rb"\x1b\[M(.{3})", re.DOTALL)
_X10_OFFSET = 32
"""Added to each number of an X10 mouse report, so that it is not a control character."""
# three parts, one of them not a whole number: NaN from a terminal that divides by zero
_MOUSE = re.compile(
    r"\x1b\[<[^;\x1b]{0,20};[^;\x1b]{0,20};[^;mM\x1b]{0,20}[mM]|\x1b\[<[\d;-]*(?:nan|inf)[\w;.-]*", re.I
)
_WHOLE_MOUSE = re.compile(r"\x1b\[<\d{1,9};-?\d{1,9};-?\d{1,9}[mM]")
# kitty: CODE:SHIFTED:BASE ; MODIFIERS:EVENT ; TEXT, where only CODE must be there
_KEY = re.compile(r"\x1b\[([\d:;]*)([u~A-FHPQRS])")
# a size without pixels, by which a mouse report in pixels would be divided; the system's signal also reports the size
_SIZE_WITHOUT_PIXELS = re.compile(r"\x1b\[48;\d+;\d+;(?:0+;\d+|\d+;0+)t")
_RELEASED = "3"
_LARGEST_CODE = 0x10FFFF
_INCOMPLETE = re.compile(r"\x1b[O\]P]?\Z|\x1b\[[\d;:<=>?]*\Z|\x1b\[<[^\x1bmM]{0,60}\Z")
# numbers without the end of their sequence: the next one begins
_CUT_SHORT = re.compile(r"\x1b\[[\d;:<=>?]+(?=\x1b|\Z)")
# an escape character that begins no sequence: before another one, at the end, and before a character that no terminal
# sends after it (ECMA-48: "[" begins a control sequence, "O" the key of a keypad, "]" and "P" a string with numbers)
_NO_SEQUENCE = r"\x1b|\Z|[\[O\]P](?:\x1b|\Z)|O[^A-Za-z]|\][^\d]|P[^\d$+>!|]|[^\x00-\x1f\x7f-\x9f\[O\]P]"
_INCOMPLETE_BYTES = re.compile(rb"\x1b(?:\[(?:M.{0,2})?)?\Z", re.DOTALL)


class Pasted(Struct, frozen=True):
    """A text that was pasted."""

    text: str


class KeyPressed(Struct, frozen=True):
    """A key that the parser does not get to see: Escape, or a letter with alt."""

    name: str
    """As Textual names it."""


Part = str | Pasted | KeyPressed
"""Text for the parser of keys, or what needs no parser."""


class TerminalInput:
    """Turns the bytes of a terminal into text for the parser of keys, pasted texts and single keys."""

    def __init__(self, alt_characters: Iterable[str] = ()) -> None:
        """Characters that have a command with alt: after an escape character they are not separate keys."""
        alt = "|".join(map(re.escape, alt_characters)) or "(?!)"
        self._escape_key = re.compile(rf"\x1b(?:({alt})|(?={_NO_SEQUENCE}))")
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._bytes = b""
        self._waiting = ""
        self._pasted: list[str] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether the input ends in an incomplete sequence, which may also be a separate key."""
        return bool(self._bytes or self._waiting)

    def feed(self, data: bytes) -> list[Part]:
        """Parses input; an incomplete sequence waits for the rest."""
        return self._take(self._decoded(data), complete=False)

    def flush(self) -> list[Part]:
        """Takes the beginning of a sequence for keys: nothing more has arrived for a while.

        Numbers cannot be typed so fast: their sequence was cut in two on the way, and still waits for the rest.
        """
        text, self._bytes = self._decode(self._bytes), b""
        return self._take(text.replace("\ufffd", ""), complete=True)

    def _decoded(self, data: bytes) -> str:
        data = _X10_MOUSE.sub(_as_sgr, self._bytes + data)
        unfinished = _INCOMPLETE_BYTES.search(data)
        cut = unfinished.start() if unfinished else len(data)
        self._bytes = data[cut:]
        return self._decode(data[:cut]).replace("\ufffd", "")

    def _take(self, text: str, *, complete: bool) -> list[Part]:
        text = self._waiting + text
        self._waiting = ""
        found: list[Part] = []
        while text:
            if self._pasted is not None:
                text = self._take_pasted(text, found, complete=complete)
                continue
            before, mark, after = text.partition(_PASTE_BEGIN)
            if mark:
                self._pasted = []
            elif (unfinished := _INCOMPLETE.search(before, max(0, len(before) - _LONGEST_SEQUENCE))) and (
                not complete or _CUT_SHORT.match(unfinished[0])
            ):
                self._waiting = before[unfinished.start() :]
                before = before[: unfinished.start()]
            parts = self._escape_key.split(_safe(before))
            for number, part in enumerate(parts):  # text, a letter with alt or None for Escape, text, and so on
                if number % 2:
                    found.append(KeyPressed(_alt_key(part) if part else "escape"))
                elif part:
                    found.append(part)
            text = after
        if complete and self._pasted:  # the end of it was lost
            found.append(Pasted("".join(self._pasted)))
            self._pasted = None
        return found

    def _take_pasted(self, text: str, found: list[Part], *, complete: bool) -> str:
        """Takes text up to the end of a paste; returns the rest."""
        assert self._pasted is not None
        before, mark, after = text.partition(_PASTE_END)
        if mark:
            found.append(Pasted("".join((*self._pasted, before))))
            self._pasted = None
            return after
        # the mark may continue in the next read
        kept = next((size for size in range(len(_PASTE_END) - 1, 0, -1) if text.endswith(_PASTE_END[:size])), 0)
        kept = 0 if complete else kept
        self._pasted.append(text[: len(text) - kept])
        self._waiting = text[len(text) - kept :]
        return ""


def _alt_key(letter: str) -> str:
    return f"alt+shift+{letter.lower()}" if letter.isupper() else f"alt+{letter}"


def _safe(text: str) -> str:
    """The text without sequences that the parser cannot take."""
    if "\x1b[" not in text:
        return text
    text = _SIZE_WITHOUT_PIXELS.sub("", _CUT_SHORT.sub("", text))
    text = _MOUSE.sub(lambda found: found[0] if _WHOLE_MOUSE.fullmatch(found[0]) else "", text)
    return _KEY.sub(_key, text)


def _key(found: re.Match[str]) -> str:
    """The key as Textual reads it: without alternative codes and event types, which it takes for numbers."""
    parts, end = found[1].split(";"), found[2]
    if end == "R" and len(parts) == 2 and all(parts):
        return found[0]  # where the cursor is
    code, modifiers, text, *more = (*parts, "", "")[: max(3, len(parts))]
    codes, (modifier, _, event) = code.split(":"), modifiers.partition(":")
    is_known = _is_code(codes[0]) and len(modifier) <= 4 and all(map(_is_code, text.split(":"))) and not more
    if event.startswith(_RELEASED) or not is_known or (":" in code and not codes[0]):
        return ""
    kept = [codes[0], modifier, text][: len(parts)]
    return f"\x1b[{';'.join(kept)}{end}"


def _is_code(digits: str) -> bool:
    return not digits or (len(digits) <= 7 and int(digits) <= _LARGEST_CODE)


def _as_sgr(found: re.Match[bytes]) -> bytes:
    """Converts a mouse report of the oldest kind, in which a column beyond 95 is a single byte, to the current form."""
    button, column, row = (number - _X10_OFFSET for number in found[1])
    if button < 0 or column < 1 or row < 1:
        return b""
    return b"\x1b[<%d;%d;%d%s" % (button, column, row, b"m" if button & 3 == 3 and not button & 0x60 else b"M")
