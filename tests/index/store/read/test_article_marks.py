"""Marks of an indexed article come from the index, exactly as the rules find them, or not at all."""

from pathlib import Path

import pytest

from index import Library, find_dates, find_figures, find_quotes, read
from index.store.write import prepare
from tests.data.record_marks import ARTICLES, SEEDS
from tests.index.store.corpora import library_of

SPLIT = """Harbour opens

Marta Kowalska, who heads the board, spoke to 30 sailors on 4 May 2021.

"We waited," she said. "Nobody left.

"And nobody asked why, not even in the first two weeks."

Between 5 and 7 ships are due by Friday.
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "articles"
    folder.mkdir()
    for file in (*ARTICLES.iterdir(), *SEEDS.iterdir()):
        if file.suffix in {".md", ".txt"}:
            (folder / file.name).write_bytes(file.read_bytes())
    (folder / "split.txt").write_text(SPLIT)
    return library_of(folder, tmp_path / "cache")


def test_marks_from_the_index_equal_those_that_the_rules_find(library: Library) -> None:
    assert len(library.articles()) == 10
    for line in library.articles():
        article = read(line.path)
        marks = library.marks(article)
        assert marks is not None
        assert marks.quotes == find_quotes(article)
        assert marks.figures == find_figures(article)
        assert marks.dates == find_dates(article)


def test_marks_survive_the_joining_of_segments(library: Library) -> None:
    folder = library.paths[0]
    for number in range(8):
        (folder / f"more-{number}.txt").write_text(SPLIT.replace("30", str(number)))
        library.refresh()
    for number in range(8):
        article = read(folder / f"more-{number}.txt")
        marks = library.marks(article)
        assert marks is not None
        assert marks.quotes == find_quotes(article)
        assert marks.figures[0].value == number


def test_a_changed_file_has_no_marks_in_the_index_until_it_is_read_again(library: Library) -> None:
    file = library.paths[0] / "split.txt"
    file.write_text(SPLIT.replace("30", "31"))
    assert library.marks(read(file)) is None
    library.refresh()
    marks = library.marks(read(file))
    assert marks is not None
    assert marks.figures[0].value == 31


def test_an_article_read_in_another_way_than_the_index_read_it_has_no_marks_in_it(library: Library) -> None:
    from msgspec.structs import replace

    article = read(library.paths[0] / "split.txt")
    assert library.marks(replace(article, paragraphs=article.paragraphs[1:])) is None
    assert library.marks(replace(article, path=Path("elsewhere.txt"))) is None


def test_marks_that_could_not_all_be_found_are_not_taken_from_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from index.marks.finding import Marks

    failed = Marks(faults=(("quotations", ValueError()),)), None
    monkeypatch.setattr(prepare, "find_marks_and_people", lambda article: failed)
    (tmp_path / "a.txt").write_text(SPLIT)
    library = library_of(tmp_path / "a.txt", tmp_path / "cache")
    assert library.search("sailors").total == 1
    assert library.marks(read(tmp_path / "a.txt")) is None
