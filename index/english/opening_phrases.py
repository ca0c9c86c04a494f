"""Opening phrases before a subject, with or without a comma: "On Tuesday", "In a statement", "Last night"."""

from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.places import PLACES
from index.english.role_words import ORGANIZATION_WORDS, TITLES
from index.english.tokens import Tokens

TIMES = frozenset(
    "month week year night morning evening afternoon weekend summer winter spring autumn fall day".split()
)
WHICH = frozenset("last this next that earlier past later early".split()) | {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}  # fmt: skip
_COMPARING = frozenset("than as including".split())
"""With these a clause, a comparison or an example begins, no opening phrase."""
_BEFORE_PLACES = frozenset("in at near from outside around across to".split())
_BOUNDARY = frozenset(",;:.?!…Q-()CBST")
_LONGEST_CLAUSE = 200
"""Tokens; without a limit, text that has no boundaries would cost the square of its length."""


def past_opening(t: Tokens, phrase: NounPhrase, floor: int) -> NounPhrase:
    """The phrase without an opening phrase at its start; the same object if it has none."""
    start = _clause_start(t, phrase.first, floor)
    begin = _opening_end(t, start, phrase.last)
    if not phrase.first < begin < phrase.last:
        return phrase
    return NounPhrase(begin, phrase.last, max(phrase.core, begin + 1) if phrase.core > begin else phrase.last)


def follows_opening(t: Tokens, at: int, floor: int) -> bool:
    """Whether all tokens of the clause before a token are opening phrases."""
    start = _clause_start(t, at, floor)
    return start < at and _opening_end(t, start, at) == at


def opening_start(t: Tokens, end: int, floor: int) -> int | None:
    """The first token of a clause that consists of opening phrases: "(who lives here,) also on Monday in the council".

    Args:
        t: the paragraph.
        end: the token after the phrases, a comma or a verb.
        floor: first token that may belong to them.

    Returns:
        None if the clause has other words, or no preposition.
    """
    start = _clause_start(t, end, floor)
    return start if "I" in t.tags[start:end] and _opening_end(t, start, end) == end else None


def _clause_start(t: Tokens, at: int, floor: int) -> int:
    floor = max(floor, at - _LONGEST_CLAUSE)
    while at > floor and t.tags[at - 1] not in _BOUNDARY:
        at -= 1
    return at


def _opening_end(t: Tokens, at: int, stop: int) -> int:
    """The token after the opening phrases that begin at a token; `stop` where nothing else is left."""
    while at < stop:
        tag = t.tags[at]
        if tag in "RM":
            at += 1
        elif (
            t.words[at] in WHICH
            and at + 1 < stop
            and (t.words[at + 1] in TIMES or (t.tags[at + 1] == "M" and t.words[at] != "that"))
        ):
            at += 2
        elif tag == "0" and at and t.tags[at - 1] == "M":
            at += 1
        elif tag in "0D" and _span_of_time(t, at, stop) > at:
            at = _span_of_time(t, at, stop)
        elif tag == "I" and t.words[at] not in _COMPARING and at + 1 < stop:
            at = _object_end(t, at + 1, stop)
        elif tag == "g" and t.tags[at + 1] == "I":
            at += 1
        else:
            break
    return at


def _span_of_time(t: Tokens, at: int, stop: int) -> int:
    """The token after "two days later" or "a week ago", or the token itself without such a phrase."""
    for end in range(at + 1, min(stop, at + 4)):
        if t.words[end] in ("later", "ago", "earlier", "afterwards"):
            return end + 1
        if t.tags[end] not in "n0":
            break
    return at


def _object_end(t: Tokens, at: int, stop: int) -> int:
    """The token after what a preposition of an opening phrase governs."""
    if at >= stop:
        return at
    tags, words = t.tags, t.words
    if tags[at] == "M" or (words[at] in WHICH and words[at + 1] in TIMES):
        return at
    if tags[at] == "0":
        return at + 1
    while at < stop and tags[at] in "D0":
        at += 1
    lower = at
    while lower < stop and tags[lower] in "nde":
        lower += 1
    if lower > at:
        role = words[lower - 1].strip(".") in TITLES
        return stop if role or (lower < stop and tags[lower] == "s") else lower
    end = at
    while end < stop and tags[end] == "N":
        end += 1
    return _name_end(t, at, end) if end > at else at


def _name_end(t: Tokens, at: int, end: int) -> int:
    """Of the capitalised words after "in" those that are the place: of "Basra Pat Cole" the first."""
    for length in (2, 1):
        if " ".join(t.words[at : at + length]) in PLACES and at + length < end:
            return at + length
    if t.words[at] not in GIVEN_NAMES and (t.words[end - 1] in ORGANIZATION_WORDS or t.words[at] == "the"):
        return end  # on Harbour News, to The Atlantic
    titled = any(t.words[each].strip(".") in TITLES for each in range(at, end - 1))
    begins = titled or t.words[at] in GIVEN_NAMES
    if begins and (t.words[at - 1] not in _BEFORE_PLACES or len(t.words[at + 1].strip(".")) == 1):
        return end  # an account for Ana Ruiz Moe, a meeting with Polish President Ana Moe
    for begin in range(at + 1, end - 1):
        if t.words[begin] in GIVEN_NAMES and t.words[begin - 1].strip(".") not in TITLES:
            return begin
    return max(at + 1, end - 2) if end - at > 1 else end
