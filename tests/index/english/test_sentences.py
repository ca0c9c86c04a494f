import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.english.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The port is open. Nobody came.", ["The port is open.", "Nobody came."]),
        ("Mr. Dale came. He left.", ["Mr. Dale came.", "He left."]),
        ("The U.S. envoy met J. K. Dale.", ["The U.S. envoy met J. K. Dale."]),
        ("It lasted 3.2 hours. Then rain fell.", ["It lasted 3.2 hours.", "Then rain fell."]),
        ("“Go.” She went.", ["“Go.”", "She went."]),
        ("Why? Because… well. No!", ["Why?", "Because… well.", "No!"]),
        ("no stop at all", ["no stop at all"]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, wanted: list[str]):
    assert cut(text) == wanted


@given(st.text(alphabet="Ab. !?…“” \n"))
def test_sentences_are_in_order_without_white_space_at_their_edges_and_lose_no_word(text: str):
    spans = sentences(text)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join(text.split()) == "".join("".join(cut(text)).split())


@pytest.mark.parametrize("piece", [".", "?", '."', ". ", "… “"])
def test_a_long_run_of_stops_is_read_once(piece: str):
    assert sentences(piece * 200_000 + "a")
