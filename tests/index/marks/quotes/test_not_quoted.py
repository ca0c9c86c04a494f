import pytest

from tests.index.marks.quotes.said import quotes, said


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “reform” has stalled.",
        "The film “Red Sand” opens on Friday.",
        "She starred in “Evening Hour” for a year.",
        "He wrote a poem titled “The Long Road Home” in prison.",
        "The album, “Salt,” came out in May.",
        "The gang known as “the brothers” ran the port.",
        "The rebels' “governor” fled the town.",
        "They met “Shorty” in a bar.",
        "The “binary choice” framework has failed.",
    ],
)
def test_titles_names_and_scare_quotes_are_not_quotations(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army fell back and the town burned.",
        "A report on the fire is due in May.",
        "His claims were many and his answers few.",
        "The accused man left the room.",
        "The said amount was paid.",
        "She was charged with theft.",
        "The company declined to comment.",
    ],
)
def test_plain_sentences_have_no_quotation(text: str) -> None:
    assert quotes(text) == ()


def test_the_inner_quotation_of_two_is_text() -> None:
    assert said("“He told me, ‘Go home,’ and I went,” Dana Olsen said.") == [
        ("Dana Olsen", "He told me, ‘Go home,’ and I went,")
    ]


def test_a_sentence_that_breaks_off_after_but_is_read() -> None:
    assert said("Nils Berg left early, but") == []
