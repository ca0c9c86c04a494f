"""Where a name begins and ends inside a noun phrase: past offices, bodies, titles and places."""

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
    if last - first > 1 and words[first] in OFFICES_OF and words[first - 1] == "of" and is_title(t, first - 2):
        return first + 1  # Secretary of State Moss
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
    if begin < last - 2 and words[begin] in OFFICES_OF and words[begin + 1] in GIVEN_NAMES:
        begin += 1
    while begin < last - 2 and (words[begin] in DEMONYMS or words[begin] in PLACES) and words[begin] not in GIVEN_NAMES:
        begin += 1
    return begin


def is_title(t: Tokens, at: int) -> bool:
    """Whether a word is a title or an honorific before a name: "Mayor", "Mr.", "ex-President"."""
    word = t.words[at].strip(".")
    return word in TITLES or t.words[at] in HONORIFICS or ("-" in word and word.split("-")[-1] in TITLES)


OFFICES_OF = frozenset("state defense defence treasury labor labour energy education health commerce justice".split())
