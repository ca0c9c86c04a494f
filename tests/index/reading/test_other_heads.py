"""Lines above the body in other forms and languages than the usual ones, and what they state."""

import pytest

from index.article import Article, Kind
from index.reading import read_text

TITLE = "Harbour board closes the north quay"
FIRST = "The harbour board closed the north quay on Monday after divers found holes in the wall. It stays shut."
SECOND = "Fishermen said they would lose the best part of the season."


def read_head(*lines: str, above: str = "") -> Article:
    return read_text("\n\n".join(filter(None, [above, TITLE, "\n".join(lines), FIRST, SECOND])))


def read_note(*lines: str) -> Article:
    return read_text("\n".join(["---", f"title: {TITLE}", *lines, "---", "", FIRST, "", SECOND, ""]), "a.md")


def facts(article: Article) -> tuple[str | None, str | None, list[str]]:
    """Outlet, date and authors."""
    published = article.published.value.iso()[:10] if article.published else None
    return (article.outlet.value if article.outlet else None, published, [each.value for each in article.authors])


def check_parts(article: Article) -> None:
    assert article.title.value == TITLE
    assert [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY] == [FIRST, SECOND]
    assert not any(p.kind is Kind.STANDFIRST for p in article.paragraphs)


@pytest.mark.parametrize(
    "line",
    [
        "07:15, 12 June 2021",
        "7:15 p.m. ET, June 12, 2021",
        "Sat 12 Jun 2021 07.15 BST",
        "12 June 2021 | 3 min read",
        "12 June 2021 · 12-minute read",
        "12. Juni 2021, 7:15 Uhr",
        "Samstag, 12. Juni 2021",
        "Veröffentlicht am 12. Juni 2021 um 07:15 Uhr",
        "12.06.2021, 07:15 Uhr",
        "Publié le 12 juin 2021 à 07h15",
        "Le samedi 12 juin 2021",
        "Publicado el 12 de junio de 2021",
        "12 de junho de 2021 às 7h15",
        "Pubblicato il 12 giugno 2021 alle 7:15",
        "Gepubliceerd op 12 juni 2021 om 07:15 uur",
        "Publicerad 12 juni 2021 kl. 07.15",
        "Publisert 12. juni 2021 kl. 07:15",
    ],
)
def test_dates_in_other_forms_and_languages_are_read(line: str):
    article = read_head(line)
    assert facts(article) == (None, "2021-06-12", [])
    check_parts(article)


@pytest.mark.parametrize(
    "line", ["Stand: 12.06.2021 07:15 Uhr", "Mis à jour le 12 juin 2021", "Aktualisiert am 12. Juni 2021, 7:15 Uhr"]
)
def test_dates_of_changes_in_other_languages_are_not_those_of_publication(line: str):
    article = read_head(line)
    assert facts(article) == (None, None, [])
    assert article.modified.value.iso()[:10] == "2021-06-12"
    check_parts(article)


@pytest.mark.parametrize("line", ["5 hours ago", "12.06.2021", "12/06/2021", "an hour ago in Politics"])
def test_lines_that_leave_the_day_open_state_none(line: str):
    article = read_head(line)
    assert facts(article) == (None, None, [])
    check_parts(article)


@pytest.mark.parametrize(
    "label", ["Photo essay", "OPINION", "News analysis", "Fact Check", "Q&A", "VARNSHOLM", "World News", "In pictures"]
)
def test_genres_places_and_sections_beside_a_date_are_no_outlets(label: str):
    article = read_head(f"{label} | 12 June 2021")
    assert facts(article) == (None, "2021-06-12", [])
    check_parts(article)


@pytest.mark.parametrize(
    ("line", "outlet", "authors"),
    [
        ("By Ida Moran | Reuters", "Reuters", ["Ida Moran"]),
        ("By Ida Moran, Bloomberg", "Bloomberg", ["Ida Moran"]),
        ("Authors: Moran, Ida; Hale, Jonas", None, ["Ida Moran", "Jonas Hale"]),
        ("By Moran, Ida; Hale, Jonas; Lindgren, Bo", None, ["Ida Moran", "Jonas Hale", "Bo Lindgren"]),
        ("Reporter: Ida Moran", None, ["Ida Moran"]),
        ("Par Ida Moran avec AFP", None, ["Ida Moran"]),
        ("Von Ida Moran, Warnholm", None, ["Ida Moran"]),
        ("By Ida Moran\nChief Political Correspondent", None, ["Ida Moran"]),
    ],
)
def test_bylines_in_other_forms_name_the_authors(line: str, outlet: str | None, authors: list[str]):
    article = read_head(line)
    assert facts(article) == (outlet, None, authors)
    check_parts(article)


@pytest.mark.parametrize(
    "above",
    [
        "Startseite > Politik > Inland",
        "Inicio > Noticias > Mundo",
        "Accueil › Monde",
        "Subscribe | Log In | E-paper",
        "You are here: Home > News",
        "Sign in | Register",
    ],
)
def test_trails_and_menus_in_other_languages_are_no_titles(above: str):
    article = read_head("12 June 2021", above=above)
    assert facts(article) == (None, "2021-06-12", [])
    check_parts(article)


def test_an_agency_in_brackets_before_the_date_is_a_dateline():
    article = read_head("OSLO (AP) — June 12, 2021")
    assert facts(article) == ("AP", "2021-06-12", [])
    assert article.dateline.value == "OSLO"
    check_parts(article)


def test_the_day_a_note_was_made_is_not_that_of_publication():
    article = read_note("created: 2024-01-02")
    assert article.published is None
    assert article.accessed is None


def test_the_day_that_a_web_clipper_states_is_that_of_the_clip():
    article = read_note('source: "https://coast.example/quay"', "published: 2021-06-12", "created: 2024-01-02")
    assert article.published.value.iso() == "2021-06-12"
    assert article.accessed.value.iso() == "2024-01-02"


@pytest.mark.parametrize("line", ["31. Februar 2021", "Stand: 31.02.2021", "Publié le 30 février 2021 à 7h15"])
def test_a_day_that_does_not_exist_is_no_date(line: str):
    article = read_head(line)
    assert article.published is None
    assert article.modified is None


def test_days_above_the_parts_of_a_chronicle_are_not_its_date():
    text = f"{TITLE}\n\n12. Juni 2021\n\n{FIRST}\n\n13. Juni 2021\n\n{SECOND}\n\n{FIRST}\n"
    assert read_text(text).published is None
