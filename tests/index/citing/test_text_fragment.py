from hypothesis import given
from hypothesis import strategies as st

from index.citing.text_fragment import link_to_words, web_address, whole_words

URL = "https://example.org/x"


def test_a_short_passage_is_named_whole() -> None:
    assert link_to_words(URL, "No one was named") == URL + "#:~:text=No%20one%20was%20named"


def test_a_long_passage_is_named_by_its_first_and_last_words() -> None:
    words = "one two three four five " + "more " * 30 + "six seven eight nine ten"
    assert link_to_words(URL, words).endswith(
        "#:~:text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten"
    )


def test_the_signs_of_the_fragment_itself_are_coded() -> None:
    assert link_to_words(URL, "al-Hasaka, & 1,561").endswith("=al%2DHasaka%2C%20%26%201%2C561")


def test_a_url_with_a_fragment_keeps_it() -> None:
    assert link_to_words(URL + "#part", "No one") == URL + "#part:~:text=No%20one"


def test_a_passage_over_a_line_end_is_a_range() -> None:
    assert link_to_words(URL, "one two\nthree") == URL + "#:~:text=one,three"


def test_words_cut_in_two_are_made_whole() -> None:
    assert whole_words("the prisoners left", (6, 15)) == "prisoners left"
    assert whole_words("the prisoners left", (4, 13)) == "prisoners"


def test_only_an_address_of_the_web_is_linked() -> None:
    assert web_address("https://example.org/a b") is None
    assert web_address("javascript:alert(1)") is None
    assert web_address(None) is None
    assert web_address("https://example.org/ñ<x>") == "https://example.org/%C3%B1%3Cx%3E"


@given(st.text(min_size=1, max_size=40), st.data())
def test_any_words_make_a_link_of_ascii_without_blanks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    link = link_to_words(URL, whole_words(text, (start, data.draw(st.integers(start + 1, len(text))))))
    assert link.isascii()
    assert not any(char.isspace() or char in "<>()[]" for char in link)
