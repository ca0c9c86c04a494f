"""Names that are joined to one person, and what forbids to join more."""

from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from index.compare.cards import Card
from index.compare.name_pairs import goes_by_middle_name, is_person, middles_agree
from index.compare.name_parts import NameParts, is_short_form, is_spelled_alike
from index.marks.quotes import SpeakerKind


class NameType(Struct, frozen=True):
    """All cards whose names are spelled alike."""

    cards: tuple[Card, ...]
    parts: NameParts
    is_namesake: bool = False
    """Whether these cards are kept apart from others of this name, because they have the role of a "Jr." of it."""

    @property
    def name(self) -> str:
        """The name as the first card has it."""
        return self.cards[0].name

    @property
    def kind(self) -> SpeakerKind:
        """The kind that the first card has."""
        return self.cards[0].kind

    @property
    def genders(self) -> frozenset[str]:
        """The genders that the articles say."""
        return frozenset(card.gender for card in self.cards if card.gender is not None)


class Groups:
    """Types of names, joined as far as nothing speaks against it."""

    def __init__(self, types: Sequence[NameType], apart: frozenset[frozenset[str]] = frozenset()) -> None:
        self._types = types
        self._apart = apart
        self._root = list(range(len(types)))
        self._members = {number: [number] for number in range(len(types))}

    def root(self, number: int) -> int:
        """The number of the group that a type is in."""
        return self._root[number]

    def roots(self) -> list[int]:
        """All groups."""
        return list(self._members)

    def members(self, root: int) -> list[int]:
        """The types of a group."""
        return self._members[root]

    def size(self, root: int) -> int:
        """How many cards a group has."""
        return sum(len(self._types[number].cards) for number in self._members[root])

    def said(self, root: int) -> int:
        """How many quotations a group has."""
        return sum(card.said for card in self.cards(root))

    def cards(self, root: int) -> list[Card]:
        """The cards of a group."""
        return [card for number in self._members[root] for card in self._types[number].cards]

    def may_join(self, one: int, other: int, *, proposed: bool = False) -> bool:
        """Whether no member of one group speaks against a member of the other."""
        pairs = product(self._members[self._root[one]], self._members[self._root[other]])
        return not any(
            self._is_decided_apart(a, b) or _conflict(self._types[a], self._types[b], proposed=proposed)
            for a, b in pairs
        )

    def join_as_decided(self, one: int, other: int) -> None:
        """Joins two groups because the reader said so, whatever speaks against it."""
        first, second = self._root[one], self._root[other]
        if first != second:
            self._merge(first, second)

    def _is_decided_apart(self, one: int, other: int) -> bool:
        names, others = ({card.name for card in self._types[number].cards} for number in (one, other))
        return any(frozenset((a, b)) in self._apart for a in names for b in others) if self._apart else False

    def _merge(self, first: int, second: int) -> None:
        for number in self._members.pop(second):
            self._root[number] = first
            self._members[first].append(number)

    def join(self, one: int, other: int) -> bool:
        """Joins two groups; False, and nothing changed, where something speaks against it."""
        first, second = self._root[one], self._root[other]
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        self._merge(first, second)
        return True


def _conflict(one: NameType, other: NameType, *, proposed: bool) -> bool:
    if is_person(one.kind) != is_person(other.kind):
        return True
    if not is_person(one.kind):
        return False
    genders = one.genders | other.genders
    if len(genders) > 1:
        return True
    if not proposed and one.parts.generation != other.parts.generation:
        return True
    if not one.parts.given or not other.parts.given or proposed:
        return False
    if is_spelled_alike(one.parts, other.parts):
        return False
    if not middles_agree(one.parts.middles, other.parts.middles):
        return True
    return not _givens_agree(one.parts, other.parts)


def _givens_agree(one: NameParts, other: NameParts) -> bool:
    if one.given == other.given or goes_by_middle_name(one, other) or goes_by_middle_name(other, one):
        return True
    if min(len(one.given), len(other.given)) == 1:
        return one.given[0] == other.given[0]
    return is_short_form(one.given, other.given)
