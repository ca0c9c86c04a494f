"""Who said, then what: Hama said (that) C; Hama said: "Q"; adding that C; called the vote "Q"; urged Turkey to C."""

import re

from index.marks.quotes.clauses import nearest_subject, sentence_subject, subject_of
from index.marks.quotes.cues import CUES, Grade
from index.marks.quotes.frames.complement import Complement, complement
from index.marks.quotes.frames.frame import Family, Frame, Sheet, content
from index.marks.quotes.noun_phrase import NounPhrase, backward
from index.marks.quotes.titles import DOCUMENT_NOUNS
from index.marks.quotes.tokens import Tokens

_CUE = re.compile("[VGi]")
_NOT_SPEAKERS = frozenset(
    "there i we you what nothing something anything nobody everyone someone somebody anyone this that".split()
)


def find(sheet: Sheet, first: int, last: int) -> None:
    """Finds, from left to right, the cues of a sentence that are followed by what was said."""
    t = sheet.tokens
    for match in _CUE.finditer(t.tags, first, last):
        at = match.start()
        if at < sheet.covered or t.words[at] not in CUES:
            continue
        found = complement(sheet, at, last)
        if found is not None:
            _add(sheet, at, first, last, found)
        elif t.tags[last - 1] == ":" and t.tags[at] in "VG" and CUES[t.words[at]].grade is Grade.STRONG:
            sheet.frames.append(Frame(Family.LEAD_IN, _subject(sheet, at, first, last), (at, at + 1), (), (), at))


def _add(sheet: Sheet, at: int, first: int, last: int, found: Complement) -> None:
    t = sheet.tokens
    family, begin, end = found
    subject = _subject(sheet, at, first, last)
    span = content(t, begin, end)
    if span is None or not _may_speak(t, subject, t.tags[at], family):
        return
    if family is Family.REPORTED and any(word in _NEGATIONS for word in t.words[max(first, at - 3) : at]):
        family = Family.NEGATED
    elif family is Family.REPORTED and t.tags[at] in "Gi":
        family = Family.PARTICIPLE
    sheet.add(Frame(family, subject, (at, at + 1), (span,), tuple(sheet.quotes_in(begin, end)), at))
    sheet.covered = end


def _may_speak(t: Tokens, subject: NounPhrase | None, tag: str, family: Family) -> bool:
    if family is Family.BELIEF and tag != "V":
        return False
    if subject is None:
        return tag == "G" or family is Family.BEFORE_QUOTE
    return not (subject.last - subject.first == 1 and t.words[subject.first] in _NOT_SPEAKERS)


_NEGATIONS = frozenset("not n't 't ’t never".split())


def _subject(sheet: Sheet, at: int, first: int, last: int) -> NounPhrase | None:
    t = sheet.tokens
    if t.tags[at] == "V":
        return _subject_of_verb(sheet, at, first, last)
    if t.tags[at] == "G" and at > first and t.tags[at - 1] in "nN":
        own = _described(t, at, first)
    else:
        own = _told(t, at, first)
    return own if own is not None else _shared_subject(sheet, at, first, last)


def _subject_of_verb(sheet: Sheet, at: int, first: int, last: int) -> NounPhrase | None:
    t = sheet.tokens
    before = at - 1
    while before > first and t.tags[before] in "RX":
        before -= 1
    shared = _of_last_frame(sheet, at, first) if t.tags[before] in "CB" else None
    found = shared if shared is not None else subject_of(t, at, first)
    if found is not None or at == first:
        return found if found is not None else _shared_subject(sheet, at, first, last)
    if t.tags[at - 1] == ",":
        return _of_last_frame(sheet, at, first)
    return _shared_subject(sheet, at, first, last) if t.tags[at - 1] in "CBXR" else None


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


def _of_last_frame(sheet: Sheet, at: int, first: int) -> NounPhrase | None:
    for frame in reversed(sheet.frames):
        if frame.at < first:
            break
        if frame.subject is not None and frame.at < at:
            return frame.subject
    return None


def _shared_subject(sheet: Sheet, at: int, first: int, last: int) -> NounPhrase | None:
    """The subject a participle shares: of the last frame of the sentence, else of the clause before it."""
    t = sheet.tokens
    shared = _of_last_frame(sheet, at, first)
    if shared is not None:
        return shared
    before = nearest_subject(t, first, at)
    if before is not None:
        return before
    main = sentence_subject(t, first, last)
    return main[0] if main else None
