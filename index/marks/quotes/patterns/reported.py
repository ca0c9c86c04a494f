"""Who said, then what: Hama said (that) C; Hama said: "Q"; adding that C; called the vote "Q"; urged Turkey to C."""

import re

from index.english.cue_verbs import CUES, Grade
from index.english.noun_phrase import NounPhrase, backward
from index.english.role_words import DOCUMENT_NOUNS
from index.english.subjects import nearest_subject, sentence_subject, subject_of
from index.english.tokens import Tokens
from index.marks.quotes.patterns.complements import Complement, complement
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content

_CUE = re.compile("[VGi]")
_NOT_SPEAKERS = frozenset(
    "there i we you what nothing something anything nobody everyone someone somebody anyone this that".split()
)


def find_reported(state: ParagraphState, first: int, last: int) -> None:
    """Finds, from left to right, the cues of a sentence that are followed by what was said."""
    t = state.tokens
    for match in _CUE.finditer(t.tags, first, last):
        at = match.start()
        if at < state.covered or t.words[at] not in CUES:
            continue
        found = complement(state, at, last)
        if found is not None:
            _add(state, at, first, last, found)
        elif t.tags[last - 1] == ":" and t.tags[at] in "VG" and CUES[t.words[at]].grade is Grade.STRONG:
            state.patterns.append(
                QuotePattern(PatternKind.LEAD_IN, _subject(state, at, first, last), (at, at + 1), (), (), at)
            )


def _add(state: ParagraphState, at: int, first: int, last: int, found: Complement) -> None:
    t = state.tokens
    kind, begin, end = found
    subject = _subject(state, at, first, last)
    span = content(t, begin, end)
    if span is None or not _may_speak(t, subject, t.tags[at], kind):
        return
    if kind is PatternKind.REPORTED and any(word in _NEGATIONS for word in t.words[max(first, at - 3) : at]):
        kind = PatternKind.NEGATED
    elif kind is PatternKind.REPORTED and t.tags[at] in "Gi":
        kind = PatternKind.PARTICIPLE
    state.add(QuotePattern(kind, subject, (at, at + 1), (span,), tuple(state.quotes_in(begin, end)), at))
    state.covered = end


def _may_speak(t: Tokens, subject: NounPhrase | None, tag: str, kind: PatternKind) -> bool:
    if kind is PatternKind.BELIEF and tag != "V":
        return False
    if subject is None:
        return tag == "G" or kind is PatternKind.BEFORE_QUOTE
    return not (subject.last - subject.first == 1 and t.words[subject.first] in _NOT_SPEAKERS)


_NEGATIONS = frozenset("not n't 't ’t never".split())


def _subject(state: ParagraphState, at: int, first: int, last: int) -> NounPhrase | None:
    t = state.tokens
    if t.tags[at] == "V":
        return _subject_of_verb(state, at, first, last)
    if t.tags[at] == "G" and at > first and t.tags[at - 1] in "nN":
        own = _described(t, at, first)
    else:
        own = _told(t, at, first)
    return own if own is not None else _shared_subject(state, at, first, last)


def _subject_of_verb(state: ParagraphState, at: int, first: int, last: int) -> NounPhrase | None:
    t = state.tokens
    before = at - 1
    while before > first and t.tags[before] in "RX":
        before -= 1
    shared = _of_last_pattern(state, at, first) if t.tags[before] in "CB" else None
    found = shared if shared is not None else subject_of(t, at, first)
    if found is not None or at == first:
        return found if found is not None else _shared_subject(state, at, first, last)
    if t.tags[at - 1] == ",":
        return _of_last_pattern(state, at, first)
    return _shared_subject(state, at, first, last) if t.tags[at - 1] in "CBXR" else None


def _told(t: Tokens, at: int, first: int) -> NounPhrase | None:
    """Of "allowed users to say" the users."""
    if t.tags[at] != "i" or at - 2 <= first or t.tags[at - 2] not in "nN":
        return None
    found = backward(t, at - 1, first)
    return found if found is not None and found.first > first and t.tags[found.first - 1] in "VvdgGi" else None


def _described(t: Tokens, at: int, first: int) -> NounPhrase | None:
    """The noun that a participle belongs to: "a letter saying", "people claiming", "with Hama noting"."""
    found = backward(t, at, first)
    if found is None or found.first == first:
        return found
    before = t.words[found.first - 1]
    if before in ("out", "up") and found.first - 1 > first:
        before = t.words[found.first - 2]
    if t.words[found.core - 1] in DOCUMENT_NOUNS:
        return found if before not in _ISSUED else None
    return found if before == "with" else None


_ISSUED = frozenset(
    """issued released wrote sent signed filed posted published made gave delivered read put issue release write send
    sign file post publish writes sends issuing releasing writing sending signing filing posting tweeted
    in""".split()
)


def _of_last_pattern(state: ParagraphState, at: int, first: int) -> NounPhrase | None:
    for pattern in reversed(state.patterns):
        if pattern.at < first:
            break
        if pattern.subject is not None and pattern.at < at:
            return pattern.subject
    return None


def _shared_subject(state: ParagraphState, at: int, first: int, last: int) -> NounPhrase | None:
    """The subject a participle shares: of the last pattern of the sentence, else of the clause before it."""
    t = state.tokens
    shared = _of_last_pattern(state, at, first)
    if shared is not None:
        return shared
    before = nearest_subject(t, first, at)
    if before is not None:
        return before
    main = sentence_subject(t, first, last)
    return main[0] if main else None
