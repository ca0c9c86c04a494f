"""Corrections by the user to the marks of an article: another speaker, other words, another value, or no mark at all.

A correction is kept with the mark's exact words and those around them. So it still applies after the article is
indexed again, moved to another folder or edited a little; if its words are gone, it is kept and has no effect.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Span
from index.dates import parse_date
from index.dates.resolve import DateOrigin
from index.dates.value import DateValue, Grain
from index.decisions.anchor import Anchor, anchor_of, exact_places, find_anchor
from index.decisions.decision import Act, Decision, Decisions
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.finding import Marks
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind

_Kind = TypeVar("_Kind", Quote, Figure, DateMark)
_OPENING, _CLOSING = "\"“„«‘'", "\"”“»’'"


class Correction(StrEnum):
    """The field of a decision on a mark."""

    SPEAKER = "quotation.speaker"
    """Who is quoted; an empty value: nobody is named."""
    WORDS = "quotation.words"
    """Which words are the quotation."""
    NO_QUOTATION = "quotation.none"
    NEW_QUOTATION = "quotation.new"
    """Words that were not marked are a quotation; the value is the speaker."""
    FIGURE = "figure.value"
    NO_FIGURE = "figure.none"
    DATE = "date.value"
    NO_DATE = "date.none"


class Applied(Struct, frozen=True):
    """The marks of an article with the corrections, and the corrections that found nothing to correct."""

    marks: Marks
    asleep: tuple[Decision, ...] = ()


def correction(article: Article, span: Span, field: Correction, value: str = "") -> Decision:
    """The decision that corrects the mark on a span.

    Raises:
        ValueError: the value is not a figure, not a date, or not in the article; the message says what to write.
    """
    check_value(article, span, field, value)
    anchor = anchor_of(article, span)
    return Decision(
        Act.MARK,
        at="",
        article=article.location.name,
        content=article.source_hash,
        exact=anchor.exact,
        before=anchor.before,
        after=anchor.after,
        field=str(field),
        value=value,
    )


def check_value(article: Article, span: Span, field: Correction, value: str) -> None:
    """Raises ValueError if a value cannot be used; the message says what to write."""
    if field is Correction.FIGURE and _figure(value) is None:
        raise ValueError(f"{value!r} has no figure. Write it as in an article: 1,561 or about 300 or 5 to 7 percent")
    if field is Correction.DATE and _date(value) is None:
        raise ValueError(f"{value!r} is not a date. Write it as 2024-05-03, 2024-05 or 2024")
    if field is Correction.WORDS and _words_near(article.text, value, span) is None:
        raise ValueError("The article does not have these words near the quotation. Keep them as they are written")


def concerns(decision: Decision, article: Article) -> bool:
    """Whether a correction is on a mark of an article: one of the same name, or of the same bytes."""
    if decision.do is not Act.MARK:
        return False
    is_same_file = bool(decision.content) and decision.content == article.source_hash
    return is_same_file or decision.article == article.location.name


def with_corrections(article: Article, marks: Marks, decisions: Decisions | Iterable[Decision]) -> Marks:
    """The marks of an article with the user's corrections, which are flagged `by_you`."""
    return apply_corrections(article, marks, decisions).marks


def apply_corrections(article: Article, marks: Marks, decisions: Decisions | Iterable[Decision]) -> Applied:
    """The marks with the corrections, in the order in which these were made."""
    wanted = [line.decision for line in decisions.in_force(Act.MARK)] if isinstance(decisions, Decisions) else decisions
    asleep = []
    for decision in wanted:
        if not concerns(decision, article):
            continue
        changed = _corrected(article, marks, decision)
        if changed is None:
            asleep.append(decision)
        else:
            marks = changed
    return Applied(marks, tuple(asleep))


def _corrected(article: Article, marks: Marks, decision: Decision) -> Marks | None:
    """The marks after one correction; None if there is nothing that it corrects."""
    span = find_anchor(article.text, Anchor(decision.exact, decision.before, decision.after))
    if span is None:
        return None
    match decision.field:
        case Correction.SPEAKER:
            quotes = _replaced(marks.quotes, span, lambda quote: _with_speaker(quote, decision.value, marks.quotes))
        case Correction.WORDS:
            words = _words_near(article.text, decision.value, span)
            if words is None:
                return None
            quotes = _replaced(marks.quotes, span, lambda quote: _with_words(article, quote, words))
        case Correction.NO_QUOTATION:
            quotes = _replaced(marks.quotes, span, lambda _: None)
        case Correction.NEW_QUOTATION:
            if any((quote.start, quote.end) == span for quote in marks.quotes):
                return replace(marks, quotes=_speaker_of(marks.quotes, span, decision.value))
            new = _with_words(article, Quote(*span, QuoteKind.DIRECT, Confidence.HIGH, (span,)), span)
            new = _with_speaker(new, decision.value, marks.quotes)
            quotes = tuple(sorted((*marks.quotes, new), key=lambda quote: (quote.start, quote.end)))
        case Correction.FIGURE | Correction.NO_FIGURE:
            figures = _replaced(marks.figures, span, lambda figure: _with_value(figure, decision))
            return None if figures is None else replace(marks, figures=figures)
        case Correction.DATE | Correction.NO_DATE:
            dates = _replaced(marks.dates, span, lambda mark: _with_date(mark, decision))
            return None if dates is None else replace(marks, dates=dates)
        case _:
            return None
    return None if quotes is None else replace(marks, quotes=quotes)


