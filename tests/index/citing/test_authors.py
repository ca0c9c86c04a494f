"""Who wrote it, as each style names them."""

import pytest

from tests.index.citing.made import article, formed


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
def test_each_style_writes_authors_in_its_own_form(authors: tuple[str, ...], apa: str, mla: str, chicago: str) -> None:
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
