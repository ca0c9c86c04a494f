"""Queries in the syntax of other programs, and messages for those that cannot be parsed."""

import pytest

from index.search.query import parse, read_query
from index.search.query.nodes import And, Field, Near, Not, Or, Phrase, Unreadable, Wild, Word

QUAY, CRANE = Word("quay"), Word("crane")


@pytest.mark.parametrize(
    "near",
    [
        *("w/4", "W/4", "NEAR/4", "near/4", "AROUND(4)", "within/4", "ADJ4", "near~4"),
        *("near(4)", "around(4)", "adj4", "near4", "NEAR~4", "NEAR (4)"),
    ],
)
def test_nearness_of_other_programs(near: str) -> None:
    assert parse(f"quay {near} crane") == Near((QUAY, CRANE), 4)


def test_nearness_in_order_and_as_a_function() -> None:
    assert parse("quay pre/4 crane") == Near((QUAY, CRANE), 4, ordered=True)
    assert parse("NEAR(quay crane, 4)") == Near((QUAY, CRANE), 4)
    assert parse("near(quay crane, 4)") == parse("NEAR(quay,crane,4)") == parse("NEAR(quay, crane,4)")
    assert parse("onear(quay crane, 4)") == Near((QUAY, CRANE), 4, ordered=True)
    assert parse('NEAR("quay crane" 1,561, 4)') == Near((Phrase((QUAY, CRANE)), Word("1,561")), 4)
    assert parse("quay w/p crane") == And((QUAY, CRANE))


def test_an_or_beside_a_nearness_is_multiplied_out() -> None:
    ferry = Word("ferry")
    either = Or((Near((QUAY, ferry), 3), Near((CRANE, ferry), 3)))
    assert parse("(quay OR crane) w/3 ferry") == parse("quay|crane near(3) ferry") == either
    assert parse("ferry w/3 (quay OR crane)") == Or((Near((ferry, QUAY), 3), Near((ferry, CRANE), 3)))
    assert parse("NEAR((quay OR crane) ferry, 3)") == either
    assert read_query("(quay OR crane) w/3 ferry").notes == ()


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("(quay ferry) w/3 crane", "w/3"),
        ("date:2024 near~2 crane", "near~2"),
        ("quay w/3 -crane", "w/3"),
        ("quay w/3 NOT crane", "w/3"),
        ("NEAR(quay OR crane, 3)", "NEAR("),
        ("NEAR(quay -crane, 3)", "NEAR("),
        ("quay near (3) crane", "near (3)"),
        ("quay NOT w/3 crane", "NOT w/3"),
        ("quay w/3 crane w/5 ferry", "“w/3” and “w/5”"),
        ("quay w/3 crane pre/3 ferry", "“w/3” and “pre/3”"),
        (f"({' OR '.join('abcdefghi')}) w/3 ({' OR '.join('abcdefghi')})", "w/3"),
    ],
)
def test_a_nearness_that_is_not_searched_as_written_is_named(query: str, named: str) -> None:
    assert named in " ".join(read_query(query).notes)


def test_an_excluded_word_beside_a_nearness_stays_excluded() -> None:
    assert parse("quay w/3 -crane") == parse("NEAR(quay -crane, 3)") == And((QUAY, Not(CRANE)))
    assert parse("quay NOT w/3 crane") == And((QUAY, Unreadable("NOT w/3")))


def test_nearness_without_an_end_is_read_without_a_note() -> None:
    for query in ("quay w/3", "quay w/3 ", "quay w/3 (", "(quay OR crane) w/3"):
        assert read_query(query, typing=True).notes == ()


def test_signs_for_operators() -> None:
    assert parse("quay | crane") == parse("quay || crane") == Or((QUAY, CRANE))
    assert parse("quay|crane") == Or((QUAY, CRANE))
    assert parse("quay && crane") == And((QUAY, CRANE))
    assert parse("quay !crane") == And((QUAY, Not(CRANE)))


def test_a_mark_for_any_ending_and_a_star_in_a_phrase() -> None:
    assert parse("cran!") == Wild("cran*")
    assert parse('"quay * crane"') == Phrase((QUAY, CRANE), (0, 1))