def _speaker_of(quotes: tuple[Quote, ...], span: Span, speaker: str) -> tuple[Quote, ...]:
    return tuple(_with_speaker(q, speaker, quotes) if (q.start, q.end) == span else q for q in quotes)


def _replaced(
    marks: tuple[_Kind, ...], span: Span, change: Callable[[_Kind], _Kind | None]
) -> tuple[_Kind, ...] | None:
    """The marks with the one on a span changed or, if the change gives None, left out; None if there is none."""
    wanted = next((mark for mark in marks if (mark.start, mark.end) == span), None)
    if wanted is None:  # the rules mark a little more or less than when it was corrected
        touching = [mark for mark in marks if mark.start < span[1] and mark.end > span[0]]
        wanted = touching[0] if len(touching) == 1 else None
    if wanted is None:
        return None
    changed = (change(mark) if mark is wanted else mark for mark in marks)
    return tuple(mark for mark in changed if mark is not None)


def _with_speaker(quote: Quote, speaker: str, others: Iterable[Quote]) -> Quote:
    """The quotation with another speaker; kind and role are those that the article gives for the same name."""
    same = next((each for each in others if each.speaker == speaker and speaker), None)
    kind = same.speaker_kind if same else SpeakerKind.PERSON if speaker[:1].isupper() else None
    return replace(
        quote,
        speaker=speaker or None,
        speaker_kind=kind if speaker else None,
        role=same.role if same else None,
        speaker_origin=None,
        confidence=Confidence.HIGH,
        by_you=True,
    )


def _with_words(article: Article, quote: Quote, span: Span) -> Quote:
    """The quotation with other words; its kind is read from the marks around and in them."""
    text, (start, end) = article.text, span
    inside = text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING and start > 0 and end < len(text)
    has_marks = any(sign in text[start:end] for sign in '"“”„«»')
    kind = QuoteKind.DIRECT if inside else QuoteKind.MIXED if has_marks else QuoteKind.INDIRECT
    return replace(quote, start=start, end=end, pieces=(span,), kind=kind, confidence=Confidence.HIGH, by_you=True)


def _with_value(figure: Figure, decision: Decision) -> Figure | None:
    stated = _figure(decision.value) if decision.field == Correction.FIGURE else None
    if stated is None:
        return None
    bound = replace(stated, start=figure.start, end=figure.end, number_span=figure.number_span)
    noun = stated.noun if stated.noun not in (None, _COUNTED) else figure.noun
    return replace(bound, noun=noun, unit=stated.unit or figure.unit, bound_word=stated.bound_word, by_you=True)


def _with_date(mark: DateMark, decision: Decision) -> DateMark | None:
    value = _date(decision.value) if decision.field == Correction.DATE else None
    if value is None:
        return None
    return replace(mark, value=value, grain=value.grain, origin=DateOrigin.STATED, basis=None, span=None, by_you=True)


_COUNTED = "things"
"""The noun in the sample sentence that is used to read a value."""


def _figure(value: str) -> Figure | None:
    """A value as an article would write it: "1,561", "about 300", "5 to 7 percent"."""
    from index.marks.figures import find_figures
    from index.reading import read_text

    for sentence in (f"There were {value} {_COUNTED}.", f"It was {value}."):
        found = find_figures(read_text(f"A report\n\n{sentence}\n"))
        if len(found) == 1:
            return found[0]
    return None


def _date(value: str) -> DateValue | None:
    date = parse_date(value.strip())
    if date is None or date.hour is not None or date.season is not None:
        return None
    grain = Grain.DAY if date.day else Grain.MONTH if date.month else Grain.YEAR
    return DateValue(grain, date.year, date.month, date.day)


_NEAR_CHARACTERS = 2_000


def _words_near(text: str, words: str, span: Span) -> Span | None:
    """The occurrence of words nearest to a span; blanks and line breaks are treated alike."""
    first = max(0, span[0] - _NEAR_CHARACTERS)
    found = exact_places(text[first : span[1] + _NEAR_CHARACTERS], words) if words.strip() else []
    places = [(first + start, first + end) for start, end in found]
    return min(places, key=lambda place: abs(place[0] - span[0]) + abs(place[1] - span[1]), default=None)
