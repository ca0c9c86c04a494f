"""Where the words stand, whose they are, and how they are quoted."""

import pytest
from msgspec.structs import replace

from index.article import Kind, Paragraph
from index.citing import STRAIGHT, STYLES, UnknownStyle, citation, cite, record_of
from index.citing.styles.keys import cite_key
from index.marks.quotes import QuoteKind, SpeakerKind
from tests.index.citing.made import FREED, PARA, article, formed, quote_of, span_of


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("The gates opened at dawn", "standfirst"),
        ("Buses at the gate", "caption"),
        ("A view of the yard", "caption 2"),
        ("Syria frees 1,561 detainees", "headline"),
        (PARA, "para. 2"),
        ("night.\n\nFamilies waited at the gate.\n\n“We", "paras. 2–4"),
        ("of the yard\n\nSyria has freed", "caption 2 to para. 1"),
    ],
)
def test_the_locator_names_the_place_of_the_words(words: str, place: str) -> None:
    made = article(standfirst="The gates opened at dawn", captions=("Buses at the gate", "A view of the yard"))
    assert formed(made, "apa", words).note == f"(Haddad & Okoro, 2026, {place})"
    total = " of 5" if place.startswith("para") else ""
    assert f"{place}{total}" in formed(made, "plain", words).reference
    assert formed(made, "csl-json", words).note == f"[@{cite_key(record_of(made, span_of(made, words)))}, {place}]"


def test_mla_and_chicago_leave_a_counted_paragraph_out_and_say_so() -> None:
    for style in ("mla", "chicago"):
        found = formed(article(), style)
        assert "para" not in found.text.replace(PARA, "")
        assert found.remarks[0].startswith("para. 2 is left out")


def test_mla_and_chicago_name_a_caption() -> None:
    made = article(captions=("Buses at the gate",))
    assert formed(made, "mla", "Buses at the gate").note == "(Haddad and Okoro, caption)"
    assert "March 14, 2026, caption, https" in formed(made, "chicago", "Buses at the gate").note


def test_a_remark_says_that_site_text_is_not_part_of_the_article() -> None:
    made = article()
    furniture = replace(made, paragraphs=(*made.paragraphs[:1], Paragraph(1, Kind.FURNITURE, *span_of(made, PARA))))
    assert "the words are site text, not part of the article" in formed(furniture, "apa").missing


def test_reported_speech_is_cited_without_quotation_marks() -> None:
    made = article("The governor said that the gates would open.")
    words = "the gates would open"
    said = quote_of(made, words, kind=QuoteKind.INDIRECT)
    assert citation(made, span_of(made, words), "apa", quote=said).note.startswith("(al-Hasakawi, as cited in Haddad")
    assert citation(made, span_of(made, words), "mla", quote=said).note == "(al-Hasakawi, cited in Haddad and Okoro)"
    assert citation(made, span_of(made, words), "chicago", quote=said).note.startswith("Omar al-Hasakawi, cited in L")
    assert "— Omar al-Hasakawi, as reported in [" in citation(made, span_of(made, words), "markdown", quote=said).text


def test_a_source_without_a_name_is_named_in_the_words_of_the_article() -> None:
    made = article()
    said = quote_of(made, FREED, speaker="a security source", speaker_kind=SpeakerKind.ANONYMOUS)
    assert citation(made, span_of(made, FREED), "apa", quote=said).note.startswith("(a security source, as cited in ")


def test_a_quotation_whose_speaker_is_unknown_names_nobody() -> None:
    made = article()
    said = quote_of(made, FREED, speaker=None)
    assert citation(made, span_of(made, FREED), "apa", quote=said).note == "(Haddad & Okoro, 2026, para. 4)"


def test_a_span_wider_than_the_quotation_is_the_reporters_and_names_no_speaker() -> None:
    made = article()
    paragraph = f"“{FREED},” said Omar al-Hasakawi."
    found = citation(made, span_of(made, paragraph), "apa", quote=quote_of(made, FREED))
    assert found.note == "(Haddad & Okoro, 2026, para. 4)"
    assert found.text.startswith(f"“‘{FREED},’ said Omar al-Hasakawi” (")


def test_a_selection_with_its_own_marks_is_not_wrapped_again() -> None:
    made = article()
    found = citation(made, span_of(made, f"“{FREED},”"), "apa", quote=quote_of(made, FREED))
    assert found.text.startswith(f"“{FREED},” (al-Hasakawi, as cited in ")


def test_a_split_quotation_keeps_the_articles_own_frame() -> None:
    made = article("“We left,” he said. “They told us ‘go’ at noon.”")
    words = "We left,” he said. “They told us ‘go’ at noon."
    said = quote_of(made, words, pieces=("We left,", "They told us ‘go’ at noon."))
    found = citation(made, span_of(made, words), "mla", quote=said)
    assert found.text.startswith("“We left,” he said. “They told us ‘go’ at noon” (al-Hasakawi, qtd. in ")
    assert found.words == words


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""'])
def test_a_split_quotation_in_a_block_has_all_its_marks(opening: str, closing: str) -> None:
    frame = f"We left,{closing} he said. {opening}They told us at noon."
    made = article(f"{opening}{frame}{closing}")
    said = quote_of(made, frame, pieces=("We left,", "They told us at noon."))
    found = citation(made, span_of(made, frame), "markdown", quote=said)
    assert found.text.startswith(f"> {opening}{frame}{closing}\n")
    assert found.words == frame


