"""Who said, then what: Hama said (that) C; Hama said: "Q"; adding that C; called the vote "Q"; urged Turkey to C."""

import re

from index.english.cue_verbs import CUES, OBJECTS, Grade
from index.english.noun_phrase import NounPhrase, backward, forward, nearest
from index.english.role_words import DOCUMENT_NOUNS
from index.english.subjects import nearest_subject, sentence_subject, subject_of
from index.english.tokens import Tokens
from index.marks.quotes.patterns.clauses import is_clause
from index.marks.quotes.patterns.complements import Complement, complement
from index.marks.quotes.patterns.content_end import content_end
from index.marks.quotes.patterns.cue_tail import after_cue, past_times
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content
from index.marks.quotes.patterns.quoting import find_quoting

_CUE = re.compile("[VGiE]")
_NOT_SPEAKERS = frozenset(
    "there i we you what nothing something anything nobody everyone someone somebody anyone this that".split()
)


def find_reported(state: ParagraphState, first: int, last: int) -> None:
    """Finds, from left to right, the cues of a sentence that a statement follows."""
    t = state.tokens
    for match in _CUE.finditer(t.tags, first, last):
        at = match.start()
        if at < state.covered or t.words[at] not in CUES:
            continue
        if find_quoting(state, at, first, last):
            continue
        if t.tags[at] == "E":
            _add_judged(state, at, last)
            _add_told(state, at, last)
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
    if kind is PatternKind.BELIEF and t.tags[at] == "V" and _states(t, subject, CUES[t.words[at]].lemma):
        kind = PatternKind.REPORTED
    if span is None or not _may_speak(t, subject, t.tags[at], kind):
        return
    if kind is PatternKind.REPORTED and any(word in _NEGATIONS for word in t.words[max(first, at - 3) : at]):
        kind = PatternKind.NEGATED
    elif kind is PatternKind.REPORTED and t.tags[at] in "Gi":
        kind = PatternKind.PARTICIPLE
    quoted = tuple(state.quotes_in(begin, end))
    if kind is PatternKind.DEMAND and quoted:  # urges voters to "send them home"
        kind = PatternKind.JUDGEMENT
    reports = kind is not PatternKind.OBJECT or quoted or CUES[t.words[at]].lemma in OBJECTS
    state.add(QuotePattern(kind, subject, (at, at + 1), (span,) if reports else (), quoted, at))
    state.covered = end


def _add_told(state: ParagraphState, at: int, last: int) -> None:
    """Adds a statement to a listener: "jurors were told he slept" has no speaker, "was told by doctors that" has."""
    t = state.tokens
    left = at - 1
    while left > 0 and t.tags[left] in "XR":
        left -= 1
    if CUES[t.words[at]].lemma not in _PASSIVE or t.tags[max(0, left)] in "WTG":
        return
    begin, agent = at + 1, None
    if t.words[begin : begin + 1] == ["by"]:
        agent = forward(t, begin + 1, last)
        if agent is None:
            return
        begin = agent.last
    begin = past_times(t, begin, last)
    marked = t.tags[begin : begin + 1] in ("T", ":")
    begin += marked
    if begin >= last or not (marked or is_clause(t, begin, last)):
        return
    end = content_end(t, at, begin, last)
    span = content(t, begin, end)
    inner = agent is None and any(
        CUES[t.words[verb]].grade is Grade.STRONG and is_clause(t, after_cue(t, verb, end)[0], end)
        for verb in range(begin, end)
        if t.tags[verb] == "V"
    )
    if span is not None and not inner:  # "jurors were told she said ...": she said it
        kind = PatternKind.UNSAID if agent is None else PatternKind.REPORTED
        state.add(QuotePattern(kind, agent, (at, at + 1), (span,), tuple(state.quotes_in(begin, end)), at))
        state.covered = end


def _add_judged(state: ParagraphState, at: int, last: int) -> None:
    """Adds quoted words of a passive judgement with its agent: "was hailed as “historic” by the mayor"."""
    t = state.tokens
    if CUES[t.words[at]].grade is not Grade.JUDGEMENT:
        return
    for quote in state.quotes_in(at + 1, min(last, at + 12)):
        if set(t.tags[at + 1 : quote]) & set("VvXdWg;") or t.tags[quote + 1 : quote + 2] in ("n", "N"):
            return
        by = next((k for k in range(at + 1, quote) if t.words[k] == "by"), quote + 1)
        agent = forward(t, by + 1, last) if t.words[by : by + 1] == ["by"] else None
        if agent is not None:
            stretch = t.quotes[quote]
            pieces = ((stretch.start, stretch.end),)
            state.add(QuotePattern(PatternKind.JUDGEMENT, agent, (at, at + 1), pieces, (quote,), at))
            state.covered = max(quote + 1, agent.last)
        return


_PASSIVE = frozenset("tell inform warn advise remind".split())
"""Verbs whose passive subject is the listener."""
_SHOWING = frozenset("show find suggest indicate prove demonstrate conclude estimate see reveal".split())
_COURTS = frozenset(
    "court jury jurors inquest inquiry tribunal hearing committee trial panel magistrates commission parliament".split()
)


def _states(t: Tokens, subject: NounPhrase | None, lemma: str) -> bool:
    """Whether a verb of thought or sense reports a statement: "the data showed", "the court heard"."""
    if subject is None:
        return False
    head = t.words[subject.core - 1]
    return (lemma in _SHOWING and head in DOCUMENT_NOUNS) or (lemma == "hear" and head in _COURTS)


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
    """The noun that a participle belongs to: "a letter saying", "people claiming", "footage of Hama saying"."""
    found = backward(t, at, first)
    if found is None:
        return None
    near = nearest(t, at, first)
    if near is not None and near.first > first and _is_perceived(t, near.first - 1):
        return near
    whole = t.words.index("of", found.first, found.last) if "of" in t.words[found.first : found.last] else 0
    if whole > found.first and t.words[whole - 1] in _RECORDINGS:
        return backward(t, at, whole + 1)
    if found.first == first:
        return found
    before = t.words[found.first - 1]
    if before in ("out", "up") and found.first - 1 > first:
        before = t.words[found.first - 2]
    if t.words[found.core - 1] in DOCUMENT_NOUNS:
        return found if before not in _ISSUED else None
    return found if before == "with" else None


def _is_perceived(t: Tokens, at: int) -> bool:
    """Whether a verb says that somebody was seen or heard doing what follows: "a video shows Hama telling them"."""
    return t.words[at] in _PERCEIVING and t.tags[at] not in "Ds"


_RECORDINGS = frozenset(
    "footage video videos clip clips recording recordings audio tape tapes film photo images scene scenes".split()
)
_PERCEIVING = frozenset(
    """show shows showed showing shown hear hears heard hearing see sees saw seen film films filmed record records
    recorded capture captures captured captured catch catches caught feature features featured featuring depict
    depicts depicted quote quotes quoted quoting find finds found have has had""".split()
)
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
