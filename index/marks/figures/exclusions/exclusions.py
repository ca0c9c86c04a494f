"""The numbers of a paragraph that are not figures, found by rules in the order of their precision."""

from collections.abc import Sequence

from msgspec import Struct

from index.dates.expression import Expression
from index.marks.figures.currency import before
from index.marks.figures.exclusions.codes import code_end
from index.marks.figures.exclusions.dates import (
    DateTokens,
    bare_day,
    date_tokens,
    decade_end,
    described_year,
    slashed_year,
)
from index.marks.figures.exclusions.foreign import comma_end, foreign_end
from index.marks.figures.exclusions.names import name_end
from index.marks.figures.exclusions.pointers import pointer_end
from index.marks.figures.exclusions.scores import attempts_end, hyphened_vote_end, rank_end, score_end, to_par_end
from index.marks.figures.exclusions.telephones import telephone_end
from index.marks.figures.exclusions.times import time_end
from index.marks.figures.fractions import is_ordinal
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.number_words import STARTERS
from index.marks.figures.numbers import cardinal
from index.marks.figures.tokens import CODE, NUMBER, SIGN, WORD, Tokens, at
from index.marks.figures.units import unit_at


class InArticle(Struct, frozen=True):
    """Facts about the whole article that exclusions need."""

    listed: frozenset[int] = frozenset()
    """Where numbers of a list begin, characters of the article's text."""
    names: frozenset[str] = frozenset()
    """Numbers that were parts of names in paragraphs before: the 787 of "Boeing 787"."""


_NOTHING_KNOWN = InArticle()


class Exclusions(Struct, frozen=True):
    """Which tokens hold no figure, by index, and what they are instead."""

    reasons: dict[int, str]

    def __contains__(self, index: int) -> bool:
        return index in self.reasons


def find_exclusions(
    tokens: Tokens, dates: Sequence[Expression], title: bool = False, known: InArticle = _NOTHING_KNOWN
) -> Exclusions:
    """The exclusions of a paragraph.

    Args:
        tokens: the paragraph.
        dates: the dates in it.
        title: all its words may be capitalised, so capitals mark no names.
        known: what the article tells of its numbers.
    """
    reasons = {i: "code" for i, token in enumerate(tokens) if token.start in known.listed} if known.listed else {}
    calendar = date_tokens(tokens, dates)
    title = title or _all_capitalised(tokens)
    end = 0
    for i in [n for n, token in enumerate(tokens) if token.lower in _TRIGGERS or token.kind in _ALWAYS]:
        if i < end or i in reasons:
            continue
        found = (
            _exclusion_at(tokens, i, calendar, title)
            or _named_again(tokens, i, reasons)
            or _named_before(tokens, i, known.names)
        )
        if found is None:
            continue
        reason, end = found
        reasons.update(dict.fromkeys(range(i, end), reason))
    return Exclusions(reasons)


Found = tuple[str, int]


def _exclusion_at(tokens: Tokens, i: int, calendar: DateTokens, title: bool) -> Found | None:
    token = tokens[i]
    if (last := calendar.dates.get(i)) is not None:
        return "date", last
    if token.kind == NUMBER:
        return _number_exclusion(tokens, i, calendar, title)
    if token.kind == CODE:
        return "code", i + 1
    if token.lower in STARTERS or token.lower == "a":
        return _word_exclusion(tokens, i, title)
    return None


_TRIGGERS = STARTERS | {"a", "first", "second"}
"""The words that an exclusion can begin with."""
_ALWAYS = frozenset((NUMBER, CODE))


_WITHOUT_CONTEXT = (
    ("foreign", foreign_end),
    ("code", comma_end),
    ("code", pointer_end),
    ("date", bare_day),
    ("date", decade_end),
    ("code", slashed_year),
    ("time", time_end),
    ("telephone", telephone_end),
    ("score", attempts_end),
    ("score", to_par_end),
    ("score", score_end),
    ("code", code_end),
)
"""The rules that need no counted noun, the most precise first."""


def _number_exclusion(tokens: Tokens, i: int, calendar: DateTokens, title: bool) -> Found | None:
    for reason, end_of in _WITHOUT_CONTEXT:
        if (last := end_of(tokens, i)) is not None:
            return reason, last
    if at(tokens, i - 1).text == "$":
        return None
    counted = counted_follows(tokens, i + 1)
    if (last := calendar.years.get(i) or described_year(tokens, i)) is not None:
        return "year", last
    if (last := name_end(tokens, i, counted, title)) is not None:
        return "name", last
    if (last := rank_end(tokens, i, counted)) is not None:
        return "rank", last
    number = cardinal(tokens, i)
    if number is not None and is_ordinal(tokens, number):
        return "ordinal", number.last + 1
    return None


def _named_before(tokens: Tokens, i: int, names: frozenset[str]) -> Found | None:
    """ "The 787 has": a bare number that was part of a name in the article before, and counts nothing here."""
    if tokens[i].text not in names or tokens[i].glued:
        return None
    if at(tokens, i + 1).glued and at(tokens, i + 1).kind != SIGN:
        return None
    counts = counted_follows(tokens, i + 1) or unit_at(tokens, i + 1) is not None or before(tokens, i) is not None
    return None if counts else ("name", i + 1)


def named_numbers(tokens: Tokens, found: Exclusions) -> frozenset[str]:
    """The numbers of a paragraph that are parts of names and may return without their name: three or four digits."""
    named = (tokens[i].text for i, reason in found.reasons.items() if reason == "name")
    return frozenset(text for text in named if text.isdigit() and 3 <= len(text) <= 4)


def _named_again(tokens: Tokens, i: int, reasons: dict[int, str]) -> Found | None:
    """The second 11 of "the iPhone 11 Pro and 11 Pro Max"."""
    link, after = at(tokens, i - 1), at(tokens, i + 1)
    if link.lower not in ("and", "or", ",", "/") or tokens[i].kind != NUMBER or not after.text[:1].isupper():
        return None
    again = any(reasons.get(k) == "name" and tokens[k].text == tokens[i].text for k in range(max(0, i - 6), i))
    return ("name", i + 1) if again else None


def _word_exclusion(tokens: Tokens, i: int, title: bool) -> Found | None:
    if tokens[i].lower == "a" and at(tokens, i + 1).lower != "quarter":
        return None
    if (last := time_end(tokens, i)) is not None:
        return "time", last
    if tokens[i].lower == "a":
        return None
    if (last := attempts_end(tokens, i) or to_par_end(tokens, i) or hyphened_vote_end(tokens, i)) is not None:
        return "score", last
    counted = counted_follows(tokens, i + 1)
    if (last := name_end(tokens, i, counted, title)) is not None:
        return "name", last
    number = cardinal(tokens, i)
    if number is not None and is_ordinal(tokens, number):
        return "ordinal", number.last
    if (last := rank_end(tokens, i, counted)) is not None:
        return "rank", last
    return None


def _all_capitalised(tokens: Tokens) -> bool:
    words = [token for token in tokens if token.kind == WORD and len(token.text) > 3]
    return len(words) > 3 and all(token.text[0].isupper() for token in words)
