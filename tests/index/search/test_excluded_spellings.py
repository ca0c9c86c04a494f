"""One spelling taken out of those that a query brings in."""

import pytest

from index.search.excluded_spellings import with_spelling_again, without_spelling
from index.store.library import Library
from tests.index.store.corpora import written_library

ARTICLES = {
    "spring": "Spring\n\nGovernor Yusuf al-Karimi spoke to the council.\n",
    "summer": "Summer\n\nMr Kareemi left the council in June.\n",
    "autumn": "Autumn\n\nCôte d'Ivoire sent a letter.\n",
    "winter": "Winter\n\nThe Ivory Coast answered Kareemi and Karimi.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return written_library(tmp_path_factory.mktemp("out"), ARTICLES)


def stems(library: Library, query: str) -> set[str]:
    return {hit.path.stem for hit in library.search(query).hits}


def test_the_other_spellings_stay_and_so_do_paragraphs_with_both(library: Library) -> None:
    assert stems(library, "karimi") == {"spring", "summer", "winter"}
    assert stems(library, "karimi -=kareemi") == {"spring", "winter"}


def test_the_answer_names_the_spellings_left_out(library: Library) -> None:
    results = library.search("karimi -=kareemi")
    assert results.taken_out == ("kareemi",)
    assert "kareemi" not in dict(results.folded)["karimi"]
    assert results.understood == "karimi (without the spelling kareemi)"


def test_a_name_of_several_words_is_taken_out(library: Library) -> None:
    (name,) = dict(library.search("ivory coast").folded)["ivory coast"]
    assert stems(library, "ivory coast") == {"autumn", "winter"}
    assert stems(library, without_spelling("ivory coast", name)) == {"winter"}


def test_where_no_word_brings_it_in_it_is_an_exclusion(library: Library) -> None:
    assert stems(library, "council -=june") == {"spring"}
    assert library.search("council -=june").taken_out == ()


def test_the_typed_word_itself_is_excluded_and_not_taken_out(library: Library) -> None:
    assert stems(library, "kareemi") == {"spring", "summer", "winter"}
    assert stems(library, "kareemi -=kareemi") == {"spring"}


def test_one_of_two_alternatives(library: Library) -> None:
    query = without_spelling("karimi OR letter", "kareemi")
    assert stems(library, query) == {"spring", "winter", "autumn"}


@pytest.mark.parametrize("query", ["karimi", '"yusuf karimi" council', "a OR b"])
@pytest.mark.parametrize("spelling", ["kareemi", "al-karimi", "cote divoire"])
def test_putting_it_back_undoes_taking_it_out(query: str, spelling: str) -> None:
    again = with_spelling_again(without_spelling(query, spelling), spelling)
    assert again in (query, f"({query})")


def test_a_beginning_of_words_does_not_bring_in_a_spelling_that_is_taken_out(library: Library) -> None:
    assert stems(library, "kareemi OR karim*") == {"spring", "summer", "winter"}
    assert stems(library, "(kareemi OR karim*) -=karimi") == {"spring", "summer", "winter"}
    assert stems(library, "(karimi OR kar*) -=kareemi") == {"spring", "winter"}


def test_putting_back_a_spelling_leaves_one_that_begins_like_it() -> None:
    assert with_spelling_again("karimi -=kareemii -=kareemi", "kareemi") == "karimi -=kareemii"
