"""Descriptions beside a name that are a person's role, and those that are somebody else's."""

import pytest

from tests.index.marks.quotes.said import quotes


def role(before: str, name: str) -> str | None:
    (quote,) = quotes(before, f"“It is late,” {name} said.")
    assert (quote.speaker or "").endswith(name.removeprefix("Mr. "))
    return quote.role


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The report came from Larry Mund, former governor Nils Aas and the mayor.", None),
        ("The report came from Larry Mund, ambassador to China Tomas Aas and the mayor.", None),
        ("The report came from Nils Aas, Rosa Hama and Larry Mund, all members of the party.", None),
        ("Larry Mund, chief of staff to Senator Anna Holm, was late.", "chief of staff to Senator Anna Holm"),
        ("Larry Mund, a consultant whose firm advises the harbour, was late.", "a consultant"),
        ("Larry Mund, a nursing assistant in Oslo, was late.", "a nursing assistant in Oslo"),
        ("The town could make its founder, Larry Mund, ambassador to Norway.", None),
        ("The winner, Larry Mund, chairman of the harbour board, was late.", "chairman of the harbour board"),
        ("A picture of the head of Senator Larry Mund was held up.", "Senator"),
        ("The public statement by an aide to the special prosecutor, Larry Mund, was short.", "special prosecutor"),
        ("The book by the head of the water board, Larry Mund, was short.", "head of the water board"),
        ("The statement, Larry Mund, was short.", None),
        ("Larry Mund of Moss L.L.P., a public accounting firm, was late.", None),
    ],
)
def test_a_role_is_the_description_of_that_person(sentence: str, expected: str | None) -> None:
    assert role(sentence, "Mr. Mund") == expected


def test_a_firm_after_of_does_not_make_the_speaker_a_firm() -> None:
    (quote,) = quotes("“It is late,” said Rosa Hama of Moss Ness, a law firm.")
    assert (quote.speaker, quote.role) == ("Rosa Hama", None)


@pytest.mark.parametrize(
    ("description", "kind"),
    [
        ("the union chairman", "person"),
        ("chairman of the dockers’ union", "person"),
        ("leader of the union and a father of two", "person"),
        ("the bank manager", "person"),
        ("the port authority", "organization"),
        ("the company", "organization"),
    ],
)
def test_a_name_of_one_word_is_what_its_description_says(description: str, kind: str) -> None:
    (quote,) = quotes(f"Vasko, {description}, said the ships were late.")
    assert (quote.speaker, quote.speaker_kind) == ("Vasko", kind)


def test_a_place_before_an_office_is_not_a_person() -> None:
    (quote,) = quotes("In Vasko, the mayor, Ana Holm, said the ships were late.")
    assert (quote.speaker, quote.role) == ("Ana Holm", "mayor")


@pytest.mark.parametrize(
    "group", ["Norwegian judicial and security officials and diplomats", "The local and regional leaders"]
)
def test_two_words_that_describe_one_noun_name_a_group(group: str) -> None:
    (quote,) = quotes(f"“No ship left,” said {group}.")
    assert (quote.speaker, quote.speaker_kind) == (group, "group")
