"""Whether two spellings may be of one person or body, and why."""

import re
from itertools import pairwise

from index.compare.acronyms import initials_of
from index.compare.name_parts import NameParts, is_short_form, is_spelled_alike
from index.compare.values import Reason
from index.english.given_names import GIVEN_NAMES
from index.english.role_words import ORGANIZATION_NOUNS, ORGANIZATION_WORDS, ROLE_NOUNS, singular
from index.marks.quotes import SpeakerKind
from index.spelling.names import allowance, fold, key, same_name, spelling_distance

TYPO_LETTERS = 5
"""Letters from which a name may differ from another in one letter and still be proposed as the same."""
_SHORTENED = {"united states": "us", "united kingdom": "uk", "united nations": "un", "european union": "eu"}
_ANY_BODY = frozenset(
    "department ministry agency office board committee commission council court police party government group team"
    " bureau administration authority company corporation service services union university association news press"
    " media".split()
)
"""Words that end too many names to be short for one of them."""
_SMALL = frozenset("the of and for in on at s".split())


def person_reason(one: NameParts, other: NameParts) -> Reason | None:
    """The surest reason why two names of people may be one person's; None where something speaks against it."""
    if not one.given or not other.given:
        if one.given or other.given:
            return Reason.SURNAME if _is_surname_of(one, other) else None
        if one.family == other.family:
            return None  # spelled alike, and yet kept apart: of two stories, or of a man and a woman
        is_long = min(len(one.family), len(other.family)) >= TYPO_LETTERS
        may_be_one = one.generation == other.generation and same_name(one.family, other.family)
        return Reason.SOUND if is_long and may_be_one else None
    if one.generation != other.generation and one.generation and other.generation:
        return None
    generation = one.generation != other.generation
    if is_spelled_alike(one, other):
        return Reason.GENERATION if generation else Reason.SAME
    if one.family == other.family:
        reason = _with_one_family(one, other)
        return Reason.GENERATION if reason is not None and generation else reason
    return None if generation else _with_two_families(one, other)


def _with_two_families(one: NameParts, other: NameParts) -> Reason | None:
    if one.in_any_order == other.in_any_order:
        return Reason.ORDER
    if one.given == other.given and _is_typo(one.family, other.family):
        return Reason.TYPO
    if _has_first_of_two(one, other) or _has_first_of_two(other, one):
        return Reason.PART
    if same_name(one.family, other.family) and (one.given == other.given or same_name(one.given, other.given)):
        return Reason.SOUND
    return None


def _is_surname_of(one: NameParts, other: NameParts) -> bool:
    lone, full = (one, other) if not one.given else (other, one)
    if lone.generation and lone.generation != full.generation:
        return False
    return lone.family in (full.family, full.last, full.given + full.family)


def _has_first_of_two(one: NameParts, other: NameParts) -> bool:
    """Whether one name has only the first of two family names: "Ana López" of "Ana María López Ruiz"."""
    return one.given == other.given and other.middles[-1:] == (one.family,) and len(one.family) > 1


def _with_one_family(one: NameParts, other: NameParts) -> Reason | None:
    if not middles_agree(one.middles, other.middles):
        return None
    if one.given == other.given:
        return Reason.MIDDLE
    if goes_by_middle_name(one, other) or goes_by_middle_name(other, one):
        return Reason.SURNAME if _is_family_name_of(one, other) or _is_family_name_of(other, one) else Reason.MIDDLE
    if min(len(one.given), len(other.given)) == 1:
        return Reason.SHORT if one.given[0] == other.given[0] else None
    if is_short_form(one.given, other.given):
        return Reason.SHORT
    if _is_typo(one.given, other.given):
        return Reason.TYPO
    return Reason.SOUND if _sound_alike(one.given, other.given) else None


def _is_family_name_of(both: NameParts, full: NameParts) -> bool:
    """Whether a name is only the two family names of another: "García Márquez" of "Gabriel García Márquez"."""
    return not both.middles and full.given in GIVEN_NAMES and both.given not in GIVEN_NAMES


def _sound_alike(one: str, other: str) -> bool:
    """Whether given names before one family name sound alike; a near vowel more may differ: "Youssef" and "Yusuf"."""
    if same_name(one, other):
        return True
    return key(one) == key(other) and spelling_distance(one, other) < allowance(one, other) + _NEAR_VOWEL


_NEAR_VOWEL = 0.1
"""Distance of two spellings by one vowel, as "o" and "u"."""


def middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the middle names of both can be one person's: one list is part of the other, initials included."""
    short, long = sorted((one, other), key=len)
    rest = list(long)
    for middle in short:
        match = next((each for each in rest if _is_one_middle(middle, each)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def _is_one_middle(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def goes_by_middle_name(full: NameParts, other: NameParts) -> bool:
    """Whether the other given name is a middle name of the full one: "A. Barry Rand" is "Barry Rand"."""
    return any(len(each) > 1 and (each == other.given or is_short_form(each, other.given)) for each in full.middles)


def _is_typo(one: str, other: str) -> bool:
    """Whether one letter is added, missing, different, or two are changed over, in names of five letters or more."""
    if min(len(one), len(other)) < TYPO_LETTERS or abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[at:], other[at:]
    return (
        rest[1:] == others[1:]
        or rest[1:] == others
        or rest == others[1:]
        or (rest[:2] == others[:2][::-1] and rest[2:] == others[2:])
    )


def body_reason(one: str, other: str, acronyms: dict[str, str]) -> Reason | None:
    """The reason why two names of organizations or groups may be one's; an acronym that no article explains is a part.

    Args:
        one: a name.
        other: another name.
        acronyms: what the articles explain, {acronym: name}.
    """
    words, others = body_words(one), body_words(other)
    if words == others:
        return Reason.SAME
    if sorted(words) == sorted(others) and not _ANY_BODY.isdisjoint(words) and not _lists_several(one, other):
        return Reason.ORDER  # Department of Finance, Finance Department
    for acronym, name in ((one, other), (other, one)):
        bare = acronym.removeprefix("the ").removeprefix("The ")
        explained = acronyms.get(bare)
        if explained is not None and body_words(explained) == body_words(name):
            return Reason.ACRONYM
        fits = initials_of(name).endswith(bare.replace(".", ""))
        if bare.isupper() and len(bare) > 1 and fits and not _lists_several(one, other):
            return Reason.PART
    if _lists_several(one, other) or _is_of_another(one, other) or _are_people_of(one, other):
        return None
    return Reason.PART if _is_part(*sorted((words, others), key=len)) else None


def _is_of_another(one: str, other: str) -> bool:
    """Whether the longer name is for something from the body of the shorter: "projections from the Agency"."""
    short, long = sorted((one, other), key=len)
    before, found, _ = long.partition(short.removeprefix("the ").removeprefix("The "))
    return bool(found) and before.removesuffix("the ").rstrip().endswith((" from", " by", " at", " with"))


def _are_people_of(one: str, other: str) -> bool:
    """Whether the longer name is for people of the body of the shorter: "Board members", "members of the Board"."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    words = long.removeprefix("the ").split()
    around = [words[-1], *(before for before, of in pairwise(words) if of == "of")]
    return any(singular(word) in ROLE_NOUNS and word != singular(word) and word not in short for word in around)


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) == 1:
        # "the Journal" ends "Wall Street Journal"; "Treasury" is all of "Treasury Department" but its kind
        generic = all(word in ORGANIZATION_NOUNS or word in ORGANIZATION_WORDS for word in long[1:])
        last = short[0] == long[-1] and short[0] in ORGANIZATION_WORDS and short[0] not in _ANY_BODY
        return last or (short[0] == long[0] and generic and len(long) == 2)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _lists_several(one: str, other: str) -> bool:
    """Whether a name lists several bodies: "Canada, Mexico and the European Union"."""
    return any(
        "," in name or " and the " in name or (" and " in name) != (" and " in one and " and " in other)
        for name in (one, other)
    )


def body_words(name: str) -> tuple[str, ...]:
    """The words of an organization's name, for comparison: folded, without small words, "United States" as "us".

    A kind before its own name is left out ("the state of Nebraska"), and a list of names has no order: "Nebraska and
    Oklahoma" are "the states of Oklahoma and Nebraska".
    """
    bare = _KIND_OF.sub("", name)
    parts = _LISTED.split(bare)
    if len(parts) > 1 and all(part[:1].isupper() for part in parts) and not _is_one_body(bare):
        return tuple(word for part in sorted(parts) for word in _plain_words(part))
    return _plain_words(bare)


_KIND_OF = re.compile(
    r"(?:[Tt]he )?(?:states?|city|cities|country|countries|county|counties|provinces?|towns?|villages?|regions?"
    r"|islands?|nations?) of (?=[A-Z])"
)
_LISTED = re.compile(r",\s+(?:and\s+)?|\s+and\s+")


def _is_one_body(name: str) -> bool:
    """Whether a name with "and" may be a single body's: "Fish and River Service", "Bureau of Mines and Rivers"."""
    words = name.lower().split()
    return words[-1] in ORGANIZATION_WORDS or words[-1] in ORGANIZATION_NOUNS or "of" in words or "for" in words


def _plain_words(name: str) -> tuple[str, ...]:
    lower = f" {name.lower().replace('.', '')} "
    for long, short in _SHORTENED.items():
        lower = lower.replace(f" {long} ", f" {short} ")
    return tuple(fold(word) for word in lower.split() if word not in _SMALL)


def is_person(kind: SpeakerKind) -> bool:
    """Whether a name of this kind is a person's."""
    return kind is SpeakerKind.PERSON
