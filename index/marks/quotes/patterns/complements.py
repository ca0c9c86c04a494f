"""The complement of a cue: that C, a clause, a quotation, a demand, a judgement; and the kind of pattern it makes."""

from index.english.cue_verbs import BARE, CUES, DEMANDS, OBJECTS, TOPICS, Cue, Grade
from index.english.noun_phrase import forward
from index.english.quoted_titles import is_title
from index.english.subjects import subject_of
from index.english.tokens import Tokens
from index.marks.quotes.patterns.clauses import is_clause, may_be_clause
from index.marks.quotes.patterns.content_end import content_end, fragment_end, object_end
from index.marks.quotes.patterns.cue_tail import after_cue
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind
from index.marks.quotes.scare_quotes import is_title_beside_noun

Complement = tuple[PatternKind, int, int]
"""PatternKind, first token, last token exclusive."""


def complement(state: ParagraphState, at: int, last: int) -> Complement | None:
    """The complement of the cue at a token, or None if it reports nothing."""
    t = state.tokens
    cue = CUES[t.words[at]]
    begin, marked = after_cue(t, at, last)
    if begin >= last:
        return None
    if not marked and t.tags[begin] in "CB":
        return None
    if not marked and t.tags[begin] in ",.;-":
        return _after_as(t, at, begin, last)
    if marked and t.tags[begin] in "Qq":
        return _with_quote(t, at, begin, last, cue)
    if marked and t.tags[begin - 1] == ":":
        return (PatternKind.COLON, begin, content_end(t, at, begin, last)) if cue.grade is Grade.STRONG else None
    if _takes_clause(t, begin, last, cue, marked):
        kind = PatternKind.REPORTED if cue.grade is Grade.STRONG else PatternKind.BELIEF
        return kind, begin, content_end(t, at, begin, last)
    if cue.lemma in DEMANDS or cue.lemma in _OF:
        demand = _demand(t, at, last)
        if demand is not None:
            return PatternKind.DEMAND, demand, content_end(t, at, demand, last)
    return _object(state, at, begin, last)


def _takes_clause(t: Tokens, begin: int, last: int, cue: Cue, marked: bool) -> bool:
    if marked and cue.lemma in BARE and (cue.grade is Grade.STRONG or t.tags[begin - 2] == "V"):
        return True
    if not marked and cue.lemma not in BARE:
        return False
    if not marked and cue.grade is Grade.CLAUSE and t.tags[begin] == "I" and t.tags[begin + 1 : begin + 2] not in "0M":
        return False  # "agree with him, Hama said"
    return is_clause(t, begin, last) or (not marked and cue.lemma == "say" and may_be_clause(t, begin, last))


def _object(state: ParagraphState, at: int, begin: int, last: int) -> Complement | None:
    """An object with a quoted part in it, or one that is itself the statement."""
    t = state.tokens
    if t.tags[begin] in "VXv.;":
        return _in_relative(t, at, last) if t.tags[begin] == "X" and begin == at + 1 else None
    if _object_holds_quote(t, begin, last):
        if CUES[t.words[at]].grade is Grade.CLAUSE and _names_only(t, begin, last):
            return None
        end = fragment_end(t, begin, content_end(t, at, begin, last))
        if any(not is_title_beside_noun(t, quote) for quote in state.quotes_in(begin, end)):
            return PatternKind.JUDGEMENT, _predicate(t, at, begin, (end, last)), end
    if CUES[t.words[at]].lemma in _WITH_OBJECT and t.tags[begin] in "oDnNg0" and t.tags[at] in "VG":
        return PatternKind.OBJECT, begin, object_end(t, begin, last)
    return None


def _predicate(t: Tokens, cue: int, begin: int, ends: tuple[int, int]) -> int:
    """Where the words for somebody begin, if more of them follow: called Lind a "cheat," a "bully" and a "fool"."""
    end, last = ends
    if not set(t.tags[end:last]) & set("Qq"):
        return begin
    quote = next((at for at in range(begin, end) if t.tags[at] in "Qq"), begin)
    before = t.words[quote - 1]
    if CUES[t.words[cue]].lemma not in _CALLING or quote - 1 <= begin or before not in ("a", "an", "the", "as"):
        return begin
    return quote


_WITH_OBJECT = OBJECTS | TOPICS
_CALLING = frozenset("call dub brand label describe term deem characterize characterise".split())


