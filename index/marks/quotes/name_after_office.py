"""The name after an office that has its own phrase: "Minister in the Department of Works Karin Moe"."""

from index.english.abbreviations import BEFORE_NAMES
from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.places import DEMONYMS, PLACES
from index.english.role_words import ORGANIZATION_NOUNS, ORGANIZATION_WORDS, TITLES
from index.english.tokens import Tokens
from index.marks.quotes.name_run import OFFICES, OFFICES_OF, is_title
from index.marks.quotes.roles import COURTESY, begins_portfolio


def after_joint_office(t: Tokens, phrase: NounPhrase) -> tuple[int, int] | None:
    """The name after an office for several things: "Health and Human Services Secretary Ana Moss"."""
    stop = phrase.last if t.tags[phrase.last : phrase.last + 1] != "," else phrase.last + _LONGEST_LIST
    joint = t.tags.find("C", phrase.first + 1, stop)
    fields = begins_portfolio(t, joint) if joint > 0 and t.words[joint] == "and" else None
    if fields is None or fields > phrase.last:
        return None
    last = joint + 1
    while t.tags[last : last + 1] == "N":
        last += 1
    title = max((at for at in range(joint + 2, last) if is_title(t, at)), default=0)
    return (title, last) if joint < title < last - 1 else None


_LONGEST_LIST = 6
"""Tokens that may follow the first field of a list: ", Media and Sport Secretary"."""


def after_body(t: Tokens, phrase: NounPhrase) -> tuple[int, int] | None:
    """The name after a body whose name has "of" or "for": "Bank of Norland Governor Ana Moss"."""
    head = phrase.core - 1
    if t.words[phrase.core : phrase.core + 1] not in (["of"], ["for"]) or t.tags[head] != "N":
        return None
    if t.words[head] not in ORGANIZATION_WORDS and t.words[head] not in ORGANIZATION_NOUNS:
        return None
    first = last = phrase.last
    while first > phrase.core + 1 and t.tags[first - 1] == "N":
        first -= 1
    title = max((at for at in range(first + 1, last - 1) if is_title(t, at)), default=0)
    return (title, last) if first < title and t.words[title + 1] in GIVEN_NAMES else None


def after_office(t: Tokens, phrase: NounPhrase) -> tuple[int, int] | None:
    """The name after an office with its own phrase: "Minister in the Department of Works Karin Moe"."""
    head = phrase.core - 1
    if t.tags[phrase.core : phrase.core + 1] != "I" or t.words[head].strip(".") not in OFFICES:
        return None
    last = phrase.last
    first = last
    while first > phrase.core + 1 and t.tags[first - 1] == "N":
        first -= 1
    definite = t.tags[phrase.first] == "D" and "s" not in t.tags[phrase.first : phrase.core]
    if first == last:
        return None
    leads = t.words[phrase.core] == "of" and t.words[head].strip(".") in TITLES
    for at in range(first, last - 1):
        after_body = at > first and t.words[at - 1] in ORGANIZATION_WORDS
        if t.words[at].strip(".") in TITLES:
            # "chairman of the Works Committee Rep. Ana Moss", but "aide to President George Moss"
            return (at, last) if at > first and _begins_name(t, at, leads=leads) else None
        if t.words[at] in GIVEN_NAMES and " ".join(t.words[at : at + 2]) not in PLACES:
            if definite and not (leads and after_body):  # the leader of the Works Party Ana Moss
                return None
            return (at, last) if at > phrase.core + 1 else None
    if last - first > 5 or definite:
        return None
    return _name_after_place(t, first, last)


def _begins_name(t: Tokens, at: int, *, leads: bool) -> bool:
    """Whether a title after other capitalised words begins another name: no body's name ends "Board Dr."."""
    title, before = t.words[at].strip("."), t.words[at - 1]
    if title in COURTESY:
        return True
    compounds = before in _CHAMBERS or before in PLACES or before in DEMONYMS
    return leads and not compounds and (before in ORGANIZATION_WORDS or title in BEFORE_NAMES)


_CHAMBERS = frozenset("house senate parliament congress council".split())
"""Bodies that titles are named after: "House Speaker", "Senate President"."""


def _name_after_place(t: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """The name in the capitalised words that end an office: in "(ambassador to) Norway Zhou Wenbo" the last two."""
    if t.tags[first - 1] == "n" and last - first > 1:  # leader of the opposition Ana Petrov
        return first, last
    for length in (2, 1):
        place = " ".join(t.words[first : first + length])
        if place in PLACES or place in OFFICES_OF:
            return (first + length, last) if last - first > length else None
    return (last - 2, last) if last - first > 2 else None
