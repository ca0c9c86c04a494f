"""ProQuest, "TXT - Text only": documents parted by lines of underscores, fields by their names."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from index.reading.exports.export_dates import export_date
from index.reading.exports.fields import Document
from index.reading.exports.lines import Line, paragraphs

_RULE = re.compile(r"_{30,}(?: ?_+)*")
_NAMES = (
    "Title", "Publication title", "Publication year", "Publication date", "Publication info", "Publication subject",
    "Document URL", "Full text", "Dateline", "People", "Company / organization", "Credit", "Pages", "Links", "Section",
    "ISSN", "Copyright", "Abstract", "Last updated", "Place of publication", "Location", "Author", "Publisher",
    "Identifier / keyword", "Source type", "ProQuest document ID", "Country of publication", "Language of publication",
    "Subject", "Database", "Document type", "Business indexing term",
)  # fmt: skip
FIELD = re.compile(rf"(?P<name>{'|'.join(map(re.escape, sorted(_NAMES, key=len, reverse=True)))}): ?(?P<value>.*)$")

_NO_TEXT = re.compile(r"(?:(?:full text )?(?:is )?not available|none|n/?a|null)?\.?", re.IGNORECASE)


def is_proquest(lines: Sequence[Line]) -> bool:
    """Whether lines are an export of ProQuest."""
    ids = any(line.text.startswith("ProQuest document ID:") for line in lines)
    return ids and any(_RULE.fullmatch(line.text) for line in lines)


def documents(lines: Sequence[Line], *, may_wrap: bool) -> Iterator[Document]:
    """Yields the articles of an export in its order; its head and its copyright note are not articles."""
    start = 0
    for at, line in enumerate((*lines, Line("_" * 40, 0, 0))):
        if _RULE.fullmatch(line.text):
            part = lines[start:at]
            if any(each.text.startswith(("ProQuest document ID:", "Full text:")) for each in part):
                yield replace(_document(part, may_wrap=may_wrap), lines=part)
            start = at + 1


def _document(lines: Sequence[Line], *, may_wrap: bool) -> Document:
    fields: dict[str, list[Line]] = {}
    name, title = "", None
    last = {match["name"]: at for at, line in enumerate(lines) if (match := FIELD.match(line.text))}
    for at, line in enumerate(lines):
        match = FIELD.match(line.text)
        # a field is stated once: a line like one in the text comes before the field itself
        if match and not (name == "Full text" and at < last[match["name"]]):
            name = match["name"]
            fields.setdefault(name, []).append(Line(match["value"], line.number, 0))
        elif name:
            fields[name].append(line)
        elif line.text.strip("_ "):
            title = title or line.text
    words = {key: " ".join(line.text for line in found if line.text) for key, found in fields.items()}
    full = fields.get("Full text", [])
    notes: tuple[str, ...] = ()
    if _NO_TEXT.fullmatch(words.get("Full text", "")):
        full, notes = fields.get("Abstract", []), ("only the abstract: the export has no full text",)
    info = re.match(r"(?P<outlet>[^;]+)", words.get("Publication info", ""))
    return Document(
        "ProQuest export",
        title or words.get("Title"),
        words.get("Publication title") or (info["outlet"].strip() if info else None),
        export_date(words.get("Publication date", "")),
        paragraphs(full, wrapped=may_wrap),
        byline=_people(words.get("Author") or words.get("Credit")),
        dateline=words.get("Dateline"),
        section=words.get("Section"),
        page=words.get("Pages"),
        identifiers=tuple(filter(None, [words.get("ProQuest document ID")])),
        url=words.get("Document URL"),
        language=words.get("Language of publication"),
        notes=notes,
    )


def _people(written: str | None) -> str | None:
    """Authors, each with the surname first and one full stop at the end of all."""
    return written.rstrip(".") if written else None
