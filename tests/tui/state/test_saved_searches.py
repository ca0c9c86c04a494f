"""Saved searches survive other programs, damage and full disks."""

from pathlib import Path
from random import Random

import pytest

from index.files import acquire_lock
from tui.state import saved_searches
from tui.state.saved_searches import SavedSearch, SavedSearches, SearchesLockedError


@pytest.fixture
def searches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SavedSearches:
    monkeypatch.setenv("SEEDREAD_HOME", str(tmp_path / "home"))
    return SavedSearches([tmp_path])


def test_a_saved_search_is_read_again(searches: SavedSearches, tmp_path: Path) -> None:
    searches.save("staff", "guards OR wardens")
    searches.save("sea", "ferry  harbour")
    again = SavedSearches([tmp_path])
    assert again.all() == (SavedSearch("staff", "guards OR wardens"), SavedSearch("sea", "ferry harbour"))
    assert again.named("STAFF") == SavedSearch("staff", "guards OR wardens")
    assert searches.file.stat().st_mode & 0o077 == 0


def test_the_same_name_replaces_the_query_at_its_position(searches: SavedSearches) -> None:
    for name, query in (("one", "a"), ("two", "b"), ("One", "c")):
        searches.save(name, query)
    assert searches.all() == (SavedSearch("One", "c"), SavedSearch("two", "b"))


def test_a_removed_search_is_gone_and_given_back(searches: SavedSearches) -> None:
    searches.save("one", "a")
    assert searches.remove("ONE") == SavedSearch("one", "a")
    assert searches.remove("one") is None
    assert searches.all() == ()


def test_other_corpora_have_their_own(searches: SavedSearches, tmp_path: Path) -> None:
    searches.save("one", "a")
    assert SavedSearches([tmp_path / "other"]).all() == ()


def test_damaged_lines_are_kept_and_counted(searches: SavedSearches) -> None:
    searches.save("one", "a")
    damaged = b'{"name": 3}\n\xff\xfe half a li\n'
    searches.file.write_bytes(searches.file.read_bytes() + damaged)
    searches.save("two", "b")
    assert [search.name for search in searches.all()] == ["one", "two"]
    assert searches.unread() == 2
    assert damaged in searches.file.read_bytes()


def test_a_flipped_bit_changes_no_search_in_silence(searches: SavedSearches) -> None:
    for number in range(20):
        searches.save(f"name {number}", f"guards OR wardens{number}")
    whole, known, random = searches.file.read_bytes(), searches.all(), Random(5)
    for _ in range(300):
        damaged = bytearray(whole)
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        searches.file.write_bytes(damaged)
        found = searches.all()
        assert set(found) <= set(known)
        assert len(known) - len(found) <= 2
        assert bool(searches.unread()) == (len(found) < len(known))
    searches.save("later", "sea")
    assert searches.named("later") is not None
    assert all(line in searches.file.read_bytes() for line in damaged.split(b"\n"))


@pytest.mark.parametrize(
    ("name", "query"), [("", "a"), (" \x00 ", "a"), ("one", "  "), ("n" * 61, "a"), ("n", "q" * 4001)]
)
def test_a_search_that_cannot_be_saved_is_refused_and_changes_nothing(
    searches: SavedSearches, name: str, query: str
) -> None:
    searches.save("one", "a")
    with pytest.raises(ValueError, match=r"name|query"):
        searches.save(name, query)
    assert searches.all() == (SavedSearch("one", "a"),)


def test_another_program_that_holds_the_file_is_named(searches: SavedSearches, monkeypatch: pytest.MonkeyPatch) -> None:
    searches.save("one", "a")
    monkeypatch.setattr(saved_searches, "_LOCK_WAIT_S", 0.0)
    lock = acquire_lock(searches.file.with_suffix(".lock"))
    assert lock is not None
    try:
        with pytest.raises(SearchesLockedError, match="in use"):
            searches.save("two", "b")
    finally:
        lock.release()
    assert searches.all() == (SavedSearch("one", "a"),)
