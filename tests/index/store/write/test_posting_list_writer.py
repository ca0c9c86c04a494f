"""Posting lists are what stock Whoosh reads, also if a word occurs in one paragraph very often."""

from pathlib import Path

import pytest
from whoosh.index import open_dir

from tests.index.store.corpora import library_of


@pytest.mark.parametrize("times", [1, 2, 3, 254, 255, 256, 700])
def test_weights_and_places_of_a_word_that_recurs(tmp_path: Path, times: int) -> None:
    corpus = tmp_path / "articles"
    corpus.mkdir()
    words = "quay " * times + "and one ferry."
    (corpus / "one.txt").write_text(f"Title of it\n\nA quay stood there.\n\n{words}\n\nNo quay, no quay at all.\n")
    library = library_of(corpus, tmp_path / "cache")
    with open_dir(str(library.folder)).reader() as reader:
        matcher = reader.postings("text", "quay")
        found = []
        while matcher.is_active():
            found.append((matcher.weight(), list(matcher.value_as("positions"))))
            matcher.next()
        info = reader.term_info("text", "quay")
        lengths = [reader.doc_field_length(number, "text") for number in range(reader.doc_count_all())]
    assert found == [(1, [1]), (times, list(range(times))), (2, [1, 3])]
    assert (info.doc_frequency(), info.weight()) == (3, times + 3)
    assert info.max_weight() == max(times, 2)
    assert info.min_length() <= min(lengths) <= max(lengths) <= info.max_length() * 1.2
    assert library.search("quay").total == 3
