"""The three levels of an answer: in one paragraph, in one article, most of the words."""

from collections import Counter
from pathlib import Path

import pytest

from index.search.facets import Facet, narrowed, within_hits
from index.search.hits import Level, level_text
from index.store.library import Library
from tests.index.store.corpora import written_library

ARTICLES = {
    "pilot": "Harbour day\n\nThe pilot brought the tanker in on Monday.\n\nA crane fell on the quay, Ms Lund said.\n",
    "market": "Market day\n\nThe tanker was late on Tuesday, and the baker waited for flour.\n\nNobody saw a crane.\n",
    "school": "School day\n\nPupils drew a lighthouse on the wall of the school on Friday.\n",
    "letters": "Letters\n\nThe US sent a ship.\n\nThey told us.\n\nMice ate 1.5 million loaves, J.D. Hobart said.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return written_library(tmp_path_factory.mktemp("levels"), ARTICLES)


def found(library: Library, query: str) -> list[tuple[str, Level]]:
    return list(dict.fromkeys((hit.path.stem, hit.level) for hit in library.search(query).hits))


def test_hits_with_all_words_in_one_paragraph_need_no_other_level(library: Library) -> None:
    assert found(library, "pilot tanker") == [("pilot", Level.PARAGRAPH)]


def test_all_words_in_one_article_where_no_paragraph_has_them(library: Library) -> None:
    results = library.search("pilot crane")
    assert found(library, "pilot crane") == [("pilot", Level.ARTICLE)]
    assert results.articles == 1
    assert level_text(results) == "all words in one article: 1 article; in one paragraph: none"


def test_a_word_of_the_title_and_one_of_the_body_meet(library: Library) -> None:
    assert found(library, "harbour tanker") == [("pilot", Level.ARTICLE)]


def test_most_of_the_words(library: Library) -> None:
    results = library.search("pilot tanker quay lighthouse")
    assert results.hits[0].path.stem == "pilot"
    assert {hit.level for hit in results.hits} == {Level.MOST}
    assert results.hits[0].parts == (3, 4)


def test_one_of_two_words_is_not_most_of_them_and_the_reason_is_given(library: Library) -> None:
    results = library.search("pilot lighthouse")
    assert results.hits == ()
    assert level_text(results) == "pilot 1, lighthouse 1, together 0"


def test_no_level_contradicts_an_exclusion_or_a_phrase(library: Library) -> None:
    assert found(library, "pilot crane -quay") == []
    assert found(library, '"pilot crane" tanker') == []
    assert library.search("pilot crane -quay").suggestion is None


def test_small_words_need_not_occur(library: Library) -> None:
    assert found(library, "who is the pilot of a tanker") == [("pilot", Level.PARAGRAPH)]


@pytest.mark.parametrize("query", ["US ship", "mouse loaves", "1,500,000 loaves", "1.5m loaves", "JD Hobart"])
def test_words_are_found_with_their_intended_meaning(library: Library, query: str) -> None:
    assert found(library, query) == [("letters", Level.PARAGRAPH)]


def test_capitals_are_not_a_pronoun(library: Library) -> None:
    assert [hit.number for hit in library.search("US").hits] == [1]


def test_hits_are_counted_by_kind_and_speaker(library: Library) -> None:
    facets = library.facets("crane")
    assert sum(count.hits for count in facets.of(Facet.KIND)) == facets.counted == 2
    assert [count.value for count in facets.of(Facet.YEAR)] == [None]


@pytest.mark.parametrize("query", ["crane", "pilot crane", "pilot tanker quay lighthouse", "harbour tanker"])
def test_hits_of_every_level_are_counted(library: Library, query: str) -> None:
    listed = library.search(query).hits
    facets = library.facets(query)
    assert facets.counted == len(listed) > 0
    assert {count.value: count.hits for count in facets.of(Facet.KIND)} == Counter(str(hit.kind) for hit in listed)


def test_several_articles_are_searched_with_all_levels(library: Library) -> None:
    folder = Path(library.paths[0])
    some = (folder / "pilot.txt", folder / "school.txt")
    assert {hit.path for hit in library.search("crane", within=some).hits} == {folder / "pilot.txt"}
    assert [hit.level for hit in library.search("pilot crane", within=some).hits] == [Level.ARTICLE] * 2
    assert library.facets("pilot crane", within=some).counted == 2
    assert library.search("loaves", within=some).hits == ()
    assert library.search("loaves", within=()).hits == ()


def test_a_query_is_narrowed() -> None:
    assert narrowed("crane", Facet.OUTLET, "The Buoy") == 'crane outlet:"The Buoy"'
    assert within_hits("crane OR quay", "tanker") == "(crane OR quay) tanker"


def test_more_like_a_paragraph_finds_others_with_its_rare_words(library: Library) -> None:
    query = library.like("The tanker and the crane were seen.")
    assert {hit.path.stem for hit in library.search(query).hits} == {"pilot", "market"}


def test_other_levels_are_resumed_like_the_first(library: Library) -> None:
    whole = library.search("tanker crane")
    assert library.search("tanker crane", 1).more(50).hits == whole.hits


def test_the_library_writes_nothing_beside_the_articles(library: Library) -> None:
    folder = Path(library.paths[0])
    assert {path.stem for path in folder.iterdir()} == set(ARTICLES)
