"""The search finds exactly the paragraphs that a careful reader finds in the five real documents."""

import json
from pathlib import Path

import pytest

from index.store.library import Library

SHARED = Path(__file__).parents[3] / "../shared"
GOLD = SHARED / "gold/seeds.json"

pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="the five real documents are not part of the project")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library([SHARED / "seeds"], tmp_path_factory.mktemp("gold"))
    library.refresh()
    return library


@pytest.mark.parametrize(
    ("query", "documents"),
    [(row["query"], row["documents"]) for row in (json.loads(GOLD.read_text())["search"] if GOLD.is_file() else [])],
)
def test_a_query_finds_exactly_the_documents_a_reader_names(library: Library, query: str, documents: list[str]) -> None:
    results = library.search(query)
    assert sorted({hit.path.name[:3] for hit in results.hits}) == documents
    assert results.articles == len(documents)
    assert results.total == len(results.hits)
    assert all(hit.spans for hit in results.hits)


def test_spans_are_characters_of_the_article(library: Library) -> None:
    from index.reading import read

    for query in ("kakai", "speaker:omar", '"two dozen"', "sdf", "figure:>=1000"):
        for hit in library.search(query).hits:
            text = read(hit.path).text
            assert text[hit.start : hit.end] == hit.text
            assert all(hit.start <= start < end <= hit.end for start, end in hit.spans)
