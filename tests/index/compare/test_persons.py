"""Who is one over several articles: joined, proposed, or kept apart."""

import pytest
from msgspec.structs import replace

from index.article import Article
from index.compare import people
from index.compare.values import Person, Reason, Standing
from index.decisions.decision import Act, Decision, Decisions, Line
from index.marks.quotes import find_quotes
from tests.index.compare.made import article, joined_in, proposed_in, saying


def spellings(found: tuple[Person, ...]) -> list[list[tuple[str, Standing, Reason]]]:
    return [[(each.name, each.standing, each.reason) for each in person.spellings] for person in found]


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


def in_office(*speakers: str) -> tuple[Article, ...]:
    return tuple(article(f"o{at}", f"“The ferry will sail,” said {each}.") for at, each in enumerate(speakers))


@pytest.mark.parametrize(
    ("full", "alone"),
    [
        ("President Ana Moss", "President Moss"),
        ("Prime Minister Erik Sund", "Prime Minister Sund"),
        ("Norvik Mayor Ida Lund", "Mayor Lund"),
        ("Attorney General Rosa Hama", "Attorney General Hama"),
    ],
)
def test_a_family_name_with_an_office_of_one_holder_is_joined(full: str, alone: str) -> None:
    name, short = " ".join(full.split()[-2:]), alone.rsplit(maxsplit=1)[-1]
    assert frozenset((name, short)) in joined_in(*in_office(full, alone))


def test_the_office_may_be_given_elsewhere_in_the_article() -> None:
    one = article("one", "“The ferry will sail,” said President Ana Moss.")
    other = article("two", "The plan came from President Moss.", "“The ferry will sail,” Ms. Moss said.")
    assert frozenset(("Ana Moss", "Moss")) in joined_in(one, other)


@pytest.mark.parametrize(
    ("full", "alone"),
    [
        ("Senator Ana Moss", "Senator Moss"),
        ("former President Ana Moss", "former President Moss"),
        ("President Ana Moss", "Vice President Moss"),
        ("Polish President Ana Moss", "Czech President Moss"),
        ("President Ana Moss", "Ms. Moss"),
    ],
)
def test_an_office_of_several_or_another_office_is_only_proposed(full: str, alone: str) -> None:
    articles = in_office(full, alone)
    assert frozenset(("Ana Moss", "Moss")) not in joined_in(*articles)
    assert ("Ana Moss", "Moss") in proposed_in(*articles)


def test_an_office_that_two_of_one_family_hold_joins_with_neither() -> None:
    found = joined_in(*in_office("President Ana Moss", "President Omar Moss", "President Moss"))
    assert found == {frozenset({"Ana Moss"}), frozenset({"Omar Moss"}), frozenset({"Moss"})}


@pytest.mark.parametrize(
    "speaker",
    ["the former top aide to President Ana Moss", "Mayor Omar Lund and Senator Ana Moss", "the boss of Ana Moss"],
)
def test_who_is_described_by_somebody_elses_name_is_not_that_person(speaker: str) -> None:
    one = article("one", f"“The ferry will sail,” said {speaker}.")
    other = article("two", "“The ferry will not sail,” said Ana Moss, a pilot.")
    assert all(len(person.spellings) == 1 for person in people((one, other)))


def test_the_acronym_of_a_national_body_is_joined_where_an_article_uses_both() -> None:
    both = article("one", "The U.S. Fish and River Service said it would wait. “We will wait,” the FRS said.")
    assert any("U.S. Fish and River Service" in each and len(each) > 1 for each in joined_in(both))


@pytest.mark.parametrize("people_of_it", ["Harbour Board members", "Members of the Harbour Board"])
def test_the_people_of_a_body_are_not_the_body(people_of_it: str) -> None:
    one = article("one", "“It is safe,” the Harbour Board said.")
    other = article("two", f"“It is safe,” {people_of_it} said.")
    assert proposed_in(one, other) == []


def test_a_short_form_within_one_article_is_a_spelling_of_the_person() -> None:
    one = article("one", "“It is safe,” said Richard Moss, a pilot.", "Neighbours say Dick Moss never lies.")
    assert frozenset(("Richard Moss", "Dick Moss")) in joined_in(one)


def test_somebodys_minister_is_listed_without_a_name() -> None:
    one = article("one", "Norway’s prime minister said the quay was safe.")
    assert [person.name for person in people((one,))] == ["Norway’s prime minister"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Critics said the quay was safe.",
        "The president said the quay was safe.",
        "Elected officials said the quay was safe.",
        "Her office said the quay was safe.",
        "One senator from Ohio said the quay was safe.",
        "A lawyer for Mrs. Lund said the quay was safe.",
        "Mr. Lund’s remarks suggested that the quay was safe.",
        "The first debate in Norvik called it “safe”.",
    ],
)
def test_speakers_without_a_name_and_things_are_not_listed(sentence: str) -> None:
    assert [person.name for person in people((article("one", sentence),))] == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Moss’s team said the quay was safe.", "Moss’s team"),
        ("The Moss campaign said the quay was safe.", "The Moss campaign"),
        ("Moss’s lawyers denied the claims.", "Moss’s lawyers"),
        ("Lund’s office has also denied the allegations.", "Lund’s office"),
        ("The Harbour Board condemned the raid.", "Harbour Board"),
        ("U.S. officials said the quay was safe.", "U.S. officials"),
        ("CIA officials said the quay was safe.", "CIA officials"),
        ("Norwegian officials said the quay was safe.", "Norwegian officials"),
        ("The U.S. Department of State said the quay was safe.", "U.S. Department of State"),
    ],
)
def test_bodies_and_groups_are_listed_under_whose_they_are(sentence: str, name: str) -> None:
    assert [person.name for person in people((article("one", sentence),))] == [name]


