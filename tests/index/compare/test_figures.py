"""Figures of one thing in several articles, and how they compare."""

import pytest

from index.compare import figures_by_subject
from index.compare.article_corpus import corpus_of
from index.compare.figures import compared_figures
from index.compare.values import Relation, Row
from index.decisions.decision import Act, Decision, Decisions, Line
from tests.index.compare.made import article, words_at


def rows(*texts: str) -> tuple[Row, ...]:
    return figures_by_subject(tuple(article(f"a{at}", text) for at, text in enumerate(texts)))


def test_the_same_number_with_other_bound_words_agrees() -> None:
    (row,) = rows("The storm cut power to about 4,000 homes.", "Power is out in 4,000 homes after the storm.")
    assert row.relation is Relation.AGREE
    assert row.counted == "homes"


def test_the_same_figure_is_the_same() -> None:
    (row,) = rows("The bridge cost $84,000, the council said.", "The council paid $84,000 for the bridge.")
    assert row.relation is Relation.SAME


def test_hundreds_beside_a_number_is_loose() -> None:
    (row,) = rows("Hundreds of barges were sunk by the storm.", "The storm sank 340 barges.")
    assert row.relation is Relation.LOOSE


def test_numbers_that_cannot_both_be_right_differ_where_all_else_agrees() -> None:
    (row,) = rows(
        "The ministry said the northern camp housed 420 refugee families on Monday.",
        "On Monday the northern camp housed 510 refugee families, aid workers said.",
    )
    assert row.relation is Relation.DIFFER


def test_a_word_that_divides_the_counted_group_keeps_figures_apart() -> None:
    assert rows("The camp holds 4,000 prisoners.", "The camp holds 4,000 foreign prisoners.") == ()


def test_figures_far_apart_are_two_things() -> None:
    assert rows("The camp holds 12,000 fighters.", "The convoy carried 300 fighters.") == ()


def test_numbers_of_unlike_things_stay_apart() -> None:
    assert rows("The council sold 55 barges.", "The fair had 55 visitors from abroad.") == ()


def test_nouns_are_synonyms_only_where_the_reader_decided_so() -> None:
    articles = (
        article("a", "The camp freed 640 detainees in May."),
        article("b", "In May the camp freed 1,500 inmates."),
    )
    assert figures_by_subject(articles) == ()
    synonym = Decisions((Line(1, Decision(Act.SYNONYM, at="", a="detainees", b="inmates")),))
    (row,) = figures_by_subject(articles, decisions=synonym)
    assert row.relation is Relation.SIDE_BY_SIDE


@pytest.mark.parametrize("asked", ["detainees", "inmates", "Inmates"])
def test_a_noun_that_is_asked_for_brings_its_synonyms(asked: str) -> None:
    articles = (
        article("a", "The camp freed 640 detainees in May."),
        article("b", "In May the camp freed 1,500 inmates."),
    )
    synonym = Decisions((Line(1, Decision(Act.SYNONYM, at="", a="detainees", b="inmates")),))
    assert len(figures_by_subject(articles, asked, synonym)) == 1
    assert figures_by_subject(articles, "barges", synonym) == ()


def listed(*texts: str) -> list[tuple[str, list[str]]]:
    """The headings of all rows with the words of their figures."""
    articles = tuple(article(f"a{at}", text) for at, text in enumerate(texts))
    return [
        (row.counted, [words_at(articles, cell.place.article, cell.place.span) for cell in row.cells])
        for row in compared_figures(corpus_of(articles))
    ]


def test_rows_of_one_noun_are_distinguished_by_the_phrase_that_follows_all_their_figures() -> None:
    found = listed(
        "The north depot holds 640 crates of salt. It sent 75 crates to the islands in May.",
        "There were 640 crates of salt in the north depot. In May 75 crates went to the islands.",
    )
    assert found == [("crates", ["75 crates"] * 2), ("crates of salt", ["640 crates"] * 2)]


def test_rows_of_one_noun_without_a_phrase_in_common_are_numbered() -> None:
    found = listed(
        "The north depot held 640 crates while it burned. A ferry with 75 crates sank off the islands.",
        "When it burned, 640 crates were in the north depot. Off the islands a ferry sank with 75 crates.",
    )
    assert [heading for heading, _ in found] == ["crates", "crates (2)"]


