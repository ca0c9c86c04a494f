"""Father and son of one name, where an article leaves the "Jr." out."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from index.compare.cards import Card
from index.compare.name_groups import NameType
from index.compare.name_pairs import is_person
from index.marks.quotes.descriptions import Description, describe, names_same_role


def divide_namesakes(types: Iterable[NameType], apart: Collection[frozenset[str]]) -> list[NameType]:
    """Takes the cards out of a name that have the role of a son of that name.

    Where one article has "Daniel Holm" and "Daniel Holm Jr., a painter", the "Daniel Holm, a painter" of another is
    more likely the son. His cards become a type of their own, which is not joined with the father.

    Args:
        types: all names, each with the cards that are spelled alike.
        apart: pairs of names that the reader decided to be of two people; their cards stay with the name they have.
    """
    found = list(types)
    sons: dict[str, list[Card]] = defaultdict(list)
    for each in found:
        if is_person(each.kind) and each.parts.given and each.parts.generation:
            sons[each.parts.whole] += each.cards
    divided: list[NameType] = []
    for each in found:
        is_father = is_person(each.kind) and each.parts.given and not each.parts.generation
        of_son = [card for card in sons.get(each.parts.whole, ()) if frozenset((card.name, each.name)) not in apart]
        others = _like_the_son(each.cards, of_son) if is_father and of_son else []
        if others:
            divided.append(replace(each, cards=tuple(card for card in each.cards if card not in others)))
            divided.append(replace(each, cards=tuple(others), is_namesake=True))
        else:
            divided.append(each)
    return divided


def _like_the_son(cards: Sequence[Card], of_son: Sequence[Card]) -> list[Card]:
    """The cards of articles without a "Jr." whose role is the son's, and not the father's."""
    told_apart = {card.article for card in of_son}
    fathers = [role for card in cards if card.article in told_apart for role in _roles(card)]
    if all(card.article not in told_apart for card in cards):
        return []
    sons = [role for card in of_son for role in _roles(card)]
    return [
        card
        for card in cards
        if card.article not in told_apart and _have_one(_roles(card), sons) and not _have_one(_roles(card), fathers)
    ]


def _roles(card: Card) -> list[Description]:
    return [describe(role) for role in card.roles]


def _have_one(roles: Iterable[Description], others: Sequence[Description]) -> bool:
    return any(names_same_role(role, other) or names_same_role(other, role) for role in roles for other in others)
