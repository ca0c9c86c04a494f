"""A corpus whose folder is given in another way: the same files, so nothing is read again."""

import os
from pathlib import Path

import pytest

from index.decisions.decision import Decisions, Line
from index.decisions.metadata import Stated
from index.reading.options import ReadOptions
from index.store.library import Library
from index.store.write import pieces as preparing
from tests.index.store.corpora import write_corpus


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with four files, one of them with two articles; the working directory is the folder."""
    folder = write_corpus(tmp_path / "articles")
    items = ('{"title": "Herring", "text": "A herring boat came in."}', '{"title": "Pilots", "text": "Pilots rest."}')
    (folder / "two.jsonl").write_text("\n".join(items) + "\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def reads(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read after the folder was indexed as `.`."""
    found: list[str] = []
    read_all = preparing.read_all

    def counted(path: Path, options: ReadOptions) -> object:
        found.append(path.name)
        return read_all(path, options)

    indexed = Library([Path()], tmp_path / "cache")
    assert indexed.refresh().added == 5
    indexed.close()
    monkeypatch.setattr(preparing, "read_all", counted)
    return found


def test_no_file_is_read_again_and_paths_are_those_that_were_given(
    corpus: Path, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (corpus, Path("articles"), corpus):
        library = Library([folder], tmp_path / "cache")
        refreshed = library.refresh()
        assert (refreshed.added, refreshed.updated, refreshed.removed, refreshed.unchanged) == (0, 0, 0, 4)
        assert {hit.path for hit in library.search("herring").hits} == {folder / "two.jsonl#1"}
        assert {hit.path for hit in library.search("flour").hits} == {folder / "islands.md"}
        assert not library.is_stale()
        library.close()
    assert reads == []


def test_a_file_that_changed_as_well_is_read_again(corpus: Path, tmp_path: Path, reads: list[str]) -> None:
    (corpus / "islands.md").write_text("Islands\n\nA walrus came ashore.\n", encoding="utf-8")
    refreshed = Library([corpus], tmp_path / "cache").refresh()
    assert (refreshed.added, refreshed.removed, refreshed.unchanged) == (1, 1, 3)
    assert reads == ["islands.md"]


def test_a_copy_with_the_same_name_size_and_time_is_another_file(
    corpus: Path, tmp_path: Path, reads: list[str]
) -> None:
    original = corpus / "islands.md"
    about = original.stat()
    (corpus / "older").mkdir()
    copy = corpus / "older" / original.name
    copy.write_bytes(original.read_bytes())
    original.unlink()
    os.utime(copy, ns=(about.st_atime_ns, about.st_mtime_ns))
    refreshed = Library([corpus], tmp_path / "cache").refresh()
    assert (refreshed.updated, refreshed.unchanged) == (1, 3)
    assert reads == []  # its bytes are compared, as of any file that moved


def test_an_article_about_which_something_is_decided_since_is_read_again(
    corpus: Path, tmp_path: Path, reads: list[str]
) -> None:
    decision = Stated(corpus / "islands.md", "outlet", "The Islander").decision()
    library = Library([corpus], tmp_path / "cache", Decisions((Line(1, decision),)))
    library.refresh()
    assert reads == ["islands.md"]
    assert {hit.outlet for hit in library.search("flour").hits} == {"The Islander"}


def test_an_index_with_other_paths_is_stale(corpus: Path, tmp_path: Path, reads: list[str]) -> None:
    assert Library([corpus], tmp_path / "cache").is_stale()
    assert not Library([Path()], tmp_path / "cache").is_stale()


def test_a_folder_that_was_renamed_is_noticed(corpus: Path, tmp_path: Path, reads: list[str]) -> None:
    (corpus / "old").mkdir()
    (corpus / "islands.md").rename(corpus / "old" / "islands.md")
    library = Library([corpus], tmp_path / "cache")
    library.refresh()
    assert not library.is_stale()
    (corpus / "old").rename(corpus / "new")
    assert library.is_stale()
    library.refresh()
    assert {hit.path for hit in library.search("flour").hits} == {corpus / "new" / "islands.md"}
    assert reads == []


def test_hard_links_of_one_name_stay_two_articles(corpus: Path, tmp_path: Path, reads: list[str]) -> None:
    (corpus / "older").mkdir()
    link = corpus / "older" / "islands.md"
    link.hardlink_to(corpus / "islands.md")
    Library([Path()], tmp_path / "cache").refresh()
    library = Library([corpus], tmp_path / "cache")
    library.refresh()
    assert {hit.path for hit in library.search("flour").hits} == {corpus / "islands.md", link}
    assert not library.is_stale()