@pytest.mark.parametrize("name", ["title", "intitle", "headline", "ti"])
def test_names_of_the_title_field(name: str) -> None:
    assert parse(f"{name}:quay") == parse(f"{name}: quay") == Field("title", QUAY)


def test_unknown_fields_and_values_find_nothing_and_are_named() -> None:
    for query, named in (("byline:lund", "byline:"), ("date:2024-05..soon", "soon"), ("kind:poem", "poem")):
        reading = read_query(query)
        assert isinstance(reading.tree, Unreadable)
        assert named in reading.notes[0]


def test_a_colon_in_a_sentence_is_not_a_field() -> None:
    assert read_query("the harbour master said: quay").notes == ()


def test_the_site_after_a_pasted_headline_is_left_out() -> None:
    reading = read_query("Ferry strikes old quay wall | Harbour News")
    assert reading.tree == parse("Ferry strikes old quay wall")
    assert "Harbour News" in reading.notes[0]


def test_words_in_capitals_are_acronyms_unless_all_are() -> None:
    assert parse("IT") == Word("it", acronym=True)
    assert parse("FERRY STRIKES QUAY") == And((Word("ferry"), Word("strikes"), QUAY))


def test_a_small_operator_is_a_word_and_said_to_be() -> None:
    assert "NOT" in read_query("quay not crane").notes[0]


def test_signs_alone_find_nothing() -> None:
    for query in ("🙂", "…", "?!", "|"):
        assert parse(query) == And(())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("quay BUT NOT crane", "quay NOT crane"),
        ("quay –crane", "quay -crane"),
        ("quay －crane", "quay -crane"),
        ("（quay OR crane）", "(quay OR crane)"),
        ("quay /4 crane", "quay w/4 crane"),
        ("quay <4> crane", "quay pre/4 crane"),
        ("quay near:4 crane", "quay w/4 crane"),
        ("quay NEAR(n=4) crane", "quay w/4 crane"),
        ("NEAR/4(quay crane)", "quay w/4 crane"),
        ("NEAR((quay, crane), 4)", "quay w/4 crane"),
        ("NEAR((quay, crane), 4, TRUE)", "quay pre/4 crane"),
        ("NEAR(quay crane)", "quay w/10 crane"),
        ('"quay crane" ~4', '"quay crane"~4'),
        ("quay^2 crane^0.5", "quay crane"),
        ("cran:*", "cran*"),
        ("cran$", "cran*"),
        ("cr%ane", "crane~1"),
        ("crane~0.8", "crane~1"),
        ("cr[ae]ne", "cr?ne"),
        ("hd=crane", "title:crane"),
        ("headline(quay OR crane)", "title:(quay OR crane)"),
        ("crane[ti]", "title:crane"),
        ("crane.ti.", "title:crane"),
        ("@title crane", "title:crane"),
        ("title : crane", "title:crane"),
        ("Headline: crane", "title:crane"),
        ("date>=2016-05", "date:>=2016-05"),
        ("date:[2016-05 TO *]", "date:2016-05.."),
        ("site:https://www.example.org", "site:example.org"),
        ("kind:headline", "kind:title"),
        ("figure:>1.5 million", "figure:>1.5m"),
        ("「quay crane」", '"quay crane"'),
        ("‹quay crane›", '"quay crane"'),
        ("'quay crane'", '"quay crane"'),
        ("‘quay crane’", '"quay crane"'),
        ("quay/crane", "quay crane"),
        ("quay;crane", "quay crane"),
        ("quay—crane", "quay crane"),
    ],
)
def test_forms_of_other_programs_are_read_as_ours(written: str, read: str) -> None:
    assert read_query(written) == read_query(read)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("quay % crane", "NOT"),
        ("quay XOR crane", "XOR"),
        ("quay ODER crane", "ODER"),
        ("quay NOTNEAR/3 crane", "NOT w/3"),
        ("quay N4 crane", "near~3"),
        ("quay +4 crane", "pre/3"),
        ("atleast3(quay)", "atleast3"),
        ("{quay crane}", "(a OR b)"),
        ("1000..2000 quay", "figure:1000..2000"),
        ("/cran.*/", "pattern"),
        ('"quay crane"/2', "/2"),
        ("la=en quay", "la:"),
        ("quay[mh]", "mh:"),
        ("quay - crane", "-crane"),
        ("figure:1,5", "1,5"),
    ],
)
def test_a_form_that_cannot_be_searched_is_named(query: str, named: str) -> None:
    assert named in " ".join(read_query(query).notes)