@pytest.mark.parametrize(
    ("texts", "heading"),
    [
        (
            (
                "The guards held 631 young divers for a week.",
                "Rain kept 90 young divers at home.",
                "A prize went to 450 young divers.",
            ),
            "young divers",
        ),
        (
            (
                "The guards held 631 young divers for a week.",
                "Rain kept 90 young divers at home. A prize went to 12 divers.",
            ),
            "divers",
        ),
        (("The guards held 631 young local divers.", "Rain kept 90 young divers at home."), "young divers"),
        (("The guards held 631 local divers.", "Rain kept 90 young divers from other countries."), "divers"),
        (("The guards freed 40 nurses and clerks.", "Rain kept 95 young clerks at home."), "clerks"),
        (("The guards freed 40 ISLA divers.", "Rain kept 95 IS divers at home."), "divers"),
    ],
)
def test_a_heading_has_only_the_modifiers_that_all_figures_print(texts: tuple[str, ...], heading: str) -> None:
    assert [each for each, _ in listed(*texts)] == [heading]


def test_words_after_some_figures_are_not_in_the_heading() -> None:
    found = listed(
        "The island is holding about 4,000 rebel sailors from other countries. It fed 60 rebel sailors.",
        "The navy said the island is holding over 4,000 rebel sailors. A boat brought 60 rebel sailors whom it fed.",
        "The island is holding over 4,000 rebel sailors, including 700 strangers.",
    )
    assert [heading for heading, _ in found] == ["rebel sailors", "rebel sailors (2)"]


def test_a_figure_is_under_one_heading() -> None:
    found = listed(
        "The amnesty freed 631 inmates on Monday. The north jail holds 1,200 inmates.",
        "The north jail holds 1,200 inmates, officials said. In May it held 90 inmates.",
    )
    assert found == [("inmates", ["1,200 inmates"] * 2), ("inmates: other figures", ["631 inmates", "90 inmates"])]


@pytest.mark.parametrize(
    ("texts", "heading"),
    [
        (
            ("The bridge cost $84,000, the council said.", "The council paid $84,000 for the bridge."),
            "$84,000 · all mention “bridge”, “council”",
        ),
        (
            ("The council paid about $84,000 to Norvik.", "Some paid Norvik more than $84,000, the council said."),
            "$84,000 · all mention “Norvik”, “council”",
        ),
        (
            ("The toll is 25 percent on steel from Norvik.", "Norvik pays a toll of 25% on its steel."),
            "25 percent · all mention “toll”, “steel”",
        ),
        (
            (
                "The wooden bridge cost Norvik more than $1 million, the council said.",
                "For the wooden bridge the council of Norvik paid $1.1 million.",
            ),
            "amounts in $ · all mention “Norvik”, “wooden”",
        ),
    ],
)
def test_figures_without_a_noun_are_known_by_their_amount_and_words_of_all_their_sentences(
    texts: tuple[str, ...], heading: str
) -> None:
    assert [each for each, _ in listed(*texts)] == [heading]


def test_two_nouns_that_share_only_a_modifier_are_two_things() -> None:
    assert rows("The rebels have about 9,000 ISLA sailors.", "Some 9,000 ISLA voters live in the rebel camp.") == ()
    assert rows("The fair sold 350 harbour maps.", "The fair sold 350 harbour cakes, not maps.") == ()


def test_people_head_a_row_of_people_and_injured() -> None:
    (row,) = rows("The blast on the quay hurt 17 dockers.", "On the quay 17 people were hurt by the blast.")
    assert row.counted == "people"


@pytest.mark.parametrize("order", [1, -1])
def test_hundreds_is_beside_a_number_only_with_a_word_in_common(order: int) -> None:
    texts = ("Hundreds of ISLA sailors left the harbour.", "The navy moved 300 ISLA sailors by air.")
    assert rows(*texts[::order]) == ()


@pytest.mark.parametrize("order", [1, -1])
def test_hundreds_of_one_noun_are_not_a_number_of_another(order: int) -> None:
    texts = ("Hundreds of people left the burning harbour.", "Some 340 dockers left the burning harbour.")
    assert rows(*texts[::order]) == ()


def test_a_noun_that_is_asked_for_is_found_below_a_shorter_heading() -> None:
    articles = (article("a", "The guards held 900 young divers."), article("b", "The guards held 900 divers."))
    (row,) = figures_by_subject(articles, "young divers")
    assert row.counted == "divers"


def test_hundreds_of_one_kind_are_not_a_number_of_another_kind() -> None:
    assert not rows("Hundreds of young sailors were moved to the base.", "Some 130 Danish sailors were moved by ship.")
