"""Who said, then what: Hama said (that) C; Hama said: "Q"; adding that C; called the vote "Q"; urged Turkey to C."""

from index.article import Span
from index.marks.quotes.clauses import sentence_subject, subject_of
from index.marks.quotes.cues import CUES, DEMANDS, Cue, Grade
from index.marks.quotes.frames.extent import content_end
from index.marks.quotes.frames.frame import Family, Frame, Sheet, content
from index.marks.quotes.frames.tail import after_cue
from index.marks.quotes.noun_phrase import NounPhrase, backward, forward
from index.marks.quotes.tokens import Tokens


def find(sheet: Sheet, first: int, last: int) -> None:
    """Finds, from left to right, the cues of a sentence that are followed by what was said."""
    t = sheet.tokens
    for at in range(first, last):
        if t.tags[at] not in "VGi" or at < sheet.covered or t.words[at] not in CUES:
            continue
        found = _complement(sheet, at, last)
        if found is None:
            continue
        family, begin, end = found
        subject = _subject(sheet, at, first)
        if subject is None and family is not Family.BEFORE_QUOTE:
            continue
        if subject is not None and t.words[subject.first] in _NOT_SPEAKERS and subject.last - subject.first == 1:
            continue
        if t.tags[at] in "Gi" and family is Family.REPORTED:
            family = Family.PARTICIPLE
        span = content(t, begin, end)
        if span is None:
            continue
        quoted = tuple(sheet.quotes_in(begin, end))
        sheet.add(Frame(family, subject, (at, at + 1), _trim(t, span, begin, end), quoted, at))
        sheet.covered = end


_NOT_SPEAKERS = frozenset("there i we you what".split())


def _subject(sheet: Sheet, at: int, first: int) -> NounPhrase | None:
    t = sheet.tokens
    if t.tags[at] == "V":
        found = subject_of(t, at, first)
        if found is not None or t.tags[max(first, at - 1)] not in "CB":
            return found
    elif t.tags[at] == "G" and at > first and t.tags[at - 1] in "nN":
        return backward(t, at, first)
    for frame in reversed(sheet.frames):
        if frame.at >= first and frame.subject is not None:
            return frame.subject
    main = sentence_subject(t, first, at)
    if main is None and at == first:  # "Asked about it, Hama said": the participle comes first
        main = sentence_subject(t, first, min(len(t.tags), first + 60))
    return main[0] if main else None


def _complement(sheet: Sheet, at: int, last: int) -> tuple[Family, int, int] | None:
    """The family and the tokens of what a cue reports, or None where it reports nothing."""
    t = sheet.tokens
    cue = CUES[t.words[at]]
    begin, marked = after_cue(t, at, last)
    if begin >= last:
        return None
    if marked and t.tags[begin] in "Qq":
        return _with_quote(sheet, at, begin, last, cue)
    if marked and t.tags[begin - 1] == ":":
        return Family.COLON, begin, content_end(t, begin, last)
    if cue.grade is Grade.JUDGEMENT:
        end = content_end(t, begin, last)
        return (Family.JUDGEMENT, begin, end) if sheet.quotes_in(begin, end) else None
    if marked:
        family = Family.REPORTED if cue.grade is Grade.STRONG else Family.BELIEF
        return family, begin, content_end(t, begin, last)
    if cue.grade is not Grade.DEMAND and _is_clause(t, begin, last):
        family = Family.REPORTED if cue.grade is Grade.STRONG else Family.BELIEF
        return family, begin, content_end(t, begin, last)
    if cue.lemma in DEMANDS:
        demand = _demand(t, at, last)
        if demand is not None:
            return Family.DEMAND, demand, content_end(t, demand, last)
    end = content_end(t, begin, last)
    if sheet.quotes_in(begin, end):
        return Family.JUDGEMENT, begin, end
    return None


def _with_quote(sheet: Sheet, at: int, begin: int, last: int, cue: Cue) -> tuple[Family, int, int] | None:
    t = sheet.tokens
    stretch = t.quotes[begin]
    inner = t.text[stretch.start : stretch.end].rstrip(" \u00a0'’)")[-1:]
    end = begin + 1 if inner in ".?!…" else content_end(t, begin, last)
    if cue.grade is Grade.JUDGEMENT:
        return Family.JUDGEMENT, begin, end
    return Family.BEFORE_QUOTE, begin, end


def _is_clause(t: Tokens, begin: int, last: int) -> bool:
    """Whether a clause begins here: a subject, then within reach its verb."""
    tags = t.tags
    if tags[begin] in "SW" or t.words[begin] in ("what", "how", "why"):
        return True
    if tags[begin] not in "PDnN0qMITgR":
        return False
    if tags[begin] == "P":
        return True
    start = begin
    for _ in range(3):  # "in 2014 the country ..."
        phrase = forward(t, start, last)
        if phrase is None:
            if tags[start] in "IR,M0gS" and start + 1 < last:
                start += 1
                continue
            return False
        break
    else:
        return False
    for at in range(phrase.last, min(last, phrase.last + 30)):
        if tags[at] in "XvV" or (tags[at] == "d" and tags[at - 1] in "nN"):
            return True
        if tags[at] in ".;:QO":
            return False
    return False


def _demand(t: Tokens, at: int, last: int) -> int | None:
    """Where what was demanded begins: "urged Turkey to stop", "vowed to fight", "called for calm"."""
    begin = at + 1
    if begin >= last:
        return None
    word = t.words[at]
    lemma = CUES[word].lemma
    if t.tags[begin] == "O":
        return begin
    if lemma == "call" and t.words[begin] in ("for", "on", "upon") and begin + 1 < last:
        return begin + 1
    if t.tags[begin] in "oDnN":
        phrase = forward(t, begin, last)
        if phrase is not None and phrase.last < last and (t.tags[phrase.last] == "O" or t.words[phrase.last] == "to"):
            return begin
    return None


def _trim(t: Tokens, span: Span, begin: int, end: int) -> tuple[Span, ...]:
    return (span,)
