"""Quotations of articles that are not in English: what is in quotation marks, without a speaker."""

import re
from collections.abc import Iterator, Sequence

from index.article import Paragraph, Span
from index.english.quotation_marks import quoted_spans, uses_single_marks
from index.marks.quotes.quote import Confidence, Quote, QuoteKind

MARKS_ONLY = "marks"
"""The rule of these quotations."""
_LEAST_WORDS = 4
"""Words in marks that count as speech, in languages whose titles and terms are not recognised."""
_LEAST_SIGNS = 8
"""The same for scripts without spaces, in characters."""
_CORNERS = re.compile(r"「([^「」]*)」|『([^『』]*)』")
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def quotations_in_marks(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quote, ...]:
    """Everything in quotation marks that is long enough to be speech; the rules for speakers are those of English.

    Args:
        text: the article's text; spans of the result are characters of it, end exclusive.
        paragraphs: those that are searched.
    """
    single = uses_single_marks(text, [(p.start, p.end) for p in paragraphs])
    found: list[Quote] = []
    for paragraph in paragraphs:
        for start, end in sorted(_spans(text, paragraph, single)):
            words = text[start:end]
            if _is_speech(words):
                span = (start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
                found.append(Quote(*span, QuoteKind.DIRECT, Confidence.MEDIUM, (span,), rule=MARKS_ONLY))
    return tuple(found)


def _spans(text: str, paragraph: Paragraph, single: bool) -> Iterator[Span]:
    for quoted in quoted_spans(text, paragraph.start, paragraph.end, single, reopens=False):
        yield quoted.start, quoted.end
    for match in _CORNERS.finditer(text, paragraph.start, paragraph.end):
        yield match.span(1) if match[1] is not None else match.span(2)


def _is_speech(words: str) -> bool:
    signs = len(_WITHOUT_SPACES.findall(words))
    return signs >= _LEAST_SIGNS or len(words.split(maxsplit=_LEAST_WORDS)) >= _LEAST_WORDS
