"""Plain Whoosh opens the index, as docs/development/index-format.md shows, and finds the same."""

from pathlib import Path

import pytest
from whoosh.qparser import QueryParser
from whoosh.query import Term

from index.store.library import Library
from tests.index.store.corpora import library_of, write_corpus


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(write_corpus(tmp_path / "articles"), tmp_path / "cache")


@pytest.mark.parametrize("query", ["ferries", "harbour ferries", '"two dredgers"', "dredg*"])
def test_plain_whoosh_finds_the_same_paragraphs(library: Library, query: str) -> None:
    ours = {(hit.start, hit.text) for hit in library.search(query, exact=True).hits}
    index = library.whoosh()
    with index.searcher() as searcher:
        hits = searcher.search(QueryParser("text", index.schema).parse(query), limit=None)
        assert {(hit["place"][2], hit["text"]) for hit in hits} == ours
        assert ours


def test_stored_marks_are_plain_values(library: Library) -> None:
    with library.whoosh().searcher() as searcher:
        (hit,) = searcher.search(Term("text", "freight"))
        quotes, figures, _, complete = hit["marks"]
    assert complete
    assert quotes[0][1]["speaker"] == "Samira al-Qasimi"
    assert hit["text"][figures[0]["start"] - hit["place"][2] :].startswith("1,561 tonnes")
