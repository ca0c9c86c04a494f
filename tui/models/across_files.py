"""Lists over several articles as files: CSV, Markdown, or the JSON lines of the commands that print the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from index.compare.values import Person
from index.text import escape_controls, one_line
from tui.cli.format.compared import csv_text, person_fields, person_lines, person_rows
from tui.cli.format.json_line import json_line
from tui.cli.format.phrases import paragraph_name
from tui.models.across_dates import DatedWords
from tui.models.across_excerpts import Excerpts, PlaceInFile
from tui.models.across_figures import FigureGroup
from tui.models.across_passages import PassageGroup

FORMS: Mapping[str, str] = {".csv": "CSV", ".md": "Markdown", ".json": "JSON lines", ".jsonl": "JSON lines"}
"""The formats by file ending."""

Item = Person | FigureGroup | PassageGroup | DatedWords
"""One item of a list."""
_PEOPLE = ("Person", "Kind", "Spelling", "Standing", "Reason", "Quotations", "Articles", "Roles")
_FIGURES = ("Counted", "Relation", "Outlet", "Date", "File", "Paragraph", "Value", "As written", "Said by")
_PASSAGES = ("Sort", "Words", "Outlet", "Date", "File", "Paragraph", "As written there")
_DATES = ("First day", "Last day", "Known", "From", "Article", "Outlet", "File", "Paragraph", "As written")


class _Written(Struct, frozen=True):
    """One item of a list: its heading and lines as text, its table rows, and its JSON record."""

    heads: Sequence[str]
    heading: str
    lines: Sequence[str]
    rows: Sequence[Sequence[object]]
    record: Mapping[str, Any]


def written_list(excerpts: Excerpts, title: str, items: Sequence[Item], suffix: str) -> bytes:
    """A list as the content of a file, in UTF-8.

    Args:
        excerpts: reads the articles that the items are in.
        title: the heading of the list.
        items: what is listed, in order.
        suffix: a key of FORMS.
    """
    found = [_item(excerpts, item) for item in items]
    if suffix == ".csv":
        text = csv_text(found[0].heads if found else (), [row for each in found for row in each.rows])
        return f"\ufeff{text}\r\n".encode(
            "utf-8", "replace"
        )  # Excel takes a file without the mark for another encoding
    if suffix == ".md":
        parts = [f"# {_markdown(title)}"]
        for each in found:
            parts.append(
                "\n".join([f"## {_markdown(each.heading)}", "", *(f"- {_markdown(line)}" for line in each.lines)])
            )
        return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")
    return "".join(f"{json_line(each.record)}\n" for each in found).encode("utf-8", "replace")


def _item(excerpts: Excerpts, item: Item) -> _Written:
    match item:
        case FigureGroup():
            return _figures(excerpts, item)
        case PassageGroup():
            return _passage(excerpts, item)
        case DatedWords():
            return _dated(excerpts, item)
    head, *lines = person_lines(item)
    return _Written(_PEOPLE, head, [line.strip() for line in lines], person_rows(item), person_fields(item))


def _figures(excerpts: Excerpts, group: FigureGroup) -> _Written:
    lines, rows, records = [], [], []
    for cell in group.cells:
        place = excerpts.place(cell.words.address, cell.words.span)
        said = f", said by {one_line(cell.speaker)}" if cell.speaker else ""
        lines.append(f"{_where(place)}, {place.date or 'no date'}: {one_line(cell.value)}{said}")
        rows.append((group.counted, group.relation, place.outlet, place.date, place.path, place.paragraph, cell.value,
                     place.text, cell.speaker))  # fmt: skip
        records.append(place.fields() | excerpts.figure_fields(cell.words.address, cell.words.span, cell.speaker))
    record = {"counted": group.counted, "relation": group.relation, "figures": records}
    return _Written(_FIGURES, f"{one_line(group.counted)} ({group.relation})", lines, rows, record)


def _passage(excerpts: Excerpts, group: PassageGroup) -> _Written:
    origin = f"credited to {', '.join(group.credits)}" if group.credits else "origin open"
    places = [excerpts.place(each.words.address, each.words.span) for each in group.places]
    record = {"words": group.key, "sort": group.sort, "outlets": group.outlets, "speaker": None,
              "credits": list(group.credits), "places": [place.fields() for place in places]}  # fmt: skip
    return _Written(
        _PASSAGES,
        f"“{one_line(group.key)}” ({group.sort}; {origin})",
        [f"{_where(place)}: “{one_line(place.text)}”" for place in places],
        [
            (group.sort, group.key, place.outlet, place.date, place.path, place.paragraph, place.text)
            for place in places
        ],
        record,
    )


def _dated(excerpts: Excerpts, event: DatedWords) -> _Written:
    place = excerpts.place(event.words.address, event.words.span)
    first, last = (day.isoformat() if day else None for day in (event.first, event.last))
    known = "stated" if event.is_stated else "open" if event.first is None else "reckoned"
    record = {"first": first, "last": last, "known": known, "basis": event.basis or None, "article": event.is_article}
    day = "no day" if first is None else first if last in (None, first) else f"{first} to {last}"
    basis = f" (derived from {one_line(event.basis)})" if known == "reckoned" and event.basis else ""
    said = f"article “{one_line(place.title)}”" if event.is_article else f"“{one_line(place.text)}”{basis}"
    row = (first, last, known, event.basis, event.is_article, place.outlet, place.path, place.paragraph, place.text)
    return _Written(_DATES, day, [f"{_where(place)}: {said}"], [row], record | place.fields())


def _where(place: PlaceInFile) -> str:
    file = one_line(place.path.name)
    source = f"{one_line(place.outlet)} ({file})" if place.outlet else file
    return f"{source}, {paragraph_name(place.label) if place.label else 'between paragraphs'}"


def _markdown(text: str) -> str:
    """Text whose characters Markdown does not take for its own."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in escape_controls(text))
