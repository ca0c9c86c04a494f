import pytest

from tests.index.marks.figures.given import figures, nouns


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The 300 ISIS fighters were moved.", "ISIS fighters"),
        ("They hold over 10,000 IS fighters.", "IS fighters"),
        ("Police found 70 bullet casings from rifles.", "bullet casings"),
        ("They need 400 more nurses.", "nurses"),
        ("They met 12 other delegates.", "delegates"),
        ("He named 631 released ISIS members.", "released ISIS members"),
        ("Hundreds of villagers fled.", "villagers"),
        ("Three of the guards fled.", "guards"),
        ("Thousands of women and children fled.", "women and children"),
        ("They hold 100 police.", "police"),
        ("They lost 40 aircraft.", "aircraft"),
        ("They hold 200 Taliban.", "Taliban"),
        ("Five hard drives were taken.", "hard drives"),
        ("Four students study physics there.", "students"),
        ("It hit 150 coal- and gas-fired plants.", "plants"),
        ("It counts 572 large and small islands.", "islands"),
        ("Nine women police officers came.", "women police officers"),
        ("12 US soldiers dead were named.", "US soldiers"),
        ("17 of the region's 21 towns burned.", "towns"),
    ],
)
def test_the_noun_phrase_to_the_right(text: str, noun: str) -> None:
    assert nouns(text)[0] == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A 90-page report came out.", "page"),
        ("Four-party talks began.", "party"),
        ("A five-member panel met.", "member"),
        ("A 12 page report came out.", "page"),
    ],
)
def test_a_noun_before_a_noun_is_counted(text: str, noun: str) -> None:
    assert nouns(text) == [noun]


def test_a_participle_ends_the_phrase_when_no_noun_follows() -> None:
    (figure,) = figures("In all 631 released on Monday went home.")
    assert figure.noun is None


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The number of transferred prisoners has reached around 500.", "transferred prisoners"),
        ("The quake left a toll of 20.", "toll"),
        ("The town has a population of 3,000.", "population"),
        ("A force of 400 was sent.", "force"),
    ],
)
def test_a_noun_to_the_left_is_marked_as_taken_from_context(text: str, noun: str) -> None:
    (figure,) = figures(text)
    assert (figure.noun, figure.noun_from_context) == (noun, True)


def test_ellipsis_takes_the_noun_of_the_nearest_earlier_count() -> None:
    first, second = figures("They freed 90 detainees, but only 40 left.")
    assert (first.noun, first.noun_from_context) == ("detainees", False)
    assert (second.noun, second.noun_from_context) == ("detainees", True)


def test_a_noun_far_back_is_not_taken() -> None:
    text = "They freed 90 detainees. " + "The road was long and the night was cold and dark. " * 8 + "Only 40 stayed."
    assert figures(text)[1].noun is None


def test_tents_and_blankets_keep_their_own_numbers() -> None:
    assert nouns("They sent 40 tents and 90 blankets.") == ["tents", "blankets"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Some 40% of farmers left.", "farmers"),
        ("A third of both Iraq and Syria was lost.", "Iraq"),
        ("Only 11 per cent of the total vote was cast.", "total vote"),
        ("Some 40% left.", None),
    ],
)
def test_the_noun_of_a_part_follows_of(text: str, noun: str | None) -> None:
    assert nouns(text) == [noun]


def test_part_and_base_count_the_same_noun() -> None:
    assert nouns("Guards searched 60 out of 300 lorries.") == ["lorries", "lorries"]


def test_a_length_before_the_noun_does_not_hide_it() -> None:
    assert nouns("They sold 200 nine-litre cases.")[0] == "cases"


@pytest.mark.parametrize("text", ["She is a mother of three.", "The two met again.", "He had a glass or two."])
def test_nothing_is_taken_from_context_for_idioms(text: str) -> None:
    assert all(figure.noun is None for figure in figures("They sold 90 goats. " + text)[1:])


def test_a_bare_number_does_not_count_places() -> None:
    text = "They hold 900 fighters in two dozen camps, and some 200 are from abroad."
    assert figures(text)[2].noun == "fighters"


def test_after_a_pair_of_nouns_a_bare_number_counts_nothing_known() -> None:
    assert nouns("They sent 40 tents and 90 blankets. Only 12 came.") == ["tents", "blankets", None]


def test_the_noun_of_one_ends_at_its_verb() -> None:
    assert nouns("Then one small boy stands up.") == ["small boy"]


def test_the_noun_of_an_adjective_is_not_an_antecedent() -> None:
    assert nouns("A 90-page report came. It lists 40.") == ["page", None]


def test_a_part_does_not_become_the_counted_noun() -> None:
    assert nouns("It hit 16 guests, including three clerks; six fell.") == ["guests", "clerks", "guests"]


def test_a_degree_after_a_hyphen_is_not_counted() -> None:
    assert nouns("A 1,200-strong force came.") == [None]


def test_up_from_a_bare_number_means_the_same_things() -> None:
    assert nouns("They sold 90 goats, up from 40.") == ["goats", "goats"]


def test_a_bare_number_of_places_means_places() -> None:
    assert nouns("It has $9 million in 12 banks, the other has $7 million in five.")[-1] == "banks"
