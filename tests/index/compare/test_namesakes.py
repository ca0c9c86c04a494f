"""Father and son of one name: an article may leave the "Jr." out."""

import pytest

from index.compare import people
from index.compare.values import Person, Standing
from index.decisions.decision import Act, Decision, Decisions, Line
from tests.index.compare.made import article

BOTH = article(
    "both", "Daniel Holm came. His son Daniel Holm Jr., a painter, stayed. “It is late,” Daniel Holm Jr. said."
)
FATHER = article("father", "Daniel Holm came. “It is early,” Holm said.")
SON = article("son", "Daniel Holm, a painter, stayed. “It is dark,” Holm said.")
FULL_SON = article("full", "Daniel Holm Jr., a painter, stayed. “It is dark,” Holm Jr. said.")


def standings(found: tuple[Person, ...]) -> dict[str, dict[str, Standing]]:
    """Per person the articles of each spelling, and how the spelling stands."""
    return {
        person.name: {path.stem: each.standing for each in person.spellings for path in each.articles}
        for person in found
    }


def decided(act: Act) -> Decisions:
    return Decisions((Line(1, Decision(act, at="", a="Daniel Holm", b="Daniel Holm Jr.")),))


def test_a_name_with_the_role_of_the_son_is_proposed_for_him_and_not_joined_with_the_father() -> None:
    assert standings(people((BOTH, FATHER, SON))) == {
        "Daniel Holm": {"both": Standing.JOINED, "father": Standing.JOINED},
        "Daniel Holm Jr.": {"both": Standing.JOINED, "son": Standing.PROPOSED},
    }


def test_the_reader_joins_the_son_and_leaves_the_father_alone() -> None:
    found = standings(people((BOTH, FATHER, SON), decided(Act.SAME)))
    assert found["Daniel Holm"].keys() == {"both", "father"}
    assert found["Daniel Holm Jr."].keys() == {"both", "son"}
    assert found["Daniel Holm Jr."]["son"] is Standing.CONFIRMED


def test_a_name_decided_not_to_be_the_sons_is_the_fathers() -> None:
    found = standings(people((BOTH, FATHER, SON), decided(Act.APART)))
    assert found["Daniel Holm"].keys() == {"both", "father", "son"}


@pytest.mark.parametrize("articles", [(FULL_SON, SON), (FULL_SON, FATHER)])
def test_a_generation_is_proposed_where_no_article_has_both(articles) -> None:
    (person,) = people(articles)
    assert sorted(each.standing for each in person.spellings) == [Standing.JOINED, Standing.PROPOSED]
