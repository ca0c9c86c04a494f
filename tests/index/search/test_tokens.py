"""Tokens and their offsets."""

from hypothesis import given
from hypothesis import strategies as st

from index.search.tokens import folded, term_width, tokens, words


def terms(text: str) -> list[str]:
    return [token.term for token in tokens(text)]


def test_numbers_are_one_word() -> None:
    assert terms("1,561 and 2.5 and ١٥٦١") == ["1,561", "and", "2.5", "and", "١٥٦١"]
    assert folded("1,561") == folded("١٥٦١") == folded("1\u202f561") == "1561"
    assert folded("١٬٥٦١") == "1561"
    assert folded("2.5") == folded("٢٫٥") == "2.5"
    assert folded("561") != folded("1,561")


def test_a_list_of_numbers_is_not_a_number() -> None:
    assert terms("12,34,56") == ["12", "34", "56"]


def test_a_compound_is_indexed_whole_and_in_parts() -> None:
    found = tokens("the north-eastern gate")
    assert [(t.term, t.position, t.width) for t in found] == [
        ("the", 0, 1),
        ("north-eastern", 1, 2),
        ("north", 1, 1),
        ("eastern", 2, 1),
        ("gate", 3, 1),
    ]


def test_an_article_belongs_to_its_name() -> None:
    assert terms("al-Mina, al Mina, al\nMina, as-Samra, el Mina, Al-Mina") == [
        "al-mina",
        "al-mina",
        "al-mina",
        "as-samra",
        "el-mina",
        "al-mina",
    ]
    assert terms("Al Hobart of El Dorado") == ["al", "hobart", "of", "el", "dorado"]
    assert term_width("al-mina") == 1
    assert term_width("al-mina-based") == 2


def test_possessives_and_quotation_marks_are_not_part_of_a_word() -> None:
    text = "Iraq's ‘gate’ and the ships’ port"
    assert terms(text) == ["iraq", "gate", "and", "the", "ships", "port"]
    first = tokens(text)[0]
    assert text[first.start : first.end] == "Iraq"


def test_apostrophes_inside_stay() -> None:
    assert terms("Sana’a can't") == ["sana'a", "can't"]


def test_dotted_acronyms_are_one_word() -> None:
    assert terms("the U.S. and the E.U.") == ["the", "u.s.", "and", "the", "e.u."]
    assert folded("u.s.") == "us"


def test_combining_marks_and_invisible_characters_belong_to_the_word() -> None:
    assert terms("Tu\u0308rkiye") == ["türkiye"]
    assert terms("har\u00adbour \u202bport\u202c") == ["harbour", "port"]
    assert terms("Москва́ и Київ") == ["москва\u0301", "и", "київ"]


def test_scripts_without_spaces_are_read_sign_by_sign() -> None:
    assert terms("東京 tower") == ["東", "京", "tower"]


@given(st.text(max_size=120))
def test_every_token_is_found_at_its_offsets(text: str) -> None:
    last = -1
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.position >= last
        last = token.position
        assert token.term


@given(st.text(alphabet="abz -'’alAL1,.\n\u0301é", max_size=60))
def test_the_index_and_the_painter_read_the_same_words(text: str) -> None:
    found: dict[str, list[int]] = {}
    for token in tokens(text):
        found.setdefault(token.term, []).append(token.position)
    index: dict[str, list[int]] = {}
    for term, place in zip(*words(text)[1:3], strict=True):
        index.setdefault(term, []).append(place)
    assert index == found


def test_a_prefix_that_only_looks_like_an_article_is_not_split() -> None:
    assert [token.term for token in tokens("AR-15 as-yet at-large ad-hoc as-Sweida ash-Shaddadi al-2")] == [
        *("ar-15", "ar", "15", "as-yet", "as", "yet", "at-large", "at", "large", "ad-hoc", "ad", "hoc"),
        *("as-sweida", "ash-shaddadi", "al-2", "al", "2"),
    ]
    assert folded("ar-15") != folded("15")
    assert folded("as-sweida") == folded("sweida")


def test_signs_between_digits_and_in_contractions_tell_words_apart() -> None:
    assert folded("5-4") != folded("54")
    assert folded("6'3") != folded("63")
    assert folded("1,561") == folded("1561")
    for contracted, word in (("we're", "were"), ("we'll", "well"), ("she'd", "shed"), ("can't", "cant")):
        assert folded(contracted) != folded(word)
    assert folded("sina'a") == folded("sinaa")
    assert folded("sa'd") == folded("sad")
