"""The words between a cue and its content: the listener, the time, the place, "that"."""

from index.english.cue_verbs import BARE, CUES, TELLS, Grade
from index.english.noun_phrase import forward
from index.english.opening_phrases import TIMES, WHICH
from index.english.tokens import Tokens

_MEDIUM = frozenset(
    """statement statements interview interviews speech tweet tweets email e-mail letter conference briefing release
    post call message address memo report note telephone phone television testimony remarks reporters journalists
    supporters court hearing twitter facebook television tv radio video op-ed column blog television's camera
    telegram state part""".split()
)
_HOURS = frozenset("night morning afternoon evening".split())
_QUALIFYING = frozenset(
    """nearly almost approximately roughly virtually practically exactly precisely fully wholly entirely completely
    partly partially largely mostly mainly chiefly primarily predominantly overwhelmingly barely hardly scarcely
    only just merely solely purely exclusively especially particularly specifically
    not never rarely seldom always usually generally normally typically sometimes occasionally already still
    possibly probably perhaps maybe likely presumably apparently allegedly reportedly supposedly certainly definitely
    surely undoubtedly potentially conceivably""".split()
)
"""Adverbs of degree, focus, negation, frequency and modality: they qualify what is said and not the saying."""
_QUESTIONS = frozenset("what how who why where when whether which if".split())
_SMALL = frozenset("out clear back up".split())


def after_cue(t: Tokens, cue: int, last: int) -> tuple[int, bool]:
    """The token where the content begins, and whether it is marked as one: by that, a colon, a quoted stretch."""
    begin, at, named = _tail(t, cue, last)
    if at < last and (t.tags[at] == ":" or (t.tags[at] == "T" and (at == begin or named or _speaks(t, cue)))):
        return at + 1, True
    if at < last and t.tags[at] in "Qq" and (at == begin or t.tags[at - 1] in ",Mn" or named):
        return at, True
    if not named or at >= last or t.tags[at] in ",.;":
        return begin, False
    asks = t.words[at] in _QUESTIONS  # "knows just what they need"
    while at > begin and t.words[at - 1] in _QUALIFYING and not asks:  # "hardly anyone came" is not "anyone came"
        at -= 1
    return at, False


def _speaks(t: Tokens, cue: int) -> bool:
    """Whether "that" may follow at a distance: "said in Bergen that", but not "agreed to tests that"."""
    found = CUES.get(t.words[cue])
    return found is not None and found.grade is Grade.STRONG and found.lemma in BARE


def tail_end(t: Tokens, cue: int, last: int) -> int:
    """The token after listener, time and place."""
    return _tail(t, cue, last)[1]


def _tail(t: Tokens, cue: int, last: int) -> tuple[int, int, bool]:
    """Where the tail begins and ends, and whether it is certain: it names the listener, the time or the means."""
    at = cue + 1
    word = t.words[cue]
    told = word in CUES and CUES[word].lemma in TELLS
    at = _past_particle(t, at, last)
    if told:
        at = _recipient(t, at, last)
    begin, named = at, told
    while at < last:
        tag = t.tags[at]
        when = _past_time(t, at, last)
        if when > at:
            at, named = when, True
        elif tag == "I" and t.words[at] != "than":
            found = forward(t, at + 1, last)
            if found is None:
                if t.tags[at + 1 : at + 2] != "M":
                    break
                at, named = at + 2, True
            else:
                named = named or t.words[found.core - 1] in _MEDIUM
                at = found.last
        elif _goes_on(t, at, last):
            at += 1
        else:
            break
    return begin, at, named


def _past_particle(t: Tokens, at: int, last: int) -> int:
    """The token after the particle of a cue: pointed out, made (it) clear, put it."""
    if t.words[at : at + 2] == ["it", "clear"]:
        at += 1
    if at < last and (t.words[at] in _SMALL or t.words[at - 1] in ("put", "puts")):
        at += 1
        if at + 1 < last and t.tags[at] == "O":  # went on to say
            at += 1
    return at


def past_times(t: Tokens, at: int, last: int) -> int:
    """The token after adverbs and words of time: "(were told) on Monday, last year"."""
    while at < last:
        after = at + 2 if t.tags[at : at + 2] == "IM" else _past_time(t, at, last)
        if after == at:
            break
        at = after
    return at


def _past_time(t: Tokens, at: int, last: int) -> int:
    """The token after a word of time or an adverb, after "last week", after "- online -"; the token itself if none."""
    tag = t.tags[at]
    if (
        t.words[at] in WHICH
        and at + 1 < last
        and (t.words[at + 1] in TIMES or (t.tags[at + 1] == "M" and t.words[at] != "that"))
        and not (t.words[at] == "that" and t.tags[at + 2 : at + 3] in ("n", "V", "v"))  # warned that night shifts ...
    ):
        return at + 2
    if tag in "RM" or (t.tags[at - 1] == "M" and (tag == "0" or t.words[at] in _HOURS)):
        return at + 1
    aside = tag == "-" or (tag == "," and t.tags[at + 1 : at + 2] in ("g", "G"))  # "reported, citing officials, that"
    close = t.tags.find(f"{tag}T", at + 1, min(last, at + 14)) if aside else -1
    return close + 1 if close > 0 else at


def _goes_on(t: Tokens, at: int, last: int) -> bool:
    """Whether a comma or a participle belongs to the tail: "said, in Bergen, that", "said speaking in Bergen that"."""
    following = t.tags[at + 1 : at + 2] if at + 1 < last else ""
    if t.tags[at] == ",":
        return following in ("Q", "T", "I", "R")
    return t.tags[at] == "e" or (t.tags[at] == "g" and following == "I")


def _recipient(t: Tokens, at: int, last: int) -> int:
    if at < last and t.tags[at] in "oP":
        return at + 1
    begin = at + (t.tags[at : at + 1] == "g" and t.tags[at + 1 : at + 2] in ("n", "N"))  # told investigating officers
    found = forward(t, begin, last)
    if found is None:
        return at
    end = found.last
    if end < last and t.tags[end] in "VXv":  # warned the cuts would
        return at
    return end
