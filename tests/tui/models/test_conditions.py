"""Conditions on the user's marks in a query."""

import pytest

from tui.models.conditions import Conditions, missing_labels, read_conditions
from tui.state.article_states import ArticleState


@pytest.mark.parametrize(
    ("query", "words", "written"),
    [
        ("prison is:unread", "prison", "is:unread"),
        ("Is:Starred prison", "prison", "Is:Starred"),
        ('label:"to check" prison', "prison", 'label:"to check"'),
        ("-is:read prison", "prison", "-is:read"),
        ("prison NOT label:x", "prison", "NOT label:x"),
        ('title:"a b" is:read', 'title:"a b"', "is:read"),
        ('"is:read" prison', '"is:read" prison', ""),
        ("this:read prison", "this:read prison", ""),
        ("prison", "prison", ""),
    ],
)
def test_a_query_is_divided_into_words_and_conditions(query: str, words: str, written: str):
    found = read_conditions(query)
    assert (found.words.strip(), found.written) == (words, written)
    assert not found.problems


@pytest.mark.parametrize(
    ("query", "state", "holds"),
    [
        ("is:unread", ArticleState(), True),
        ("is:unread", ArticleState(read=True), False),
        ("-is:unread", ArticleState(read=True), True),
        ("is:starred is:read", ArticleState(read=True, starred=True), True),
        ("is:starred is:read", ArticleState(read=True), False),
        ('label:"TO check"', ArticleState(labels=("To Check",)), True),
        ("label:to", ArticleState(labels=("To Check",)), False),
        ("NOT label:later", ArticleState(labels=("later",)), False),
    ],
)
def test_an_article_must_fulfil_every_condition(query: str, state: ArticleState, holds: bool):
    assert read_conditions(query).hold(state) is holds


def test_a_value_that_is_being_typed_is_no_problem_and_a_label_counts_from_its_first_letters():
    assert read_conditions("prison is:un", typing=True) == Conditions((), "prison ", "", ())
    assert read_conditions("label:ch", typing=True).hold(ArticleState(labels=("Check",)))
    assert not read_conditions("label:ch ", typing=True).hold(ArticleState(labels=("Check",)))
    assert read_conditions("prison is:un").problems


@pytest.mark.parametrize(
    "query", ["is:read OR prison", "prison OR is:read", "(is:read prison) storm", "(a OR b is:read)"]
)
def test_a_condition_within_an_alternative_is_said_to_hold_for_the_whole_query(query: str):
    assert read_conditions(query).problems == (
        "is:read holds for the whole query. OR and parentheses do not apply to it.",
    )


def test_a_label_that_no_article_has_is_named_with_those_in_use():
    found = read_conditions("label:chekc prison")
    assert missing_labels(found, ["check", "later"]) == (
        "No article has the label “chekc”. Labels in use: check, later.",
    )
    assert not missing_labels(read_conditions("label:che", typing=True), ["check"])
