"""Fields that hold authors and nothing else."""

import pytest

from index.article import Origin
from index.reading.authors import parse_authors


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Durand, Paul, Jr.", ["Paul Durand"]),
        ("Le Prado, Ursula K.", ["Ursula K. Le Prado"]),
        ("Suárez Lima, María José", ["María José Suárez Lima"]),
        ("Durand, Paul & van Holm, Ida", ["Paul Durand", "Ida van Holm"]),
        ("Ida Holm, Timbuktu", ["Ida Holm"]),
        ("By Ida Holm, Reuters", ["Ida Holm"]),
        ("Ida Holm - The Harbour Herald", ["Ida Holm"]),
        ("Ida Holm/Reuters", ["Ida Holm"]),
        ("Ida Holm: Timbuktu", ["Ida Holm"]),
        ("Ida Holm Staff Writer", ["Ida Holm"]),
        ("Ida Holm, Al Jazeera", ["Ida Holm"]),
        ("Ida Holm with Paul Durand", ["Ida Holm", "Paul Durand"]),
        ("Ida Holm, Mark Church", ["Ida Holm", "Mark Church"]),
        ("Ministry of Water, Power and Public Roads", ["Ministry of Water, Power and Public Roads"]),
        ("Committee to Defend Reporters", ["Committee to Defend Reporters"]),
    ],
)
def test_a_field_gives_the_names_and_no_place_post_or_outlet(written: str, names: list[str]) -> None:
    assert [known.value for known in parse_authors(written, Origin.FRONT_MATTER)] == names
