"""The index is its owner's alone: what others could have written is not read; nothing is made among the articles."""

import os
from pathlib import Path

import pytest

from index.store.format.segment_info import LISTS, STORED
from index.store.library import Library
from tests.index.store.corpora import library_of, write_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "articles")


def test_the_index_is_private(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    assert library.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in library.folder.iterdir()} == {0o600}


@pytest.mark.parametrize("what", ["folder", "catalogue", "contents", "stored", "lists"])
@pytest.mark.parametrize("spoil", ["open to others", "belongs to somebody else"])
def test_an_index_that_is_not_this_users_alone_is_not_read(
    corpus: Path, tmp_path: Path, what: str, spoil: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = library_of(corpus, tmp_path / "cache")
    library.close()
    patterns = {"catalogue": "catalogue-*", "contents": "*.toc", "stored": f"*{STORED}", "lists": f"*{LISTS}"}
    target = library.folder if what == "folder" else next(library.folder.glob(patterns[what]))
    if spoil == "open to others":
        target.chmod(0o755 if what == "folder" else 0o644)
    elif os.geteuid() == 0:
        os.chown(target, 12_345, -1)
    else:
        pytest.skip("only root may give files away")
    again = Library([corpus], tmp_path / "cache")
    assert not again.is_ready()
    assert again.search("ferries").total == 0
    refreshed = again.refresh()
    assert spoil in refreshed.notes[0], refreshed
    assert again.search("ferries").total > 0
    again.close()


def test_the_cache_and_the_folder_of_all_corpora_are_private(corpus: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (cache / "corpora").mkdir(parents=True)
    for folder in (cache, cache / "corpora"):
        folder.chmod(0o755)
    library = library_of(corpus, cache)
    for folder in (cache, cache / "corpora", library.folder):
        assert folder.stat().st_mode & 0o777 == 0o700, folder


def test_a_passing_index_is_never_made_among_the_articles(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus)
    monkeypatch.setenv("TMPDIR", str(corpus))
    monkeypatch.setattr("index.store.temporary_folder._PLACES", ())
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    (tmp_path / "cache").write_text("a file where the folder should be")
    before = sorted(corpus.iterdir())
    refreshed = Library([corpus], tmp_path / "cache").refresh()
    assert not refreshed.kept
    assert refreshed.stopped
    assert sorted(corpus.iterdir()) == before
