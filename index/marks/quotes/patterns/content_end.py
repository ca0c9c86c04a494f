"""Where reported words end: at the sentence's end, a semicolon, or the next pattern of the same sentence."""

from index.english.cue_verbs import BARE, CUES, Grade
from index.english.subjects import subject_of
from index.english.tokens import Tokens
from index.marks.quotes.patterns.clauses import is_clause

REACH = 150
"""Tokens that a reported statement may have: hostile text without sentences stays cheap."""


def content_end(t: Tokens, cue: int, begin: int, last: int) -> int:
    """The token after the content that begins at `begin` and is reported by the verb at `cue`."""
    tags = t.tags
    last = min(last, begin + REACH)
    opening = _in_subordinate(t, cue)
    inside = _in_relative_clause(tags, cue)
    for at in range(begin, last):
        tag = tags[at]
        if tag == ";" or (tag == "-" and at > begin and at + 1 < last and tags[at + 1] in "CB"):
            return at
        if tag == ",":
            if _ends_at_comma(t, at, last, inside) or (opening and is_clause(t, at + 1, last)):
                return at
        elif tag in "Qq" and opening and _ends_with_comma(t, at) and is_clause(t, at + 1, last):
            return at + 1
        elif tag in "VSBa" and at > begin:
            end = _before_other_voice(t, cue, begin, at, last)
            if end is not None:
                return end
    return last


def _before_other_voice(t: Tokens, cue: int, begin: int, at: int, last: int) -> int | None:
    """Where a content ends because somebody else speaks from this token on: another source or the narrator."""
    if t.tags[at] == "V":
        return _before_next_speaker(t, cue, begin, at, last)
    if t.tags[at] == "a":
        return at if t.words[at + 1 : at + 2] == ["to"] and at + 1 < last else None
    if t.tags[at] == "S" and t.words[at] == "while" and t.tags[at + 1 : at + 2] == "G":  # "- while chanting, “Q”"
        return at - (t.tags[at - 1] in ",-")
    return at - (t.tags[at - 1] == ",") if _narrates(t, at, last) else None


def _in_relative_clause(tags: str, cue: int) -> bool:
    """Whether the cue belongs to a description: "who said", "a letter saying"."""
    left = cue - 1
    while left > 0 and tags[left] in "XR":
        left -= 1
    return cue > 0 and (tags[left] in "WT" or (tags[cue] == "G" and tags[cue - 1] in "nN"))


def _narrates(t: Tokens, at: int, last: int) -> bool:
    """Whether a conjunction begins the narrator's clause: ", while the police deny it", "but it was criticised"."""
    if t.words[at] in ("while", "whereas"):
        return t.tags[at - 1] == "," and t.tags[at + 1 : at + 2] in ("D", "N", "n") and is_clause(t, at + 1, last)
    if t.words[at] != "but":
        return False
    verb = t.tags.find("V", at + 1, min(last, at + 8))
    if verb > 0 and CUES[t.words[verb]].lemma in _OPPOSING and t.tags[at + 1] in "DNn":  # "but ministers disagree"
        return True
    judged = t.tags.find("E", at + 1, min(last, at + 14))
    return judged > 0 and CUES[t.words[judged]].grade is Grade.JUDGEMENT and t.words[judged + 1 : judged + 2] == ["by"]


def _ends_at_comma(t: Tokens, at: int, last: int, inside: bool) -> bool:
    if t.words[at + 1 : at + 2] == ["however"] and t.tags[at + 2 : at + 3] != ",":
        return True
    return at + 1 < last and (_next_pattern(t, at + 1, last) or (inside and _goes_on(t, at + 1, last)))


def fragment_end(t: Tokens, begin: int, last: int) -> int:
    """The end of an object with a quoted part in it: the first boundary of clauses after that part."""
    tags = t.tags
    at = begin
    while at < last and tags[at] not in "Qq":
        at += 1
    for end in range(at + 1, last):
        if tags[end] in ",;SWT:-(B" or (tags[end] in "C" and end + 1 < last and tags[end + 1] in "VvXdPR"):
            if (end + 1 < last and tags[end + 1] in "Qq") or (
                end + 2 < last and tags[end] == "," and tags[end + 2] in "Qq"
            ):
                continue
            return end
        if _ends_after(t, end, last):
            return end
        if (tags[end] == "G" and tags[end - 1] in "Qq") or (tags[end] == "C" and _new_subject(t, end + 1, last)):
            return end
    return last


