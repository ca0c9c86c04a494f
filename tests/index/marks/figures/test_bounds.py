import pytest

from tests.index.marks.figures.given import bounds, figures, shown


@pytest.mark.parametrize(
    "words",
    [
        "over", "more than", "at least", "no fewer than", "no less than", "above", "upwards of", "exceeding",
        "in excess of",
        "well over", "as low as", "a minimum of",
    ],
)  # fmt: skip
def test_lower_bounds(words: str) -> None:
    assert bounds(f"The camp holds {words} 500 detainees.") == [">"]


@pytest.mark.parametrize(
    "words",
    [
        "up to", "under", "less than", "fewer than", "below", "at most", "no more than", "as many as", "nearly",
        "almost",
        "close to", "just shy of", "a maximum of",
    ],
)  # fmt: skip
def test_upper_bounds(words: str) -> None:
    assert bounds(f"The camp holds {words} 500 detainees.") == ["<"]


@pytest.mark.parametrize("words", ["about", "around", "some", "roughly", "approximately", "an estimated", "circa", "~"])
def test_about(words: str) -> None:
    assert bounds(f"The camp holds {words} 500 detainees.") == ["~"]


def test_no_word_is_exact() -> None:
    assert bounds("The camp holds 500 detainees.") == ["="]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Tents for 10 or more guests.", ">"),
        ("Lots of $100 or more were sold.", ">"),
        ("Those 75 years of age and above may go.", ">"),
        ("Those aged 18 or older may go.", ">"),
        ("They have 20+ boats.", ">"),
        ("Lots of $100 or less were sold.", "<"),
        ("Those 12 and under go free.", "<"),
        ("A week or so, 10 days or so.", "~"),
        ("They lost 50-odd boats.", "~"),
        ("A crowd of 28,000-plus came.", ">"),
    ],
)
def test_bounds_after_the_number(text: str, bound: str) -> None:
    assert bounds(text) == [bound]


def test_filler_words_do_not_separate_bound_and_number() -> None:
    assert bounds("It drew more than just 5 guests.") == [">"]


def test_stacked_hedges_leave_the_strongest() -> None:
    assert bounds("It drew an estimated more than 500 guests.") == [">"]


@pytest.mark.parametrize("text", ["Over the past 10 days it rained.", "They fought under the 40 flags."])
def test_a_word_of_time_or_place_is_not_a_bound(text: str) -> None:
    assert bounds(text) == ["="]


def test_a_bound_governs_the_first_of_two_numbers() -> None:
    assert bounds("At least 5 men and 3 women came.") == [">", "="]
    assert bounds("It is about 40 m wide and 80 m long.") == ["~", "="]


def test_a_bound_after_is_not_taken_from_the_next_number() -> None:
    assert bounds("It was above 1,000 and below 1,500.") == [">", "<"]


def test_a_vague_plural_is_approximate_after_any_word() -> None:
    assert bounds("Nearly hundreds of boats and over several dozen rafts sank.") == ["~", "~"]


def test_the_span_holds_the_bound_word_and_the_noun() -> None:
    assert shown("It holds over 10,000 IS fighters.") == ["over 10,000 IS fighters"]
    assert shown("Those 75 years of age and above may go.") == ["75 years of age and above"]


def test_plus_a_bonus_is_not_a_bound() -> None:
    assert bounds("She gets $500 plus a bonus.") == ["="]


def test_plus_or_minus_keeps_the_number_positive_and_exact() -> None:
    (figure,) = figures("The error is plus or minus 3 points.")
    assert (figure.value, figure.bound) == (3, "=")


@pytest.mark.parametrize("text", ["The $15 minimum wage was kept.", "The 40 Max jets were grounded."])
def test_a_word_for_an_extreme_is_not_a_bound_before_a_noun(text: str) -> None:
    assert bounds(text) == ["="]
