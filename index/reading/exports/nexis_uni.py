"""Nexis Uni and Lexis Advance: title, outlet and date above fields, then "Body"; "End of Document" ends each."""

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from index.reading.exports import labels
from index.reading.exports.export_dates import export_date
from index.reading.exports.fields import Document, field_paragraph, field_value
from index.reading.exports.hint import END_OF_DOCUMENT
from index.reading.exports.lines import Line, is_wrapped, paragraphs, wrapped_above

_END = re.compile(END_OF_DOCUMENT, re.IGNORECASE)
_COUNT = re.compile(r"(?:Documents|Dokumente|Documentos) ?\((\d{1,9})\)", re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>[^\W\d_a-z][\w /-]{2,24}):(?:\s+(?P<value>.*))?$")
_TAIL_LINES = labels.GRAPHIC | {
    *"classification klassifizierung klassifikation clasificación classificação classificazione notes".split(),
    "related articles",
}
_CORRECTION = "correction appended"


def stated_count(lines: Sequence[Line]) -> int | None:
    """The number of documents that the cover states."""
    for line in lines[:200]:
        if match := _COUNT.fullmatch(line.text):
            return int(match[1])
    return None


def is_nexis_uni(lines: Sequence[Line]) -> bool:
    """Whether lines are an export of Nexis Uni or Lexis Advance."""
    ends = any(_END.fullmatch(line.text) for line in lines)
    return ends and any(_field(line, labels.HEAD) for line in lines)


def documents(lines: Sequence[Line], *, may_wrap: bool) -> Iterator[Document]:
    """Yields the articles of an export in its order."""
    start = 0
    for at, line in enumerate(lines):
        if _END.fullmatch(line.text):
            yield replace(_document(lines[start:at], may_wrap=may_wrap), lines=lines[start:at])
            start = at + 1
    rest = lines[start:]
    if any(line.text.lower() in labels.BODY for line in rest):
        yield replace(_document(rest, may_wrap=may_wrap), lines=rest)


def _document(lines: Sequence[Line], *, may_wrap: bool) -> Document:
    body = next(
        (at for at, line in enumerate(lines) if line.text.lower() in labels.BODY and _after_field(lines, at)), None
    )
    above = lines[: body if body is not None else len(lines)]
    first = next((at for at, line in enumerate(above) if _field(line, labels.HEAD)), len(above))
    # lines of a cover may look like fields: the fields of the article are those nearest to its body
    last_date = _place_of_date(above, body if body is not None else len(above))
    if last_date is not None:
        first = next((at for at in range(last_date, len(above)) if _field(above[at], labels.HEAD)), len(above))
    fields, end = _fields(above[first:])
    start = body + 1 if body is not None else first + end
    stop, graphic = _end_of_body(lines, start)
    title, outlet, date_line = _head(above[:first], last_date, may_wrap=may_wrap)
    inside = lines[start:stop]
    return Document(
        "Nexis Uni export",
        title,
        outlet,
        export_date(date_line) if date_line else None,
        paragraphs(inside, wrapped=is_wrapped(inside, may_wrap=may_wrap)),
        byline=field_value(fields, labels.BYLINE),
        dateline=field_value(fields, labels.DATELINE),
        section=field_value(fields, labels.SECTION),
        page=field_value(fields, labels.PAGE),
        length=field_value(fields, labels.LENGTH),
        highlight=field_paragraph(fields, labels.HIGHLIGHT, above[first].number if first < len(above) else 0),
        captions=paragraphs(graphic, wrapped=is_wrapped(graphic, may_wrap=may_wrap)),
        url=fields.get("url"),
        language=_tail_value(lines[stop:], labels.LANGUAGE),
    )


def _after_field(lines: Sequence[Line], at: int) -> bool:
    """Whether a field precedes a line, as before "Body"; without one, the line may be a title such as "Text"."""
    return any(_field(line, labels.HEAD) for line in lines[max(0, at - 40) : at])


def _field(line: Line, names: frozenset[str]) -> tuple[str, str] | None:
    match = _FIELD.match(line.text)
    if match is None or match["name"].lower() not in names:
        return None
    return match["name"].lower(), (match["value"] or "").strip()


def _place_of_date(above: Sequence[Line], body: int) -> int | None:
    """The last line before the fields that is a date, or says that a correction was appended."""
    fields = [at for at in range(body) if _field(above[at], labels.HEAD)]
    stop = body
    for at in reversed(fields):  # the run of fields above the body
        if stop - at > 12:
            break
        stop = at
    for at in range(stop - 1, -1, -1):
        if export_date(above[at].text) or above[at].text.lower() == _CORRECTION:
            return at
    return None


def _head(above: Sequence[Line], date: int | None, *, may_wrap: bool) -> tuple[str | None, str | None, str | None]:
    """Title, outlet and the line of the date: outlet and title are the two lines with words above the date."""
    if date is None:
        return None, None, None
    places = [at for at, line in enumerate(above[:date]) if line.text]
    outlet = above[places[-1]].text if places else None
    title = above[places[-2]].text if len(places) > 1 else None
    if title is not None and may_wrap:
        title, _ = wrapped_above(above, places[-2])
    written = above[date].text
    return title, outlet, None if written.lower() == _CORRECTION else written


def _fields(lines: Sequence[Line]) -> tuple[dict[str, str], int]:
    """The fields of lines, a long one over several lines, and where they end."""
    fields: dict[str, str] = {}
    name, end = "", 0
    for at, line in enumerate(lines):
        if found := _field(line, labels.HEAD):
            name, value = found
            fields.setdefault(name, value)
            end = at + 1
        elif line.text and name and at == end:
            fields[name] = f"{fields[name]} {line.text}".strip()
            end = at + 1
    return fields, end


def _end_of_body(lines: Sequence[Line], start: int) -> tuple[int, Sequence[Line]]:
    """Finds the end of the body, and the lines of captions below it."""
    stop = next((at for at in range(start, len(lines)) if _ends(lines[at])), len(lines))
    graphic: Sequence[Line] = ()
    for at in range(stop, len(lines)):
        if lines[at].text.lower() in labels.GRAPHIC:
            end = next((to for to in range(at + 1, len(lines)) if _ends(lines[to])), len(lines))
            graphic = lines[at + 1 : end]
            break
    return stop, graphic


def _ends(line: Line) -> bool:
    return line.text.lower() in _TAIL_LINES or _field(line, labels.TAIL) is not None


def _tail_value(lines: Sequence[Line], names: Collection[str]) -> str | None:
    for line in lines:
        found = _field(line, labels.TAIL)
        if found and found[0] in names:
            return found[1]
    return None
