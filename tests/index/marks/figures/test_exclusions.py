import pytest

from tests.index.marks.figures.given import shown, values


@pytest.mark.parametrize(
    "text",
    [
        "It has been so since 2014.",
        "In 2019 the town fell.",
        "The 1974 law was dropped.",
        "The film (1954) was banned.",
        "He ruled from 1415 to 1430.",
        "It closed in the 1990s.",
        "It closed in the '90s.",
        "It was the best of the 1990's.",
        "The 2014-15 season was cancelled.",
        "The 2016/17 budget was cut.",
        "It fell around 700 BC.",
        "It fell in AD 79.",
        "The summer of 1075 was dry.",
        "The 2016 elections were close.",
        "Yields are below 1990 levels.",
        "Antonio Rossi 1535-1611 painted it.",
        "1551 Anna of Riga is born.",
        "In 2016 voters chose him.",
    ],
)
def test_years_are_not_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They freed 1561 prisoners.", 1561),
        ("They sent 1650 tents.", 1650),
        ("Some 2000 men came.", 2000),
        ("It cost $1954.", 1954),
        ("It weighs 1990 kg.", 1990),
        ("A total of 2014 prisoners left.", 2014),
        ("It grew from 1000 to 2000 recruits.", (1000, 2000)),
    ],
)
def test_four_digits_that_count_are_not_a_year(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "It was held on 25 May.",
        "It was held on May 25.",
        "It ran May 25-27.",
        "It was the 25th of May.",
        "It was held on 3 Oct 2019.",
        "It was held on Aug. 8, 2019.",
        "It was held on Friday the 14th.",
        "It was held on Friday 14.",
        "It was held on 2024-08-01.",
        "It was held on 1/8/2024.",
        "It was held on 16.11.2016.",
        "It was held on the twenty-second of June.",
        "The 9/11 attacks changed it.",
        "It will close until the 27.",
        "Oct. 18-22 and Oct. 25-29 are free.",
    ],
)
def test_days_are_not_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("On Wednesday 14 people died.", "14 people"),
        ("In March, 12 people died.", "12 people"),
        ("In May 40 percent agreed.", "40 percent"),
        ("We may 10 times regret it.", "10 times"),
    ],
)
def test_a_count_beside_a_day_or_month_is_kept(text: str, span: str) -> None:
    assert shown(text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "They met at 5:30.",
        "They met at 17.45 GMT.",
        "They met at 5pm.",
        "They met at 3 a.m.",
        "They met at five o'clock.",
        "They met at half past eight.",
        "They met at a quarter to nine.",
        "They met at 20 minutes past five.",
        "They met at seven thirty pm.",
        "They met at 8 in the evening.",
        "He ran it in 1:42.3.",
        "It is open 24/7.",
        "They met at 12 noon.",
        "They met at 1400 hours.",
    ],
)
def test_times_are_not_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He told Kurdistan 24 about it.",
        "After World War II it closed.",
        "The crew of Apollo 11 came.",
        "He sold his iPhone 11 and left.",
        "A Boeing 737 landed.",
        "Two-seat jets such as the F-16 landed."[9:],
        "He held an AK-47.",
        "The G20 met.",
        "The Group of 20 met.",
        "The Group of Seven leaders met.",
        "The P5+1 met.",
        "It broke Rule 10b-5.",
        "He won Race 5.",
        "The S&P 500 fell.",
        "The FTSE 100 fell.",
        "He told Channel 4 about it.",
        "He drives in Formula 1.",
        "UN Resolution 2254 demands it.",
        "Under Article 5 all must help.",
        "It broke Section 8.",
        "She lives in Room 101.",
        "The road between junctions 10 and 11 is shut.",
        "Take Route 66.",
        "He was at No. 10.",
        "They had Covid-19.",
        "The 5G network failed.",
        "The Under-21s lost.",
        "He uses Windows 11.",
        "Pupils in grade 4 read it.",
        "It released CO2.",
        "The San Remo 49ers won.",
        "She lives at 1600 Linden Avenue.",
        "He saved in a 401(k) plan.",
        "He called 911 at once.",
        "They gave a high-five.",
        "She read Ocean's Eleven.",
    ],
)
def test_numbers_in_names_are_not_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In Baghdad 24 people died.", 24),
        ("The Israelis freed 12 men.", 12),
        ("Kirkuk 40 km away is quiet.", 40),
        ("Three Killed in Attack on Northern Border Post", 3),
    ],
)
def test_a_capital_before_a_count_makes_no_name(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "He came 2nd.",
        "In the 21st century it is rare.",
        "He came twenty-first.",
        "It is the third-largest town.",
        "He is in the top 10.",
        "She is number one.",
        "They reached the last 16.",
        "It was the two hundredth goal.",
    ],
)
def test_ordinals_and_ranks_are_not_figures(text: str) -> None:
    assert values(text) == []


def test_the_top_three_of_something_are_counted() -> None:
    assert values("The top three parties met.") == [3]


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "They met one another.",
        "One must try.",
        "The one you saw was his.",
        "It remains one of the centres of trade.",
        "One day it will end.",
    ],
)
def test_one_as_pronoun_is_not_a_figure(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text", ["One killed near the gate.", "At least one child was hurt.", "He wounded one of the guards."]
)
def test_one_that_counts_is_a_figure(text: str) -> None:
    assert values(text) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "They won 2-0.",
        "They won 2 \u2013 1 at home.",
        "It passed by a 7-2 vote.",
        "It passed by a 9-to-6 vote.",
        "They voted 52 to 48.",
        "It had a 3 to 1 margin.",
        "Call 555-0100 now.",
        "Call 202-555-0100 now.",
        "Call 020 7946 0958 now.",
        "Call +44 20 7946 0958 now.",
        "See https://example.org/2016/40 for it.",
        "Write to desk24@example.org for it.",
        "Version 3.5.1 is out.",
        "1. Close the gate.",
        "It is so [12].",
        "Keeper Jan Maas (4) saved it.",
    ],
)
def test_scores_telephones_addresses_and_list_numbers_are_not_figures(text: str) -> None:
    assert values(text) == []
