"""Clippings as JSON and back: plain text that any later version can read."""

import json

from msgspec import convert, to_builtins

from index.citing.record import CitationRecord
from index.clippings.clipping import Passage


def written(passage: Passage, record: CitationRecord, path: str) -> str:
    """The JSON of a clipping; ASCII only, so that the store refuses no character of a text or a path."""
    fields = {"path": path, "passage": to_builtins(passage), "record": to_builtins(record)}
    return json.dumps(fields, ensure_ascii=True)


def read(text: str) -> tuple[Passage, CitationRecord, str]:
    """The passage, record and path of a JSON text; unknown fields are ignored.

    Raises ValueError, KeyError or TypeError if it is not a clipping.
    """
    fields = json.loads(text)
    return convert(fields["passage"], Passage), convert(fields["record"], CitationRecord), str(fields["path"])
