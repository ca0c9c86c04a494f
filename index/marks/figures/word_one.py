"""When the word one is a figure: "one killed", "one proposal", "one of the guards"; not "no one", "the one you saw"."""

from index.english.closed_classes import STOPS, VERBS
from index.english.plurals import is_plural
from index.marks.figures.noun_phrase import noun_phrase
from index.marks.figures.number_words import SMALL, TENS
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at
from index.marks.figures.units import unit_at

_CONTRAST = frozenset("killed dead injured wounded missing arrested died".split())
_DONE_TO = frozenset("killing killed wounding wounded injuring injured arresting arrested freeing rescuing".split())
_IDIOMS = frozenset("another more day time way thing last point moment second minute hand side else final".split())
_OWNERS = frozenset("the its their his her our my your those these".split())
_COPULAS = frozenset(
    """is was are were be been being 's it's he's she's as remains remained remain become becomes became not
    considered""".split()
)
_NAMED = frozenset(
    "called named known dubbed titled entitled labelled labeled nicknamed described given based owned led".split()
)
_NO_NOUN = _IDIOMS | _NAMED
"""After these words one is a pronoun, or an idiom: "one called therapeutic cloning", "one day"."""
_NOT_BEFORE = frozenset("no the this that any every each some another other a which only's number".split())


def one_counts(tokens: Tokens, i: int, j: int) -> bool:
    """Whether the word one in tokens[i:j] counts something."""
    before, after = at(tokens, i - 1), at(tokens, j)
    if before.lower in ("minus", "negative"):
        return True
    if _opens_range(tokens, i, j):
        return True
    if after.lower in ("to", "or") or after.text in DASHES:
        return False
    if before.lower == "only" and at(tokens, i - 2).lower == "the":
        return False
    if before.lower in _DONE_TO and after.lower != "of":
        return True
    if before.lower in _NOT_BEFORE or before.kind == NUMBER or after.kind != WORD or after.lower in _NO_NOUN:
        return False
    if after.lower in _CONTRAST or after.lower == "per" or unit_at(tokens, j) is not None:
        return True
    if after.lower == "of":
        return not _is_predicate(tokens, i) and _is_owner(tokens, j + 1) and said_in_passing(tokens, i, j)
    if is_plural(after.lower, after.text):
        return False
    return after.lower not in STOPS and after.lower not in VERBS and before.text not in DASHES


def _opens_range(tokens: Tokens, i: int, j: int) -> bool:
    """ "one or two", "one to five", "one-to-seven", "one-2", "between one and three"."""
    after = at(tokens, j)
    k = j + 1
    if after.text in DASHES:
        if at(tokens, k).lower in ("to", "or") and at(tokens, k + 1).text in DASHES:
            k += 2
        elif at(tokens, k).kind != NUMBER:
            return False  # "a one-two punch"
    elif not (after.lower in ("to", "or") or (after.lower == "and" and at(tokens, i - 1).lower == "between")):
        return False
    end = at(tokens, k)
    if end.lower == "one" and at(tokens, k + 1).lower == "and":
        return True  # "one to one and a half million"
    return end.kind == NUMBER or end.lower in TENS or SMALL.get(end.lower, 0.0) > 1


def _is_owner(tokens: Tokens, k: int) -> bool:
    return at(tokens, k).lower in _OWNERS or at(tokens, k).lower.endswith("'s")


def _is_predicate(tokens: Tokens, i: int) -> bool:
    """ "remains one of the centres", "Zaha, one of the best": says what it is like, counts nothing."""
    k = i - 1
    while at(tokens, k).lower in ("just", "only", "also", "still", "now", "easily", "probably", "widely", "perhaps"):
        k -= 1
    return at(tokens, k).lower in _COPULAS or at(tokens, k).text in (",", "\u2014", "\u2013", "-", "(")


def said_in_passing(tokens: Tokens, i: int, j: int) -> bool:
    """ "one of the guards", "one proposal": true, but seldom what a reader looks for."""
    after = at(tokens, j)
    if tokens[i].lower != "one" or after.lower in _CONTRAST or after.kind != WORD or unit_at(tokens, j) is not None:
        return False
    if after.lower != "of":
        return j == i + 1
    phrase = noun_phrase(tokens, j)
    return phrase is not None and phrase.plural
