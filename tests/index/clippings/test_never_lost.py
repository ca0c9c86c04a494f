"""Kills, full disks, damaged files, new versions, two programs at once: nothing that was kept is lost."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from index.clippings import Clippings, ClippingsError, new_clipping, open_clippings
from index.clippings.schema import STEPS
from tests.helpers.patience import PATIENCE_S
from tests.index.citing.made import article, span_of

REPOSITORY = Path(__file__).parents[3]
HERALD = article()
PARA = "They left by bus in the night."
KEEPER = """
    import sys
    from pathlib import Path
    from index.clippings import new_clipping, open_clippings
    from tests.index.citing.made import article
    store = open_clippings(Path(sys.argv[1]))
    made = article("A river. " * 400)
    for count in range(int(sys.argv[2])):
        print(store.keep(new_clipping(made, (29, len(made.text)), note=f"{sys.argv[3]} {count}")).number, flush=True)
"""


def keeper(path: Path, count: int, name: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KEEPER), str(path), str(count), name],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
    )


def keep(store: Clippings, note: str = "") -> int:
    return store.keep(new_clipping(HERALD, span_of(HERALD, PARA), note=note)).number


def test_kept_clippings_survive_a_kill_at_any_moment(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    told: list[int] = []
    for _round in range(3):
        process = keeper(path, 10**6, "k")
        assert process.stdout is not None
        told += [int(process.stdout.readline()) for _ in range(8)]
        process.send_signal(signal.SIGKILL)
        told += [int(line) for line in process.stdout.read().split("\n") if line]
        process.wait()
        process.stdout.close()
    store = open_clippings(path)
    assert store.notes == ()
    numbers = [clipping.number for clipping in store.all()]
    assert set(told) <= set(numbers)
    assert keep(store) == max(numbers) + 1


def test_an_interrupted_change_is_undone_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    keep(open_clippings(path), "stands")
    script = f"""
        import os, sqlite3
        connection = sqlite3.connect({str(path)!r}, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE clipping SET note = 'lost'")
        for _ in range(300):
            connection.execute("INSERT INTO clipping (position, fingerprint, content, note, labels, kept)"
                               " SELECT 9, '', hex(randomblob(3000)), '', '[]', ''")
        os.kill(os.getpid(), 9)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert Path(f"{path}-journal").exists()
    store = open_clippings(path)
    assert [clipping.note for clipping in store.all()] == ["stands"]
    assert store.notes == ()


def test_two_programs_keep_at_once_and_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    processes = [keeper(path, 25, name) for name in ("one", "two")]
    outputs = [process.communicate(timeout=PATIENCE_S)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    notes = [clipping.note for clipping in open_clippings(path).all()]
    assert sorted(notes) == sorted(f"{name} {count}" for name in ("one", "two") for count in range(25))
    numbers = [int(line) for output in outputs for line in output.split()]
    assert len(set(numbers)) == 50


@pytest.mark.parametrize(
    "content", [b"this is no database, it is a letter\n" * 60, b"SQLite format 3\x00" + b"\xff" * 4000]
)
def test_a_damaged_file_is_set_aside_and_named_and_never_overwritten(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clippings.db"
    path.write_bytes(content)
    store = open_clippings(path)
    aside = tmp_path / "clippings.db.damaged-1"
    assert store.notes == (f"the clippings file was damaged; it is set aside as {aside}",)
    assert aside.read_bytes() == content
    keep(store)
    path.write_bytes(b"damaged once more, by something else" * 60)
    again = open_clippings(path)
    assert str(tmp_path / "clippings.db.damaged-2") in again.notes[0]
    assert aside.read_bytes() == content


def test_a_file_whose_pages_are_damaged_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    store = open_clippings(path)
    for _ in range(20):
        keep(store)
    pages = bytearray(path.read_bytes())
    pages[4096 : 4096 * 3] = b"\x5a" * 4096 * 2
    path.write_bytes(pages)
    assert "is set aside as" in open_clippings(path).notes[0]
    assert (tmp_path / "clippings.db.damaged-1").read_bytes() == bytes(pages)


def test_a_file_that_is_damaged_while_open_says_so(tmp_path: Path) -> None:
    store = open_clippings(tmp_path / "clippings.db")
    store.path.write_bytes(b"a letter, again" * 100)
    with pytest.raises(ClippingsError, match="not kept: the clippings file is damaged"):
        keep(store)
    assert store.path.read_bytes() == b"a letter, again" * 100


def test_a_full_disk_is_reported_and_existing_clippings_survive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_clippings(tmp_path / "clippings.db")
    keep(store, "before")
    connect = sqlite3.connect

    def full(*args: object, **named: object) -> sqlite3.Connection:
        connection = connect(*args, **named)
        connection.execute("PRAGMA max_page_count = 5")
        return connection

    monkeypatch.setattr(sqlite3, "connect", full)
    long = article("A river. " * 9000)
    with pytest.raises(ClippingsError, match="not kept: the disk is full"):
        store.keep(new_clipping(long, (0, len(long.text))))
    monkeypatch.undo()
    assert [clipping.note for clipping in store.all()] == ["before"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_reported(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ClippingsError, match="clippings cannot be opened"):
        open_clippings(tmp_path / "clippings.db")


def test_an_impossible_path_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ClippingsError, match="clippings cannot be opened: File exists"):
        open_clippings(tmp_path / "file" / "clippings.db")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ClippingsError, match="clippings cannot be opened: Is a directory"):
        open_clippings(tmp_path / "folder")


def test_a_lock_held_by_another_program_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_clippings(tmp_path / "clippings.db")
    monkeypatch.setattr("index.clippings.file._WAIT_SECONDS", 0.05)
    holder = sqlite3.connect(store.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ClippingsError, match="not kept: another program holds it"):
        keep(store)
    holder.execute("ROLLBACK")
    holder.close()
    keep(store)


def test_a_new_version_keeps_every_clipping_and_a_copy_of_the_file_before(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    keep(open_clippings(path), "old")
    later = (*STEPS, ("ALTER TABLE clipping ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'",))
    store = open_clippings(path, later)
    copy = tmp_path / "clippings.db.version-2"
    assert store.notes == (f"clippings were brought to a new version; the file before is kept as {copy}",)
    assert [clipping.note for clipping in store.all()] == ["old"]
    assert [clipping.note for clipping in Clippings(copy).all()] == ["old"]
    assert open_clippings(path, later).notes == ()


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    keep(open_clippings(path), "old")
    failing = (*STEPS, ("ALTER TABLE clipping ADD COLUMN colour TEXT", "DROP TABLE there_is_none"))
    with pytest.raises(ClippingsError, match="clippings cannot be opened: no such table"):
        open_clippings(path, failing)
    store = open_clippings(path)
    assert [clipping.note for clipping in store.all()] == ["old"]
    keep(store)


def test_a_file_of_a_newer_version_is_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "clippings.db"
    open_clippings(path, (*STEPS, ("CREATE TABLE other (x)",)))
    before = path.read_bytes()
    with pytest.raises(ClippingsError, match="made by a newer version of seedread"):
        open_clippings(path)
    assert path.read_bytes() == before


def test_a_clipping_that_cannot_be_read_hides_no_other_and_stays_in_the_file(tmp_path: Path) -> None:
    store = open_clippings(tmp_path / "clippings.db")
    first, second = keep(store, "one"), keep(store, "two")
    connection = sqlite3.connect(store.path)
    with connection:
        connection.execute("UPDATE clipping SET content = '{}' WHERE number = ?", (first,))
    connection.close()
    assert [clipping.number for clipping in store.all()] == [second]
    assert [each.number for each in store.damaged()] == [first]
