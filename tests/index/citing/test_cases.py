"""Every case of the style tables: what is missing, who writes, where the words stand, how they are quoted."""

from dataclasses import replace
from pathlib import Path

import pytest

from index.article import Article, Kind, Paragraph
from index.citing import (
    STRAIGHT,
    STYLES,
    Citation,
    Medium,
    UnknownStyle,
    citation,
    cite,
    record_of,
    style_named,
)
from index.dates import Date
from index.marks.quotes import QuoteKind, SpeakerKind
from tests.index.citing.made import FREED, article, quote_of, span_of

PARA = "They left by bus in the night."
READ = Date(2026, 11, 20)


def formed(made: Article, style: str, words: str = PARA, **about: object) -> Citation:
    return style_named(style).of(record_of(made, span_of(made, words), **about))


@pytest.mark.parametrize(
    ("authors", "apa", "mla", "chicago"),
    [
        (("Reuters",), "Reuters. (", "Reuters. “", "Reuters. “"),
        (("The Associated Press",), "The Associated Press. (", "Associated Press. “", "The Associated Press. “"),
        (("Omar al-Hasakawi",), "al-Hasakawi, O. (", "al-Hasakawi, Omar. “", "al-Hasakawi, Omar. “"),
        (("Anna van der Meer",), "van der Meer, A. (", "van der Meer, Anna. “", "van der Meer, Anna. “"),
        (("Salim bin Laith",), "bin Laith, S. (", "bin Laith, Salim. “", "bin Laith, Salim. “"),
        (("James Okoro Jr.",), "Okoro, J., Jr. (", "Okoro, James, Jr. “", "Okoro, James, Jr. “"),
        (
            ("Lina Haddad", "James Okoro", "Ana Silva"),
            "Haddad, L., Okoro, J., & Silva, A. (",
            "Haddad, Lina, et al. “",
            "Haddad, Lina, James Okoro, and Ana Silva. “",
        ),
        (
            ("Lina Haddad", "Reuters"),
            "Haddad, L., & Reuters. (",
            "Haddad, Lina, and Reuters. “",
            "Haddad, Lina, and Reuters. “",
        ),
    ],
)
def test_authors_stand_as_each_style_writes_them(authors: tuple[str, ...], apa: str, mla: str, chicago: str) -> None:
    made = article(authors=authors)
    assert formed(made, "apa").reference.startswith(apa)
    assert formed(made, "mla").reference.startswith(mla)
    assert formed(made, "chicago").reference.startswith(chicago)


@pytest.mark.parametrize(
    ("authors", "apa", "mla", "chicago"),
    [
        (("Reuters",), "(Reuters, 2026, para. 2)", "(Reuters)", "Reuters, “"),
        (("Omar al-Hasakawi",), "(al-Hasakawi, 2026, para. 2)", "(al-Hasakawi)", "Omar al-Hasakawi, “"),
        (
            ("Lina Haddad", "James Okoro", "Ana Silva"),
            "(Haddad et al., 2026, para. 2)",
            "(Haddad et al.)",
            "Lina Haddad, James Okoro, and Ana Silva, “",
        ),
        (
            ("Lina Haddad", "James Okoro", "Ana Silva", "Per Holm"),
            "(Haddad et al., 2026, para. 2)",
            "(Haddad et al.)",
            "Lina Haddad et al., “",
        ),
    ],
)
def test_notes_name_authors_as_each_style_does(authors: tuple[str, ...], apa: str, mla: str, chicago: str) -> None:
    made = article(authors=authors)
    assert formed(made, "apa").note == apa
    assert formed(made, "mla").note == mla
    assert formed(made, "chicago").note.startswith(chicago)


def test_long_lists_of_authors_are_cut_where_the_style_cuts_them() -> None:
    crowd = tuple(f"Ana Author{letter}" for letter in "abcdefghijklmnopqrstuvw")
    apa = formed(article(authors=crowd), "apa").reference
    assert "Authors, A., . . . Authorw, A. (2026" in apa
    assert "Authort" not in apa
    chicago = formed(article(authors=crowd[:11]), "chicago").reference
    assert "Ana Authorg, et al. “" in chicago
    assert "Authorh" not in chicago