@pytest.mark.parametrize(
    ("style", "words", "block"),
    [
        ("apa", 39, False), ("apa", 40, True),
        ("chicago", 99, False), ("chicago", 100, True),
        ("mla", 53, False), ("mla", 54, True),
    ],
)  # fmt: skip
def test_a_long_quotation_is_a_block_without_outer_marks_and_keeps_its_own(style: str, words: int, block: bool) -> None:
    # six characters a word, two marks more: 53 words are 319 characters, 54 are 325
    long = " ".join(["“gates”" if word == 1 else "river" for word in range(words)])
    found = formed(article(long), style, long)
    quoted = long if block else f"“{long.replace('“', '‘').replace('”', '’')}”"
    assert found.text.startswith(quoted + ("\n\n" if style == "chicago" else " ("))


def test_a_quotation_of_just_four_lines_is_not_a_block() -> None:
    four = "river " * 53 + "is"
    assert len(four) == 320
    assert formed(article(four), "mla", four).text.startswith("“river")
    assert formed(article(four + "."), "mla", four + ".").text.startswith("river")


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("apa", "“They left . . . in the night” ("),
        ("mla", "“They left . . . in the night” ("),
        ("chicago", "“They left . . . in the night.”"),
        ("plain", "“They left . . . in the night.”"),
        ("markdown", "> They left […] in the night."),
    ],
)
def test_words_left_out_show_as_an_ellipsis(style: str, shown: str) -> None:
    made = article()
    assert formed(made, style, cuts=(span_of(made, " by bus "),)).text.startswith(shown.replace("[…]", "\\[…\\]"))
    assert formed(made, style, cuts=(span_of(made, " by bus "),)).words == "They left […] in the night."


def test_mla_brackets_its_ellipsis_if_the_source_contains_an_ellipsis() -> None:
    made = article("They left by bus... in the night.")
    found = formed(made, "mla", "They left by bus... in the night.", cuts=(span_of(made, " by bus"),))
    assert found.text.startswith("“They left [. . .] ... in the night” (")


def test_an_ellipsis_in_the_source_is_unchanged() -> None:
    words = "no concerns on the border...after the release"
    assert formed(article(words), "apa", words).text.startswith(f"“{words}” (")


def test_straight_marks_are_one_setting_for_passage_and_title() -> None:
    made = article("She said “go” now.", title="Governor: “We left”")
    found = citation(made, span_of(made, "said “go” now."), "mla", marks=STRAIGHT)
    assert found.text.startswith("\"said 'go' now\" (")
    assert "\"Governor: 'We left.'\"" in found.reference


def test_an_unknown_style_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(UnknownStyle, match="no citation style 'harvard'; there are apa, mla, chicago, plain"):
        cite(article(), (0, 4), "harvard")
    assert set(STYLES) == {"apa", "mla", "chicago", "plain", "markdown", "biblatex", "ris", "csl-json"}


@pytest.mark.parametrize("span", [(3, 3), (5, 2), (-1, 4), (0, 10**6)])
def test_a_span_without_words_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no words to cite"):
        cite(article(), span, "apa")


def test_lines_of_a_hard_wrapped_paragraph_are_joined_and_paragraphs_stay_apart() -> None:
    made = article("The ferry left\nat noon.", "It came back.")
    words = "left\nat noon.\n\nIt came"
    assert formed(made, "apa", words).text.startswith("“left at noon.\n\nIt came” (")
    assert formed(made, "apa", words).words == words


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The ferry left.", "“The ferry left” ("),
        ("Did it leave?", "“Did it leave?” ("),
        ("It left for the U.S.", "“It left for the U.S.” ("),
        ("It left . . .", "“It left . . .” ("),
    ],
)
def test_the_full_stop_of_a_run_in_quotation_moves_behind_the_parenthesis(sentence: str, shown: str) -> None:
    made = article(sentence)
    found = formed(made, "apa", sentence)
    assert found.text.startswith(shown)
    assert (").\n" in found.text) == (sentence == "The ferry left.")
    assert found.words == sentence


def test_words_within_marks_are_quoted_though_the_sentence_reports() -> None:
    made = article("Omar al-Hasakawi called it “a long night” for all.")
    said = quote_of(made, "a long night", kind=QuoteKind.MIXED)
    assert citation(made, span_of(made, "a long night"), "mla", quote=said).note.startswith("(al-Hasakawi, qtd. in ")


def test_the_words_of_the_author_are_not_a_quotation_of_somebody_else() -> None:
    made = article()
    said = quote_of(made, FREED, speaker="Lina Haddad")
    assert citation(made, span_of(made, FREED), "apa", quote=said).note == "(Haddad & Okoro, 2026, para. 4)"
