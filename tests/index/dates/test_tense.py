import pytest

from index.dates.tense import Tense, tense_of


def tense(sentence: str, words: str, *, weekday: bool = True) -> Tense:
    start = sentence.index(words)
    return tense_of(sentence, start, start + len(words), 0, len(sentence), weekday=weekday)


@pytest.mark.parametrize(
    "sentence",
    [
        "The court will rule on Monday.",
        "The hall is due to reopen on Monday.",
        "The minister would meet the guild on Monday.",
        "Nobody had been paid by Monday.",
        "The verdict could come as early as Monday.",
        "The board plans to vote Monday.",
        "The sale begins on Monday.",
        "The crews are flying home on Monday.",
        "The appeal was expected on Monday.",
        "On Monday, the board will choose a pilot.",
        "Some 1,250 dockers return to work on Monday, the union said.",
        "Talks resume on Monday, according to the union.",
        "The strike stops on Monday, its leader, Ana Moss, told reporters.",
    ],
)
def test_clauses_about_the_future(sentence: str):
    assert tense(sentence, "Monday") is Tense.AHEAD


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said Monday that he would not resign.",
        "The ship that will carry them was launched on Monday.",
        "Couples will be allowed to file jointly, the ministry announced Monday.",
        "On Monday, the board chose a pilot.",
        "The council, which will sit again, met on Monday.",
        "In Oslo on Monday, the union said that it was late.",
        "Speaking in Oslo on Monday, the mayor told reporters that it was late.",
        "A day after talks in Oslo on Monday, the mayor said no.",
        "Two men were hurt on Monday, the police said.",
        "The attack in Kabul on Monday, the police said, killed ten people.",
        "The talks in Oslo on Monday, according to the ministry, lasted an hour.",
    ],
)
def test_the_verb_beside_the_date_decides(sentence: str):
    assert tense(sentence, "Monday") is Tense.PAST_HERE


def test_a_verb_with_words_between_is_past_without_certainty():
    assert tense("The guild announced a strike for the whole coast in May.", "May", weekday=False) is Tense.PAST


def test_may_with_a_capital_is_not_a_modal_verb():
    assert tense("Mrs May said in May that she would go.", "May that", weekday=False) is Tense.PAST_HERE


def test_a_limit_leaves_a_month_to_be_the_nearest():
    assert tense("Some 300 had crossed by the end of October.", "the end of October", weekday=False) is Tense.UNKNOWN


def test_without_a_verb_nothing_is_known():
    assert tense("A calm Monday.", "Monday") is Tense.UNKNOWN
