"""Figures of one thing in several articles, and how they compare."""

import pytest

from index.compare import figures_by_subject
from index.compare.article_corpus import corpus_of
from index.compare.figures import compared_figures
from index.compare.values import Relation, Row
from index.decisions.decision import Act, Decision, Decisions, Line
from tests.index.compare.made import article


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


def heads(*texts: str) -> list[str]:
    corpus = corpus_of(tuple(article(f"a{at}", text) for at, text in enumerate(texts)))
    return [row.counted for row in compared_figures(corpus)]


def test_rows_of_one_noun_are_distinguished_by_words_of_an_article() -> None:
    found = heads(
        "The north depot holds 640 crates of salt. It sent 75 crates to the islands in May.",
        "There were 640 crates of salt in the north depot. In May 75 crates went to the islands.",
    )
    assert len(found) == len(set(found)) == 2
    for heading in found:
        assert heading.startswith("crates ")
        assert "(" not in heading


def test_a_modifier_that_most_articles_print_is_in_the_heading() -> None:
    found = heads(
        "The guards held 631 young divers for a week.",
        "The guards held 900 young divers. They later held 12 divers.",
        "Some 450 young divers were held.",
    )
    assert "young divers" in found
