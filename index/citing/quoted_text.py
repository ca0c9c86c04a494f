"""The quoted words as a style sets them: in marks or as a block, never shortened without an ellipsis."""

import re

from index.citing.quotation_marks import (
    CURLY,
    STRAIGHT,
    QuoteStyle,
    ends_in_abbreviation,
    is_enclosed,
    marks_in,
    renest,
)
from index.citing.record import CitationRecord

SPACED = " . . . "
_LINE_BREAK = re.compile(r"[ \t]*(?<!\n)\n(?!\n)[ \t]*")
_CLOSERS = "”’\"'"


def passage(record: CitationRecord, marks: QuoteStyle, *, block: bool, ellipsis: str = SPACED) -> str:
    """The words in double marks with inner marks a level deeper; a block keeps its marks and takes none.

    Line breaks within a paragraph become blanks: hard-wrapped files break lines where no reader sees a break.
    """
    if record.cuts:
        words = _without(record.words, record.cuts, ellipsis)
    elif record.pieces and not block:
        return unwrapped(_split(record, marks))
    else:
        words = record.words
    if block or not words:
        return unwrapped(paired(words, marks))
    before = words[: len(words) - len(words.lstrip())]
    after = words[len(words.rstrip()) :]
    core = words.strip()
    if not core:
        return words
    quoted = core if is_enclosed(core) else marks.double[0] + _a_level_deeper(core, marks) + marks.double[1]
    return unwrapped(before + quoted + after)


def paired(words: str, marks: QuoteStyle) -> str:
    """The words with no quotation mark without its partner.

    A mark at an edge whose partner was not taken along is left out; for one within the words, its partner is added at
    the edge: “said ‘we cannot pay’”.
    """
    alone = [mark for mark in marks_in(words) if mark.double and not mark.paired]
    opening = next((mark.at for mark in alone if mark.opens and not _begins_paragraph(words, mark.at)), None)
    closing = next((mark.at for mark in alone if not mark.opens), None)
    if closing is not None:
        at_end = closing == len(words.rstrip()) - 1
        words = words[:closing] + words[closing + 1 :] if at_end else marks.double[0] + words
        opening = opening if opening is None or at_end else opening + 1
    if opening is not None:
        at_start = not words[:opening].strip()
        words = words[:opening] + words[opening + 1 :] if at_start else words + marks.double[1]
    return words


def _begins_paragraph(words: str, at: int) -> bool:
    return words[:at].rstrip(" \t").endswith("\n\n")


def _a_level_deeper(words: str, marks: QuoteStyle) -> str:
    """The words as they are written inside double marks, each mark with its partner.

    Where the words begin within a speech of several paragraphs, the marks that open its later paragraphs stay double:
    each paragraph opens, and only the last one closes (Chicago 17, 13.30).
    """
    words = paired(words, marks)
    chars = list(renest(words, marks))
    for mark in marks_in(words):
        if mark.opens and mark.double and not mark.paired and _begins_paragraph(words, mark.at):
            chars[mark.at] = marks.double[0]
    return "".join(chars)


def passage_and_stop(
    record: CitationRecord, marks: QuoteStyle, *, block: bool, ellipsis: str = SPACED
) -> tuple[str, str]:
    """The passage, and the full stop that APA and MLA put after the parenthesis of a run-in quotation ("." or "")."""
    quoted = passage(record, marks, block=block, ellipsis=ellipsis)
    moved = quoted if block else without_final_stop(quoted)
    return moved, "." if moved != quoted else ""


def unwrapped(words: str) -> str:
    """The words with single line breaks as blanks; an empty line between paragraphs stays."""
    return _LINE_BREAK.sub(" ", words)


def without_final_stop(quoted: str) -> str:
    """A run-in quotation without the full stop at its end, which APA and MLA put after the parenthesis.

    APA 7, 8.26; MLA 9, 6.43. Question and exclamation marks, an ellipsis and the stop of an abbreviation stay.
    """
    closing = len(quoted)
    while closing and quoted[closing - 1] in _CLOSERS:
        closing -= 1
    body = quoted[:closing]
    if closing == len(quoted) or not body.endswith(".") or body.endswith(("..", ". .")) or ends_in_abbreviation(body):
        return quoted
    return body[:-1] + quoted[closing:]


def cut_words(record: CitationRecord) -> str:
    """The exact words without added quotation marks; omissions show as an ellipsis in brackets."""
    return _without(record.words, record.cuts, " […] ") if record.cuts else record.words


def framed_words(record: CitationRecord) -> str:
    """The words of `cut_words`; a quotation that the article splits also has the marks that enclose it there."""
    words = cut_words(record)
    return paired(words, STRAIGHT if '"' in words else CURLY) if record.pieces else words


def count_words(record: CitationRecord) -> int:
    """How many words are quoted; styles set long quotations apart by it."""
    return len(cut_words(record).split())


def has_ellipsis(record: CitationRecord) -> bool:
    """Whether the source itself has an ellipsis, so that our ellipsis needs brackets."""
    return "…" in record.words or "..." in record.words or ". . ." in record.words


def _split(record: CitationRecord, marks: QuoteStyle) -> str:
    """ "A," he said. "B": the article's own marks enclose the frame; only those within the pieces change level."""
    words, at, out = record.words, 0, []
    for start, end in record.pieces:
        out.append(words[at:start])
        out.append(renest(words[start:end], marks))
        at = end
    out.append(words[at:])
    first, last = record.pieces[0][0], record.pieces[-1][1]
    opening = "" if words[:first].strip() else marks.double[0]
    closing = "" if words[last:].strip() else marks.double[1]
    return opening + "".join(out) + closing


def _without(words: str, cuts: tuple[tuple[int, int], ...], ellipsis: str) -> str:
    kept, at = [], 0
    for start, end in cuts:
        kept.append(words[at:start])
        at = max(at, end)
    kept.append(words[at:])
    parts = [part.strip(" \n") for part in kept]
    return ellipsis.join(parts).strip(" \n")
