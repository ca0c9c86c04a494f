"""Family names that a father and a son share: "Holm" and "Holm Jr."."""

import pytest

from tests.index.marks.quotes.said import speakers


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Robert S. Hale III", "Mr. Hale"),
        ("Robert Hale II", "Hale"),
        ("Daniel Holm Jr.", "Mr. Holm"),
        ("Daniel Holm, Jr.", "Holm"),
        ("Daniel Holm Jr.", "Holm Jr."),
        ("Daniel Holm Sr.", "Holm Sr."),
        ("Vincent Harling Sr.", "Mr. Harling Sr."),
        ("Abdullah II", "King Abdullah"),
    ],
)
def test_a_short_form_means_the_full_name_with_its_generation(full: str, short: str) -> None:
    text = (f"The report was read by {full}, the harbour master.", f"“It is late,” {short} said.")
    assert speakers(*text) == [full]


def test_father_and_son_are_told_apart_by_the_generation() -> None:
    text = (
        "Daniel Holm Jr., a painter, met his father, Daniel Holm, in the harbour.",
        "“We will not stop,” Holm Jr. said.",
        "“It is late,” Holm said.",
    )
    assert speakers(*text) == ["Daniel Holm Jr.", "Daniel Holm"]


@pytest.mark.parametrize(
    "first",
    [
        "President Holm met his son, Daniel Holm Jr., in the harbour.",
        "Daniel Holm Jr. came to the harbour. Holm Jr. was early.",
    ],
)
def test_a_family_name_that_may_be_the_fathers_is_not_given_to_the_son(first: str) -> None:
    assert speakers(first, "“It is late,” Holm said.") == ["Holm"]


def test_a_son_is_not_taken_for_another_of_the_same_family() -> None:
    text = ("Daniel Holm Jr. and Rosa Holm came to the harbour.", "“It is late,” Holm Sr. said.")
    assert speakers(*text) == ["Holm Sr."]
