"""Stated and unstated metadata in citations: dates, headline, outlet, URL, reposts."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from index import Article, read_text
from index.citing import STYLES, Medium, cite, record_of
from index.dates import Date
from tests.index.citing.made import PARA, READ, article, formed, known, span_of


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
def test_a_citation_is_not_more_precise_than_the_stated_date(
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
    assert "updated 16 March 2026" in formed(made, "plain").reference


def test_a_date_of_change_is_never_taken_for_the_date_of_publication() -> None:
    made = article(published=None, modified=Date(2026, 3, 16))
    found = formed(made, "apa")
    assert "(n.d.)." in found.reference
    assert found.missing == ("no date of publication is stated; it says it was changed on 16 March 2026",)


def test_a_missing_headline_is_not_replaced_by_other_text() -> None:
    made = article(title=None)
    assert formed(made, "apa").reference == (
        "Haddad, L., & Okoro, J. T. (2026, March 14). [News article]. The Example Herald. https://example.org/x"
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
    assert (
        formed(made, "apa").reference == "The Example Herald. (2026, March 14). [News article]. https://example.org/x"
    )
    assert formed(made, "apa").note == "(The Example Herald, 2026, para. 2)"
    assert formed(made, "mla").note == "(The Example Herald)"
    assert formed(made, "chicago").reference == "Example Herald. March 14, 2026. https://example.org/x."
    assert formed(made, "markdown").reference.startswith("— [The Example Herald](https://example.org/x), 14 March 2026")


def test_a_description_by_the_user_replaces_the_headline_in_brackets() -> None:
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


def test_the_caller_may_set_the_medium() -> None:
    assert formed(article(), "biblatex", medium=Medium.SITE).text.startswith("@online{")
    assert formed(article(), "biblatex").text.startswith("@article{")


def test_headlines_keep_the_capitals_they_were_published_with() -> None:
    made = article(title="SDF Frees 1,561 in al-Hasakah")
    for style in STYLES:
        assert "SDF Frees 1,561 in al-Hasakah" in formed(made, style).text


def test_each_style_puts_a_season_in_its_own_position() -> None:
    made = article(published=Date(2026, season=22))
    assert "(2026, Summer)." in formed(made, "apa").reference
    assert "Summer 2026" in formed(made, "mla").reference
    assert "Summer 2026" in formed(made, "chicago").reference
    assert "date = {2026-22}" in formed(made, "biblatex").text
    assert "DA  - 2026///Summer" in formed(made, "ris").text
    assert json.loads(formed(made, "csl-json").text)[0]["issued"] == {"date-parts": [[2026]], "season": 2}


def front_matter(**fields: str) -> Article:
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return read_text(f"---\n{lines}---\n\n{PARA}\n", "a.md")


def test_a_season_keeps_the_word_that_the_article_has() -> None:
    made = front_matter(title="Ice", author="Mina Holm", outlet="Harbour Herald", date="Fall 2020")
    assert record_of(made, span_of(made, PARA)).season == "Fall"
    assert "(2020, Fall)." in formed(made, "apa").reference
    assert "Fall 2020" in formed(made, "mla").reference
    assert "Fall 2020" in formed(made, "chicago").reference


def test_a_printed_article_has_its_page_after_the_newspaper_in_apa() -> None:
    stated = {"title": "Ice", "author": "Mina Holm", "outlet": "Harbour Herald", "date": "2024-03-12", "page": "B3"}
    assert formed(front_matter(**stated), "apa").reference.endswith("Ice. Harbour Herald, B3.")
    online = front_matter(**stated, url="https://example.org/ice")
    assert formed(online, "apa").reference.endswith("Ice. Harbour Herald. https://example.org/ice")


@pytest.mark.parametrize(
    "title", ["Crew of the _Tern_ saved", "Crew of the **Tern** saved", "Crew of the `Tern` saved"]
)
def test_a_headline_has_no_signs_of_markdown(title: str) -> None:
    made = front_matter(title=f'"{title}"', author="Mina Holm", outlet="Harbour Herald")
    assert "Crew of the Tern saved." in formed(made, "apa").reference


def test_each_style_shows_page_section_language_and_access_in_its_own_position() -> None:
    made = replace(
        article(published=None),
        page=known("B4"),
        section=known("Metro"),
        language=known("pt"),
        accessed=known(Date(2026, 11, 2)),
    )
    assert "p. B4" in formed(made, "mla").reference
    assert formed(made, "mla").reference.endswith("Accessed 2 Nov. 2026.")
    lines = formed(made, "ris").text.split("\r\n")
    assert {"SP  - B4", "SE  - Metro", "LA  - pt", "Y2  - 2026/11/02/"} <= set(lines)
    item = json.loads(formed(made, "csl-json").text)[0]
    assert (item["page"], item["section"], item["language"]) == ("B4", "Metro", "pt")


def test_the_family_name_that_the_file_states_first_decides() -> None:
    made = replace(article(), authors=(replace(known("Inés Vargas Lima"), sorted_as="Vargas Lima, Inés"),))
    assert formed(made, "apa").note == "(Vargas Lima, 2026, para. 2)"
    assert not any("family name" in line for line in formed(made, "apa").remarks)


def test_a_guessed_family_name_is_reported() -> None:
    found = formed(article(authors=("Inés Vargas Lima",)), "apa")
    assert any("“Lima” is taken as the family name" in line for line in found.remarks)
