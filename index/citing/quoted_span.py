"""Spans of quoted words: signs at their edges, and the quotation marks around them."""

import re

from index.article import Article, Span
from index.citing.quotation_marks import QuoteMark, is_enclosed, marks_in

_ELLIPSIS = re.compile(r"[ \u00a0](?:…|\.\.\.)")
_MARKS = "\"“”„‟'‘’‚‛«»‹›"


def stands_in_marks(article: Article, span: Span) -> bool:
    """Whether all the words of a span are within one pair of double marks, or of single ones where those are used."""
    start, end = _trimmed(article.text, span)
    paragraph = article.paragraph_at(start)
    if paragraph is None or end > paragraph.end:
        return False
    pairs = pairs_in(article.text[paragraph.start : paragraph.end], paragraph.start)
    return any(opening.at < start and end <= closing.at for opening, closing in pairs)


def with_edge_signs(article: Article, span: Span, asked: str) -> Span:
    """The span of words with the signs that were asked for at its edges: "50%", "£5", "“Will it open?”", "C++".

    Args:
        article: the article.
        span: characters of the article's text, from the first to the last word found.
        asked: the words as they were typed.

    Marks around all that was asked for are not taken along, nor is a comma at its end. A mark at an edge whose partner
    is among the words is taken along, so that marks stay in pairs.
    """
    text, (start, end) = article.text, span
    before, after = _edges(asked)
    for sign in reversed(before):
        if start and _same(text[start - 1], sign):
            start -= 1
    for sign in after:
        if end < len(text) and _same(text[end], sign):
            end += 1
    if asked.rstrip().endswith((" …", " ...")) and (found := _ELLIPSIS.match(text, end)):
        end = found.end()  # an ellipsis that the article has itself
    return with_partners(article, (start, end))


def without_outer_marks(text: str, span: Span) -> Span:
    """The span without the pair of double marks around all of it, which say where the words begin and end."""
    return (span[0] + 1, span[1] - 1) if span[1] - span[0] > 2 and is_enclosed(text[span[0] : span[1]]) else span


def with_partners(article: Article, span: Span) -> Span:
    """The span with the mark before or after it whose partner is inside."""
    start, end = span
    paragraph = article.paragraph_at(start)
    if paragraph is None or end > paragraph.end:
        return span
    for opening, closing in pairs_in(article.text[paragraph.start : paragraph.end], paragraph.start):
        if opening.at == start - 1 and start <= closing.at < end:
            start -= 1
        elif closing.at == end and start <= opening.at < end:
            end += 1
    return (start, end)


def edge_signs_found(article: Article, span: Span, asked: str) -> int:
    """How many of the signs asked for at the edges are around the words."""
    start, end = with_edge_signs(article, span, asked)
    return (span[0] - start) + (end - span[1])


def pairs_in(text: str, offset: int) -> list[tuple[QuoteMark, QuoteMark]]:
    """The pairs of quotation marks in a text; places count from `offset`."""
    pairs: list[tuple[QuoteMark, QuoteMark]] = []
    pending: list[QuoteMark] = []
    for mark in marks_in(text):
        if not mark.paired:
            continue
        placed = QuoteMark(mark.at + offset, mark.opens, mark.double, mark.depth, True)
        if mark.opens:
            pending.append(placed)
        elif pending:
            pairs.append((pending.pop(), placed))
    return pairs


def _edges(asked: str) -> tuple[str, str]:
    """The signs before the first and after the last letter or digit, up to the first blank."""
    stripped = asked.strip()
    if is_enclosed(stripped):  # the marks around the whole say where the words begin and end
        stripped = stripped[1:-1]
    words = [at for at, char in enumerate(stripped) if char.isalnum()]
    if not words:
        return "", ""
    before, after = stripped[: words[0]], stripped[words[-1] + 1 :].rstrip(",;:")
    return before.rsplit(maxsplit=1)[-1] if before.strip() else "", after.split(maxsplit=1)[0] if after.strip() else ""


def _same(found: str, asked: str) -> bool:
    return found == asked or (found in _MARKS and asked in _MARKS)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