def test_an_agency_on_its_own_site_is_named_once() -> None:
    made = article(authors=("Reuters",), outlet="Reuters")
    assert formed(made, "apa").reference == (
        "Reuters. (2026, March 14). Syria frees 1,561 detainees. https://example.org/x"
    )
    assert formed(made, "mla").reference == (
        "“Syria frees 1,561 detainees.” Reuters, 14 Mar. 2026, https://example.org/x."
    )
    assert formed(made, "mla").note == "(“Syria frees 1,561 detainees”)"


def test_without_an_author_each_style_finds_its_first_word() -> None:
    made = article(authors=())
    assert formed(made, "mla").reference == (
        "“Syria frees 1,561 detainees.” The Example Herald, 14 Mar. 2026, https://example.org/x."
    )
    assert formed(made, "mla").note == "(“Syria frees 1,561 detainees”)"
    assert formed(made, "chicago").note == (
        "“Syria frees 1,561 detainees,” Example Herald, March 14, 2026, https://example.org/x."
    )
    assert formed(made, "chicago").reference == (
        "Example Herald. “Syria frees 1,561 detainees.” March 14, 2026. https://example.org/x."
    )
    assert formed(made, "apa").missing == ("no author is stated",)


@pytest.mark.parametrize(
    ("published", "apa", "in_text", "mla", "chicago", "plain"),
    [
        (Date(2026, 3, 14), "(2026, March 14).", "2026,", "14 Mar. 2026", "March 14, 2026", "14 March 2026"),
        (Date(2026, 3), "(2026, March).", "2026,", "Mar. 2026", "March 2026", "March 2026"),
        (Date(2026), "(2026).", "2026,", "Herald, 2026", "Herald, 2026", " 2026"),
        (Date(2026, 9, 1, 9, 30), "(2026, September 1).", "2026,", "1 Sept. 2026", "September 1, 2026", "1 September"),
        (None, "(n.d.).", "n.d.,", "The Example Herald, https", "n.d.", "no date stated"),
    ],
)  # fmt: skip
def test_a_date_is_as_precise_as_it_is_known(
    published: Date | None, apa: str, in_text: str, mla: str, chicago: str, plain: str
) -> None:
    made = article(published=published)
    assert apa in formed(made, "apa").reference
    assert in_text in formed(made, "apa").note
    assert mla in formed(made, "mla").reference
    assert chicago in formed(made, "chicago").reference
    assert chicago.replace("Herald, ", "") in formed(made, "chicago").note
    assert plain in formed(made, "plain").reference
    assert plain in formed(made, "markdown").reference


@pytest.mark.parametrize(
    ("published", "biblatex", "ris", "csl"),
    [
        (Date(2026, 3, 14), "date = {2026-03-14}", "DA  - 2026/03/14/", '"date-parts": [[2026, 3, 14]]'),
        (Date(2026, 3), "date = {2026-03}", "DA  - 2026/03//", '"date-parts": [[2026, 3]]'),
        (Date(2026), "date = {2026}", "DA  - 2026///", '"date-parts": [[2026]]'),
    ],
)
def test_exports_keep_the_precision_of_a_date(published: Date, biblatex: str, ris: str, csl: str) -> None:
    made = article(published=published)
    assert biblatex in cite(made, span_of(made, PARA), "biblatex")
    assert ris in cite(made, span_of(made, PARA), "ris")
    assert csl in " ".join(cite(made, span_of(made, PARA), "csl-json").split()).replace("[ ", "[").replace(" ]", "]")


def test_the_day_of_access_shows_where_no_date_is_stated() -> None:
    made = article(published=None)
    assert "Retrieved November 20, 2026, from https://example.org/x" in formed(made, "apa", accessed=READ).reference
    assert formed(made, "mla", accessed=READ).reference.endswith("Accessed 20 Nov. 2026.")
    assert "n.d., accessed November 20, 2026, https://example.org/x." in formed(made, "chicago", accessed=READ).note
    assert "n.d. Accessed November 20, 2026. https" in formed(made, "chicago", accessed=READ).reference


