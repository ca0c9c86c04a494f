"""Values of fields that are not plain words: lists of paragraphs, objects with a name, seconds since 1970."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from typing import Any

from index.dates import Date
from index.reading.html.fragment import looks_like_html

_NAMES = ("name", "rendered", "main", "original", "full_name", "fullname", "display_name", "@value", "_text", "#text")
"""Names in an object whose value is what the object stands for: of people, WordPress, the New York Times, XML."""
_GIVEN = ("first_name", "firstname", "given_name", "givenname", "given", "first")
_FAMILY = ("last_name", "lastname", "family_name", "familyname", "family", "last")
_DIGITS = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_FIRST_S, _LAST_S = 631_152_000, 4_102_444_800
"""Seconds from 1970 to 1990 and to 2100: other numbers are not times of an article."""
_MILLISECONDS_FROM = 100_000_000_000


def name_of(found: Mapping[str, Any]) -> str:
    """The words that an object stands for, as {"name": "Ann Lee"}; empty if it has none."""
    fields = {str(key).lower(): value for key, value in found.items()}
    for name in _NAMES:
        if isinstance(words := fields.get(name), str) and words.strip():
            return words
    parts = [
        next((fields[name] for name in names if isinstance(fields.get(name), str)), "") for names in (_GIVEN, _FAMILY)
    ]
    return " ".join(filter(None, parts))


def text_of_field(value: Any) -> str:
    """The text of a field: its words, or the paragraphs of a list of words or of objects with a "text"."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return ""
    parts = [each.get("text") or each.get("content") if isinstance(each, Mapping) else each for each in value]
    return "\n\n".join(part for part in parts if isinstance(part, str))


def unescaped(text: str) -> str:
    """The text, with `&lt;p&gt;` as `<p>` if a program has escaped a page that it was to contain."""
    if "&lt;" not in text[:5_000] or looks_like_html(text):
        return text
    made = unescape(text)
    return made if looks_like_html(made) else text


def date_of_number(value: Any) -> Date | None:
    """The minute, in UTC, of seconds or milliseconds since 1970; None for any other value."""
    if isinstance(value, str) and _DIGITS.fullmatch(value.strip()):
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not _FIRST_S <= value < _LAST_S * 1000:  # of any size: dividing an integer of 400 digits fails
        return None
    seconds = value / 1000 if value >= _MILLISECONDS_FROM else value
    if not _FIRST_S <= seconds < _LAST_S:
        return None
    found = datetime.fromtimestamp(seconds, UTC)
    return Date(found.year, found.month, found.day, found.hour, found.minute, "+00:00")
