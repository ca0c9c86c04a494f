"""Names that are spelled alike, put together: full names everywhere, a family name alone within a story only."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from index.compare.cards import Card
from index.compare.name_groups import NameType
from index.compare.name_pairs import body_words, is_person
from index.compare.name_parts import is_bare_name, name_parts

Divide = Callable[[Sequence[Card]], Sequence[Sequence[Card]]]
"""Divides cards by the story that their articles report on."""


def name_types(cards: Iterable[Card], alone: frozenset[str], by_story: Divide) -> list[NameType]:
    """The cards by name.

    Args:
        cards: the names of all articles.
        alone: names that the reader decided to be of two people; each is a type of its own.
        by_story: divides cards by story; a family name alone is somebody else's in another story.
    """
    grouped: dict[tuple[object, ...], list[Card]] = defaultdict(list)
    for card in cards:
        grouped[(card.name,) if card.name in alone else _key(card)].append(card)
    found = []
    for group in grouped.values():
        parts = name_parts(group[0].name)
        is_family_name = is_person(group[0].kind) and not parts.given and is_bare_name(group[0].name)
        kept = _by_gender(by_story(group)) if is_family_name else [group]
        found += [NameType(tuple(each), parts) for each in kept]
    return found


def _by_gender(groups: Iterable[Sequence[Card]]) -> Iterable[Sequence[Card]]:
    """Mr. Moss and Mrs. Moss are two; where an article does not say which, it is a third."""
    for group in groups:
        genders = dict.fromkeys(card.gender for card in group)
        if len(genders.keys() - {None}) < 2:
            yield group
        else:
            yield from ([card for card in group if card.gender == gender] for gender in genders)


def _key(card: Card) -> tuple[object, ...]:
    if is_person(card.kind) and is_bare_name(card.name):
        parts = name_parts(card.name)
        return (True, parts.whole, parts.given, parts.generation)
    return (is_person(card.kind), "described" if is_person(card.kind) else "", *body_words(card.name))
