"""What stands between a cue and its content: who was told, when, where, that."""

from index.marks.quotes.cues import CUES, TELLS
from index.marks.quotes.noun_phrase import forward
from index.marks.quotes.tokens import Tokens

_MEDIUM = frozenset(
    """statement statements interview interviews speech tweet tweets email e-mail letter conference briefing release
    post call message address memo report note telephone phone television testimony remarks reporters journalists
    supporters court hearing twitter facebook television tv radio video op-ed column blog television's camera
    telegram state part""".split()
)
_SMALL = frozenset("out clear on back up".split())


def after_cue(t: Tokens, cue: int, last: int) -> tuple[int, bool]:
    """The token where the content begins, and whether it is marked as one: by that, a colon, a quoted stretch."""
    at = cue + 1
    word = t.words[cue]
    told = word in CUES and CUES[word].lemma in TELLS
    if at < last and (t.words[at] in _SMALL or word in ("put", "puts")):
        at += 1
        if at + 1 < last and t.tags[at] == "O":  # went on to say
            at += 1
    if told:
        at = _recipient(t, at, last)
    begin, medium = at, told
    while at < last:
        tag = t.tags[at]
        if tag in "RM":
            at += 1
            medium = True
        elif tag == "I" and t.words[at] != "than" and at + 1 < last:
            object_ = forward(t, at + 1, last)
            if object_ is None and t.tags[at + 1] == "M":
                at, medium = at + 2, True
                while at < last and t.tags[at] in "0M":
                    at += 1
                continue
            if object_ is None:
                break
            medium = medium or t.words[object_.core - 1] in _MEDIUM
            at = object_.last
        elif tag == "," and at + 1 < last and t.tags[at + 1] in "QTIR":
            at += 1
        elif tag in "0" and at > begin and t.tags[at - 1] == "M":
            at += 1
        else:
            break
    if at < last and t.tags[at] == "T":
        return at + 1, True
    if at < last and t.tags[at] == ":":
        return at + 1, True
    if at < last and t.tags[at] in "Qq" and (at == begin or t.tags[at - 1] in ",Mn" or medium):
        return at, True
    return (at, False) if medium and at < last and t.tags[at] not in ",.;" else (begin, False)


def _recipient(t: Tokens, at: int, last: int) -> int:
    if at < last and t.tags[at] in "oP":
        return at + 1
    found = forward(t, at, last)
    if found is None:
        return at
    end = found.last
    if end < last and t.tags[end] in "VXv" and t.tags[found.core - 1] == "N":  # told Smith Jones would
        return at
    return end
