"""Passages that several articles share: their spans and kinds, and text that does not count as shared."""

import pytest

from index.compare import passages
from index.compare.differences import differing
from index.compare.values import Passage, PassageSort
from tests.index.compare.made import article, words_at


def found(*texts: str, outlet: str = "") -> tuple[Passage, ...]:
    return passages(tuple(article(f"a{at}", text, outlet=outlet) for at, text in enumerate(texts)))


def test_a_short_quotation_in_two_reports_is_one_quotation() -> None:
    (one,) = found(
        "The harbour master called the plan “a door painted on a wall” on Monday.",
        "It is “a door painted on a wall,” said Mina Okafor, who runs the harbour.",
    )
    assert one.sort is PassageSort.QUOTATION
    assert one.words == "a door painted on a wall"
    assert len(one.places) == 2


def test_a_speech_of_several_paragraphs_is_quoted_where_its_marks_are_open() -> None:
    text = "“We counted every boat in the bay.\n\n“Not one of them had papers for the crossing,” she said."
    pair = passages((article("a", *text.split("\n\n")), article("b", *text.split("\n\n"))))
    assert {each.sort for each in pair} == {PassageSort.QUOTATION}


def test_prose_that_was_taken_over_is_prose_and_only_the_shared_stretch_counts() -> None:
    articles = (
        article("a", "The camp holds about 900 families whose villages were flooded when the northern dam gave way."),
        article(
            "b", "Among them are 900 families whose villages were flooded when the northern dam gave way, it said."
        ),
    )
    (one,) = passages(articles)
    assert one.sort is PassageSort.PROSE
    shared = {words_at(articles, place.article, place.span) for place in one.places}
    assert shared == {
        "about 900 families whose villages were flooded when the northern dam gave way",
        "900 families whose villages were flooded when the northern dam gave way",
    }


@pytest.mark.parametrize(
    "texts",
    [
        ("The ministry declined to comment on Monday.", "The ministry declined to comment on Monday."),
        ("She did not respond to a request for comment.", "He did not respond to a request for comment."),
    ],
)
def test_stock_phrases_are_formulas(texts: tuple[str, str]) -> None:
    assert {each.sort for each in found(*texts)} <= {PassageSort.FORMULA}


@pytest.mark.parametrize(
    "texts",
    [
        ("“I am the harbour master of Eastport,” he said.", "She met the harbour master of Eastport at noon."),
        ("The council met on Tuesday in Eastport.", "The council met in Westport on Friday to vote on the budget."),
        ("Boats left the bay in the morning.", "Nothing left the town in the evening."),
    ],
)
def test_titles_names_and_common_words_are_not_a_passage(texts: tuple[str, str]) -> None:
    assert found(*texts) == ()


def test_two_versions_of_one_article_are_distinguished_from_shared_prose() -> None:
    lines = [
        f"The {word} of the old bridge was painted green before the ships came back."
        for word in (
            "northern pier",
            "middle arch",
            "eastern tower",
            "wooden railing",
            "iron gate",
            "stone stair",
            "low wall",
        )
    ]
    sorts = {each.sort for each in passages((article("a", *lines), article("b", *lines)))}
    assert sorts == {PassageSort.VERSION}


def test_all_places_of_a_passage_are_in_one_row() -> None:
    text = "The flood took eleven barges, two cranes and the customs house on the western quay."
    (one,) = passages(tuple(article(name, text, outlet=f"Post {name}") for name in "abc"))
    assert len(one.places) == one.outlets == 3


def test_an_agency_that_an_article_credits_is_named() -> None:
    text = "The flood took eleven barges, two cranes and the customs house on the western quay."
    (one,) = passages((article("a", f"EASTPORT (AFP) - {text}"), article("b", text)))
    assert one.credits == ("AFP",)


def test_a_sentence_with_a_phrase_inserted_is_one_passage() -> None:
    long = "The pump beside the lock of the Ostrel Valley Mill had been painted green for visitors who never paid."
    short = "The pump beside the lock had been painted green for visitors who never paid."
    (passage,) = passages((article("a", long), article("b", short)))
    assert passage.sort is PassageSort.PROSE
    assert all(
        len(words) > 70
        for words in (words_at((article("a", long), article("b", short)), p.article, p.span) for p in passage.places)
    )


def test_a_described_speaker_may_be_the_one_whom_another_article_names() -> None:
    named = "“This is a tax raid with a brass band,” the chairwoman of Ostrel Mills, Dana Veit, said."
    described = "The chairwoman of Ostrel Mills spoke of “a tax raid with a brass band”."
    (passage,) = passages((article("a", named), article("b", described)))
    assert passage.sort is PassageSort.QUOTATION


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The water company said it had warned the ministry of the danger in a letter of 11 January.",
            "The water company said it had warned the ministry of the danger in a letter of 12 January.",
        ),
        (
            "Eleven sailors died when the old ferry struck the breakwater in thick fog.",
            "Twelve sailors died when the old ferry struck the breakwater in thick fog.",
        ),
        (
            "“We counted the boats that came into the harbour: eleven,” said Ana Moss.",
            "“We counted the boats that came into the harbour: twelve,” said Ana Moss.",
        ),
    ],
)
def test_a_difference_at_either_end_of_a_sentence_belongs_to_the_passage(one: str, other: str) -> None:
    articles = (article("one", one), article("two", other))
    (passage,) = passages(articles)
    words = [words_at(articles, place.article, place.span) for place in passage.places]
    assert [[text[a:b] for a, b in spans] for text, spans in zip(words, differing(words), strict=True)] == [
        [word]
        for word in (("11", "12") if "11" in one else ("Eleven", "Twelve") if "Eleven" in one else ("eleven", "twelve"))
    ]