def _ends_after(t: Tokens, end: int, last: int) -> bool:
    """Whether a fragment ends with the stretch before a token, even without punctuation.

    After a comma inside the marks a new phrase begins; after "described as “weak”" comes what was described; "after
    she left" tells when.
    """
    if t.tags[end - 1] == "Q":
        if t.tags[end] in "DNP" and _ends_with_comma(t, end - 1):
            return True
        if t.words[end - 2] == "as" and t.tags[end] in "DNo":
            return True
    return t.words[end] in _OPENERS and end + 1 < last and t.tags[end + 1] == "P"


def _ends_with_comma(t: Tokens, at: int) -> bool:
    """Whether the comma after a clause is inside the marks that close it."""
    stretch = t.quotes[at]
    return t.text[stretch.end - 1] == ","


def _new_subject(t: Tokens, begin: int, last: int) -> bool:
    """Whether a clause with another cue begins here: "... and Lind derided it"."""
    for verb in range(begin + 1, min(last, begin + 8)):
        if t.tags[verb] in ",;Q":
            return False
        if t.tags[verb] == "V":
            subject = subject_of(t, verb, begin)
            return subject is not None and subject.first == begin
    return False


def object_end(t: Tokens, begin: int, last: int) -> int:
    """The end of an object without a quotation: the first comma, conjunction or new verb after it."""
    for at in range(begin + 1, last):
        if t.tags[at] in ",;:-SB." or (t.tags[at] in "C" and t.tags[at + 1 : at + 2] in ("V", "v", "X", "d", "P")):
            return at
    return last


def _next_pattern(t: Tokens, at: int, last: int) -> bool:
    """Whether ", adding that", ", according to" or ", told" follows a comma."""
    begin = at
    while at < last and t.tags[at] in "RCB":
        at += 1
    if at >= last:
        return False
    if t.words[at] in _POINTING and at == begin:
        return True
    if t.tags[at] == "G":
        return CUES[t.words[at]].grade is not Grade.DEMAND
    if t.words[at] == "according":
        return True
    return t.tags[at] == "V" and _is_strong_past(t, at, last) and (t.tags[at - 1] in "CB" or at == begin)


_POINTING = frozenset("pointing referring alluding compared".split())
"""With these the narrator continues: ", pointing to the toll", ", compared with a year ago"."""


def _goes_on(t: Tokens, at: int, last: int) -> bool:
    """Whether the clause around an aside continues with its verb."""
    while at < last and t.tags[at] == "R":
        at += 1
    return at < last and t.tags[at] in "VvX"


def _is_strong_past(t: Tokens, at: int, last: int) -> bool:
    cue = CUES[t.words[at]]
    return cue.form in ("past", "third") and cue.grade in (Grade.STRONG, Grade.JUDGEMENT) and at + 1 < last


def _before_next_speaker(t: Tokens, cue: int, begin: int, verb: int, last: int) -> int | None:
    """Where a content ends because another pattern begins: "... and warned that", "..., but Hama said"."""
    tags = t.tags
    if not _is_strong_past(t, verb, last):
        return None
    left = verb - 1
    if CUES[t.words[verb]].grade is Grade.STRONG and tags[left] == "R" and t.words[left] not in ("not", "never"):
        left -= 1  # "and repeatedly says"
    if tags[left] in "CB":
        return left
    if CUES[t.words[verb]].grade is not Grade.STRONG or verb - begin < 3:
        return None
    subject = subject_of(t, verb, begin)
    if subject is None or subject.first - 2 <= begin:
        return None
    before = subject.first - 1
    quoted = tags[verb + 1] == "Q" or (verb + 2 < last and tags[verb + 1] in ",:" and tags[verb + 2] == "Q")
    if CUES[t.words[verb]].lemma not in BARE and not quoted:
        return None
    if tags[before] in "BC" and (tags[before - 1] == "," or quoted or CUES[t.words[verb]].lemma == "say"):
        return before - (tags[before - 1] == ",")
    if tags[before] == "S" and t.words[before] in ("while", "whereas", "though", "although"):
        return before - (tags[before - 1] == ",")
    if tags[before] in ",-" and (quoted or _in_subordinate(t, cue)):
        return before
    return None


def _in_subordinate(t: Tokens, cue: int) -> bool:
    """Whether the cue is in a clause that opens the sentence: "When Hama said it was late, ..."."""
    at = cue
    while at > 0 and cue - at < 30 and t.tags[at - 1] not in ".?!…,":
        at -= 1
        if t.tags[at] == "S" or t.words[at] in _OPENERS:
            return t.tags[at + 1] in "PNnD" or at + 1 == cue  # "After saying that ..., he left"
    return False


_OPPOSING = frozenset("disagree deny reject dismiss rebut dispute".split())
_OPENERS = frozenset("after before since until despite".split())
