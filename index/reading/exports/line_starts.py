"""Finds the lines of a PDF that begin a field of an export; their layout alone does not separate them."""

import re
from collections.abc import Callable, Sequence

from index.reading.exports import labels
from index.reading.exports.factiva import CODE
from index.reading.exports.hint import EXPORT_ONLY
from index.reading.exports.proquest import FIELD as PROQUEST_FIELD

_LABELLED = re.compile(r"(?P<name>[^\W\d_a-z][\w /-]{1,24}):(?:\s|$)")
_ALONE = re.compile(
    rf"(?:{EXPORT_ONLY}|_{{10,}}.*|Body|Volltext|Graphic|Grafik|Classification|Related Articles"
    r"|\d[\d.,]* ?(?:words|wörter|mots|palabras|parole|palavras|woorden|ord))",
    re.IGNORECASE,
)
_COUNTING = re.compile(r"\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Documento? \d+ d[ei] \d+", re.IGNORECASE)
_STATED_LENGTH = re.compile(r":\s*\d[\d.,]*\s*[^\W\d_]+\s*$")
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\) ?[12]\d{3})", re.IGNORECASE)


def field_starts(lines: Sequence[str]) -> Callable[[str], bool]:
    """Returns the test whether a line begins a field, by what kind of export the lines are."""
    is_proquest = any(line.startswith("ProQuest document ID") for line in lines)
    is_counted = any(_COUNTING.fullmatch(line) for line in lines)  # LexisNexis Academic: labels are capitals
    is_coded = any(re.match(r"AN\s+Document ", line) for line in lines)

    def begins(line: str) -> bool:
        if _ALONE.fullmatch(line) or _RIGHTS.match(line):
            return True
        if is_proquest:
            return PROQUEST_FIELD.match(line) is not None
        if is_coded:
            return CODE.match(line) is not None
        match = _LABELLED.match(line)
        if match is None or (is_counted and not match["name"].isupper()):
            return False
        name = match["name"].lower()
        if name in labels.LENGTH:
            return _STATED_LENGTH.search(line) is not None
        return name in labels.HEAD | labels.TAIL | labels.BODY

    return begins


def is_alone(line: str) -> bool:
    """Whether a line is a mark of the layout, so that the next one begins something else."""
    return _ALONE.fullmatch(line) is not None
