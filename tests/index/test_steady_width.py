import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text import steady_width


@given(st.text())
def test_the_length_stays_the_same(text: str):
    assert len(steady_width(text)) == len(text)


@pytest.mark.parametrize("word", ["می\u200cخواهم", "क्\u200dष", "plain"])
def test_joiners_in_the_spelling_of_words_stay(word: str):
    assert steady_width(word) == word
