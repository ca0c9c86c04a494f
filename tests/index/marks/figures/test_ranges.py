import pytest

from tests.index.marks.figures.given import figures, nouns, shown, units, values


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It takes 5 to 7 guards.", (5, 7)),
        ("It takes 5-7 guards.", (5, 7)),
        ("It takes 5\u20137 guards.", (5, 7)),
        ("It takes from 5 to 7 guards.", (5, 7)),
        ("It takes between 5 and 7 guards.", (5, 7)),
        ("It takes 5 or 6 guards.", (5, 6)),
        ("It takes one or two guards.", (1, 2)),
        ("It costs $20 million to $30 million.", (2e7, 3e7)),
        ("It costs 1.5 to 2 billion dinars.", (1.5e9, 2e9)),
        ("It costs between $62 and $68 per seat.", (62, 68)),
        ("Terms of 5- to 7-year length are usual.", (5, 7)),
        ("It costs \u00a3200-\u00a3300.", (200, 300)),
        ("Pupils at ages 6 to 12 get milk.", (6, 12)),
        ("Those between the ages of 18 and 29 voted.", (18, 29)),
        ("It was 40-45C in the shade.", (40, 45)),
        ("They lost 20,000-30,000 sheep.", (20_000, 30_000)),
    ],
)
def test_two_ends_are_one_figure(text: str, ends: tuple[float, float]) -> None:
    assert values(text) == [ends]


def test_the_unit_of_the_second_end_serves_both() -> None:
    assert units("It weighs between 44 and 50 kg.") == ["kg"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prices rose 3 per cent to 1,200 dinars.", [3, 1200]),
        ("The index was up 30 points to 2,500.", [30, 2500]),
        ("They bought 10 mg and 12 kg.", [10, 12]),
        ("It moved from 44 ml to 50 mg.", [44, 50]),
    ],
)
def test_a_change_and_a_level_stay_two_figures(text: str, wanted: list[float]) -> None:
    assert values(text) == wanted


def test_from_and_to_after_a_verb_of_change_are_old_and_new() -> None:
    (figure,) = figures("The fare fell from $12 to $10.")
    assert figure.value == (12, 10)
    assert figure.change


def test_a_plain_range_is_not_a_change() -> None:
    (figure,) = figures("It takes from 5 to 7 guards.")
    assert not figure.change


def test_a_list_takes_its_unit_from_its_last_item() -> None:
    text = "He paid 30, 20 and 10 dollars."
    assert values(text) == [30, 20, 10]
    assert units(text) == ["dollars"] * 3


def test_a_comma_before_money_with_a_sign_makes_no_list() -> None:
    assert units("Of the 12, $5 each was taken.") == [None, "$"]


def test_the_opening_word_belongs_to_the_range() -> None:
    assert shown("Between 5 and 7 guards came.") == ["Between 5 and 7 guards"]


def test_ends_without_a_noun_of_their_own_share_the_next() -> None:
    assert nouns("They had four-, five- and six-cylinder engines.") == ["cylinder"] * 3
