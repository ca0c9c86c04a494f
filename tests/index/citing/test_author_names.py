"""Bylines parted into names, and what of them is no name."""

import pytest

from index.citing.author_names import author_names
from tests.index.citing.made import article


def inverted(*authors: str, body: str = "The ferry left at noon.") -> list[str]:
    return [name.inverted for name in author_names(article(body, authors=authors))]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Mina Okafor, Per Holm and Ana Silva", ["Okafor, Mina", "Holm, Per", "Silva, Ana"]),
        ("Mina Okafor & Per Holm", ["Okafor, Mina", "Holm, Per"]),
        ("Mina Okafor with Per Holm", ["Okafor, Mina", "Holm, Per"]),
        ("Mina Okafor; Per Holm", ["Okafor, Mina", "Holm, Per"]),
        ("Mina Okafor, Per Holm", ["Okafor, Mina", "Holm, Per"]),
        ("Holm, Per and Silva, Ana", ["Holm, Per", "Silva, Ana"]),
        ("Mina Okafor and Reuters", ["Okafor, Mina", "Reuters"]),
        ("Ministry of Water and Power", ["Ministry of Water and Power"]),
        ("Harbour Authority, Eastern Branch", ["Harbour Authority, Eastern Branch"]),
    ],
)
def test_a_byline_is_split_only_if_it_lists_people(written: str, names: list[str]) -> None:
    assert inverted(written) == names


@pytest.mark.parametrize(
    "written",
    [
        "By Per Holm", "Words by Per Holm", "Per Holm in Lisbon", "Per Holm (Lisbon)", "Per Holm, The Example Herald",
        "Per Holm, Senior Reporter", "Per Holm, Cairo", "Per Holm for Reuters",
    ],
)  # fmt: skip
def test_place_job_and_newspaper_are_not_part_of_a_name(written: str) -> None:
    assert inverted(written) == ["Holm, Per"]


def test_a_name_that_is_listed_twice_counts_once() -> None:
    assert inverted("Per Holm", "PER HOLM", "By Per Holm") == ["Holm, Per"]


def test_a_byline_in_capitals_takes_the_spelling_that_the_article_has() -> None:
    assert inverted("RUTH MCARDLE", body="“We sailed,” Ruth McArdle wrote.") == ["McArdle, Ruth"]
    assert inverted("RUTH O’DELL") == ["O’Dell, Ruth"]
    assert inverted("Ruth ODELL") == ["Odell, Ruth"]
    assert inverted("DPA") == ["DPA"]
    assert inverted("PAUL DURAND III") == ["Durand, Paul, III"]
