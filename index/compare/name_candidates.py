"""Which pairs of names are worth comparing: those that share what a reason for one person or body needs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from index.compare.name_groups import NameType
from index.compare.name_pairs import TYPO_LETTERS, body_words, is_person
from index.compare.name_parts import PREFIX_LETTERS, NameParts, is_bare_name
from index.english.short_names import full_forms
from index.spelling.names import key

_FEW_NAMES = 24
"""In a block with at most this many names all pairs are compared; else only those with similar given names."""


def pairs_of_people(types: Sequence[NameType]) -> Iterator[tuple[int, int]]:
    """Pairs of people whose family names sound or begin alike; a pair may come twice.

    A block of many people with one family name is divided by given names: 800 people of one family have 320,000 pairs.

    Args:
        types: the names; the pairs are of positions in it.
    """
    blocks: dict[str, set[int]] = defaultdict(set)
    for number, each in enumerate(types):
        if is_person(each.kind) and is_bare_name(each.name):
            blocks[key(each.parts.family)].add(number)
            blocks[each.parts.family[:PREFIX_LETTERS]].add(number)
            if each.parts.given:
                blocks[f"{each.parts.in_any_order} "].add(number)
            if each.parts.middles:  # the first of two family names
                blocks[key(each.parts.middles[-1])].add(number)
            if each.parts.last != each.parts.family:
                blocks[key(each.parts.last)].add(number)
    for numbers in blocks.values():
        if len(numbers) <= _FEW_NAMES:
            yield from combinations(sorted(numbers), 2)
        else:
            yield from _by_given_names(types, sorted(numbers))


def _by_given_names(types: Sequence[NameType], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    having: dict[str, list[int]] = defaultdict(list)
    families: dict[str, list[int]] = defaultdict(list)
    alone = [number for number in numbers if not types[number].parts.given]
    full = [number for number in numbers if types[number].parts.given]
    for number in full:
        parts = types[number].parts
        families[parts.family].append(number)
        families[parts.given + parts.family].append(number)
        for sign in _signs(parts.given):
            having[sign].append(number)
        if len(parts.given) > 1:
            having[f"{parts.given[0]}*"].append(number)
    for number in full:
        partners: set[int] = set()
        for sign in _wanted(types[number].parts):
            partners.update(having.get(sign, ()))
        partners.discard(number)
        yield from ((min(number, other), max(number, other)) for other in partners)
    for number in alone:
        for other in families[types[number].parts.family]:
            yield min(number, other), max(number, other)
    yield from _sounding_alike(types, alone)


def _sounding_alike(types: Sequence[NameType], numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    sounds: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        sounds[key(types[number].parts.family)].append(number)
    for alike in sounds.values():
        yield from combinations(alike, 2)


def _wanted(parts: NameParts) -> Iterator[str]:
    """The signs of given names that this person may go by."""
    yield from _signs(parts.given)
    if len(parts.given) == 1:
        yield f"{parts.given}*"
    for middle in parts.middles:
        if len(middle) > 1:
            yield from _signs(middle)


def _signs(given: str) -> Iterator[str]:
    """Signs that given names of one person may share: an initial, a full form, a sound, letters.

    Two names that differ in one letter, or in two swapped letters, share the rest without one letter.
    """
    yield given
    if len(given) >= PREFIX_LETTERS:
        yield f"{given[:PREFIX_LETTERS]}-"
    yield from (f"{full}=" for full in full_forms(given))
    yield f"{key(given)}~"
    if len(given) >= TYPO_LETTERS - 1:
        yield f"{given}."
        yield from (f"{given[:at]}{given[at + 1 :]}." for at in range(len(given)))


def pairs_of_bodies(types: Sequence[NameType], acronyms: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Pairs of bodies where one name has the rarest word of the other, or of what the other's acronym stands for.

    A name that is part of another shares all its words with it: the rarest finds the same pairs as all do, and not each
    pair of a hundred ministries.
    """
    having: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(types):
        if not is_person(each.kind):
            for word in dict.fromkeys(body_words(each.name)):
                having[word].append(number)
    pairs = set()
    for number, each in enumerate(types):
        if is_person(each.kind):
            continue
        explained = acronyms.get(each.name.removeprefix("the ").removeprefix("The "), "")
        for name in (each.name, explained):
            rarest = min(body_words(name), key=lambda word: len(having.get(word, ())), default="")
            pairs |= {(min(number, other), max(number, other)) for other in having.get(rarest, ()) if other != number}
    yield from sorted(pairs)
