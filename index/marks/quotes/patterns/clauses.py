"""Whether what follows a verb of saying is a clause."""

from index.english.noun_phrase import forward
from index.english.tokens import Tokens


def may_be_clause(t: Tokens, begin: int, last: int) -> bool:
    """After "said" nearly everything is a clause, also where its verb has the form of a noun."""
    return (
        last - begin > 4
        and t.tags[begin] in "nND0gG"
        and t.words[begin] not in ("no", "yes", "so", "little", "nothing")
    )


def is_clause(t: Tokens, begin: int, last: int) -> bool:
    """Whether a clause begins here: a subject, then, past what describes it, its verb."""
    if begin >= last:
        return False
    if t.tags[begin] in "SW" or t.words[begin] in ("what", "how", "why"):
        return True
    start: int | None = begin
    for _ in range(4):  # "in 2014 the country ...", "if elected, he would"
        if start is None or start >= last:
            return False
        if _is_subject_and_verb(t, start, last):
            return True
        start = _past_opening(t, start, last)
    return False


def _is_subject_and_verb(t: Tokens, start: int, last: int) -> bool:
    tags = t.tags
    if tags[start] == "P" or (tags[start] in "TD" and start + 1 < last and tags[start + 1] in "XvV"):
        return True
    phrase = forward(t, start + (tags[start] == "T"), last)
    if phrase is not None:
        return _has_verb_after(t, phrase.last, last)
    return tags[start] in "gG" and _has_verb_after(t, start + 1, last)


def _past_opening(t: Tokens, start: int, last: int) -> int | None:
    """Past "in 2014" or "on Monday," before the subject; None where nothing can follow."""
    phrase = forward(t, start + (t.tags[start] == "T"), last)
    if phrase is not None:
        after = phrase.last + 1
        return after if t.tags[phrase.last : after] == "," and t.tags[after : after + 1] not in ("C", "B") else None
    if t.words[start] in _NO_OPENERS:  # "recalled from loan"
        return None
    return start + 1 if t.tags[start] in "IR,M0gSC" else None


_NO_OPENERS = frozenset("from by of into".split())
"""Prepositions after a verb that belong to it, and begin no clause."""


def _has_verb_after(t: Tokens, at: int, last: int) -> bool:
    """Whether a subject that ends here is followed, past what describes it, by its verb."""
    stop = min(last, at + 30)
    here: int | None = at
    while here is not None and here < stop:
        tag = t.tags[here]
        if tag in "XvV" or (tag == "d" and t.tags[here - 1] in "nN0M"):
            return True
        if tag in "WTgGeE0N":
            return _verb_after_description(t, here, stop)
        if tag == ",":
            close = t.tags.find(",", here + 1, stop - 1)
            return close > 0 and "P" not in t.tags[here:close] and t.tags[close + 1] in "XvVRd"
        here = _past_modifier(t, here, stop)
    return False


def _past_modifier(t: Tokens, at: int, stop: int) -> int | None:
    """Past an adverb, a prepositional phrase, a further noun, a parenthesis."""
    tag = t.tags[at]
    if tag in "RM":
        return at + 1
    if t.words[at] == "to" and t.tags[at + 1 : at + 2] == "n" and t.tags[at + 2 : at + 3] in ("D", "o", "N", "P"):
        phrase = forward(t, at + 2, stop)  # "the decision to drop the inquiry"
        return phrase.last if phrase is not None else None
    if tag in "IC":
        phrase = forward(t, at + 1, stop)
        if phrase is not None:
            return phrase.last
        return at + 1 if t.tags[at + 1 : at + 2] in ("M", "0", "g", "G") else None
    if tag in "(-":
        close = t.tags.find(")" if tag == "(" else "-", at + 1, stop - 1)
        return close + 1 if close > 0 and "P" not in t.tags[at:close] else None
    return None


def _verb_after_description(t: Tokens, at: int, stop: int) -> bool:
    """The verb of the clause past "who saw it" or "living there"; a relative clause has its own verb first."""
    relative = t.tags[at] in "WT"
    own = relative and t.tags[at + 1 : at + 2] in ("D", "n", "N", "0")  # "a ledger that visitors can read"
    at += 1
    while at < stop and t.tags[at] not in ",Q.":
        if t.tags[at] in "XvV" and not (relative and t.tags[at - 1] in "WTRXP"):
            if not own:
                return True
            own = False
        at += 1
    return at < stop and t.tags[at] == "," and _has_verb_after(t, at, stop)
