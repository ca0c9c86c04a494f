"""The golden lines that the design notes take from the style guides, on a fictional item."""

import pytest

from index.article import Article
from index.citing import citation
from index.citing.rich_text import as_markdown
from index.dates import Date
from tests.index.citing.made import FREED, READ, article, formed, quote_of, span_of

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
            HERALD, "apa", None,
            "Haddad, L., & Okoro, J. T. (2026, March 14). Syria frees 1,561 detainees. *The Example Herald*."
            " https://example.org/x",
        ),
        (
            SITE, "apa", None,
            "Haddad, L. (2026, March). *Syria frees 1,561 detainees*. Example Broadcasting. https://example.org/y",
        ),
        (
            UNSIGNED, "apa", None,
            "Syria frees 1,561 detainees. (2026, March 14). *The Example Herald*. https://example.org/x",
        ),
        (
            HERALD, "mla", None,
            "Haddad, Lina, and James T. Okoro. “Syria frees 1,561 detainees.” *The Example Herald*, 14 Mar. 2026,"
            " https://example.org/x.",
        ),
        (
            UNDATED, "mla", READ,
            "Haddad, Lina. “Governor: ‘We freed everyone.’” *The Example Herald*, https://example.org/z."
            " Accessed 20 Nov. 2026.",
        ),
        (
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
        (HERALD, "apa", "(Haddad & Okoro, 2026, para. 2)"),
        (UNSIGNED, "apa", "(“Syria frees 1,561 detainees,” 2026, para. 2)"),
        (HERALD, "mla", "(Haddad and Okoro)"),
        (
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
        ("apa", "(al-Hasakawi, as cited in Haddad & Okoro, 2026, para. 4)"),
        ("mla", "(al-Hasakawi, qtd. in Haddad and Okoro)"),
        (
            "chicago",
            "Omar al-Hasakawi, quoted in Lina Haddad and James T. Okoro, “Syria frees 1,561 detainees,”"
            " Example Herald, March 14, 2026, https://example.org/x.",
        ),
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
