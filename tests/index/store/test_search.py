"""The hits of the library, their order, and the notes about them."""

from pathlib import Path

import pytest

from index.article import Kind
from index.search.hits import Hit, Results
from index.store.library import Library, Superseded
from tests.index.store.corpora import library_of, write_corpus


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    place = tmp_path_factory.mktemp("search")
    return library_of(write_corpus(place / "articles"), place / "cache")


def found(results: Results) -> set[str]:
    return {words(hit, span) for hit in results.hits for span in hit.spans}


def words(hit: Hit, span: tuple[int, int]) -> str:
    return hit.text[span[0] - hit.start : span[1] - hit.start]


def test_names_are_found_in_any_spelling(library: Library) -> None:
    for query in ("kasimi", "Qasimi", "al-kasimi", "qassimi"):
        assert found(library.search(query)) == {"al-Qasimi", "Al-Kasimi"}, query
    assert found(library.search("mansoura")) == {"al-Mansura", "Mansoura", "Mansura"}


def test_near_names_stay_apart(library: Library) -> None:
    assert found(library.search("haddad")) == {"Haddad"}
    assert found(library.search("hamdan")) == {"Hamdan"}


def test_forms_and_british_spelling(library: Library) -> None:
    assert "harbour" in found(library.search("harbors"))
    assert found(library.search("labor")) == {"labour"}
    assert found(library.search("coast")) == {"coast"}
    assert found(library.search("ferry")) == {"Ferries", "ferry"}


def test_hyphens_do_not_matter(library: Library) -> None:
    for query in ("northeastern", "north-eastern", "north eastern"):
        assert {"north-eastern"} <= found(library.search(query)) or query == "north eastern"
        assert library.search(query).articles >= 1
    assert found(library.search("northeastern")) == {"north-eastern", "northeastern"}


def test_numbers_in_any_writing(library: Library) -> None:
    assert found(library.search("1561")) == {"1,561", "١٥٦١"}
    assert found(library.search("561")) == {"561"}


def test_an_acronym_that_the_corpus_explains(library: Library) -> None:
    assert found(library.search("ctb")) == {"CTB", "Coastal Transport Board"}
    assert library.search('"coastal transport board"').total == library.search("ctb").total
    assert library.search("coastal transport board").total == library.search("ctb").total


def test_other_scripts(library: Library) -> None:
    assert found(library.search("паром")) == {"Паром"}
    assert found(library.search("turkiye")) == found(library.search("Turkey")) == {"Türkiye"}


def test_exact_search_finds_only_the_typed_spelling(library: Library) -> None:
    assert library.search("kasimi", exact=True).total == 0
    assert found(library.search("al-kasimi", exact=True)) == {"Al-Kasimi"}
    assert found(library.search("ferry", exact=True)) == {"ferry"}
    assert library.search("kasimi", exact=True).folded == ()


def test_an_unfinished_word_matches_all_words_that_begin_with_it(library: Library) -> None:
    assert found(library.search("dred", typing=True)) == {"dredgers", "Dredgers", "Dredging"}
    assert library.search("dred").total == 0
    assert library.search("ferries isl", typing=True).total > 0


def test_folded_spellings_are_reported(library: Library) -> None:
    assert dict(library.search("mansoura").folded) == {"mansoura": ("al-mansura", "mansura")}
    assert library.search("mansoura").understood == "mansoura"


def test_exact_spelling_ranks_first(library: Library) -> None:
    assert "Mansoura" in library.search("mansoura").hits[0].text
    assert "ferry does not" in library.search("ferry").hits[0].text


def test_hits_of_one_article_are_together_in_text_order(library: Library) -> None:
    hits = library.search("the").hits
    order = [hit.path for hit in hits]
    assert len({*order}) == sum(1 for at, path in enumerate(order) if at == 0 or order[at - 1] != path)
    for path in {*order}:
        starts = [hit.start for hit in hits if hit.path == path]
        assert starts == sorted(starts)


def test_a_limit_cuts_the_hits_not_the_count(library: Library) -> None:
    cut, whole = library.search("the", limit=2), library.search("the")
    assert len(cut.hits) == 2
    assert (cut.total, cut.articles) == (whole.total, whole.articles) == (len(whole.hits), 3)


def test_fields(library: Library) -> None:
    assert {hit.path.name for hit in library.search("speaker:haddad").hits} == {"dredgers.txt"}
    assert "They will work day and night" in " ".join(found(library.search("speaker:haddad")))
    assert found(library.search('said:"day and night"')) == {"day and night"}
    assert library.search("said:sailors").total == 0
    assert {hit.outlet for hit in library.search("outlet:lantern flour").hits} == {"The Lantern"}
    assert {hit.kind for hit in library.search("kind:title").hits} == {Kind.TITLE}
    assert {hit.path.name for hit in library.search("date:2024-07").hits} == {"islands.md"}
    assert {hit.path.name for hit in library.search("date:2024-08..").hits} == {"dredgers.txt"}
    assert "1,561 tonnes" in " ".join(found(library.search("figure:1561")))
    assert library.search("figure:1000..2000").total >= 2
    assert any("islanders" in words for words in found(library.search("counted:islanders")))


def test_every_hit_has_spans_inside_its_paragraph(library: Library) -> None:
    for query in ("the", "kind:body", "-ferry", "date:2024", "title:flour", "said:warned", "figure:>1"):
        results = library.search(query)
        assert results.total == len(results.hits) > 0, query
        for hit in results.hits:
            assert hit.spans
            assert all(hit.start <= start < end <= hit.end for start, end in hit.spans)


def test_a_search_can_be_limited_to_one_article(library: Library) -> None:
    path = next(hit.path for hit in library.search("flour").hits)
    results = library.search("the", within=path)
    assert {hit.path for hit in results.hits} == {path}
    assert results.articles == 1


def test_a_misspelled_word_brings_a_suggestion(library: Library) -> None:
    assert library.search("dredgrs").suggestion == "dredgers"
    assert library.search('"harbour pupils"').suggestion is None  # a phrase stays a phrase
    assert library.search("dredgrs -dredgers").suggestion is None
    assert library.search("xqzxqz").suggestion is None
    assert library.search("dredgers").suggestion is None


def test_an_overtaken_search_is_given_up(library: Library) -> None:
    with pytest.raises(Superseded):
        library.search("the", superseded=lambda: True)


def test_an_empty_query_finds_nothing(library: Library) -> None:
    assert library.search("") == Results("", (), 0, 0)
    assert library.search("speaker:").total == 0


def test_a_library_without_an_index_finds_nothing(tmp_path: Path) -> None:
    library = Library([tmp_path], tmp_path / "cache")
    assert library.search("the").total == 0
    assert library.articles() == ()
    assert library.is_stale()
