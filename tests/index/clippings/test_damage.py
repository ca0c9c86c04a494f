"""One bad byte anywhere in the clippings file: nothing is lost with it, and nothing is changed in silence."""

import random
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from index.citing.record import record_of
from index.clippings import Clipping, Clippings, DamagedClipping, export, new_clipping, open_clippings
from index.clippings.schema import STEPS, migrate
from tests.index.citing.made import article, quote_of, span_of

FLIPS, SEED = 300, 20_261_129
STRUCTURE_BYTES = 3 * 4096
"""The header, the tables and the first rows; every other flip is in them."""
NESTED = "[" * 20_000
LONG = "A river of words ran past the gate. " * 400
HERALD = article("They left by bus in the night.", "Families waited at the gate.", "No one was named.", LONG)
WORDS = ("They left by bus in the night.", "Families waited at the gate.", "No one was named.", LONG.strip())


def keep_all(store: Clippings) -> tuple[Clipping, ...]:
    """Clippings short and long, with notes and labels, one moved and one deleted."""
    for count, words in enumerate((*WORDS, *WORDS[:3])):
        labels = ("gate", "née") if count % 2 else ()
        store.keep(new_clipping(HERALD, span_of(HERALD, words), note=f"Ask, naïvely, {count}", labels=labels))
    store.move(6, 0)
    store.delete(5)
    return store.all()


@pytest.fixture
def store(tmp_path: Path) -> Clippings:
    return open_clippings(tmp_path / "clippings.db")


def damage(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement, values)


def test_no_flipped_bit_loses_everything_or_changes_anything_unnoticed(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    kept = keep_all(open_clippings(path))
    before = path.read_bytes()
    chance = random.Random(SEED)
    for flip in range(FLIPS):
        folder = tmp_path / str(flip)
        folder.mkdir()
        bit = chance.randrange(len(before) * 8 if flip % 2 else STRUCTURE_BYTES * 8)
        spoiled = bytearray(before)
        spoiled[bit // 8] ^= 1 << bit % 8
        copy = folder / "clippings.db"
        copy.write_bytes(spoiled)
        store = open_clippings(copy)
        found, damaged, where = store.all(), store.damaged(), f"bit {bit}"
        intact = [clipping for clipping in found if clipping in kept]
        assert len(intact) >= len(kept) - 1, where
        assert list(found) == intact, f"{where}: something is given as kept that never was"
        assert [clipping for clipping in kept if clipping in found] == list(found), f"{where}: the order changed"
        assert len(found) == len(kept) or damaged or store.notes, f"{where}: lost in silence"
        assert len(found) + len(damaged) >= len(kept), f"{where}: what can be saved is listed"
        new = store.keep(new_clipping(HERALD, span_of(HERALD, WORDS[0]))).number
        assert new > max(clipping.number for clipping in found)
        assert len(export(store.all(), "markdown")) > 0


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (0, 0x52),  # the magic string
        (16, 0x30),  # bytes a page
        (18, 3),  # the version for writing: SQLite would only read the file
        (19, 3),
        (20, 4),
        (47, 5),  # the format of the schema
        (55, 1),  # automatic vacuum, which would write into the pages
        (59, 3),  # the encoding
        (63, 0),  # the version of the tables: none
        (63, 3),  # a newer one
        (100, 0x0C),  # the kind of the first page
        (104, 1),  # its number of entries
        (3700, 0xF5),  # a table definition that is no UTF-8
    ],
)
def test_a_damaged_header_loses_no_clipping(store: Clippings, at: int, value: int) -> None:
    kept = keep_all(store)
    whole = bytearray(store.path.read_bytes())
    whole[at] = value
    store.path.write_bytes(whole)
    again = open_clippings(store.path)
    aside = store.path.with_name("clippings.db.damaged-1")
    assert again.notes == (
        f"the clippings file was damaged; it is set aside as {aside}; {len(kept) + 1} clippings were saved from it",
    )
    assert aside.read_bytes() == bytes(whole)
    assert again.all() == kept
    assert again.undo() is not None


