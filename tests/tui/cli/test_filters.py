import pytest

from index.decisions.decision import NONE, Act, Decision, Decisions, Line
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.quotes.quote import Confidence, Quote, QuoteKind
from tui.cli.filters import AskedSpelling, is_asked_speaker, is_between, is_counted, is_sure, spelling_of


def said_by(speaker, confidence=Confidence.HIGH):
    return Quote(0, 1, QuoteKind.DIRECT, confidence, ((0, 1),), speaker)


def figure(value=1.0, noun=None, unit=None):
    return Figure(0, 1, value, Bound.EXACT, FigureKind.COUNT, unit, noun)


@pytest.mark.parametrize("name", ["Yusuf al-Karimi", "karimi", "Yousuf Karimi", "al-Kareemi", "KARIMI"])
def test_a_speaker_is_found_under_any_spelling(name):
    assert is_asked_speaker("Yusuf al-Karimi", name)


@pytest.mark.parametrize("name", ["Karimi Haddad", "Haddad", "", "-"])
def test_every_word_asked_for_must_be_in_the_name(name):
    assert not is_asked_speaker("Yusuf al-Karimi", name)


def test_common_words_have_one_spelling():
    assert is_asked_speaker("two security officers", "officers")
    assert not is_asked_speaker("two security officers", "offices")


def test_an_unnamed_speaker_matches_no_name():
    assert not is_asked_speaker(None, "Karimi")


def test_low_confidence_is_shown_only_on_request():
    assert is_sure(said_by("A", Confidence.MEDIUM), with_low=False)
    assert not is_sure(said_by("A", Confidence.LOW), with_low=False)
    assert is_sure(said_by("A", Confidence.LOW), with_low=True)


@pytest.mark.parametrize(
    ("noun", "asked"),
    [("IS fighters", "fighter"), ("fighter", "fighters"), ("women", "woman"), ("cities", "city"), ("boxes", "box"),
     ("IS fighters", "is fighters"), ("Foreign Detainees", "detainees")],
)  # fmt: skip
def test_a_counted_noun_is_found_in_singular_and_plural(noun, asked):
    assert is_counted(figure(noun=noun), asked)


def test_a_unit_can_be_asked_for():
    assert is_counted(figure(unit="weeks"), "week")


@pytest.mark.parametrize("asked", ["fight", "", "IS detainees"])
def test_other_nouns_are_not_counted(asked):
    assert not is_counted(figure(noun="IS fighters"), asked)


def test_a_range_matches_if_it_overlaps_the_limits():
    assert is_between(figure((5.0, 7.0)), 6, None)
    assert is_between(figure((5.0, 7.0)), None, 5)
    assert not is_between(figure((5.0, 7.0)), 8, None)
    assert not is_between(figure((5.0, 7.0)), None, 4)


@pytest.mark.parametrize(
    ("speaker", "act", "spelling"),
    [
        ("Yusuf al-Karimi", None, AskedSpelling.AS_ASKED),
        ("Yusuf Kareemi", None, AskedSpelling.PROPOSED),
        ("Yusuf Kareemi", Act.SAME, AskedSpelling.BY_YOU),
        ("Yusuf Kareemi", Act.APART, None),
    ],
)
def test_another_spelling_is_proposed_until_it_is_decided(speaker, act, spelling):
    pair = Decision(act, at="", a="Yusuf al-Karimi", b="Yusuf Kareemi") if act else None
    decisions = Decisions((Line(1, pair),)) if pair else NONE
    assert spelling_of(speaker, "al-Karimi", decisions) is spelling
