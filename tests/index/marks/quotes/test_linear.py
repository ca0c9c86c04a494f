"""Work is counted in calls of Python functions, which does not depend on the machine."""

import sys
from types import FrameType

import pytest

from index.marks.quotes import find_quotes
from tests.index.marks.quotes.said import article


def calls(*paragraphs: str) -> int:
    made = article(*paragraphs)
    count = 0

    def tally(pattern: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        find_quotes(made)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "Hama said the dam was safe and Rosa told them that rain was near. ",
        "“No,” she said. ",
        'said "and ',
        "Hama, who said that ",
        "the head of the head of ",
        "Hama, a man, ",
        "said said said ",
        "““““ ",
        "\" ' ",
        ", , , ",
        "( ( ( ",
        "........ ",
        "according to ",
        "Hama and ",
        "said: ",
        "that that ",
        "in the ",
        "Rosa Hama ",
        "- ",
        "if he was ",
    ],
)
def test_work_grows_with_length_and_not_faster(unit: str) -> None:
    small, large = calls(unit * 200), calls(unit * 800)
    assert large <= 5 * small + 200


@pytest.mark.parametrize("char", [".", "“", '"', "'", "-", "(", ",", " ", "a", "A", "\u00a0", "…"])
def test_runs_of_one_character_cost_their_length(char: str) -> None:
    small, large = calls(char * 2000), calls(char * 8000)
    assert large <= 5 * small + 200


def family(size: int) -> list[str]:
    """Paragraphs in which as many people of one family name speak, each with the same role."""
    given = [f"{a}{b}{c}ar" for a in "BDFGKLMN" for b in "aeiou" for c in "bdfgklmnprst"]
    return [f"“No,” said {name} Lindqvist, a pilot. The pilot said more." for name in given[:size]]


def test_many_people_of_one_family_and_one_role_cost_their_number() -> None:
    assert calls(*family(480)) <= 5 * calls(*family(120))