def test_a_page_kind_that_is_damaged_loses_no_clipping(store: Clippings) -> None:
    kept = keep_all(store)
    whole = bytearray(store.path.read_bytes())
    for page in range(4096, len(whole), 4096):
        if whole[page] == 0x0D:
            whole[page] = 0x0C
    store.path.write_bytes(whole)
    assert open_clippings(store.path).all() == kept


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("content", b"\xff\xfe no UTF-8"),
        ("content", "{}"),
        ("content", NESTED),
        ("content", 7),
        ("note", b"\xff not UTF-8"),
        ("note", 5),
        ("labels", "{}"),
        ("labels", "[1, 2]"),
        ("labels", "null"),
        ("labels", NESTED),
        ("kept", 12.5),
        ("fingerprint", "0"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_one_damaged_row_is_listed_and_all_other_rows_work(store: Clippings, column: str, value: object) -> None:
    kept = keep_all(store)
    expression = "CAST(? AS TEXT)" if isinstance(value, bytes) else "?"
    damage(store.path, f"UPDATE clipping SET {column} = {expression} WHERE number = 2", value)
    again = open_clippings(store.path)
    assert again.notes == ()
    assert again.all() == tuple(clipping for clipping in kept if clipping.number != 2)
    (found,) = again.damaged()
    assert (found.number, found.reason) == (2, "it is damaged: its checksum does not match")
    if column != "content":
        assert found.words == WORDS[1]
    assert export(again.all(), "csv")
    again.move(3, 0)
    again.delete(2)
    assert again.damaged() == ()
    brought_back = again.undo()
    assert isinstance(brought_back, DamagedClipping)
    assert again.all()[0].number == 3


def test_a_damaged_clipping_is_not_edited(store: Clippings) -> None:
    keep_all(store)
    damage(store.path, "UPDATE clipping SET note = 'never written' WHERE number = 2")
    with pytest.raises(Exception, match="clipping 2 is damaged; it can be listed and deleted"):
        store.edit(2, note="x")


def test_a_bit_that_deletes_a_clipping_deletes_nothing(store: Clippings) -> None:
    kept = keep_all(store)
    damage(store.path, "UPDATE clipping SET deleted = 0 WHERE number = 2")
    damage(store.path, "UPDATE clipping SET deleted = '2020-01-01T00:00:00+00:00' WHERE number = 3")
    again = open_clippings(store.path)
    assert [each.number for each in again.damaged()] == [2, 3]
    assert [each.words for each in again.damaged()] == [WORDS[1], WORDS[2]]
    assert len(again.all()) == len(kept) - 2


@pytest.mark.parametrize(("content", "what"), [(b"", "empty (0 bytes)"), (b"S", "damaged"), (b"SQLite", "damaged")])
def test_an_unusable_file_is_reported_and_set_aside(tmp_path: Path, content: bytes, what: str) -> None:
    path = tmp_path / "clippings.db"
    path.write_bytes(content)
    store = open_clippings(path)
    aside = tmp_path / "clippings.db.damaged-1"
    assert store.notes == (f"the clippings file was {what}; it is set aside as {aside}",)
    assert aside.read_bytes() == content
    keep_all(store)
    assert open_clippings(path).notes == ()


def test_a_file_of_another_program_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    damage(path, "CREATE TABLE bookmarks (url TEXT)")
    assert "it is set aside as" in open_clippings(path).notes[0]


def test_a_truncated_file_still_has_its_remaining_clippings(store: Clippings) -> None:
    keep_all(store)
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: len(whole) - 3 * 4096 - 100])
    again = open_clippings(store.path)
    assert "clippings were saved from it" in again.notes[0]
    assert len(again.all()) >= 3
    assert {clipping.passage.exact for clipping in again.all()} <= set(WORDS)


def old_file(path: Path) -> None:
    """A file as the first version wrote it, without checksums."""
    store = open_clippings(path.with_name("new.db"))
    keep_all(store)
    with closing(sqlite3.connect(store.path)) as new, closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrate(old, path, STEPS[:1])
        for row in new.execute(
            "SELECT number, position, fingerprint, content, note, labels, kept, deleted FROM clipping"
        ):
            old.execute("INSERT INTO clipping VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def test_a_file_of_the_first_version_is_sealed_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    old_file(path)
    store = open_clippings(path)
    kept = open_clippings(tmp_path / "new.db").all()
    assert store.all() == kept
    assert "clippings were brought to a new version" in store.notes[0]
    damage(path, "UPDATE clipping SET note = 'other' WHERE number = 2")
    assert [each.number for each in open_clippings(path).damaged()] == [2]


def test_a_damaged_file_of_the_first_version_is_salvaged_too(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    old_file(path)
    whole = bytearray(path.read_bytes())
    whole[16] ^= 0x10
    path.write_bytes(whole)
    assert open_clippings(path).all() == open_clippings(tmp_path / "new.db").all()


def test_the_record_of_a_quotation_survives_the_salvage(store: Clippings) -> None:
    said = quote_of(HERALD, WORDS[0])
    kept = store.keep(new_clipping(HERALD, span_of(HERALD, WORDS[0]), said))
    whole = bytearray(store.path.read_bytes())
    struct.pack_into(">I", whole, 28, 99)  # the size of the file in pages
    whole[18] = 7
    store.path.write_bytes(whole)
    (found,) = open_clippings(store.path).all()
    assert found == kept
    assert found.record == record_of(HERALD, span_of(HERALD, WORDS[0]), said)
