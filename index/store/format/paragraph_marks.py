"""Converts the marks of a paragraph to stored plain values, which any program can read, and back.

A quotation is stored with each paragraph that holds some of its words or names its speaker; a figure and a date with
the paragraph in which it starts. Spans are those of the article. A search reads the few fields it needs by name: the
types of the marks are only imported when all marks of an article are asked for.
"""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct, convert, to_builtins

from index.article import Paragraph, Span
from index.dates.value import DateValue
from index.search.document import DateField, FigureField, QuoteField

PlainMark = dict[str, Any]
"""The fields of a mark by name; those that have their default and say nothing are left out."""
PlainMarks = tuple[tuple[tuple[int, PlainMark], ...], tuple[PlainMark, ...], tuple[PlainMark, ...], bool]
"""Quotations, figures, dates; and whether the rules found all marks of the article without an error.

A quotation is preceded by its number in the article.
"""
NO_MARKS: PlainMarks = ((), (), (), True)


def plain_mark(mark: Struct) -> PlainMark:
    """Returns the fields of a quotation, figure or date as plain values."""
    fields: PlainMark = to_builtins(mark)
    optional = mark.__struct_fields__[-len(mark.__struct_defaults__) :] if mark.__struct_defaults__ else ()
    for name in optional:
        if fields[name] is None or fields[name] is False:
            del fields[name]
    return fields


def said_in(paragraph: Paragraph, quotes: Iterable[tuple[int, PlainMark]]) -> tuple[QuoteField, ...]:
    """The search fields of the quotations that touch a paragraph; spans are characters of the paragraph.

    Raises KeyError, TypeError or ValueError where the index is damaged.
    """
    found = []
    for _, quote in quotes:
        pieces = tuple([piece for whole in quote["pieces"] if (piece := _cut(whole, paragraph)) is not None])
        mention = _cut(quote["mention"], paragraph) if "mention" in quote else None
        if pieces or mention:
            found.append(QuoteField(quote.get("speaker"), quote["kind"] != "indirect", pieces, mention))
    return tuple(found)


def figures_in(paragraph: Paragraph, figures: Iterable[PlainMark]) -> tuple[FigureField, ...]:
    """The search fields of the figures of a paragraph; spans are characters of the paragraph.

    Raises KeyError, TypeError or ValueError where the index is damaged.
    """
    found = []
    for figure in figures:
        value = figure["value"]
        low, high = (value, value) if isinstance(value, float | int) else value
        start, end = figure["start"] - paragraph.start, min(figure["end"], paragraph.end) - paragraph.start
        found.append(FigureField(start, end, float(low), float(high), figure.get("noun")))
    return tuple(found)


def dates_in(paragraph: Paragraph, dates: Iterable[PlainMark]) -> tuple[DateField, ...]:
    """The search fields of the dates of a paragraph whose days are known; spans are characters of the paragraph.

    Raises KeyError, TypeError or ValueError where the index is damaged.
    """
    found = []
    for mark in dates:
        value = convert(mark["value"], DateValue) if mark.get("value") is not None else None
        first, last = (value.first_day(), value.last_day()) if value else (None, None)
        if first and last:
            start, end = mark["start"] - paragraph.start, min(mark["end"], paragraph.end) - paragraph.start
            found.append(DateField(start, end, first.isoformat(), last.isoformat()))
    return tuple(found)


def _cut(span: Span, paragraph: Paragraph) -> Span | None:
    start, end = max(span[0], paragraph.start), min(span[1], paragraph.end)
    return (start - paragraph.start, end - paragraph.start) if start < end else None
