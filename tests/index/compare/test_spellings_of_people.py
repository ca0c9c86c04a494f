"""Which spellings of a name are joined, proposed or kept apart."""

import pytest

from index.compare import people
from index.compare.values import Reason, Standing
from tests.index.compare.made import article, joined_in, proposed_in, saying


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


def test_two_family_names_that_only_begin_alike_are_not_proposed():
    one = article("one", "“It is late,” Kim said.")
    other = article("two", "“It is early,” Comey said.")
    assert proposed_in(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway and Sweden", "Sweden and Norway"),
        ("The states of Ohio and Kansas", "Kansas and Ohio"),
        ("The state of Ohio", "Ohio"),
        ("Norway, Sweden and Finland", "Finland, Norway and Sweden"),
    ],
)
def test_a_list_of_names_has_no_order_and_a_kind_before_a_name_adds_nothing(one: str, other: str) -> None:
    articles = tuple(article(f"l{at}", f"{each} said the quay was safe.") for at, each in enumerate((one, other)))
    assert {one, other} in [set(each) for each in joined_in(*articles)]


def test_a_name_with_other_capitals_is_one_kind_of_speaker() -> None:
    one = article("one", "“It is safe,” WikiHarbour wrote. After the vote, Wikiharbour suggested that it was.")
    assert joined_in(one) == {frozenset(("WikiHarbour", "Wikiharbour"))}


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Orban Viktor", "Viktor Orban", Reason.ORDER),
        ("Zhou Minghao", "Minghao Zhou", Reason.ORDER),
        ("Ana López Ruiz", "Ana López", Reason.PART),
        ("Gabriel García Mendoza", "García Mendoza", Reason.SURNAME),
        ("Youssef Abdelrahman", "Yusuf Abdel-Rahman", Reason.SOUND),
        ("Tarek Abdul Rahman", "Tariq Abdelrahman", Reason.SOUND),
        ("Mohammed bin Saleh al-Rashid", "Mohammed al-Rashid", Reason.MIDDLE),
        ("Mohammed bin Saleh", "Bin Saleh", Reason.SURNAME),
        ("Raj Malhotra", "Rajesh Malhotra", Reason.SHORT),
        ("Kim Seo Yeon", "Kim Yeon", Reason.MIDDLE),
    ],
)
def test_names_of_other_orders_and_cultures_are_only_proposed(one: str, other: str, reason: Reason) -> None:
    found = [each for person in people(saying(one, other)) for each in person.spellings]
    assert [each.reason for each in found if each.standing is Standing.PROPOSED] == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Karimi", "Hussein Karimi"),
        ("Omar Khalil", "Amar Khalil"),
        ("Kim Min-ji", "Kim Min-jun"),
        ("Katrín Jónsdóttir", "Guðrún Jónsdóttir"),
        ("Tran Van Long", "Tran Van Lam"),
    ],
)
def test_other_given_names_before_one_family_name_are_two_people(one: str, other: str) -> None:
    assert all(len(person.spellings) == 1 for person in people(saying(one, other)))


@pytest.mark.parametrize("name", ["Ahmad al-Sharif", "al-Sharif", "Luc d’Este", "Officer Moss"])
def test_a_name_with_a_small_first_letter_is_a_name(name: str) -> None:
    one = article("one", f"“It is safe,” said {name}. {name} said it was late.")
    assert [person.name.split()[-1] for person in people((one,))] == [name.rsplit(maxsplit=1)[-1]]


@pytest.mark.parametrize(("one", "other"), [("Ann Alee", "Anna Lee"), ("Mark Owens", "Mar Kowens")])
def test_a_letter_of_the_other_name_is_no_difference_in_blanks(one: str, other: str) -> None:
    assert [len(person.spellings) for person in people(saying(one, other))] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mary Ann Moss", "Maryann Moss"), ("Jo Anne Moss", "Joanne Moss"), ("Pak Jong Un", "Pak Jong-un")],
)
def test_names_that_differ_in_blanks_and_hyphens_are_joined(one: str, other: str) -> None:
    (person,) = people(saying(one, other))
    assert {each.standing for each in person.spellings} == {Standing.JOINED}