def test_the_day_of_access_stays_away_where_a_date_is_stated_and_nothing_changed() -> None:
    for style in ("apa", "mla", "chicago", "plain", "markdown"):
        assert "20" not in formed(article(), style, accessed=READ).reference.replace("2026", "")
        assert "Nov" not in formed(article(), style, accessed=READ).text


def test_the_day_of_access_shows_where_the_article_was_changed() -> None:
    made = article(modified=Date(2026, 3, 16))
    assert "Accessed 20 Nov. 2026." in formed(made, "mla", accessed=READ).reference
    assert "changed 16 March 2026" in formed(made, "plain").reference


def test_a_date_of_change_is_never_taken_for_the_date_of_publication() -> None:
    made = article(published=None, modified=Date(2026, 3, 16))
    found = formed(made, "apa")
    assert "(n.d.)." in found.reference
    assert found.missing == ("no date of publication is stated; it says it was changed on 16 March 2026",)


def test_without_a_headline_nothing_is_put_in_its_place() -> None:
    made = article(title=None)
    assert formed(made, "apa").reference == (
        "Haddad, L., & Okoro, J. T. (2026, March 14). The Example Herald. https://example.org/x"
    )
    assert formed(made, "mla").reference == (
        "Haddad, Lina, and James T. Okoro. The Example Herald, 14 Mar. 2026, https://example.org/x."
    )
    assert formed(made, "chicago").note == (
        "Lina Haddad and James T. Okoro, Example Herald, March 14, 2026, https://example.org/x."
    )
    assert "title" not in formed(made, "biblatex").text.replace("journaltitle", "")
    assert "TI  -" not in formed(made, "ris").text
    assert '"title"' not in formed(made, "csl-json").text
    assert formed(made, "apa").missing == ("no headline is stated",)


def test_without_headline_and_author_the_outlet_comes_first() -> None:
    made = article(title=None, authors=())
    assert formed(made, "apa").reference == "The Example Herald. (2026, March 14). https://example.org/x"
    assert formed(made, "apa").note == "(The Example Herald, 2026, para. 2)"
    assert formed(made, "mla").note == "(The Example Herald)"
    assert formed(made, "chicago").reference == "Example Herald. March 14, 2026. https://example.org/x."
    assert formed(made, "markdown").reference.startswith("— [The Example Herald](https://example.org/x), 14 March 2026")


def test_a_description_by_the_user_stands_for_the_headline_in_brackets() -> None:
    made = article(title=None)
    found = formed(made, "apa", description="News article about a prisoner release")
    assert "[News article about a prisoner release]. The Example Herald." in found.reference
    assert (
        "News article about a prisoner release. The"
        in formed(made, "mla", description="News article about a prisoner release").reference
    )


def test_with_nothing_stated_the_local_copy_is_named_and_nothing_invented() -> None:
    made = article(title=None, outlet=None, authors=(), published=None, url=None, path=Path("scan 7.txt"))
    expected = {
        "apa": "scan 7.txt. (n.d.).",
        "mla": "scan 7.txt.",
        "chicago": "scan 7.txt. n.d.",
        "markdown": "— scan 7.txt, no date stated, para. 2",
    }
    assert {style: formed(made, style).reference for style in expected} == expected
    assert formed(made, "chicago").note == "scan 7.txt, n.d."
    assert formed(made, "apa").missing == (
        "no author is stated",
        "no headline is stated",
        "no outlet is stated",
        "no date of publication is stated",
        "no URL is stated",
    )


def test_without_a_url_the_reference_ends_before_it() -> None:
    made = article(url=None)
    assert formed(made, "apa").reference.endswith("The Example Herald.")
    assert formed(made, "mla").reference.endswith("14 Mar. 2026.")
    assert formed(made, "chicago").reference.endswith("March 14, 2026.")
    assert "(local copy: release.txt, sha256 " in formed(made, "plain").reference
    assert "](" not in formed(made, "markdown").text
    assert "url" not in formed(made, "biblatex").text
    assert formed(made, "apa").missing == ("no URL is stated",)


