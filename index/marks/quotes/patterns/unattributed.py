"""Quoted stretches that no pattern has: floating ones, those led in by the sentence before, fragments, scare quotes."""

import re

from index.english.noun_phrase import NounPhrase
from index.english.subjects import sentence_subject
from index.english.tokens import Tokens
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern
from index.marks.quotes.scare_quotes import is_no_quotation


def find_unattributed(state: ParagraphState, first: int, last: int) -> None:
    """Makes a pattern of each remaining stretch of the sentence, or drops the stretch."""
    t = state.tokens
    left = state.quotes_in(first, last)
    if not left:
        return
    alone = all(tag in "Qq,-.:…?!C()" for tag in t.tags[first:last])
    main = sentence_subject(t, first, last) if not alone else None
    for at in left:
        stretch = t.quotes[at]
        if _HEADING.fullmatch(t.text, stretch.start, stretch.end):
            continue
        found = _labelled(t, at)
        if found is None and not alone:
            found = _within(state, at, first, main[0] if main else None)
        elif found is None:
            found = _left_over(t, at, PatternKind.FLOATING, None)
        if found is not None:
            state.add(found)


def _labelled(t: Tokens, at: int) -> QuotePattern | None:
    """A turn of a transcript in marks: “HAMA: We will not wait.”"""
    stretch = t.quotes[at]
    label = _LABEL.match(t.text, stretch.start, stretch.end)
    if label is None:
        return None
    return QuotePattern(PatternKind.COLON, None, None, ((label.end(), stretch.end),), (at,), at, label.span(1))


def _within(state: ParagraphState, at: int, first: int, main: NounPhrase | None) -> QuotePattern | None:
    """A stretch inside a sentence: the next of a list, a separate sentence, a fragment; None for a term or title."""
    t = state.tokens
    listed = _listed(state, first, at) if t.tags[at] == "Q" else None
    if listed is not None:
        return _left_over(t, at, PatternKind.LISTED, listed)
    if (at > first and t.tags[at - 1] == "-") or is_no_quotation(t, at, first):
        return None
    own = _pattern_subject(state, first)
    subject = own if own is not None else main
    if _is_sentence(t, at, first):
        return _left_over(t, at, PatternKind.FLOATING, subject)
    told = own is None and _was_told(t, first, at)
    return _left_over(t, at, PatternKind.UNSAID if told else PatternKind.FRAGMENT, subject)


def _left_over(t: Tokens, at: int, kind: PatternKind, subject: NounPhrase | None) -> QuotePattern:
    stretch = t.quotes[at]
    return QuotePattern(kind, subject, None, ((stretch.start, stretch.end),), (at,), at)


_HEADING = re.compile(r"\W*\w+(?: \w+)?:\W*|\W*[(\[][A-Z ]+[.)\]]*\W*")
"""A word or two and a colon, as "Related:" before a list of links, or a note like "(CROSSTALK)": nobody's words."""
_LABEL = re.compile(r"\W*([A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}):\s+(?=\S)")
"""Who speaks, in a transcript that is quoted."""


def _listed(state: ParagraphState, first: int, at: int) -> NounPhrase | None:
    """The speaker of the quoted parts before this one in a list: a "cheat," a "bully" and a "fool"."""
    t = state.tokens
    before = next((q for q in range(at - 1, first, -1) if q in t.quotes), None)
    if before is None or before not in state.taken or set(t.tags[before + 1 : at]) - set(",CDnWXIRN0;"):
        return None
    for pattern in reversed(state.patterns):
        if before in pattern.quoted:
            return pattern.subject if pattern.kind in _LISTS and t.tags[before] == "Q" else None
    return None


_LISTS = frozenset({PatternKind.JUDGEMENT, PatternKind.LISTED, PatternKind.BEFORE_QUOTE, PatternKind.CLAIM})


def _was_told(t: Tokens, first: int, at: int) -> bool:
    """Whether the words before a stretch say that somebody heard it: "The jury was told that he "panicked"."""
    for verb in range(max(first, at - 30), at):
        if t.tags[verb] == "E" and t.words[verb] in ("told", "informed", "asked", "warned"):
            return "by" not in t.words[verb:at]
    return False


def _is_sentence(t: Tokens, at: int, first: int) -> bool:
    """Whether a stretch is a separate sentence with another after it: "Why?" Nobody moved."""
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
