"""Who is one over several articles: joined, proposed, or kept apart."""

import pytest

from index.article import Article
from index.compare import people
from index.compare.values import Person, Reason, Standing
from index.decisions.decision import Act, Decision, Decisions, Line
from tests.index.compare.made import article


def saying(*speakers: str) -> tuple[Article, ...]:
    """One article for each speaker."""
    return tuple(
        article(f"a{at}", f"“The ferry will sail tonight,” said {speaker}, the harbour master.")
        for at, speaker in enumerate(speakers)
    )


def spellings(found: tuple[Person, ...]) -> list[list[tuple[str, Standing, Reason]]]:
    return [[(each.name, each.standing, each.reason) for each in person.spellings] for person in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mina Okafor", "Mina R. Okafor"),
        ("Robert Lindqvist", "Bob Lindqvist"),
        ("Christopher Adeyemi", "Chris Adeyemi"),
        ("P. Martin Holm", "Martin Holm"),
        ("Kim Seo-yeon", "Kim Seo Yeon"),
    ],
)
def test_short_forms_and_middle_names_are_joined(one: str, other: str) -> None:
    (person,) = people(saying(one, other))
    assert {each.name for each in person.spellings} == {one, other}
    assert {each.standing for each in person.spellings} == {Standing.JOINED}


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Mohammed al-Harrani", "Mohamed Harani", Reason.SOUND),
        ("Mina Okafor", "Mina Okaffor", Reason.TYPO),
        ("Daniel Holm Jr.", "Daniel Holm", Reason.GENERATION),
    ],
)
def test_similar_names_are_only_proposed_with_the_reason(one: str, other: str, reason: Reason) -> None:
    (person,) = people(saying(one, other))
    (proposed,) = [each for each in person.spellings if each.standing is Standing.PROPOSED]
    assert proposed.reason is reason
    assert proposed.why


@pytest.mark.parametrize(
    ("one", "other"),
    [("George H. Brandt", "George W. Brandt"), ("Anna Holm", "Peter Holm"), ("Daniel Holm Jr.", "Daniel Holm Sr.")],
)
def test_contradicting_facts_keep_people_apart(one: str, other: str) -> None:
    assert all(len(person.spellings) == 1 for person in people(saying(one, other)))


def test_a_short_name_that_fits_two_people_is_joined_with_neither() -> None:
    found = people(saying("George H. Brandt", "George W. Brandt", "George Brandt"))
    joined = [person for person in found if sum(each.standing is Standing.JOINED for each in person.spellings) > 1]
    assert joined == []


def test_an_acronym_is_joined_only_where_an_article_explains_it() -> None:
    explained = article("a", "The Harbour Workers Union (HWU) said it would strike. “We will strike,” the HWU said.")
    alone = article("b", "“We will strike,” the HWU said.")
    (body,) = [each for each in people((explained, alone)) if len(each.spellings) > 1]
    assert {each.standing for each in body.spellings} == {Standing.JOINED}


def test_roles_and_numbers_of_quotations_are_kept_by_spelling() -> None:
    (person,) = people(saying("Mina Okafor", "Mina R. Okafor"))
    assert person.said == 2
    assert all("harbour master" in role for each in person.spellings for role in each.roles)


def decided(*made: Decision) -> Decisions:
    return Decisions(tuple(Line(number, decision) for number, decision in enumerate(made, 1)))


def test_decisions_of_the_reader_outrank_findings() -> None:
    articles = saying("Mina Okafor", "Mina R. Okafor")
    two = people(articles, decided(Decision(Act.APART, at="", a="Mina Okafor", b="Mina R. Okafor")))
    assert [len(person.spellings) for person in two] == [1, 1]
    others = saying("Mina Okafor", "Tomas Brandt")
    (one,) = people(others, decided(Decision(Act.SAME, at="", a="Mina Okafor", b="Tomas Brandt")))
    assert {each.standing for each in one.spellings} == {Standing.JOINED, Standing.CONFIRMED}


def test_a_name_that_the_reader_chose_is_shown() -> None:
    (one,) = people(saying("Mina Okafor"), decided(Decision(Act.NAME, at="", a="Mina Okafor", value="M. Okafor")))
    assert one.name == "M. Okafor"


def proposed_in(*articles: Article) -> list[tuple[str, str]]:
    """Pairs of a name and a spelling that is proposed for it."""
    found = people(articles)
    return [(each.name, s.name) for each in found for s in each.spellings if s.standing is Standing.PROPOSED]


def test_two_family_names_that_only_begin_alike_are_not_proposed():
    one = article("one", "“It is late,” Kim said.")
    other = article("two", "“It is early,” Comey said.")
    assert proposed_in(one, other) == []


def test_a_short_name_of_two_bodies_is_proposed_for_neither():
    articles = [
        article("one", "The Marlow Times said it. “It is so,” the Marlow Times said."),
        article("two", "The Elmhurst Times said it. “It is so,” the Elmhurst Times said."),
        article("three", "The Times said it. “It is not so,” the Times said."),
    ]
    assert proposed_in(*articles) == []


def test_a_document_of_a_body_is_not_the_body():
    one = article("one", "“It will rise,” the latest projections from the Marlow Water Agency said.")
    other = article("two", "“It will fall,” the Marlow Water Agency said.")
    assert proposed_in(one, other) == []
