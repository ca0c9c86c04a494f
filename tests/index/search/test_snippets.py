"""Snippets hold their match at any width."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.snippets import snippet

TEXT = (
    "The ferry that left the islands on Monday morning\nhad been repaired only a week before, the harbour office said, "
    "and nobody on board\thad been told that its engine was older than the quay from which it set out at last."
)


def cells(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in line)


@pytest.mark.parametrize("width", range(30, 201, 5))
@pytest.mark.parametrize("words", ["The ferry", "Monday morning\nhad", "harbour office", "engine", "at last."])
def test_a_snippet_contains_its_match_at_every_width(width: int, words: str) -> None:
    start = TEXT.index(words)
    line, spans = snippet(TEXT, [(start, start + len(words))], width)
    assert cells(line) <= width
    assert "\n" not in line
    begin, end = spans[0]
    assert line[begin:end] == " ".join(words.split())


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_single_match_is_shown_in_the_middle_third(width: int) -> None:
    text = "The ferry left the island at dawn with forty people and a dog. " * 4
    for start in range(70, 180):
        if text[start - 1] == " " and text[start] != " ":
            line, spans = snippet(text, [(start, text.index(" ", start))], width)
            middle = (spans[0][0] + spans[0][1]) / 2
            assert width / 3 <= middle <= 2 * width / 3, line


def test_a_match_longer_than_the_line_shows_its_beginning() -> None:
    line, spans = snippet(TEXT, [(4, len(TEXT))], 30)
    assert cells(line) <= 30
    assert line[spans[0][0] :].startswith("ferry that left")


def test_all_matches_in_the_line_are_given() -> None:
    line, spans = snippet(TEXT, [(4, 9), (24, 31)], 60)
    assert [line[start:end] for start, end in spans] == ["ferry", "islands"]


def test_control_characters_are_shown_not_sent() -> None:
    line, _ = snippet("before \x1b[31mred\x1b[0m after", [(0, 6)], 40)
    assert "\x1b" not in line


def test_wide_characters_count_twice() -> None:
    line, spans = snippet("東京" * 40 + " harbour " + "大阪" * 40, [(81, 88)], 30)
    assert cells(line) <= 30
    assert line[spans[0][0] : spans[0][1]] == "harbour"


@given(st.text(max_size=300), st.integers(0, 300), st.integers(1, 20), st.integers(30, 200))
def test_no_text_breaks_a_snippet(text: str, start: int, length: int, width: int) -> None:
    spans = [(min(start, len(text)), min(start + length, len(text)))]
    line, found = snippet(text, spans, width)
    assert cells(line) <= width
    assert all(0 <= begin < end <= len(line) for begin, end in found)
    assert "\n" not in line


def test_the_line_shows_the_place_with_the_most_different_words() -> None:
    text = "The ferry left. " + "Nobody was on it for a long time. " * 6 + "The ferry struck the old quay wall at noon."
    spans = [(4, 9)]
    for word in ("ferry", "quay", "wall"):
        at = text.rindex(word)
        spans.append((at, at + len(word)))
    line, shown = snippet(text, sorted(spans), 50)
    assert [line[start:end] for start, end in shown] == ["ferry", "quay", "wall"]


def test_of_places_with_the_same_words_the_first_is_shown() -> None:
    text = "A ferry came. " + "It was a quiet day in the harbour town. " * 5 + "A ferry left."
    line, shown = snippet(text, [(2, 7), (text.rindex("ferry"), text.rindex("ferry") + 5)], 40)
    assert line.startswith("A ferry came")
    assert len(shown) == 1


def test_forms_of_one_word_are_not_different_words() -> None:
    text = "A tower and other towers. " + "It was a quiet day in the old town. " * 4 + "A tower and a tug."
    spans = [(2, 7), (18, 24), (text.rindex("tower"), text.rindex("tower") + 5), (text.rindex("tug"), len(text) - 1)]
    line, shown = snippet(text, spans, 40)
    assert [line[start:end] for start, end in shown] == ["tower", "tug"]
