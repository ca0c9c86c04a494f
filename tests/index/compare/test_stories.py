"""Passages, figures and dates of stories of our own: what is found, and that nothing else is."""

from itertools import combinations
from pathlib import Path

import pytest

from index.article import Span
from index.citing.find_quotation import folded_words
from index.compare import figures_by_subject, passages, timeline
from index.compare.article_corpus import corpus_of
from index.compare.figures import compared_figures
from index.compare.subjects import ANYBODY, stem_of
from index.compare.values import PassageSort, Relation
from tests.index.compare.stories import STORIES, Marked, Story, is_one, pairs_of, story, touching


@pytest.fixture(params=STORIES)
def told(request: pytest.FixtureRequest) -> Story:
    return story(request.param)


Place = tuple[Path, Span]


def judged(told: Story, groups: list[list[Place]], kinds: str) -> tuple[int, list[str], list[str]]:
    """How many pairs are one thing; the words of those found that are two, and of those missed."""
    texts = {each.path: each.text for each in told.articles}
    found: set[tuple[Marked, Marked]] = set()
    wrong: list[str] = []
    for group in groups:
        for (one, here), (other, there) in combinations(group, 2):
            if one == other:
                continue
            of_one, of_other = touching(told.marked, one, here, kinds), touching(told.marked, other, there, kinds)
            right = [(a, b) for a in of_one for b in of_other if is_one(a, b)]
            found.update(right)
            found.update((b, a) for a, b in right)
            if not right:
                wrong.append(f"{texts[one][slice(*here)]} | {texts[other][slice(*there)]}")
    wanted = [(a, b) for a, b in pairs_of(told.marked, kinds) if is_one(a, b)]
    missed = [
        f"{texts[a.article][slice(*a.span)]} | {texts[b.article][slice(*b.span)]}"
        for a, b in wanted
        if (a, b) not in found
    ]
    return len(wanted), wrong, missed


def test_passages_of_a_story_are_found_and_nothing_else(told: Story) -> None:
    groups = [
        [(place.article, place.span) for place in passage.places]
        for passage in passages(told.articles)
        if passage.sort is not PassageSort.FORMULA
    ]
    wanted, wrong, missed = judged(told, groups, "qr")
    assert wanted >= 5
    assert not wrong
    assert len(missed) <= 2, missed  # three or six words alone: "Nobody told us", "for less than a baker earns"


def test_quotations_are_distinguished_from_prose(told: Story) -> None:
    for passage in passages(told.articles):
        if passage.sort is PassageSort.FORMULA:
            continue
        place = passage.places[0]
        kinds = {each.kind for each in touching(told.marked, place.article, place.span, "qr")}
        assert ("q" if passage.sort is PassageSort.QUOTATION else "r") in kinds, passage.words


def test_figures_of_one_thing_share_a_row_and_no_others(told: Story) -> None:
    groups = [
        [(cell.place.article, cell.place.span) for cell in row.cells] for row in figures_by_subject(told.articles)
    ]
    wanted, wrong, missed = judged(told, groups, "f")
    assert not wrong
    assert len(missed) <= wanted / 2, missed  # "at least 31 people" and a toll of "34" have no noun in common


def test_each_word_of_a_heading_is_printed_for_each_figure_and_no_figure_is_under_two(told: Story) -> None:
    texts = {each.path: each for each in told.articles}
    rows = compared_figures(corpus_of(told.articles))
    for row in rows:
        for cell in row.cells:
            printed = {stem_of(word) for word in folded_words(texts[cell.place.article].words(cell.sentence))}
            words = row.counted.partition("all mention ")[2] or row.counted.removesuffix(": other figures")
            missing = {stem_of(word) for word in folded_words(words) if word.isalpha()} - printed - ANYBODY
            assert not cell.figure.noun or cell.figure.noun_from_context or not missing, row.counted
    places = [(cell.place.article, cell.place.span) for row in rows for cell in row.cells]
    assert places
    assert len(places) == len(set(places))


def test_figures_said_to_differ_are_of_one_thing(told: Story) -> None:
    for row in figures_by_subject(told.articles):
        if row.relation is Relation.DIFFER:
            marks = [touching(told.marked, cell.place.article, cell.place.span, "f") for cell in row.cells]
            assert all(any(is_one(a, b) for a in marks[0] for b in other) for other in marks[1:]), row.counted


def test_weekdays_are_placed_on_the_day_meant(told: Story) -> None:
    events = timeline(told.articles)
    for each in told.marked:
        if each.kind != "d":
            continue
        here = [e for e in events if e.place.article == each.article and not e.is_article
                and e.place.span[0] < each.span[1] and e.place.span[1] > each.span[0]]  # fmt: skip
        day = here[0].first.isoformat() if here and here[0].first else "?"
        assert day == each.mark[1:], each
