"""Which names are compared: all pairs that have a reason, and not all pairs of a large family."""

from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from index.compare.cards import Card
from index.compare.name_candidates import pairs_of_people
from index.compare.name_groups import NameType
from index.compare.name_pairs import person_reason
from index.compare.name_parts import name_parts
from index.marks.quotes import SpeakerKind

_GIVEN = (
    "Robert Bob Rob Roberta Mohammed Mohamed Muhammad Mo Christopher Chris Christine A. B. Anna Hanna Ana Karim Kareem"
    " Samuel Sam Samantha Tomas Thomas Tom Elizabeth Beth"
).split()
_MIDDLE = ("", "", "", "R.", "Lee", "Anna", "Karim", "Samuel")
_FAMILY = ("Lindqvist", "Lindquist", "Lindkvist", "Linde")


def name_type(name: str) -> NameType:
    card = Card(name, Path("a.md"), SpeakerKind.PERSON, None, (), 1)
    return NameType((card,), name_parts(name))


def reasons(types: list[NameType], pairs: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(a, b) for a, b in pairs if person_reason(types[a].parts, types[b].parts) is not None}


names = st.builds(
    lambda given, middle, family: " ".join(filter(None, (given, middle if given else "", family))),
    st.sampled_from(["", *_GIVEN]),
    st.sampled_from(_MIDDLE),
    st.sampled_from(_FAMILY),
)


@given(st.lists(names, min_size=30, max_size=60, unique=True))
def test_no_pair_with_a_reason_is_left_out_of_a_large_family(family: list[str]) -> None:
    types = [name_type(name) for name in family]
    every = set(combinations(range(len(types)), 2))
    assert reasons(types, set(pairs_of_people(types))) == reasons(types, every)


def test_a_large_family_is_not_compared_pair_by_pair() -> None:
    letters = "bcdfghklmnprstvz"
    given = [f"{a}a{b}o{c}" for a in letters for b in letters[:8] for c in letters[:6]]
    types = [name_type(f"{name.title()} Lindqvist") for name in given]
    assert len(types) == 768
    assert len(set(pairs_of_people(types))) < len(types) ** 2 / 8
