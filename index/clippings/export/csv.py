"""Clippings as a table: one row each, as spreadsheets read it."""

import csv
import io
from collections.abc import Iterable

from index.citing.quoted_text import cut_words
from index.clippings.clipping import Clipping
from index.text import spreadsheet_text

COLUMNS = (
    "words", "speaker", "headline", "outlet", "republished by", "authors", "published", "url", "place", "note",
    "labels", "kept", "file", "sha256",
)  # fmt: skip


def as_csv(clippings: Iterable[Clipping]) -> str:
    """The table with a heading; no cell is a formula."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for clipping in clippings:
        table.writerow(map(spreadsheet_text, _row(clipping)))
    return out.getvalue()


def _row(clipping: Clipping) -> tuple[str, ...]:
    record = clipping.record
    return (
        cut_words(record),
        record.speaker.name.forward if record.speaker else "",
        record.title or "",
        record.outlet or "",
        record.republished_by or "",
        "; ".join(name.forward for name in record.authors),
        record.published.iso() if record.published else "",
        record.url or "",
        record.locator.words(of_total=True) if record.locator else "",
        clipping.note,
        "; ".join(clipping.labels),
        clipping.kept,
        record.file,
        record.fingerprint,
    )
