import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.citing.names import Name, clean, parse_name


@pytest.mark.parametrize(
    ("written", "last", "given_names", "inverted"),
    [
        ("Lina Haddad", "Haddad", "Lina", "Haddad, Lina"),
        ("James T. Okoro", "Okoro", "James T.", "Okoro, James T."),
        ("Haddad, Lina", "Haddad", "Lina", "Haddad, Lina"),
        ("Omar al-Hasakawi", "al-Hasakawi", "Omar", "al-Hasakawi, Omar"),
        ("Omar Al Hasakawi", "Al Hasakawi", "Omar", "Al Hasakawi, Omar"),
        ("Anna van der Meer", "van der Meer", "Anna", "van der Meer, Anna"),
        ("van der Meer, Anna", "van der Meer", "Anna", "van der Meer, Anna"),
        ("Salim bin Laith", "bin Laith", "Salim", "bin Laith, Salim"),
        ("Salim bin Laith al-Tamimi", "al-Tamimi", "Salim bin Laith", "al-Tamimi, Salim bin Laith"),
        ("Van Morland", "Morland", "Van", "Morland, Van"),
        ("James Okoro Jr.", "Okoro", "James", "Okoro, James, Jr."),
        ("Okoro, James T., Jr.", "Okoro", "James T.", "Okoro, James T., Jr."),
        ("Ana Maria Luisa Carla Elena Rosa Silva", "Silva", "Ana Maria Luisa Carla Elena Rosa",
         "Silva, Ana Maria Luisa Carla Elena Rosa"),
        ("Lina Haddad, PhD", "Haddad", "Lina", "Haddad, Lina"),
        ("  Lina\n Haddad ", "Haddad", "Lina", "Haddad, Lina"),
    ],
)  # fmt: skip
def test_a_person_has_a_family_name_with_its_particle(written: str, last: str, given_names: str, inverted: str) -> None:
    name = parse_name(written)
    assert (name.last, name.given, name.inverted) == (last, given_names, inverted)


@pytest.mark.parametrize(
    "written",
    [
        "Reuters", "AFP", "The Associated Press", "Example News Agency", "Herald Staff", "Ministry of Water",
        "Lina Haddad and James Okoro", "Example Press, Cairo", "Lina Haddad, Cairo", "Haddad, Lina, Cairo",
        "Nurses without Frontiers", "Engineers To Rescue",
        "محمد الحسن", "AP/Reuters", "lina haddad",
        "Anna Berg 24", "Anna (Berg)", "Anna Berg | Herald",
    ],
)  # fmt: skip
def test_a_name_that_may_not_be_a_person_stays_whole(written: str) -> None:
    assert parse_name(written) == Name(written)


def test_a_known_person_is_read_as_a_person() -> None:
    assert parse_name("Emil Post").given == ""
    assert parse_name("Emil Post", person=True).last == "Post"


@pytest.mark.parametrize(
    ("written", "inverted"),
    [
        ("P.D. Holm", "Holm, P. D."),
        ("P.D.Holm", "Holm, P. D."),
        ("Okoro, James III", "Okoro, James, III"),
        ("Prado Lima, Quirino", "Prado Lima, Quirino"),
        ("Holm, P.D.", "Holm, P. D."),
        ("Vargas Lima, Inés", "Vargas Lima, Inés"),
        ("Okoro III, James", "Okoro, James, III"),
        ("Ruth St. Amand", "St. Amand, Ruth"),
        ("Joan Ruiz i Serra", "Ruiz i Serra, Joan"),
        ("Leo De Groot", "De Groot, Leo"),
    ],
)
def test_family_names_of_several_words_and_initials_written_together(written: str, inverted: str) -> None:
    assert parse_name(written).inverted == inverted


def test_a_particle_with_a_capital_is_part_of_the_family_name() -> None:
    assert (parse_name("Leo Van Dam").particle, parse_name("Leo Van Dam").family) == ("", "Van Dam")
    assert (parse_name("Leo van Dam").particle, parse_name("Leo van Dam").family) == ("van", "Dam")


def test_an_order_of_names_that_does_not_show_is_unsure() -> None:
    assert parse_name("Inés Vargas Lima").unsure
    assert parse_name("Trần Thị Hạnh").forward == "Trần Thị Hạnh"
    assert parse_name("Trần Thị Hạnh").last == "Trần"
    assert parse_name("Kim Seo-yeon").last == "Kim"
    assert not parse_name("Mary Ann Holm").unsure
    assert not parse_name("Inés V. Lima").unsure


def test_titles_are_left_out() -> None:
    assert parse_name("Dr. Lina Haddad").inverted == "Haddad, Lina"


def test_initials_keep_their_hyphen() -> None:
    assert parse_name("ʿAli Haddad").initials == "A."
    assert parse_name("Jean-Paul Martin").initials == "J.-P."
    assert parse_name("Lina Haddad").forward == "Lina Haddad"


@given(st.text(max_size=60).filter(lambda text: "," not in text))
def test_no_name_raises_and_none_loses_its_words(written: str) -> None:
    assert sorted(parse_name(written).forward.replace(" ", "")) == sorted(clean(written).replace(" ", ""))


@given(st.text(alphabet="AbM, .-lJr", max_size=30))
def test_no_name_has_words_that_were_not_written(written: str) -> None:
    # initials written together are words of their own
    apart = written.replace(".", ". ").replace(",", " ").split()
    assert set(parse_name(written).forward.replace(".", ". ").replace(",", " ").split()) <= set(apart)
