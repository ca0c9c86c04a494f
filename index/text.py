"""Article text for other programs: no control character reaches a terminal, no formula a spreadsheet; text on one line,
and its width in cells."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

# C0 and C1 but tab and line feed, soft hyphen, and Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt):
# zero-width and bidirectional controls, fillers, tags. Kept are the joiners U+200C and U+200D, which belong to the
# spelling of Persian and Indian words, and one variation selector on a character, as emoji and ideographs have it.
_CONTROL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
    "|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]|(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]"
)
# emoji presentation, and a joiner after an emoji, a skin tone or a selector
_EMOJI_JOINS = re.compile("\ufe0f|(?<=[\ufe0f\u200c\u2600-\u27bf\U0001f000-\U0001faff])\u200d")
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f", " "))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-[\d.,]+(?:e[-+]?\d+)?")


@cache
def _control() -> re.Pattern[str]:
    # compiled for the first text that needs it, after the reader's first paint: it takes 1.4 ms
    return re.compile(_CONTROL)


def escape_controls(text: str) -> str:
    """Replaces each control character by a visible one. The length stays the same, so offsets stay true."""
    return _control().sub(_picture, text)


def replace_controls(text: str, replacement: Callable[[str], str]) -> str:
    """Replaces each control character by what `replacement` returns for it."""
    return _control().sub(lambda match: replacement(match[0]), text)


def spreadsheet_text(text: str) -> str:
    """Text that a spreadsheet does not run: what it could take for a formula begins with an apostrophe."""
    return "'" + text if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def steady_width(text: str) -> str:
    """Replaces the joiner and variation selector of emoji, whose width differs by terminal. The length stays the same.

    tmux 3.3 gives a joined or varied emoji another width than Unicode does, which shifts the rest of the line. They are
    replaced by a non-joiner, which has no width anywhere. Joiners between letters belong to the spelling and stay.
    """
    return text if text.isascii() else _EMOJI_JOINS.sub("\u200c", text)


def strip_controls(text: str) -> str:
    """Removes control characters, except line feeds and tabs."""
    return _control().sub("", text)


def one_line(text: str) -> str:
    """Replaces line breaks by spaces and controls by visible characters. The length stays the same."""
    return text if text.isprintable() else escape_controls(text.translate(_BREAKS))


def cell_width(character: str) -> int:
    """Returns how many terminal cells one character takes: 0, 1 or 2."""
    if character.isascii():
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's own control pictures
    if code == 0x7F:
        return "\u2421"
    return "\u00b7" if code in (0xAD, 0x180E, 0x200B, 0x2060, 0xFEFF) else "\ufffd"
