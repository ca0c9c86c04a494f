"""The case of headlines: kept as published, said where the style wants another, changed on request."""

import pytest
from msgspec.structs import replace

from index.citing import citation, in_case_of, record_of, style_named
from index.citing.headline_case import HeadlineCase, case_of, recased
from tests.index.citing.made import PARA, article, formed, span_of


@pytest.mark.parametrize(
    ("title", "case"),
    [
        ("Ferry To Carry Far More Cars", HeadlineCase.TITLE),
        ("Ferry to carry far more cars", HeadlineCase.SENTENCE),
        ("FERRY TO CARRY FAR MORE CARS", None),
        ("Ferry sinks", None),
    ],
)
def test_the_case_of_a_headline_shows_in_its_words(title: str, case: HeadlineCase | None) -> None:
    assert case_of(title) is case


def test_a_headline_stays_as_published_and_the_remark_names_the_case_of_the_style() -> None:
    made = article(title="Ferry to carry far more cars")
    assert "“Ferry to carry far more cars.”" in formed(made, "mla").reference
    assert any("the style wants title case" in line for line in formed(made, "mla").remarks)
    assert not any("case" in line for line in formed(made, "apa").remarks)


def test_on_request_each_word_is_written_as_the_article_writes_it() -> None:
    text = "The ferry left. Some cars for Lisbon were aboard the ferry, and far more came."
    assert recased("Ferry For Lisbon Carries Far More Cars", HeadlineCase.SENTENCE, text) == (
        "Ferry for Lisbon carries far more cars"
    )
    assert recased("Ferry for Lisbon carries far more cars", HeadlineCase.TITLE, text) == (
        "Ferry for Lisbon Carries Far More Cars"
    )
    made = article(PARA, title="Ferry Takes Many More Cars")
    cited = citation(made, span_of(made, PARA), "apa", recase=True)
    assert "Ferry takes many more cars." in cited.reference


@pytest.mark.parametrize(
    ("title", "sentence", "in_title_case"),
    [
        ("Mill sold to Moe & Co.", "Mill sold to Moe & Co.", "Mill Sold to Moe & Co."),
        ("Who sank it? A captain’s story", "Who sank it? A captain’s story", "Who Sank It? A Captain’s Story"),
        ("Ferry sold to the U.S.", "Ferry sold to the U.S.", "Ferry Sold to the U.S."),
        ("Ferry sinks off the coast", "Ferry sinks off the coast", "Ferry Sinks off the Coast"),
    ],
)
def test_names_initials_and_a_second_sentence_keep_their_capitals(
    title: str, sentence: str, in_title_case: str
) -> None:
    assert recased(title, HeadlineCase.SENTENCE, "It left.") == sentence
    assert recased(title, HeadlineCase.TITLE, "It left.") == in_title_case


def test_a_headline_in_another_language_keeps_its_case() -> None:
    record = replace(record_of(article(title="Sturm schließt die Brücke"), (0, 5)), language="de")
    assert in_case_of(style_named("mla"), record, "") == record
