"""The query language, and that nothing typed ever raises."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.query import in_words, parse
from index.search.query.lex import MOST_UNITS
from index.search.query.nodes import (
    NOTHING,
    And,
    DateRange,
    Field,
    Fuzzy,
    KindFilter,
    NamedRange,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Unreadable,
    ValueRange,
    Wild,
    Word,
)


def test_words_must_all_occur_and_the_last_may_be_unfinished() -> None:
    assert parse("two boats") == And((Word("two"), Word("boats")))
    assert parse("two boats", typing=True) == And((Word("two"), Word("boats", prefix=True)))
    assert parse("two boats ", typing=True) == And((Word("two"), Word("boats")))
    assert parse('"two boa', typing=True) == Phrase((Word("two"), Word("boa", prefix=True)))
    assert parse('"two boats"', typing=True) == Phrase((Word("two"), Word("boats")))


def test_operators() -> None:
    assert parse("a -b") == parse("a NOT b") == And((Word("a"), Not(Word("b"))))
    assert parse("a OR b c") == Or((Word("a"), And((Word("b"), Word("c")))))
    assert parse("(a OR b) c") == And((Or((Word("a"), Word("b"))), Word("c")))
    assert parse("a or b") == And((Word("a"), Word("or"), Word("b")))
    assert parse("a near~3 b") == Near((Word("a"), Word("b")), 3)
    assert parse('"a b"~4') == Near((Word("a"), Word("b")), 4)
    assert parse("har* h?rbour boot~ boats~2") == And(
        (Wild("har*"), Wild("h?rbour"), Fuzzy("boot", 1), Fuzzy("boats", 2))
    )


def test_fields() -> None:
    assert parse("speaker:nuri") == Field("speaker", Word("nuri"))
    assert parse('said:"no blood"') == Field("said", Phrase((Word("no"), Word("blood"))))
    assert parse("Title:(a OR b)") == Or((Field("title", Word("a")), Field("title", Word("b"))))
    assert parse("-outlet:lantern") == Not(Field("outlet", Word("lantern")))
    assert parse("kind:capt") == KindFilter("caption")
    assert parse("date:2024-07..2024-08") == DateRange(date(2024, 7, 1), date(2024, 8, 31))
    assert parse("date:2024") == DateRange(date(2024, 1, 1), date(2024, 12, 31))
    assert parse("date:..2024-02") == DateRange(None, date(2024, 2, 29))
    assert parse("figure:>=1000") == ValueRange(1000, None)
    assert parse("figure:<10k") == ValueRange(None, 10_000, under=True)
    assert parse("figure:1,000..2000") == ValueRange(1000, 2000)
    assert parse("counted:boats") == Field("counted", Word("boats"))


def test_dates_may_be_compared_or_partly_typed() -> None:
    year, july = DateRange(date(2024, 1, 1), date(2024, 12, 31)), DateRange(date(2024, 7, 1), date(2024, 7, 31))
    for typed in ("2024-", "2024-0", "2024-1"):
        assert parse(f"date:{typed}") == year, typed
    for typed in ("2024-07-", "2024-07-1", "2024-7", '"July 2024"'):
        assert parse(f"date:{typed}") == july, typed
    assert parse("date:2024-7-5") == DateRange(date(2024, 7, 5), date(2024, 7, 5))
    assert parse("when:2024-07") == NamedRange(date(2024, 7, 1), date(2024, 7, 31))
    assert parse("when:>=2024-07") == NamedRange(date(2024, 7, 1), None)
    assert parse("date:>2024") == DateRange(date(2025, 1, 1), None)
    assert parse("date:>=2024-07") == DateRange(date(2024, 7, 1), None)
    assert parse("date:<2024") == DateRange(None, date(2023, 12, 31))
    assert parse("date:<=2024-07..") == DateRange(None, date(2024, 7, 31))
    assert parse("-date:2024") == parse("date:-2024") == Not(year)
    for typed in ("2024-13", "2024-02-31", "202", "20244", "x2024"):
        assert parse(f"date:{typed}", typing=True) == NOTHING, typed
        assert parse(f"date:{typed}") == Unreadable(typed), typed


def test_figures_are_read_as_articles_write_them() -> None:
    assert parse("figure:$3.5m") == ValueRange(3.5e6, 3.5e6)
    assert parse("figure:5%") == parse("figure:5.") == ValueRange(5, 5)
    assert parse("figure:١٬٥٦١") == parse("figure:١٥٦١") == ValueRange(1561, 1561)
    assert parse("figure:-5") == ValueRange(-5, -5)
    assert parse("figure:-5..5") == ValueRange(-5, 5)
    for typed in ("", "over", "1e400", "9" * 500, ".", "..", ">", "..x", "²"):
        assert parse(f"figure:{typed}", typing=True) in (NOTHING, ValueRange(2, 2), ValueRange(None, None)), typed


def test_how_far_is_near_has_bounds() -> None:
    assert parse("a near~0 b") == Near((Word("a"), Word("b")), 1)
    assert parse(f"a near~{'9' * 500} b") == parse(f'"a b"~{"9" * 500}') == Near((Word("a"), Word("b")), 999)
    assert parse("boats~0") == Word("boats")


def test_an_address_with_a_question_mark_is_taken_apart_like_any_words() -> None:
    assert parse("http://a.b/c?d=1") == Phrase((Word("http"), Word("a"), Word("b"), Wild("c?d"), Word("1")))


def test_an_unfinished_query_is_read_as_far_as_possible() -> None:
    for query in (
        "",
        " ",
        "-",
        "NOT",
        "OR",
        "(",
        "((",
        ")",
        '"',
        "speaker:",
        "date:x",
        "figure:>",
        "kind:zzz",
        "near~2 OR",
    ):
        assert parse(query, typing=True) in (NOTHING, Word("near")), query
    assert parse("boats (") == Word("boats")
    assert parse("boats OR") == Word("boats")
    assert parse("boats speaker:") == Word("boats")
    assert parse("boats)) ferry") == And((Word("boats"), Word("ferry")))


def test_an_article_joins_its_name() -> None:
    assert parse("al-mina port") == And((Word("al-mina"), Word("port")))
    assert parse("Al Hobart port") == And((Phrase((Word("al"), Word("hobart"))), Word("port")))
    assert parse("al OR el") == Or((Word("al"), Word("el")))


def test_words_written_together_are_a_phrase() -> None:
    assert parse("and/or") == Phrase((Word("and"), Word("or")))
    assert parse("Foo:bar") == Phrase((Word("foo"), Word("bar")))
    assert parse("north-eastern") == Word("north-eastern")


def test_the_echo_says_how_the_query_was_read() -> None:
    assert in_words(parse('two "red boats" -speaker:nuri', typing=False)) == "two and “red boats”, not said by nuri"
    assert in_words(parse("boa", typing=True)) == "boa…"
    assert in_words(parse("figure:>=1000 OR kind:title")) == "a figure from 1,000 or only title"
    assert in_words(parse("")) == ""


def test_ten_thousand_brackets_are_harmless() -> None:
    assert in_words(parse("(" * 10_000 + "boat" + ")" * 10_000)) == ""
    assert in_words(parse("(" * 100 + "boat" + ")" * 100)) == "boat"


PASTED = [
    *("boat ", '"', "(", "-", "*", "b*", "?b", "b~", "boat-", "o'", "1,", "al ", "al-", "é", "\u0301", "near~3 "),
    *("speaker:", "NOT ", "boat OR ", "speaker:(a OR ", "date:2024..", "figure:>1 ", 'He said: "two (2)" OR none. '),
]


@pytest.mark.parametrize("repeated", PASTED)
def test_a_pasted_page_is_a_query_of_bounded_size(repeated: str) -> None:
    page = (repeated * 20_000)[:20_000]
    for typing in (False, True):
        assert _size(parse(page, typing)) <= 3 * MOST_UNITS


def _size(node: Node) -> int:
    """How many words a query has, each phrase at its length."""
    match node:
        case Phrase(inner) | Near(inner, _) | And(inner) | Or(inner):
            return sum(map(_size, inner))
        case Not(inner) | Field(_, inner):
            return _size(inner)
        case _:
            return 1


@given(st.text(max_size=80), st.booleans())
def test_nothing_typed_raises(query: str, typing: bool) -> None:
    in_words(parse(query, typing))


@given(
    st.lists(
        st.sampled_from(["boat", '"', "(", ")", "-", "OR", "near~2", "said:", "date:2024..", "*", "~", " ", "al "])
    )
)
def test_no_arrangement_of_operators_raises(parts: list[str]) -> None:
    in_words(parse("".join(parts), typing=True))
    in_words(parse(" ".join(parts)))
