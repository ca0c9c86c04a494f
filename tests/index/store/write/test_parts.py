"""Files that hold several articles: each is an article of the index, and only changed ones are marked again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from index.article import Article
from index.reading import UnreadableError, read_text
from index.reading.options import AS_FOUND, ReadOptions
from index.store.library import Library
from index.store.write import pieces

RECORDS = (
    "Ferry stops\n\nThe ferry has stopped, Omar Dale said.",
    "Mill burns\n\nTwo mills burned.",
    "Bridge\n\nA bridge.",
)


def several(path: Path, options: ReadOptions) -> Iterator[Article]:
    records = path.read_text().split("\n====\n")
    for number, record in enumerate(records, 1):
        if record == "damaged":
            raise UnreadableError("the rest is damaged")
        part = str(number) if len(records) > 1 else None
        yield replace(read_text(record, path.name), path=path, part=part)


@pytest.fixture(autouse=True)
def _several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "read_all", several)


@pytest.fixture
def library(tmp_path: Path, marked: list[str]) -> Library:
    (tmp_path / "articles").mkdir()
    found = Library([tmp_path / "articles"], tmp_path / "cache")
    write(found, *RECORDS)
    assert found.refresh().added == 3
    return found


def write(library: Library, *records: str) -> None:
    (library.paths[0] / "export.txt").write_text("\n====\n".join(records))


def names(library: Library) -> list[tuple[str, str | None]]:
    return [(line.path.name, line.title) for line in library.articles()]


def test_each_article_of_a_file_is_listed_and_found_under_its_number(library: Library) -> None:
    assert names(library) == [
        ("export.txt#1", "Ferry stops"),
        ("export.txt#2", "Mill burns"),
        ("export.txt#3", "Bridge"),
    ]
    (hit,) = library.search('"two mills"').hits
    assert hit.path == library.paths[0] / "export.txt#2"
    assert library.search("bridge", within=hit.path).total == 0
    assert library.search("two", within=hit.path).total == 1
    assert not library.is_stale()


def test_marks_of_an_article_in_a_file_with_several_come_from_the_index(library: Library) -> None:
    first, *_ = several(library.paths[0] / "export.txt", AS_FOUND)
    marks = library.marks(first)
    assert marks is not None
    assert [quote.speaker for quote in marks.quotes] == ["Omar Dale"]


def test_only_changed_articles_are_marked_again_wherever_they_are_in_the_file(
    library: Library, marked: list[str]
) -> None:
    marked.clear()
    write(library, "New one\n\nIt is new.", RECORDS[0], RECORDS[1].replace("Two", "Five"), RECORDS[2])
    refreshed = library.refresh()
    assert sorted(marked) == ["Mill burns", "New one"]
    assert refreshed.added + refreshed.updated == 2
    assert [title for _, title in names(library)] == ["New one", "Ferry stops", "Mill burns", "Bridge"]
    assert [hit.path.name for hit in library.search("ferry").hits] == ["export.txt#2"] * 2
    assert (library.search("two mills").total, library.search("five mills").total) == (0, 1)


def test_articles_that_leave_the_file_leave_the_index(library: Library, marked: list[str]) -> None:
    marked.clear()
    write(library, RECORDS[2], RECORDS[0])
    library.refresh()
    assert marked == []
    assert names(library) == [("export.txt#1", "Bridge"), ("export.txt#2", "Ferry stops")]
    assert library.search("mills").total == 0
    (library.paths[0] / "export.txt").unlink()
    assert library.refresh().removed == 2
    assert library.articles() == ()


def test_equal_articles_in_one_file_are_both_kept(library: Library) -> None:
    write(library, RECORDS[0], RECORDS[0], RECORDS[1])
    library.refresh()
    assert len(library.articles()) == 3
    assert library.search("omar").total == 2


def test_articles_before_a_damage_are_kept_and_the_damage_is_reported(library: Library) -> None:
    write(library, RECORDS[0], RECORDS[1], "damaged", RECORDS[2])
    refreshed = library.refresh()
    assert len(library.articles()) == 2
    assert any("up to article 2: the rest is damaged" in note for note in refreshed.notes)