@pytest.mark.parametrize(
    "query",
    [
        "the number(s) of boats",
        "AC/DC",
        "9/11",
        "quays – the old crane – and ferries",
        "Quays shut in storm 'of the century', say boatmen",
        "https://example.org/quay/crane",
        "quay crane 24/7",
    ],
)
def test_ordinary_text_is_no_syntax(query: str) -> None:
    assert read_query(query).notes == ()
    assert "Not(" not in repr(parse(query))


def test_quotation_marks_in_hebrew_acronyms_are_letters() -> None:
    assert parse('או"ם דיבר') == parse("או״ם דיבר") == And((Phrase((Word("או"), Word("ם"))), Word("דיבר")))


def test_an_exact_word_in_capitals_is_no_pronoun() -> None:
    assert parse("=US") == Word("us", exact=True, acronym=True)


def test_a_star_after_signs_without_spaces_is_left_out() -> None:
    assert parse("北京*") == parse("北京")


@pytest.mark.parametrize(
    "query", ['"quay or crane"', '"quay - crane"', '"quay near (3) crane"', "figure:10,000..20,000", "figure: $5..$10"]
)
def test_phrases_and_values_of_fields_are_not_named_as_other_forms(query: str) -> None:
    assert read_query(query).notes == ()


@pytest.mark.parametrize("query", ["AU:crane", "AU(crane)", "LA=EN", "wc>500", "AUTHOR:crane"])
def test_fields_of_other_programs_are_named_in_capitals_and_in_comparisons(query: str) -> None:
    assert "is not a field" in " ".join(read_query(query).notes)


def test_other_names_of_fields_can_be_compared() -> None:
    assert parse("published>2016") == parse("date:>2016")
    assert parse("number>=5") == parse("figure:>=5")


def test_several_free_letters_in_a_word() -> None:
    assert parse("wom??n") == Wild("wom??n")


def test_operators_and_fields_after_an_article_of_names() -> None:
    assert parse("al w/3 gore") == Near((Word("al"), Word("gore")), 3)
    assert parse("el pre/2 paso") == Near((Word("el"), Word("paso")), 2, ordered=True)
    assert parse("al title:gore") == And((Word("al"), Field("title", Word("gore"))))
    assert parse("al NEAR gore") == Near((Word("al"), Word("gore")), 10)
    assert parse("al title: gore") == And((Word("al"), Field("title", Word("gore"))))
    assert parse("El Paso: storm") == And((Phrase((Word("el"), Word("paso"))), Word("storm")))


def test_only_the_beginning_of_a_pasted_text_is_read() -> None:
    assert read_query("near(quay, " + "a, " * 5000 + "crane, 5, true)") == read_query("near(quay, " + "a, " * 1500)


@pytest.mark.parametrize("query", ["date:2016..2015", "when:2016-05..2016-04", "figure:9..3"])
def test_a_range_with_the_ends_changed_over_is_named(query: str) -> None:
    reading = read_query(query)
    assert isinstance(reading.tree, Unreadable)
    assert query.partition(":")[2] in reading.notes[0]
    assert read_query("figure:1000..2", typing=True) == read_query("", typing=True)


def test_small_words_that_are_operators_in_capitals_are_named() -> None:
    assert read_query("quay near crane").notes == (
        "“near” is read as a word. Write near~5 for words that are near each other.",
    )
    assert len(read_query("quay near (3) crane").notes) == 1
    for query in ("near quay crane", "quay near~3 crane", '"quay near crane"', "the quay is near the old crane now"):
        assert read_query(query).notes == ()
