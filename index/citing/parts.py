"""The parts of a citation that can be copied alone: the note, the list entry, either without the quotation."""

from enum import StrEnum

from index.citing.citation import Citation


class Part(StrEnum):
    """Which part of a citation to copy."""

    WHOLE = "words, note and bibliography entry"
    NOTE = "note only"
    LIST = "bibliography entry only"


def part_of(made: Citation, part: Part = Part.WHOLE, *, quotation: bool = True) -> str:
    """A part of a citation as text.

    Args:
        made: the citation.
        part: the part to return; records of exchange formats have only one.
        quotation: whether the words come before the note, where the whole is wanted.
    """
    if part is Part.NOTE:
        return made.note
    if part is Part.LIST:
        return made.reference
    if quotation or made.is_record:
        return made.text
    return "\n\n".join(dict.fromkeys(text for text in (made.note, made.reference) if text))
