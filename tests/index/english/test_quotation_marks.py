import pytest

from index.english.quotation_marks import quoted_spans, uses_single_marks


def inside(text: str, single: bool = False, reopens: bool = False) -> list[str]:
    return [text[s.start : s.end] for s in quoted_spans(text, 0, len(text), single, reopens)]


@pytest.mark.parametrize(
    "text",
    [
        "She said “we go” and left.",
        'She said "we go" and left.',
        "She said ''we go'' and left.",
        "She said ``we go'' and left.",
        "She said «we go» and left.",
        "She said « we go » and left.",
        "She said »we go« and left.",
        "She said „we go“ and left.",
        "She said „we go” and left.",
        "She said ”we go” and left.",
        'She said “we go" and left.',
        'She said "we go” and left.',
        "She said ＂we go＂ and left.",
    ],
)
def test_marks_of_every_shape_enclose_the_same_words(text: str) -> None:
    assert [words.strip() for words in inside(text)] == ["we go"]


def test_two_stretches_are_two() -> None:
    assert inside("“A,” he said. “B.”") == ["A,", "B."]


def test_marks_inside_marks_are_text() -> None:
    assert inside("“He told me, ‘Go,’ and I went,” she said.") == ["He told me, ‘Go,’ and I went,"]


def test_curly_marks_inside_curly_marks_are_text() -> None:
    assert inside("“They call it “the pit” here,” he said.") == ["They call it “the pit” here,"]


def test_a_straight_mark_closes_after_an_inner_single_one() -> None:
    assert inside("''I hate the word 'poor,' '' she said.") == ["I hate the word 'poor,' "]


def test_inches_are_not_marks() -> None:
    assert inside('"This is 6\'2" of muscle," he joked.') == ["This is 6'2\" of muscle,"]


def test_an_open_stretch_runs_to_the_end_where_the_next_paragraph_reopens() -> None:
    text = "“We went on. And on."
    (found,) = quoted_spans(text, 0, len(text), single=False, reopens=True)
    assert (text[found.start : found.end], found.runs_on) == ("We went on. And on.", True)


def test_an_open_mark_in_the_middle_swallows_nothing() -> None:
    assert inside('The 3" pipe and the "broken one burst. More text follows here.') == []


def test_an_odd_mark_does_not_shift_the_pairs_after_it() -> None:
    assert inside("He said “one and then “two” and “three” again.") == ["two", "three"]


def test_single_marks_are_outer_where_the_text_has_no_others() -> None:
    text = "‘We go,’ said Ann. Tom’s dog said nothing."
    assert uses_single_marks(text, [(0, len(text))])
    assert inside(text, single=True) == ["We go,"]


def test_straight_single_marks_are_distinguished_from_apostrophes() -> None:
    text = "'We don't know the teachers' plans,' said Ann. It wasn't Tom's."
    assert uses_single_marks(text, [(0, len(text))])
    assert inside(text, single=True)[0].startswith("We don't know")


def test_double_marks_inside_single_ones_leave_the_single_ones_outer() -> None:
    text = "‘He shouted “run” and we ran,’ said Ann."
    assert uses_single_marks(text, [(0, len(text))])


def test_a_text_with_double_marks_keeps_them_outer() -> None:
    text = "“We go,” said Ann of the ‘deal of the year’."
    assert not uses_single_marks(text, [(0, len(text))])


def test_apostrophes_alone_make_no_quotation() -> None:
    text = "Tom's dog wasn't there in the '90s, the Joneses' cat was."
    assert not uses_single_marks(text, [(0, len(text))])