def test_the_team_of_somebody_is_never_joined_with_them() -> None:
    one = article("one", "“It is safe,” said Ana Moss. Moss’s team denied the claims.")
    other = article("two", "Moss’s team said the quay was safe. “It is,” said Ana Moss.")
    assert joined_in(one, other) == {frozenset(("Ana Moss",)), frozenset(("Moss’s team",))}
    assert proposed_in(one, other) == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("“It is safe,” said former President Nora Moss.", "former President"),
        ("“It is safe,” said former deputy Mayor Nora Moss.", "former deputy Mayor"),
        ("“It is safe,” said Bank of Norvik Governor Nora Moss.", "Bank of Norvik Governor"),
        ("“It is safe,” said Health and Social Care Secretary Nora Moss.", "Health and Social Care Secretary"),
        (
            "“It is safe,” said former Culture, Media and Sport Secretary Nora Moss.",
            "former Culture, Media and Sport Secretary",
        ),
        ("“It is safe,” said Nora Moss of the regime of Norwegian President Karl Lund.", None),
    ],
)
def test_a_role_is_the_whole_office(sentence: str, role: str | None) -> None:
    (moss,) = [person for person in people((article("one", sentence),)) if "Moss" in person.name]
    assert moss.spellings[0].roles == ((role,) if role else ())


def test_former_and_present_holders_of_an_office_are_not_joined() -> None:
    one = article("one", "“It is safe,” said former President Ana Moss.")
    other = article("two", "“It is safe,” said President Moss.")
    assert frozenset(("Ana Moss", "Moss")) not in joined_in(one, other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Raj Malhotra", "Rajesh Malhotra"),
        ("Nguyen Hung", "Nguyen Van Hung"),
        ("George W. Brandt", "George H. Brandt"),
    ],
)
def test_two_who_speak_in_one_article_are_two_people(first: str, second: str) -> None:
    one = article("one", f"“It is safe,” said {first}, a pilot.", f"“It is not,” said {second}, a poet.")
    assert joined_in(one) == {frozenset((first,)), frozenset((second,))}
    assert proposed_in(one) == []


def test_a_man_and_a_woman_of_one_family_name_are_two_people() -> None:
    one, other = (
        article(name, f"“It is safe,” {title} Moss said.") for name, title in (("one", "Mr."), ("two", "Mrs."))
    )
    assert [person.name for person in people((one, other))] == ["Moss", "Moss"]


def test_a_decision_about_a_family_name_holds_for_both_stories() -> None:
    one = article("one", "“It is safe,” Mr. Moss said.")
    other = article("two", "“It is safe,” Mrs. Moss said.")
    third = article("three", "“It is safe,” said Ana Moss, a pilot.")
    same = Decisions((Line(1, Decision(Act.SAME, at="", a="Moss", b="Ana Moss")),))
    assert len(people((one, other, third), same)) == 1


def test_the_governor_is_not_her_husband_who_is_named_later() -> None:
    one = article(
        "one", "Governor Moss resigned. Gov. Moss said she was tired.", "Peter Moss, a painter, said: “Rest.”"
    )
    assert {person.name for person in people((one,))} == {"Moss", "Peter Moss"}


def test_a_department_is_proposed_with_its_words_in_another_order() -> None:
    one = article("one", "The Department of Finance said the quay was safe.")
    other = article("two", "The Finance Department said the quay was safe.")
    assert len(proposed_in(one, other)) == 1


def test_a_family_name_alone_is_somebody_else_in_another_story() -> None:
    fillers = [article(f"f{at}", f"Filler{at} talks of matter{at} and object{at}.") for at in range(60)]
    ferry = "The ferry Aldora struck the Skarvik breakwater in fog; divers recovered the propeller."
    court = "The orchard lawsuit over Brennholt cider reached the tribunal; jurors tasted samples."
    stories = [
        article(name, text, "“It is over,” Mr. Moss said.")
        for name, text in (("one", ferry), ("two", ferry), ("three", court), ("four", court))
    ]
    found = [person for person in people((*stories, *fillers)) if person.name == "Moss"]
    assert sorted(sorted(path.stem for path in person.spellings[0].articles) for person in found) == [
        ["four", "three"],
        ["one", "two"],
    ]


def test_of_two_names_the_more_quoted_is_the_main_one() -> None:
    one = article("one", "“It is safe,” said Mohammed al-Harrani, a pilot. “It is,” al-Harrani said.")
    other = article("two", "“It is late,” said Mohamed Harani, a pilot.")
    assert [person.name for person in people((other, one))] == ["Mohammed al-Harrani"]


def test_a_speaker_of_signs_only_is_a_speaker() -> None:
    (quote,) = find_quotes(saying("Mina Okafor")[0])
    signs = replace(quote, speaker="...", by_you=True)
    found = people(saying("Mina Okafor", "Ana Moss"), quotes_of=lambda each: [signs])
    assert "..." in {person.name for person in found}
