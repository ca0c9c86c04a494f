"""Stored values are pickles that any Whoosh reads."""

import pickletools
import zlib
from pickle import loads
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from index.store.format.paragraph_marks import NO_MARKS
from index.store.format.stored_values import packed

TEXTS = st.text(st.characters(codec=None), max_size=30)
NUMBERS = st.one_of(st.integers(0, 300), st.integers(0, 70_000), st.integers(0, 2**31 - 1))
PLACES = st.tuples(st.sampled_from(["body", "title"]), NUMBERS, NUMBERS, NUMBERS)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4).map(tuple), st.dictionaries(TEXTS, inner, max_size=4)),
)


@given(TEXTS, PLACES, VALUES | st.just(NO_MARKS))
def test_stored_values_come_back_as_they_were(text: str, place: tuple[str, int, int, int], marks: Any) -> None:
    data = zlib.decompress(packed(text, place, marks))
    assert loads(data) == {"text": text, "place": place, "marks": marks}
    pickletools.dis(data, out=Nowhere())  # raises if an instruction is cut or the stack is not empty


def test_long_texts_and_shared_marks_come_back() -> None:
    mark = {"start": 3, "speaker": "Ada Lind", "value": ("x" * 70_000, "y" * 70_000)}
    marks = (((1, mark), (2, mark)), (mark,) * 300, (), True)
    text = "Sand closed the channel. " * 20_000
    data = zlib.decompress(packed(text, ("body", 1, 0, len(text)), marks))
    assert loads(data) == {"text": text, "place": ("body", 1, 0, len(text)), "marks": marks}


class Nowhere:
    def write(self, _: str) -> None:
        """Takes what is printed."""