def test_only_the_web_is_linked() -> None:
    made = article(url="javascript:alert(1)")
    assert "](" not in formed(made, "markdown").text


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
    assert formed(made, "csl-json", words).note == f"[@haddad2026syria, {place}]"


def test_mla_and_chicago_leave_a_counted_paragraph_out_and_say_so() -> None:
    for style in ("mla", "chicago"):
        found = formed(article(), style)
        assert "para" not in found.text.replace(PARA, "")
        assert found.remarks[0].startswith("para. 2 is left out")


def test_mla_and_chicago_name_a_caption() -> None:
    made = article(captions=("Buses at the gate",))
    assert formed(made, "mla", "Buses at the gate").note == "(Haddad and Okoro, caption)"
    assert "March 14, 2026, caption, https" in formed(made, "chicago", "Buses at the gate").note


def test_words_in_site_text_are_said_to_be_no_part_of_the_article() -> None:
    made = article()
    furniture = replace(made, paragraphs=(*made.paragraphs[:1], Paragraph(1, Kind.FURNITURE, *span_of(made, PARA))))
    assert "the words are site text, not part of the article" in formed(furniture, "apa").missing


def test_a_repost_names_both_the_outlet_that_wrote_and_the_site_that_reposted() -> None:
    made = article(republished_by="Example Reposts", authors=())
    assert formed(made, "apa").reference.endswith(
        "The Example Herald. https://example.org/x (Republished by Example Reposts)"
    )
    assert formed(made, "mla").reference == (
        "“Syria frees 1,561 detainees.” The Example Herald, 14 Mar. 2026. Example Reposts, https://example.org/x."
    )
    assert "March 14, 2026, republished by Example Reposts, https" in formed(made, "chicago").note
    assert "March 14, 2026. Republished by Example Reposts. https" in formed(made, "chicago").reference
    for style in ("plain", "markdown", "biblatex", "ris", "csl-json"):
        text = formed(made, style).text
        assert "Example Reposts" in text
        assert "The Example Herald" in text


def test_a_report_of_what_was_said_is_cited_not_quoted() -> None:
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
    assert citation(made, span_of(made, FREED), "apa", quote=said).note.startswith("(a security source, as quoted in ")


def test_a_quotation_whose_speaker_is_unknown_names_nobody() -> None:
    made = article()
    said = quote_of(made, FREED, speaker=None)
    assert citation(made, span_of(made, FREED), "apa", quote=said).note == "(Haddad & Okoro, 2026, para. 4)"


def test_a_span_wider_than_the_quotation_is_the_reporters_and_names_no_speaker() -> None:
    made = article()
    paragraph = f"“{FREED},” said Omar al-Hasakawi."
    found = citation(made, span_of(made, paragraph), "apa", quote=quote_of(made, FREED))
    assert found.note == "(Haddad & Okoro, 2026, para. 4)"
    assert found.text.startswith(f"“‘{FREED},’ said Omar al-Hasakawi.” (")


def test_a_selection_with_its_own_marks_is_not_wrapped_again() -> None:
    made = article()
    found = citation(made, span_of(made, f"“{FREED},”"), "apa", quote=quote_of(made, FREED))
    assert found.text.startswith(f"“{FREED},” (al-Hasakawi, as quoted in ")


def test_a_split_quotation_keeps_the_articles_own_frame() -> None:
    made = article("“We left,” he said. “They told us ‘go’ at noon.”")
    words = "We left,” he said. “They told us ‘go’ at noon."
    said = quote_of(made, words, pieces=("We left,", "They told us ‘go’ at noon."))
    found = citation(made, span_of(made, words), "mla", quote=said)
    assert found.text.startswith("“We left,” he said. “They told us ‘go’ at noon.” (al-Hasakawi, qtd. in ")
    assert found.words == words


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


def test_a_quotation_of_just_four_lines_is_no_block() -> None:
    four = "river " * 53 + "is"
    assert len(four) == 320
    assert formed(article(four), "mla", four).text.startswith("“river")
    assert formed(article(four + "."), "mla", four + ".").text.startswith("river")


