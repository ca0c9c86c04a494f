"""Where a name begins and ends inside a noun phrase: past offices, bodies, titles and places."""

from index.english.abbreviations import BEFORE_NAMES
from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.places import DEMONYMS, PLACES
from index.english.role_words import (
    DOCUMENT_NOUNS,
    FACILITY_WORDS,
    HONORIFICS,
    ORGANIZATION_WORDS,
    PARTICLES,
    ROLE_NOUNS,
    TITLES,
)
from index.english.tokens import Tokens
from index.marks.quotes.descriptions import EPITHETS
from index.marks.quotes.roles import COURTESY

OFFICES = TITLES | ROLE_NOUNS
"""Words that describe somebody, before a name or alone."""
_ROLES = ROLE_NOUNS | EPITHETS
_NOT_SURNAMES = ORGANIZATION_WORDS | DOCUMENT_NOUNS | FACILITY_WORDS


def several_names(t: Tokens, phrase: NounPhrase) -> int | None:
    """The first token of two names or more that speak together: "Ruiz and Lamb".

    Returns:
        The token after a title of several ("Sens."); None for one name, or for a name and "his aides".
    """
    first = phrase.first + (t.words[phrase.first] in ("both", "neither"))
    tags = t.tags[first : phrase.last]
    if tags.count("C") != 1 or set(tags) - set("NC,D") or not tags.startswith("N"):
        return None
    joint = first + tags.index("C")
    if t.words[joint] != "and" or "D" in tags[: joint - first] or _ends_office(t, first, joint):
        return None
    listed = t.words[joint + 1] == "the" and t.tags[joint - 1] == "N"  # Norway, Sweden and the European Union
    if ("D" in tags and not listed) or (not listed and not _may_be_people(t, joint, phrase.last)):
        return None
    for at in range(first, joint - 1):
        if t.words[at] in _TITLES_OF_SEVERAL:  # Sens. Ruiz and Lamb
            first = at + 1
    return first


def _ends_office(t: Tokens, first: int, joint: int) -> bool:
    """Whether an office is before the "and", so that one person has two: "Trade Minister and Vice Premier Ana Moss"."""
    words = t.words
    if words[joint - 1] not in OFFICES or any(words[at] in GIVEN_NAMES for at in range(first, joint)):
        return False
    if joint - first == 1:  # "King and Moss" are two
        return words[joint + 1].strip(".") in OFFICES
    return words[joint - 2].strip(".") not in COURTESY


def _may_be_people(t: Tokens, joint: int, last: int) -> bool:
    return t.words[joint - 1] not in ORGANIZATION_WORDS and t.words[last - 1] not in _NOT_SURNAMES


_TITLES_OF_SEVERAL = frozenset(
    "sens reps gens govs messrs sens. reps. gens. govs. messrs. senators representatives generals governors presidents"
    " ministers professors justices judges mayors councillors councilmen congressmen lawmakers".split()
)


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
        if place in PLACES or place in _OFFICES_OF:
            return (first + length, last) if last - first > length else None
    return (last - 2, last) if last - first > 2 else None


def name_run(t: Tokens, phrase: NounPhrase) -> tuple[int, int] | None:
    """The capitalised words that end the phrase's core, particles inside them included."""
    last = phrase.core
    if t.tags[last - 1] == "s":
        last -= 1
    first = last
    while first > phrase.first and (t.tags[first - 1] == "N" or _is_particle(t, first - 1, phrase.first, last)):
        first -= 1
    return (first, last) if first < last else None


def _is_particle(t: Tokens, at: int, floor: int, last: int) -> bool:
    """Whether a lower-case word belongs to the name around it: "Rahman bin Saleh"."""
    return floor < at < last - 1 and t.words[at] in PARTICLES and t.tags[at - 1] == "N"


def after_titles(t: Tokens, first: int, last: int, phrase: NounPhrase) -> int:
    """Where the name begins, after titles and all before them; `last` if there are only titles."""
    words = t.words
    begin = first
    for at in range(first, last):
        word = words[at].strip(".")
        title = is_title(t, at)
        if at == last - 1 and begin < at and words[begin] in GIVEN_NAMES:  # the names "Rahul Sen", "Ann King"
            break
        if title and not (at == first and last - first == 2 and word in GIVEN_NAMES and not t.raw(at).endswith(".")):
            begin = at + 1
        elif at == first and last - first > 2 and word in _ROLES and word not in GIVEN_NAMES:
            begin = at + 1  # "Centre-back Rosa Hama"
        elif word in ROLE_NOUNS and last - at > 2 and begin == first and words[first] not in GIVEN_NAMES:
            begin = at + 1  # "Navy Sailor Nils Aas"
    if begin < last - 2 and words[begin] in _OFFICES_OF and words[begin + 1] in GIVEN_NAMES:
        begin += 1
    while begin < last - 2 and (words[begin] in DEMONYMS or words[begin] in PLACES) and words[begin] not in GIVEN_NAMES:
        begin += 1
    return begin


def is_title(t: Tokens, at: int) -> bool:
    """Whether a word is a title or an honorific before a name: "Mayor", "Mr.", "ex-President"."""
    word = t.words[at].strip(".")
    return word in TITLES or t.words[at] in HONORIFICS or ("-" in word and word.split("-")[-1] in TITLES)


_OFFICES_OF = frozenset("state defense defence treasury labor labour energy education health commerce justice".split())
