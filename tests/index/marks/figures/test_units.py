import pytest

from index.marks.figures import FigureKind
from tests.index.marks.figures.given import figures, units, values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost $5.", "$"),
        ("It cost US$ 20,000.", "US$"),
        ("It cost A$5.", "A$"),
        ("It cost HK$5.", "HK$"),
        ("It cost $US160 million.", "US$"),
        ("It cost \u00a35.", "\u00a3"),
        ("It cost \u20ac5.", "\u20ac"),
        ("It cost 5\u20ac.", "\u20ac"),
        ("It cost \u20b95.", "\u20b9"),
        ("It cost USD 5.", "USD"),
        ("It cost EUR5.", "\u20ac"),
        ("It cost RM5.", "RM"),
        ("It cost Rs 500.", "Rs"),
        ("It cost 5 dollars.", "dollars"),
        ("It cost 5 euros.", "euros"),
        ("It cost 5 million Iraqi dinars.", "Iraqi dinars"),
        ("It cost 5 Syrian pounds.", "Syrian pounds"),
        ("It cost hundreds of offshore dollars.", "dollars"),
    ],
)
def test_money(text: str, unit: str) -> None:
    (figure,) = figures(text)
    assert (figure.unit, figure.kind) == (unit, FigureKind.MONEY)


@pytest.mark.parametrize("form", ["5%", "5 per cent", "5 percent", "5 pc", "five per cent"])
def test_per_cent(form: str) -> None:
    (figure,) = figures(f"Rents rose by {form} this year.")
    assert (figure.value, figure.unit, figure.kind) == (5, "%", FigureKind.PERCENT)


def test_percentage_points_are_not_per_cent() -> None:
    assert units("It rose 2 percentage points, then 50 basis points, to 7%.") == [
        "percentage points",
        "basis points",
        "%",
    ]


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("They walked 12 km.", "km", "measure"),
        ("They walked 12 kilometers.", "km", "measure"),
        ("They drove at 90 km/h.", "km/h", "measure"),
        ("They drove at 60mph.", "mph", "measure"),
        ("It weighs 4 kg.", "kg", "measure"),
        ("It weighs 4 tonnes.", "tonnes", "measure"),
        ("It covers 40 hectares.", "hectares", "measure"),
        ("It covers 301,338 km2.", "square km", "measure"),
        ("It covers 30 square miles.", "square miles", "measure"),
        ("It was 30 degrees.", "degrees", "measure"),
        ("It was 30 degrees Celsius.", "\u00b0C", "measure"),
        ("It gives 40 kW.", "kW", "measure"),
        ("It gives 40 megawatts.", "MW", "measure"),
        ("It stores 256GB.", "GB", "measure"),
        ("It lasted three years.", "years", "duration"),
        ("It lasted 5 hours.", "hours", "duration"),
        ("It lasted two more days.", "days", "duration"),
        ("A 30-second film was shown.", "seconds", "duration"),
        ("A 12-year-old boy spoke.", "years", "age"),
        ("She was 84 years old.", "years", "age"),
        ("Those 75 years of age spoke.", "years", "age"),
    ],
)
def test_measures_durations_and_ages(text: str, unit: str, kind: str) -> None:
    (figure,) = figures(text)
    assert (figure.unit, figure.kind) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Oil sold at $52 a barrel.", "$ per barrel"),
        ("They make $12 an hour.", "$ per hour"),
        ("They spend $2 million per week.", "$ per week"),
        ("It emits two billion tonnes per year.", "tonnes per year"),
        ("It pumps five million barrels a day.", "barrels per day"),
        ("Fuel is 1,200 dinars a litre.", "dinars per litre"),
    ],
)
def test_rates(text: str, unit: str) -> None:
    assert units(text) == [unit]


def test_a_year_earlier_is_not_a_rate() -> None:
    assert units("Sales rose from $6.8 billion a year earlier.") == ["$"]


def test_a_measure_in_brackets_is_a_figure_beside_the_first() -> None:
    assert values("The road is 5 miles (8 km) long.") == [5, 8]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Rana Saleh, 42, teaches here.", 42),
        ("Rana Saleh (42) teaches here.", 42),
        ("She was 35 when she left.", 35),
        ("He turned 18 in prison.", 18),
        ("Boys aged 7 were held.", 7),
        ("At 32, he went home.", 32),
        ("Her daughter, 7, was hurt.", 7),
        ("Payne, now 85, paints.", 85),
        ("The average age is 25.", 25),
        ("No people under 30 came.", 30),
    ],
)
def test_ages_without_a_unit(text: str, age: float) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.unit, figure.kind) == (age, "years", FigureKind.AGE)


def test_two_ages_after_one_word_are_both_ages() -> None:
    assert units("The gunmen, aged 19 and 22, fled.") == ["years", "years"]


def test_a_breadth_takes_the_unit_of_the_length() -> None:
    assert units("The cell is four metres by three.") == ["metres", "metres"]


def test_stone_with_a_capital_is_a_name() -> None:
    assert units("They spoke to 12 Stone town clerks.") == [None]


def test_a_quotation_mark_after_a_number_is_not_an_inch() -> None:
    assert units('She said: "We were 300" and wept.') == [None]


@pytest.mark.parametrize(
    "text", ["Some are as young as 14.", "Her sons, 17 and 21, were taken.", "So said Dr. Rima, 34. She left."]
)
def test_more_places_of_ages(text: str) -> None:
    assert {figure.kind for figure in figures(text)} == {FigureKind.AGE}


def test_a_number_after_a_comma_alone_is_not_an_age() -> None:
    assert units("They met in June, 40 of them.") == [None]