@pytest.mark.parametrize(
    ("authors", "by"),
    [
        (("Lina Haddad",), " by Lina Haddad, The"),
        (("Lina Haddad", "Reuters"), " by Lina Haddad and Reuters, The"),
        (("Lina Haddad", "Ana Silva", "Reuters"), " by Lina Haddad, Ana Silva and Reuters, The"),
        ((), "detainees,” The Example Herald"),
    ],
)
def test_plain_words_name_every_author(authors: tuple[str, ...], by: str) -> None:
    assert by in formed(article(authors=authors), "plain").reference


def test_without_a_speaker_markdown_names_the_authors() -> None:
    assert formed(article(), "markdown").reference.startswith("— Lina Haddad, James T. Okoro, [Syria frees")
    assert formed(article(authors=()), "markdown").reference.startswith("— [Syria frees")


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("apa", "“They left . . . in the night.”"),
        ("mla", "“They left . . . in the night.”"),
        ("chicago", "“They left . . . in the night.”"),
        ("plain", "“They left . . . in the night.”"),
        ("markdown", "> They left […] in the night."),
    ],
)
def test_words_left_out_show_as_an_ellipsis(style: str, shown: str) -> None:
    made = article()
    assert formed(made, style, cuts=(span_of(made, " by bus "),)).text.startswith(shown.replace("[…]", "\\[…\\]"))
    assert formed(made, style, cuts=(span_of(made, " by bus "),)).words == "They left […] in the night."


def test_mla_brackets_its_ellipsis_where_the_source_has_one_of_its_own() -> None:
    made = article("They left by bus... in the night.")
    found = formed(made, "mla", "They left by bus... in the night.", cuts=(span_of(made, " by bus"),))
    assert found.text.startswith("“They left [. . .] ... in the night.”")


def test_an_ellipsis_of_the_source_stays_as_it_is() -> None:
    words = "no concerns on the border...after the release"
    assert formed(article(words), "apa", words).text.startswith(f"“{words}” (")


def test_straight_marks_are_one_setting_for_passage_and_title() -> None:
    made = article("She said “go” now.", title="Governor: “We left”")
    found = citation(made, span_of(made, "said “go” now."), "mla", glyphs=STRAIGHT)
    assert found.text.startswith("\"said 'go' now.\" (")
    assert "\"Governor: 'We left.'\"" in found.reference


@pytest.mark.parametrize(
    ("outlet", "medium"),
    [
        ("The Example Herald", Medium.NEWSPAPER), ("Example Broadcasting", Medium.SITE), ("Reuters", Medium.SITE),
        ("Example News Agency", Medium.SITE), ("example.org", Medium.SITE), (None, Medium.SITE),
    ],
)  # fmt: skip
def test_an_outlet_tells_by_its_name_whether_it_prints(outlet: str | None, medium: Medium) -> None:
    made = article(outlet=outlet)
    assert record_of(made, span_of(made, PARA)).medium is medium


def test_the_caller_may_say_what_the_outlet_is() -> None:
    assert formed(article(), "biblatex", medium=Medium.SITE).text.startswith("@online{")
    assert formed(article(), "biblatex").text.startswith("@article{")


def test_an_unknown_style_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(UnknownStyle, match="no citation style 'harvard'; there are apa, mla, chicago, plain"):
        cite(article(), (0, 4), "harvard")
    assert set(STYLES) == {"apa", "mla", "chicago", "plain", "markdown", "biblatex", "ris", "csl-json"}


@pytest.mark.parametrize("span", [(3, 3), (5, 2), (-1, 4), (0, 10**6)])
def test_a_span_without_words_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no words to cite"):
        cite(article(), span, "apa")


def test_headlines_keep_the_capitals_they_were_published_with() -> None:
    made = article(title="SDF Frees 1,561 in al-Hasakah")
    for style in STYLES:
        assert "SDF Frees 1,561 in al-Hasakah" in formed(made, style).text
