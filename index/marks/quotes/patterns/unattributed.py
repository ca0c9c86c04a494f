"""Quoted stretches that no pattern has: floating ones, those led in by the sentence before, fragments, scare quotes."""

from index.english.noun_phrase import NounPhrase
from index.english.subjects import sentence_subject
from index.english.tokens import Tokens
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern
from index.marks.quotes.scare_quotes import is_no_quotation


def find_unattributed(state: ParagraphState, first: int, last: int) -> None:
    """Gives each stretch of the sentence that is left a pattern of its own, or drops it."""
    t = state.tokens
    left = state.quotes_in(first, last)
    if not left:
        return
    alone = all(tag in "Qq,-.:…?!C()" for tag in t.tags[first:last])
    subject = None
    if not alone:
        main = sentence_subject(t, first, last)
        subject = main[0] if main else None
    for at in left:
        if not alone and at > first and t.tags[at - 1] == "-":
            continue
        if not alone and is_no_quotation(t, at, first):
            continue
        stretch = t.quotes[at]
        kind = PatternKind.FLOATING if alone or _is_sentence(t, at, first) else PatternKind.FRAGMENT
        if not alone:
            own = _pattern_subject(state, first)
            subject = own if own is not None else subject
            if own is None and kind is PatternKind.FRAGMENT and _was_told(t, first, at):
                kind = PatternKind.UNSAID
        state.add(QuotePattern(kind, subject, None, ((stretch.start, stretch.end),), (at,), at))


def _was_told(t: Tokens, first: int, at: int) -> bool:
    """Whether the words before a stretch say that somebody was told it: "The jury was told that he "panicked"."""
    for verb in range(max(first, at - 30), at):
        if t.tags[verb] == "E" and t.words[verb] in ("told", "informed", "asked", "warned"):
            return "by" not in t.words[verb:at]
    return False


def _is_sentence(t: Tokens, at: int, first: int) -> bool:
    """Whether a stretch is a sentence of its own, with another after it: "Why?" Nobody moved."""
    stretch = t.quotes[at]
    last = t.text[stretch.start : stretch.end].rstrip()[-1:]
    return at == first and last in ".?!…" and t.text[t.starts[at + 1] : t.starts[at + 1] + 1].isupper()


def _pattern_subject(state: ParagraphState, first: int) -> NounPhrase | None:
    for pattern in reversed(state.patterns):
        if pattern.at < first:
            break
        if pattern.subject is not None:
            return pattern.subject
    return None
