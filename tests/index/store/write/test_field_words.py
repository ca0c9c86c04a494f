"""The words collected for the index are the words that search and highlighter see."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.search.tokens import tokens
from index.store.write.field_words import TextWords
from index.store.write.postings_buffer import apart

PIECES = st.sampled_from(
    ["al", "El", "ul", "al-Hasakah", "north-eastern", "1,561", "1", "561", "U.S.", "“Hello,”", "(SDF)", "its_own",
     "foo_al", "harbour’s", "–", "don't", "x", "Tu\u0308rkiye", "ул", "كان", "2.5", "end.", "a-a", "\u200b", "ad-Din"]
)  # fmt: skip
GAPS = st.sampled_from([" ", " ", " ", "\n", "  ", "\t", "\u00a0", "\u2009", "\u2028", "", "\x1f", "\x85"])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=12).map(lambda both: "".join(piece + gap for piece, gap in both))


def collected(*texts: str, one_by_one: bool = False) -> list[list[tuple[str, int]]]:
    """The terms and places of each text; `one_by_one`: the words are taken out after each text."""
    words = TextWords()
    found: list[list[tuple[str, int]]] = [[] for _ in texts]
    for at, text in enumerate(texts):
        words.add_text(at, text, silent=False)
        if one_by_one or at == len(texts) - 1:
            for term, keys in words.take_out():
                for number, place in zip(*apart(keys), strict=True):
                    found[number].append((term, place))
    return [sorted(one) for one in found]


@given(st.lists(st.one_of(TEXTS, st.text(max_size=40)), min_size=1, max_size=4))
@settings(max_examples=400, deadline=None)
@example(["al Hasakah al", "al", "Hasakah 1\u00a0561 561"])
def test_collected_words_are_the_words_of_the_text(texts: list[str]) -> None:
    expected = [sorted((token.term, token.position) for token in tokens(text)) for text in texts]
    assert collected(*texts) == expected
    assert collected(*texts, *texts, one_by_one=True) == expected + expected


def test_a_word_is_counted_as_it_is_written_and_where_its_case_says_nothing() -> None:
    words = TextWords()
    words.add_text(0, "Sand closed the channel. The Board said sand, Sand and Sand.", silent=False)
    words.add_text(1, "Sand closes the quay", silent=True)
    census = words.census()
    assert (census.written["Sand"], census.written["sand"]) == (4, 1)
    assert (census.opening["Sand"], census.opening["sand"], census.opening["The"]) == (2, 0, 1)


def test_a_word_inside_a_longer_word_is_not_counted() -> None:
    words = TextWords()
    words.add_text(0, "They met at al Hasakah", silent=False)
    assert "Hasakah" not in words.census().written


def test_words_are_counted_when_they_are_taken_out() -> None:
    words = TextWords()
    for number in range(3):
        words.add_text(number, "sand sand quay", silent=False)
        assert {term: len(keys) for term, keys in words.take_out()} == {"sand": 2, "quay": 1}
    assert words.take_census().written == {"sand": 6, "quay": 3}
    assert words.take_census().written == {}
