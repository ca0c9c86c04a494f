"""A word list is found in as a sorted list of words is."""

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from index.search.packed_strings import PackedStrings, pack_strings

LETTERS = st.characters(exclude_characters="\n", codec=None)
FEW = st.text("abé\ud800\U0001f600", max_size=3)
WORDS = st.lists(FEW | st.text(LETTERS, max_size=4), max_size=400)


@given(WORDS)
def test_a_word_list_holds_its_words_in_order(words: list[str]) -> None:
    listed = pack_strings(words)
    assert list(listed) == words
    assert len(listed) == len(words)
    assert [listed[at] for at in range(len(words))] == words
    assert words == [] or listed[-1] == words[-1]


@given(WORDS, st.slices(400))
def test_a_slice_of_packed_strings_equals_the_slice_of_the_list(words: list[str], part: slice) -> None:
    assert pack_strings(words)[part] == words[part]


@given(WORDS, st.lists(FEW))
def test_words_are_found_where_bisection_finds_them(words: list[str], asked: list[str]) -> None:
    words = sorted(words)
    listed = pack_strings(words)
    for word in [*asked, *words, *(word + "\0" for word in asked)]:
        assert listed.begin(word) == bisect_left(words, word)
        assert [words[row] for row in listed.equal(word)] == [word] * words.count(word)
        assert [words[row] for row in listed.beginning(word)] == [
            each for each in words if each.startswith(word) and each < word + "\U0010ffff"
        ]


@given(WORDS, WORDS)
def test_rows_of_many_words_are_those_of_each(words: list[str], asked: list[str]) -> None:
    words = sorted({*words})
    listed = pack_strings(words)
    alone = [words.index(word) if word in words else -1 for word in asked]
    assert [listed.find(word) for word in asked] == alone
    assert listed.rows(asked) == sorted({row for row in alone if row >= 0})


@given(WORDS, FEW)
def test_words_with_a_part_are_found_in_any_order(words: list[str], part: str) -> None:
    assert part == "" or [*pack_strings(words).containing(part)] == [
        at for at, word in enumerate(words) if part in word
    ]


def test_rows_of_words_far_apart_are_found_in_long_lists() -> None:
    words = [f"{number:05}" for number in range(10_000)]
    asked = {*words[1:3], *words[1000:2000], words[-1], "00001a", "", "x", *words[5000:5040:3]}
    assert pack_strings(words).rows(asked) == sorted(words.index(word) for word in asked if word in words)


def test_a_word_list_without_words_finds_none() -> None:
    for listed in (PackedStrings(), pack_strings([])):
        assert (len(listed), list(listed), listed[:5], listed.find("a"), listed.begin("a")) == (0, [], [], -1, 0)
        assert listed.rows(map(str, range(100))) == []


def test_a_line_feed_is_in_no_word() -> None:
    assert pack_strings(["a", "b"]).find("a\nb") == -1


def test_a_word_list_is_read_from_its_lines_and_marks() -> None:
    words = [f"{number:04}" for number in range(200)]
    written = pack_strings(words)
    read = PackedStrings(
        bytes(written.lines), memoryview(written.block_offsets.tobytes()).cast("I"), bytes(written.block_heads)
    )
    assert list(read) == words
    assert read.find("0130") == 130
