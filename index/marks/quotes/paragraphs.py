"""The paragraphs of an article become tokens: past datelines, with the quotation marks that the article uses."""

import re

from index.article import Kind, Paragraph
from index.english.quotation_marks import (
    begins_with_mark,
    has_double_marks,
    quoted_spans,
    quotes_with_single_marks,
    uses_single_marks,
)
from index.english.role_words import names_person
from index.english.tokens import Tokens, tokenize
from index.reading.datelines import read_dateline

_HEAD = 200
"""Characters of a paragraph that may hold a dateline."""
_DATELINE_SIGN = re.compile("[/(–—―]|-[- ]")


def tokenize_paragraphs(text: str, paragraphs: list[Paragraph]) -> list[Tokens]:
    """The tokens of each paragraph, without its dateline; its quoted stretches are found by the article's own marks.

    Args:
        text: of the article.
        paragraphs: those in which quotations are looked for, in text order.
    """
    transcript = sum(_LABEL.match(text, p.start, p.end) is not None for p in paragraphs) > 1
    spans = [(_first_sentence(text, p, transcript), p.end) for p in paragraphs]
    single = uses_single_marks(text, spans)
    opens = [begins_with_mark(text, start, end, single) for start, end in spans]
    pages = []
    for at, (start, end) in enumerate(spans):
        reopens = at + 1 < len(spans) and opens[at + 1]
        headed = paragraphs[at].kind in (Kind.TITLE, Kind.STANDFIRST) and not has_double_marks(text, start, end)
        inner = single or headed or quotes_with_single_marks(text, start, end)
        quoted = quoted_spans(text, start, end, inner, reopens)
        headline = paragraphs[at].kind is Kind.TITLE or _is_heading(text, start, end)
        pages.append(tokenize(text, (start, end), quoted, headline))
    return pages


_LABEL = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}:(?=\s)")
"""Capitals and a colon: in a transcript who speaks, alone in an article the town it comes from."""


def _first_sentence(text: str, paragraph: Paragraph, transcript: bool) -> int:
    """Where a paragraph begins past its dateline or agency tag, which is neither speech nor part of a name."""
    if paragraph.kind is Kind.TITLE:
        return paragraph.start
    label = None if transcript else _LABEL.match(text, paragraph.start, paragraph.end)
    if label is not None and _is_dateline(text, label):
        return label.end()
    stop = min(paragraph.end, paragraph.start + _HEAD)
    if _DATELINE_SIGN.search(text, paragraph.start, stop) is None:
        return paragraph.start
    found = read_dateline(text[paragraph.start : stop], paragraph.start)
    return paragraph.start + found.end if found is not None else paragraph.start


def _is_dateline(text: str, label: re.Match[str]) -> bool:
    """Whether a label in capitals is a town: no quotation follows, and it is not an office."""
    word = label[0].rstrip(":").split()[-1].lower()
    return not names_person(word) and text[label.end() :].lstrip(" \xa0")[:1] not in _OPENING


_OPENING = frozenset("\"'“‘«„`")


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a short paragraph is in Title Case, as headings are."""
    if end - start > 140 or text[end - 1] in '.?!”"':
        return False
    words = [word for word in text[start:end].split() if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
