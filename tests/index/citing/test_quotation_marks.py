import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.citing.quotation_marks import CURLY, STRAIGHT, ended, is_enclosed, marks_in, renest, wrapped

MARKS = "“”„\"‘’‚'‛‟"
HOSTILE = st.text(alphabet=st.sampled_from("ab s1.,\n " + MARKS), max_size=60)


@pytest.mark.parametrize(
    ("source", "set_"),
    [
        ("no marks at all", "“no marks at all”"),
        ("she said “go” twice", "“she said ‘go’ twice”"),
        ('she said "go" twice', "“she said ‘go’ twice”"),
        ("“He told me ‘go’ then,” she said", "“‘He told me “go” then,’ she said”"),
        ("\"He told me 'go' then,\" she said", "“‘He told me “go” then,’ she said”"),
        ("“A ‘b “c” d’ e”", "“‘A “b ‘c’ d” e’”"),
        ("the students’ union isn't “open”", "“the students’ union isn't ‘open’”"),
        ("“the students’ books” and ‘theirs’", "“‘the students’ books’ and ‘theirs’”"),
        ("He said 'we left' at noon", "“He said 'we left' at noon”"),
        ("in the ’90s, “rock ’n’ roll”", "“in the ’90s, ‘rock ’n’ roll’”"),
        ('a 6" pipe', '“a 6" pipe”'),
        ("they had “no blood on their hands\" and went", "“they had ‘no blood on their hands’ and went”"),
        ("hands” and more", "“hands’ and more”"),
        ("“one ‘two “three’ four” five’ six”", "“‘one “two ‘three’ four’ five” six’”"),
        ("she ‘said “isn’t it’ so” now’ “yes”", "“she ‘said “isn’t it’ so” now’ ‘yes’”"),
        ("rock ‘ roll ’ “yes”", "“rock ‘ roll ’ ‘yes’”"),
        ("it's 'a b' \"c 'd e' f\"", "“it's 'a b' ‘c “d e” f’”"),
        ("they said “go", "“they said ‘go”"),
        ("„Geh“ sagte er", "“‘Geh’ sagte er”"),
    ],
)  # fmt: skip
def test_marks_within_marks_change_level(source: str, set_: str) -> None:
    assert wrapped(source) == set_


def test_straight_marks_are_one_setting() -> None:
    assert wrapped("she said “he told me ‘go’ then”", STRAIGHT) == '"she said \'he told me "go" then\'"'


def test_each_paragraph_of_a_long_speech_starts_with_an_opening_mark() -> None:
    assert wrapped("“One.\n\n \t“Two.”") == "“‘One.\n\n \t‘Two.’”"
    assert wrapped("“One “two” three”") == "“‘One “two” three’”"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“all of it”", True),
        ("“a” and “b”", False),
        ("“open", False),
        ("‘single’", False),
        ("\"a 'b' c\"", True),
        ("", False),
    ],
)
def test_a_text_with_its_own_marks_around_it_is_known(text: str, whole: bool) -> None:
    assert is_enclosed(text) is whole


@pytest.mark.parametrize(
    ("text", "stop", "closed"),
    [
        ("A headline", ".", "A headline."),
        ("Who went?", ".", "Who went?"),
        ("Who went?", ",", "Who went?,"),
        ("They left.", ",", "They left,"),
        ("Made in the U.S.", ",", "Made in the U.S.,"),
        ("He said no.", ",", "He said no,"),
        ("The mayor sat.", ",", "The mayor sat,"),
        ("Sold to Hafen Bros.", ",", "Sold to Hafen Bros.,"),
        ("Governor: ‘We left’", ".", "Governor: ‘We left.’"),
        ("Governor: ‘We left!’", ".", "Governor: ‘We left!’"),
        ("The teachers’", ".", "The teachers’."),
        ("Blood on hands”", ".", "Blood on hands”."),
        ("", ".", "."),
    ],
)
def test_the_stop_is_inside_the_last_marks_and_not_doubled(text: str, stop: str, closed: str) -> None:
    assert ended(text, stop) == closed


@given(HOSTILE)
def test_relevelling_changes_nothing_but_marks(text: str) -> None:
    changed = renest(text)
    assert len(changed) == len(text)
    for old, new in zip(text, changed, strict=True):
        assert old == new or (old in MARKS and new in "“”‘’")


@given(HOSTILE)
def test_marks_are_in_order_and_depth_is_at_least_one(text: str) -> None:
    found = marks_in(text)
    assert [mark.at for mark in found] == sorted({mark.at for mark in found})
    assert all(mark.depth >= 1 and text[mark.at] in MARKS for mark in found)


@given(HOSTILE)
def test_relevelled_curly_text_has_no_paired_double_mark_at_the_outer_level(text: str) -> None:
    changed = renest(text, CURLY)
    for mark in marks_in(text):
        if mark.depth == 1:
            assert changed[mark.at] not in '“”"'


@pytest.mark.parametrize("pattern", ["'a ", "“", "“'a ", "a” ", "„a“ ", "\"'", "s' a", "'a \"b "])
def test_a_long_hostile_text_is_read_to_its_end(pattern: str) -> None:
    text = pattern * (60_000 // len(pattern))
    assert len(renest(text)) == len(text)
