"""LexisNexis Academic: "1 of 161 DOCUMENTS" above each article, fields in capitals with a colon."""

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from index.reading.exports import labels
from index.reading.exports.export_dates import export_date
from index.reading.exports.fields import Document, field_paragraph, field_value
from index.reading.exports.lines import Line, Paragraph, paragraphs, text_of

_START = re.compile(
    r"(?:\d+ of (?P<a>\d{1,9}) DOCUMENTS?|Dokument \d+ von (?P<b>\d{1,9})|Documento? \d+ de (?P<c>\d{1,9}))",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?P<name>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ /-]{1,24}):(?:\s+(?P<value>.*))?$")
_WIDEST = 130
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\) ).*|all rights reserved\.?|alle rechte vorbehalten\.?", re.IGNORECASE)
_CORRECTION = re.compile(r"correction appended", re.IGNORECASE)


_EDITION = re.compile(
    r"(?:.*\b(?:edition|auflage|ausgabe|édition|edición|edizione)\b.*|correction appended)", re.IGNORECASE
)
_LONGEST_EDITION = 60
_SHORTEST_PROSE = 40


def stated_count(lines: Sequence[Line]) -> int | None:
    """The number of documents that the counting lines state."""
    for line in lines:
        if match := _START.fullmatch(line.text):
            return int(next(group for group in match.groups() if group))
    return None


def is_lexis_academic(lines: Sequence[Line]) -> bool:
    """Whether lines are an export of LexisNexis Academic."""
    return stated_count(lines) is not None and any(_field(line) for line in lines)


def documents(lines: Sequence[Line], *, may_wrap: bool) -> Iterator[Document]:
    """Yields the articles of an export in its order.

    In .txt, paragraphs are broken into lines with empty ones between; in other containers each line is a paragraph.
    """
    is_broken = all(len(line.text) + line.indent <= _WIDEST for line in lines)
    wrapped = may_wrap and is_broken and any(not line.text for line in lines)
    starts = [at for at, line in enumerate(lines) if _START.fullmatch(line.text)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        part = lines[start + 1 : end]
        yield replace(_document(part, wrapped=wrapped), lines=part)


def _document(lines: Sequence[Line], *, wrapped: bool) -> Document:
    first = next((at for at, line in enumerate(lines) if _is_head(line)), None)
    if first is None:
        first = next((at for at, line in enumerate(lines) if _field(line)), len(lines))
    title, outlet, date_line = _head(lines[:first], wrapped=wrapped)
    fields: dict[str, str] = {}
    at, body = first, None
    while at < len(lines):
        found = _field(lines[at])
        if found is None or (found[0] not in labels.HEAD | labels.BODY | labels.TAIL and _is_prose(found[1])):
            if lines[at].text:
                break
            at += 1
            continue
        name, value = found
        if name in labels.TAIL - labels.HEAD and fields:
            break
        at += 1
        if name in labels.BODY:
            body = at if not value else at - 1
            break
        if wrapped:
            while at < len(lines) and lines[at].text:
                value, at = f"{value} {lines[at].text}".strip(), at + 1
        fields.setdefault(name, value)
    start = body if body is not None else at
    stop = next((to for to in range(start, len(lines)) if _is_tail(lines[to])), len(lines))
    made = [p for p in paragraphs(lines[start:stop], wrapped=wrapped) if not _RIGHTS.fullmatch(p.text)]
    if body is not None and made and (match := _FIELD.match(made[0].text)) and match["name"].lower() in labels.BODY:
        made[0] = Paragraph(match["value"] or "", made[0].line, made[0].last_line)
    return Document(
        "LexisNexis export",
        field_value(fields, labels.TITLE) or title,
        outlet,
        export_date(date_line) if date_line else None,
        [p for p in made if p.text],
        byline=field_value(fields, labels.BYLINE),
        dateline=field_value(fields, labels.DATELINE),
        section=field_value(fields, labels.SECTION),
        length=field_value(fields, labels.LENGTH),
        highlight=field_paragraph(fields, labels.HIGHLIGHT, lines[first].number if first < len(lines) else 0),
        captions=_below_label(lines[stop:], labels.GRAPHIC, wrapped=wrapped),
        corrections=_below_label(lines[stop:], labels.CORRECTION, wrapped=wrapped),
        language=_tail_value(lines[stop:], labels.LANGUAGE, wrapped=wrapped),
    )


def _field(line: Line) -> tuple[str, str] | None:
    match = _FIELD.match(line.text)
    return (match["name"].strip().lower(), (match["value"] or "").strip()) if match else None


def _is_head(line: Line) -> bool:
    found = _field(line)
    return found is not None and found[0] in labels.HEAD | labels.BODY


def _is_prose(value: str) -> bool:
    """Whether words after capitals and a colon are running text: "POLICE: the officer was hurt in the street." """
    return len(value) > _SHORTEST_PROSE and value.endswith((".", "!", "?", ".”", '."', ".«", ". »"))


def _is_tail(line: Line) -> bool:
    found = _field(line)
    return found is not None and found[0] in labels.TAIL


def _head(lines: Sequence[Line], *, wrapped: bool) -> tuple[str | None, str | None, str | None]:
    """Title below the date if it is there, the outlet above it, and the line of the date."""
    at = next((at for at, line in enumerate(lines) if export_date(line.text) or _CORRECTION.fullmatch(line.text)), None)
    if at is None:
        words = [line.text for line in lines if line.text and not _RIGHTS.fullmatch(line.text)]
        return None, words[0] if words else None, None
    outlets = [line.text for line in lines[:at] if line.text and not _RIGHTS.fullmatch(line.text)]
    start = at + 1
    while wrapped and start < len(lines) and lines[start].text:
        start += 1  # the edition, right below the date
    below = paragraphs(lines[start:], wrapped=wrapped)
    below = [p for p in below if not _RIGHTS.fullmatch(p.text) and not _is_edition(p.text)]
    date_line = None if _CORRECTION.fullmatch(lines[at].text) else lines[at].text
    title = below[0].text if below and not export_date(below[0].text) else None
    return title, outlets[-1] if outlets else None, date_line


def _is_edition(words: str) -> bool:
    return len(words) <= _LONGEST_EDITION and _EDITION.fullmatch(words) is not None


def _below_label(lines: Sequence[Line], names: Collection[str], *, wrapped: bool) -> list[Paragraph]:
    """The value of a field below the body, and the paragraphs below it up to the next field."""
    for at, line in enumerate(lines):
        found = _field(line)
        if found and found[0] in names:
            end = next((to for to in range(at + 1, len(lines)) if _field(lines[to])), len(lines))
            below = [p for p in paragraphs(lines[at + 1 : end], wrapped=wrapped) if not _RIGHTS.fullmatch(p.text)]
            first = found[1]
            if first and wrapped and below and below[0].line == line.number + 1:
                first, below = f"{first} {below[0].text}", below[1:]
            return ([Paragraph(first, line.number, line.number)] if first else []) + below
    return []


def _tail_value(lines: Sequence[Line], names: Collection[str], *, wrapped: bool) -> str | None:
    for at, line in enumerate(lines):
        found = _field(line)
        if found and found[0] in names:
            return found[1] or (text_of(lines[at + 1 : at + 2]) if wrapped else None) or None
    return None
