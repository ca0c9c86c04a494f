"""One JSON object on one line: "schema": 1, UTF-8 not escaped, control characters of every kind escaped."""

import json
import re
from collections.abc import Mapping
from typing import Any

SCHEMA = 1
# beside those that JSON must escape: what UTF-8 cannot carry, what ends a line for some readers, what steers a terminal
_ESCAPED = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def json_line(record: Mapping[str, Any], ascii_only: bool = False) -> str:
    """The line for a record, without its line feed; `ascii_only` for a stream that does not take UTF-8."""
    line = json.dumps({"schema": SCHEMA, **record}, ensure_ascii=ascii_only, default=str)
    return _ESCAPED.sub(lambda control: f"\\u{ord(control[0]):04x}", line)
