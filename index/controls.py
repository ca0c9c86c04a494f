"""Control characters in article text: shown as pictures, never sent to a terminal or a clipboard."""

import re

# C0 and C1 but tab and line feed, soft hyphen, zero-width and bidirectional controls, separators that split lines
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]"
)


def shown(text: str) -> str:
    """The text with each control character as a visible one; same length, so that offsets stay true."""
    return _CONTROL.sub(_picture, text)


def sendable(text: str) -> str:
    """The text without control characters; line feeds and tabs stay."""
    return _CONTROL.sub("", text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's own control pictures
    if code == 0x7F:
        return "\u2421"
    return "\u00b7" if code in (0xAD, 0x200B, 0x2060, 0xFEFF) else "\ufffd"
