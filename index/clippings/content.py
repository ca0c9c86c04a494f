"""Clippings as JSON and back: what is stored is plain text that any later version can read."""

import json
from dataclasses import asdict
from typing import Any

from index.article import Kind
from index.citing.locator import Locator
from index.citing.medium import Medium
from index.citing.names import Name
from index.citing.record import CitationRecord, Speaker
from index.clippings.clipping import Passage
from index.dates import Date

Fields = dict[str, Any]


def written(passage: Passage, record: CitationRecord, path: str) -> str:
    """The JSON of what is kept; ASCII only, so that no character of a text or a path is refused by the store."""
    return json.dumps({"path": path, "passage": asdict(passage), "record": asdict(record)}, ensure_ascii=True)


def read(text: str) -> tuple[Passage, CitationRecord, str]:
    """The passage, record and path of a JSON text; fields it does not know are left alone.

    Raises ValueError, KeyError or TypeError where it is no clipping.
    """
    fields = json.loads(text)
    passage = fields["passage"]
    kept = Passage(str(passage["exact"]), str(passage["before"]), str(passage["after"]))
    return kept, _record(fields["record"]), str(fields["path"])


def _record(fields: Fields) -> CitationRecord:
    return CitationRecord(
        words=fields["words"],
        start=fields["start"],
        end=fields["end"],
        file=fields["file"],
        fingerprint=fields["fingerprint"],
        medium=Medium(fields["medium"]),
        pieces=_spans(fields.get("pieces")),
        cuts=_spans(fields.get("cuts")),
        anchor=fields.get("anchor", ""),
        authors=tuple(_name(author) for author in fields.get("authors", ())),
        title=fields.get("title"),
        description=fields.get("description"),
        outlet=fields.get("outlet"),
        republished_by=fields.get("republished_by"),
        published=_date(fields.get("published")),
        modified=_date(fields.get("modified")),
        accessed=_date(fields.get("accessed")),
        url=fields.get("url"),
        locator=_locator(fields.get("locator")),
        speaker=_speaker(fields.get("speaker")),
    )


def _spans(pairs: list[list[int]] | None) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in pairs or ())


def _name(fields: Fields) -> Name:
    return Name(fields["family"], fields.get("given", ""), fields.get("particle", ""), fields.get("suffix", ""))


def _date(fields: Fields | None) -> Date | None:
    if fields is None:
        return None
    month, day, hour, minute = (fields.get(part) for part in ("month", "day", "hour", "minute"))
    return Date(fields["year"], month, day, hour, minute, fields.get("zone"))


def _locator(fields: Fields | None) -> Locator | None:
    if fields is None:
        return None
    return Locator(Kind(fields["kind"]), fields["first"], Kind(fields["last_kind"]), fields["last"], fields["total"])


def _speaker(fields: Fields | None) -> Speaker | None:
    if fields is None:
        return None
    return Speaker(_name(fields["name"]), bool(fields["direct"]), fields.get("role"))
