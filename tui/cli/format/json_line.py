"""One JSON object on one line: "schema": 1, UTF-8 not escaped, control characters of every kind escaped."""

import json
from collections.abc import Mapping
from typing import Any

from index.text import replace_controls

SCHEMA = 1


def json_line(record: Mapping[str, Any], ascii_only: bool = False) -> str:
    """The line for a record, without its line feed; `ascii_only` for a stream that does not take UTF-8."""
    return json_text({"schema": SCHEMA, **record}, ascii_only)


def json_text(value: object, ascii_only: bool = False) -> str:
    """A value as JSON on one line."""
    return escape_json(json.dumps(value, ensure_ascii=ascii_only, default=str))


def escape_json(text: str) -> str:
    """JSON with an escape for every character that is never sent to a terminal; its value stays the same.

    JSON itself demands escapes only below U+0020. Here also the C1 controls, the bidirectional ones, Unicode tags and
    other invisible characters have one, and the surrogates, which UTF-8 cannot carry.
    """
    return replace_controls(text, _escaped)


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]  # beyond U+FFFF as two surrogates
