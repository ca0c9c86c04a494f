"""A link that leads to the words on the page: the URL with a text fragment."""

import re
from urllib.parse import quote

from index.article import Span
from index.text import strip_controls

_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
# browsers match a range by its first and last words; they find a short passage more reliably when it is given whole
_WHOLE = 100
_EDGE_WORDS = 5


def web_address(url: str | None) -> str | None:
    """The URL made safe for use in a link; None for anything but a web address."""
    if url is None or not _WEB.fullmatch(url):
        return None
    return quote(url, safe="%/:?#@!$&'*+,;=~-._")


def link_to_words(url: str, words: str) -> str:
    """The URL with a text fragment for the words: all of them when few, else the first and the last."""
    tokens = words.split()
    if not tokens:
        return url
    if len(" ".join(tokens)) <= _WHOLE and "\n" not in words:
        target = _coded(" ".join(tokens))
    elif len(tokens) < 2 * _EDGE_WORDS:
        target = _coded(tokens[0]) + "," + _coded(tokens[-1]) if len(tokens) > 1 else _coded(tokens[0])
    else:
        target = _coded(" ".join(tokens[:_EDGE_WORDS])) + "," + _coded(" ".join(tokens[-_EDGE_WORDS:]))
    return url + (":~:text=" if "#" in url else "#:~:text=") + target


def whole_words(text: str, span: Span) -> str:
    """The words of a span, the first and last made whole, without control characters."""
    start, end = span
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum() and span[0] - start < 40:
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum() and end - span[1] < 40:
        end += 1
    return strip_controls(text[start:end]).strip(" \t\n")


def _coded(words: str) -> str:
    # the hyphen and the comma are the fragment's own syntax
    return quote(words.encode("utf-8", "ignore"), safe="").replace("-", "%2D")
