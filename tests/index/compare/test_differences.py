"""Differences between the words of a passage in several articles."""

from index.compare.differences import differing


def words(*places: str) -> list[list[str]]:
    return [[text[a:b] for a, b in spans] for text, spans in zip(places, differing(places), strict=True)]


def test_an_additional_word_is_marked_only_where_it_occurs():
    assert words("60 divers left", "60 divers left", "about 60 divers left") == [[], [], ["about"]]


def test_a_different_word_is_marked_in_both():
    assert words("60 divers left", "60 guards left") == [["divers"], ["guards"]]


def test_case_and_marks_make_no_difference():
    assert words("Divers left the quay.", "divers left “the quay”") == [[], []]


def test_empty_texts_have_no_differences():
    assert differing([]) == []
