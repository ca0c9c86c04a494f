"""Golden lines on a fictional item, each with the section of the manual that decides its form.

The manuals were not at hand: a section marked "second hand" is named or shown so by a page of the publisher or of a
university library; one marked "not checked" is from memory and should be looked up before it is relied on.
"""

import pytest
from msgspec.structs import replace

from index.article import Article
from index.citing import citation
from index.citing.rich_text import as_markdown
from index.dates import Date
from tests.index.citing.made import FREED, READ, article, formed, known, quote_of, span_of

HERALD = article()
SITE = article(
    authors=("Lina Haddad",), outlet="Example Broadcasting", published=Date(2026, 3), url="https://example.org/y"
)
UNSIGNED = article(authors=())
UNDATED = article(
    title="Governor: “We freed everyone”",
    authors=("Lina Haddad",),
    published=None,
    url="https://example.org/z",
)


@pytest.mark.parametrize(
    ("made", "style", "accessed", "line"),
    [
        (
            # APA 7, 10.1 example 16 (newspaper online), 9.8 (authors): second hand
            HERALD, "apa", None,
            "Haddad, L., & Okoro, J. T. (2026, March 14). Syria frees 1,561 detainees. *The Example Herald*."
            " https://example.org/x",
        ),
        (
            # APA 7, 10.16 example 110 (news website, title in italics): second hand
            SITE, "apa", None,
            "Haddad, L. (2026, March). *Syria frees 1,561 detainees*. Example Broadcasting. https://example.org/y",
        ),
        (
            # APA 7, 9.12 (no author: the title comes first): second hand
            UNSIGNED, "apa", None,
            "Syria frees 1,561 detainees. (2026, March 14). *The Example Herald*. https://example.org/x",
        ),
        (
            # MLA 9, 5.3 to 5.6 (two authors), 5.84 (location): not checked
            HERALD, "mla", None,
            "Haddad, Lina, and James T. Okoro. “Syria frees 1,561 detainees.” *The Example Herald*, 14 Mar. 2026,"
            " https://example.org/x.",
        ),
        (
            # MLA 9, 5.111 (day of access), 2.106 (marks within marks): not checked
            UNDATED, "mla", READ,
            "Haddad, Lina. “Governor: ‘We freed everyone.’” *The Example Herald*, https://example.org/z."
            " Accessed 20 Nov. 2026.",
        ),
        (
            # Chicago 17, 14.191 to 14.194 (newspapers; the article of the name left out): second hand
            HERALD, "chicago", None,
            "Haddad, Lina, and James T. Okoro. “Syria frees 1,561 detainees.” *Example Herald*, March 14, 2026."
            " https://example.org/x.",
        ),
    ],
)  # fmt: skip
def test_the_golden_reference_lines(made: Article, style: str, accessed: Date | None, line: str) -> None:
    found = formed(made, style, accessed=accessed)
    assert found.reference == line.replace("*", "")
    assert as_markdown(found.runs) == line


@pytest.mark.parametrize(
    ("made", "style", "note"),
    [
        # APA 7, 8.17 (two authors), 8.28 (paragraph of a page without numbers): second hand
        (HERALD, "apa", "(Haddad & Okoro, 2026, para. 2)"),
        # APA 7, 8.14 (unknown author: the title in marks): second hand
        (UNSIGNED, "apa", "(“Syria frees 1,561 detainees,” 2026, para. 2)"),
        # MLA 9, 6.5 (two authors), 6.20 (no number that the source does not print): not checked
        (HERALD, "mla", "(Haddad and Okoro)"),
        (
            # Chicago 17, 14.191 (note of a newspaper article), 14.76 (two authors): second hand
            HERALD, "chicago",
            "Lina Haddad and James T. Okoro, “Syria frees 1,561 detainees,” Example Herald, March 14, 2026,"
            " https://example.org/x.",
        ),
    ],
)  # fmt: skip
def test_the_golden_notes(made: Article, style: str, note: str) -> None:
    assert formed(made, style).note == note


@pytest.mark.parametrize(
    ("style", "note"),
    [
        # APA 7, 8.6 (secondary sources): second hand
        ("apa", "(al-Hasakawi, as cited in Haddad & Okoro, 2026, para. 4)"),
        # MLA 9, 6.77 (indirect sources): not checked
        ("mla", "(al-Hasakawi, qtd. in Haddad and Okoro)"),
        (
            # Chicago 17, 14.260 (citations taken from secondary sources): not checked
            "chicago",
            "Omar al-Hasakawi, quoted in Lina Haddad and James T. Okoro, “Syria frees 1,561 detainees,”"
            " Example Herald, March 14, 2026, https://example.org/x.",
        ),
        # our own form
        ("plain", "— Omar al-Hasakawi"),
    ],
)
def test_a_speaker_inside_the_article_is_a_secondary_quotation(style: str, note: str) -> None:
    found = citation(HERALD, span_of(HERALD, FREED), style, quote=quote_of(HERALD, FREED))
    assert found.note == note
    assert found.text.startswith(f"“{FREED}”")


def test_the_golden_markdown_block() -> None:
    found = citation(HERALD, span_of(HERALD, FREED), "markdown", quote=quote_of(HERALD, FREED))
    line = (
        "— Omar al-Hasakawi, in [Syria frees 1,561 detainees](https://example.org/x), *The Example Herald*,"
        " 14 March 2026, para. 4"
    )
    assert found.reference == line
    linked = line.replace("/x)", "/x#:~:text=We%20freed%20everyone%20who%20was%20not%20charged)")
    assert found.text == f"> {FREED}\n>\n> {linked}"


def test_a_full_apa_citation_as_it_lands_on_the_clipboard() -> None:
    found = citation(HERALD, span_of(HERALD, FREED), "apa", quote=quote_of(HERALD, FREED))
    assert found.text == (
        "“We freed everyone who was not charged” (al-Hasakawi, as cited in Haddad & Okoro, 2026, para. 4)\n\n"
        "Haddad, L., & Okoro, J. T. (2026, March 14). Syria frees 1,561 detainees. The Example Herald."
        " https://example.org/x"
    )
    assert found.words == FREED
    assert found.missing == ()


@pytest.mark.parametrize(
    ("words", "style", "line"),
    [
        # APA 7, 8.26 and MLA 9, 6.43: the full stop of a run-in quotation follows the parenthesis: second hand
        ("They left by bus in the night.", "apa", "“They left by bus in the night” (Haddad & Okoro, 2026, para. 2)."),
        ("They left by bus in the night.", "mla", "“They left by bus in the night” (Haddad and Okoro)."),
        # Chicago 17, 13.30 and 6.9: the note follows the sentence, whose stop stays within the marks: not checked
        ("They left by bus in the night.", "chicago", "“They left by bus in the night.”"),
    ],
)
def test_the_golden_places_of_the_full_stop(words: str, style: str, line: str) -> None:
    assert formed(HERALD, style, words).text.split("\n\n")[0] == line


def test_the_golden_reference_of_a_printed_article() -> None:
    printed = replace(article(url=None), page=known("A1, A6"))
    # APA 7, 10.1 example 15 (pages of a printed newspaper): not checked
    assert formed(printed, "apa").reference.endswith("The Example Herald, A1, A6.")
    # MLA 9, 5.85 (page numbers): not checked
    assert formed(printed, "mla").reference.endswith("The Example Herald, 14 Mar. 2026, pp. A1, A6.")
    # Chicago 17, 14.193 (no page numbers of newspapers): second hand
    assert formed(printed, "chicago").reference.endswith("Example Herald, March 14, 2026.")
