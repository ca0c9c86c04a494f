"""Where reported words end: at the sentence's end, a semicolon, or the next frame of the same sentence."""

from index.marks.quotes.clauses import subject_of
from index.marks.quotes.cues import CUES, Grade
from index.marks.quotes.tokens import Tokens


def content_end(t: Tokens, begin: int, last: int) -> int:
    """The token after the content that begins at `begin`."""
    tags, words = t.tags, t.words
    for at in range(begin, last):
        tag = tags[at]
        if tag == ";":
            return at
        if tag == "," and at + 1 < last and _next_frame(t, at + 1, last):
            return at
        if tag == "V" and at > begin and tags[at - 1] in "CB" and _is_strong_past(t, at, last):
            return at - 1
        if tag == "V" and at > begin + 2 and _is_strong_past(t, at, last):
            joint = _joint_before_subject(t, at, begin)
            if joint is not None:
                return joint
        if words[at] == "according" and at + 1 < last and words[at + 1] == "to" and at > begin:
            return at
    return last


def _next_frame(t: Tokens, at: int, last: int) -> bool:
    """Whether "adding that", "according to" stands after a comma."""
    while at < last and t.tags[at] in "RCB":
        at += 1
    if at >= last:
        return False
    if t.tags[at] == "G":
        return CUES[t.words[at]].grade is not Grade.DEMAND
    return t.words[at] == "according" or (t.tags[at] == "V" and t.tags[at - 1] in "CB" and _is_strong_past(t, at, last))


def _is_strong_past(t: Tokens, at: int, last: int) -> bool:
    cue = CUES[t.words[at]]
    return cue.form == "past" and cue.grade in (Grade.STRONG, Grade.JUDGEMENT) and at + 1 < last


def _joint_before_subject(t: Tokens, verb: int, begin: int) -> int | None:
    """The comma before ", but Rosa Hama said", if the verb's subject begins a clause of its own."""
    if CUES[t.words[verb]].grade is not Grade.STRONG:
        return None
    subject = subject_of(t, verb, begin)
    if subject is None or subject.first - 2 <= begin:
        return None
    before = subject.first - 1
    if t.tags[before] in "BC" and t.tags[before - 1] == ",":
        return before - 1
    if t.tags[before] == "S" and t.words[before] in ("while", "whereas", "though", "although"):
        return before - 1 if t.tags[before - 1] == "," else before
    return None
