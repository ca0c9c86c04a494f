"""Whether a family name and a full name hold one office: "President Moss" and "President Ana Moss"."""

from collections.abc import Callable, Iterable

from index.compare.name_groups import NameType
from index.marks.quotes.descriptions import Description, describe, names_same_role

_SOLE = frozenset("president chancellor premier governor mayor king queen emperor pope sultan emir taoiseach".split())
"""Offices that one person at a time has, in what a story is about."""
_SOLE_WITH = {
    "minister": frozenset("prime foreign defence defense finance interior justice health education home".split()),
    "secretary": frozenset(
        "press defense defence treasury education energy labor commerce interior transportation home foreign health"
        " justice environment agriculture homeland".split()
    ),
    "general": frozenset({"lawyer"}),  # describe() reads "attorney" as "lawyer"
    "prosecutor": frozenset({"special"}),
    "counsel": frozenset({"special"}),
}
"""Heads of offices that one person has only with one of these words: "prime minister"."""
_OF_SEVERAL = frozenset("former ex ex-president late deputy assistant acting then".split())
"""Words of offices that several living people may have had: "former president"."""


def hold_one_office(alone: NameType, full: NameType, in_one_story: Callable[[NameType, NameType], bool]) -> bool:
    """Whether a family name alone is a full name's bearer, because both have an office that only one person has.

    Args:
        alone: the family name; each article that has it must give the office, or no role at all.
        full: the full name with the same family name.
        in_one_story: whether two names are of articles on one story.
    """
    offices = [role for role in _roles(full) if _is_sole(role)]
    if not offices:
        return False
    held = [[describe(role) for role in card.roles] for card in alone.cards]
    given = [roles for roles in held if roles]
    if not given or len(given) < len(held):
        return False
    fits = all(any(_is_sole(role) and _agree(role, office) for role in roles for office in offices) for roles in given)
    return fits and in_one_story(alone, full)


def _roles(name: NameType) -> Iterable[Description]:
    return (describe(role) for card in name.cards for role in card.roles)


def _is_sole(role: Description) -> bool:
    if not role.words.isdisjoint(_OF_SEVERAL):
        return False
    return role.head in _SOLE or not role.words.isdisjoint(_SOLE_WITH.get(role.head, ()))


def _agree(one: Description, other: Description) -> bool:
    return names_same_role(one, other) or names_same_role(other, one)