def _in_relative(t: Tokens, at: int, last: int) -> Complement | None:
    """The quoted words of "the plan, which Hama said was “dead”"; the rest is the narrator's."""
    cue = CUES[t.words[at]]
    subject = subject_of(t, at, max(0, at - 20)) if cue.grade is Grade.STRONG and t.tags[at] == "V" else None
    if subject is None or subject.first == 0 or t.tags[subject.first - 1] not in "WTn":
        return None
    end = at + 1
    while end < last and t.tags[end] not in ",;SWTVPC:-" and not (t.tags[end - 1] == "Q" and t.tags[end] in "XvV"):
        end += 1
    return (PatternKind.JUDGEMENT, at + 1, end) if "Q" in t.tags[at + 1 : end] else None


def _names_only(t: Tokens, begin: int, last: int) -> bool:
    """Whether the stretch in an object is a name: held a party at the "Blue Barn Club"."""
    for at in range(begin, last):
        if t.tags[at] in "Qq":
            return at > begin and is_title(t.text, t.quotes[at], within=True)
    return False


def _after_as(t: Tokens, at: int, comma: int, last: int) -> Complement | None:
    """The clause after "As Hama put it, ..."."""
    subject = subject_of(t, at, max(0, at - 40))
    if t.tags[comma] != "," or subject is None or subject.first == 0 or t.words[subject.first - 1] != "as":
        return None
    return PatternKind.REPORTED, comma + 1, content_end(t, at, comma + 1, last)


def _object_holds_quote(t: Tokens, begin: int, last: int) -> bool:
    """Whether the next quoted stretch is in the verb's own object, with no other clause between."""
    for at in range(begin, min(last, begin + 60)):
        if t.tags[at] in "Qq":
            return True
        if t.tags[at] in "VXvSWT;:G" or (t.tags[at] in "Pd" and at > begin):
            return False
    return False


def _with_quote(t: Tokens, at: int, begin: int, last: int, cue: Cue) -> Complement | None:
    if t.tags[begin] == "q" and is_title_beside_noun(t, begin):
        return None
    stretch = t.quotes[begin]
    inner = t.text[stretch.start : stretch.end].rstrip(" \u00a0'’)")[-1:]
    if _is_what_clause(t, at):  # "what Hama called “a theatre” ends here"
        return PatternKind.JUDGEMENT, begin, begin + 1
    if cue.grade is Grade.JUDGEMENT:
        return PatternKind.JUDGEMENT, begin, fragment_end(t, begin, content_end(t, at, begin, last))
    if inner in ".?!…," or t.tags[begin - 1] in ",:":
        end = begin + 1
        while end + 1 < last and t.tags[end] in "C,-" and t.tags[end + 1] == "Q":  # "A" and "B"
            end += 2
        return PatternKind.BEFORE_QUOTE, begin, end
    return PatternKind.BEFORE_QUOTE, begin, content_end(t, at, begin, last)


def _is_what_clause(t: Tokens, cue: int) -> bool:
    """Whether the cue's clause begins with "what" and the cue closes it: "what she called"."""
    return t.tags[cue] == "V" and "what" in t.words[max(0, cue - 6) : cue] and CUES[t.words[cue]].lemma in _CALLING


_INFINITIVES = frozenset("vow pledge promise threaten agree offer swear propose ask".split())
_OF = {"warn": ("of", "against", "about"), "complain": ("of", "about"), "boast": ("of", "about")}


def _demand(t: Tokens, at: int, last: int) -> int | None:
    """Where what was demanded begins: "urged Turkey to stop", "vowed to fight", "called for calm"."""
    begin = at + 1
    while begin < last and t.tags[begin] in "RM":
        begin += 1
    if begin >= last:
        return None
    if t.tags[begin] == "O" or (t.words[begin] == "to" and CUES[t.words[at]].lemma in _INFINITIVES):
        return begin
    if t.words[begin] in _OF.get(CUES[t.words[at]].lemma, ()) and begin + 1 < last:
        return begin + 1
    if CUES[t.words[at]].lemma == "call" and t.words[begin] in ("for", "on", "upon") and begin + 1 < last:
        return begin + 1
    if t.tags[begin] in "oDnN":
        phrase = forward(t, begin, last)
        if phrase is not None and phrase.last < last and (t.tags[phrase.last] == "O" or t.words[phrase.last] == "to"):
            return begin
    return None
