import pytest

from tests.index.marks.figures.given import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council freed 1561 prisoners.", 1561),
        ("The council freed 1,561 prisoners.", 1561),
        ("The index stood at 1.5 points.", 1.5),
        ("A dose of .5 grams is enough.", 0.5),
        ("Farmers in 12,34,567 villages were paid.", 1234567),
        ("Some 40\u00a0000 tents arrived.", 40000),
        ("Some 40\u202f000 tents arrived.", 40000),
        ("The bill came to 1.234,50 euros.", 1234.5),
        ("They counted \u0662\u0665 boats.", 25),
        ("They counted \u0661\u066c\u0662\u0660\u0660 boats.", 1200),
    ],
)
def test_digits_are_read_with_their_separators(text: str, value: float) -> None:
    assert values(text) == [value]


def test_a_number_larger_than_any_leaves_the_others_to_be_found() -> None:
    assert 1561 in values(f"The council freed 1,561 prisoners. It counted {'9' * 400}.5 boats.")


def test_a_comma_and_a_space_separate_two_numbers() -> None:
    assert values("The lots were 1, 234 and 567.") == [1, 234, 567]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Aid worth 3.2 million dollars arrived.", 3.2e6),
        ("Losses of 2.4bn dinars were booked.", 2.4e9),
        ("It cost $6m.", 6e6),
        ("The page has 30k readers.", 3e4),
        ("A 1.2-million budget was passed.", 1.2e6),
        ("The state paid 13 lakh farmers.", 1.3e6),
        ("Savings of 2 crore rupees were found.", 2e7),
        ("The dam holds water for 6m people.", 6e6),
        ("The firm raised $5 Million.", 5e6),
        ("It is worth $2.5B today.", 2.5e9),
    ],
)
def test_a_magnitude_after_digits_multiplies(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["The wall is 6m tall.", "A trench 6 m deep was dug."])
def test_a_lone_m_is_metres(text: str) -> None:
    assert values(text) == [6]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Twenty-eight villages were emptied.", 28),
        ("Twenty eight villages were emptied.", 28),
        ("Two hundred and six villages were emptied.", 206),
        ("A hundred lorries crossed.", 100),
        ("Half a million residents fled.", 5e5),
        ("Over half a million residents fled.", 5e5),
        ("One and a half tonnes were seized.", 1.5),
        ("Five and a half million residents fled.", 5.5e6),
        ("Thirty thousand six hundred forty-two voters came.", 30642),
        ("Seven thousand individuals were moved.", 7000),
        ("A hundred thousand voters came.", 1e5),
        ("Two point five litres were spilled.", 2.5),
        ("They paid 3 hundred and 21 clerks.", 321),
    ],
)
def test_numbers_in_words(text: str, value: float) -> None:
    assert values(text) == [value]


def test_between_one_hundred_and_two_hundred_are_two_numbers() -> None:
    assert values("It drew between one hundred and two hundred guests.") == [(100, 200)]


def test_two_figures_joined_by_and_stay_two() -> None:
    assert values("They have 45 million and 33 million readers.") == [45e6, 33e6]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A dozen boats sank.", 12),
        ("Two dozen camps remain.", 24),
        ("Half a dozen boats sank.", 6),
        ("A half-dozen boats sank.", 6),
        ("A half dozen boats sank.", 6),
        ("Around three dozen boats sank.", 36),
    ],
)
def test_dozens_with_a_number(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Dozens of families left.", 12),
        ("Scores of families left.", 20),
        ("Hundreds of families left.", 100),
        ("Thousands of families left.", 1000),
        ("Tens of thousands of families left.", 10_000),
        ("Hundreds of millions of trees burned.", 1e8),
        ("Several hundred families left.", 100),
        ("A few thousand families left.", 1000),
        ("A couple of hundred families left.", 200),
        ("Scores and possibly hundreds of families left.", 20),
        ("Hundreds, if not thousands, of families left.", 100),
        ("Hundreds of thousands or maybe millions of families left.", 1e5),
    ],
)
def test_a_vague_plural_is_one_figure_by_its_lower_end(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["The twins know the scores by heart.", "Tens came up twice in the card game."])
def test_scores_and_tens_alone_are_not_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A third of the crops failed.", 1 / 3),
        ("Two-thirds of the crops failed.", 2 / 3),
        ("Half of the crops failed.", 0.5),
        ("Half the crops failed.", 0.5),
        ("Three quarters of the wells are dry.", 0.75),
        ("A tank holds 1/40 of the load.", 1 / 40),
        ("They waited 1 1/2 hours.", 1.5),
        ("They waited 2\u00bd hours.", 2.5),
        ("They waited half an hour.", 0.5),
        ("They waited a half-hour.", 0.5),
        ("Rents rose by a third.", 1 / 3),
    ],
)
def test_fractions(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text",
    [
        "A third suspect fled.",
        "He scored in the second half.",
        "At half-time the crowd left.",
        "A quarter final was lost.",
        "The latter half went well.",
    ],
)
def test_places_in_a_row_and_halves_of_games_are_not_fractions(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One in three households has no water.", 1 / 3),
        ("Four out of 10 pupils stay away.", 0.4),
        ("Seven of every 10 lorries were searched.", 0.7),
        ("Nearly one in 500 newborns is ill.", 1 / 500),
    ],
)
def test_shares(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


def test_part_and_base_of_a_large_group_are_two_figures() -> None:
    assert values("Guards searched 60 out of 300 lorries.") == [60, 300]


def test_a_count_and_a_year_make_no_share() -> None:
    assert values("It won two in 2016.") == [2]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was minus 5 degrees.", -5),
        ("It was -5 \u00b0C.", -5),
        ("Output fell to minus-3 tonnes.", -3),
        ("The margin is plus or minus 4 points.", 4),
    ],
)
def test_minus(text: str, value: float) -> None:
    assert values(text) == [value]


def test_a_hyphen_tied_to_a_word_is_not_a_minus() -> None:
    assert values("Her now-18 students wrote.") == [18]


@pytest.mark.parametrize(
    ("text", "value"),
    [("She is 5-foot-9 and runs.", 5.75), ("He is 6\u20193\u201d tall.", 6.25), ("It is 6 feet 6 inches long.", 6.5)],
)
def test_feet_and_inches_are_one_height(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"), [("It measures 2.5\u00d710\u22128 metres.", 2.5e-8), ("It holds 3 x 10^6 cells.", 3e6)]
)
def test_powers_of_ten(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


def test_six_figures_are_an_idiom() -> None:
    assert values("Her pay runs into six figures.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("One of every two mothers has lost a child.", 0.5), ("The bank moved by a quarter point.", 0.25)],
)
def test_shares_of_every_and_quarters_of_a_unit(text: str, value: float) -> None:
    assert values(text) == [value]
