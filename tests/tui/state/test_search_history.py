import os
import subprocess
import sys
import threading
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.store.library import Library
from tests.helpers.patience import PATIENCE_S
from tui.state.search_history import (
    MAX_CHARACTERS,
    MAX_SEARCHES,
    add_search,
    clear_searches,
    completion,
    history_file,
    load_searches,
    start_stepper,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "history" / "a.jsonl"


def test_a_search_is_kept_for_the_next_time_the_newest_last(file: Path):
    add_search(file, "harbour")
    assert add_search(file, '"nobody was hurt" -storm') == ("harbour", '"nobody was hurt" -storm')
    assert load_searches(file) == ("harbour", '"nobody was hurt" -storm')


def test_a_search_that_comes_again_moves_to_the_end(file: Path):
    for search in ("one", "two", "one"):
        add_search(file, search)
    assert load_searches(file) == ("two", "one")


def test_the_oldest_are_forgotten(file: Path):
    file.parent.mkdir(parents=True)
    file.write_text("".join(f'{{"search":"search {number}"}}\n' for number in range(MAX_SEARCHES)))
    kept = add_search(file, "new")
    assert (len(kept), kept[0], kept[-1]) == (MAX_SEARCHES, "search 1", "new")


def test_only_the_user_can_read_it(file: Path):
    add_search(file, "harbour")
    assert [path.stat().st_mode & 0o077 for path in (file, file.parent, *file.parent.iterdir())] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    "search", ["two\nlines", "two\r\nlines", "two\x00 lines\x1b", "  two   lines ", "two\u2028lines"]
)
def test_a_search_is_one_line_without_anything_that_steers_a_terminal(file: Path, search: str):
    assert add_search(file, search) == ("two lines",)


@pytest.mark.parametrize("search", ["", "   ", "\n", "\x00", "\ud800"])
def test_an_empty_search_is_not_kept(file: Path, search: str):
    assert add_search(file, search) == ()
    assert not file.exists()


@given(st.lists(st.text(max_size=12), max_size=8))
@settings(max_examples=50)
def test_the_history_returns_every_search_without_duplicates(
    tmp_path_factory: pytest.TempPathFactory, searches: list[str]
):
    file = tmp_path_factory.mktemp("any") / "a.txt"
    kept = ()
    for search in searches:
        kept = add_search(file, search)
    assert load_searches(file) == kept
    assert len(set(kept)) == len(kept)
    assert all(each == " ".join(each.split()) and len(each) <= MAX_CHARACTERS for each in kept)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"\n\n", b"x" * 100_000, b"one\none\n", b"[" * 100_000])
def test_damaged_lines_do_not_count_and_are_kept(file: Path, content: bytes):
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert add_search(file, "new") == ("new",)
    assert file.read_bytes().startswith(content.strip())


def test_a_flipped_bit_changes_no_search_in_silence(file: Path):
    for number in range(20):
        add_search(file, f"harbour {number} OR “storm”")
    whole, known, random = file.read_bytes(), load_searches(file), Random(7)
    for _ in range(300):
        damaged = bytearray(whole)
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        file.write_bytes(damaged)
        reported: list[str] = []
        searches = load_searches(file, reported.append)
        assert set(searches) <= set(known)
        assert len(known) - len(searches) <= 2
        assert bool(reported) == (len(searches) < len(known))
        assert all(str(file) in words for words in reported)


def test_a_failed_write_changes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch):
    add_search(file, "harbour")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        add_search(file, "storm")
    assert load_searches(file) == ("harbour",)


def test_two_programs_at_once_lose_nothing(file: Path):
    code = "import sys; from pathlib import Path; from tui.state.search_history import add_search\n"
    code += "for number in range(25): add_search(Path(sys.argv[1]), f'{sys.argv[2]} {number}')"
    running = [subprocess.Popen([sys.executable, "-c", code, str(file), name]) for name in ("one", "two")]
    assert [process.wait() for process in running] == [0, 0]
    assert set(load_searches(file)) == {f"{name} {number}" for name in ("one", "two") for number in range(25)}


def test_a_kill_at_any_moment_leaves_a_whole_file(file: Path):
    code = "import sys, itertools; from pathlib import Path; from tui.state.search_history import add_search\n"
    code += (
        "for number in itertools.count(): add_search(Path(sys.argv[1]), f'search number {number}'); print(flush=True)"
    )
    for _ in range(3):
        with subprocess.Popen([sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            for _ in range(5):
                process.stdout.readline()
            process.kill()
        searches = load_searches(file)
        assert len(searches) >= 5
        assert all(search.startswith("search number ") for search in searches)


def test_a_program_that_is_stuck_is_not_waited_for(file: Path, monkeypatch: pytest.MonkeyPatch):
    fcntl = pytest.importorskip("fcntl")
    add_search(file, "harbour")
    monkeypatch.setattr("tui.state.search_history.LOCK_WAIT_S", 0.05)
    handle = os.open(file.parent / ".lock", os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        done = threading.Thread(target=add_search, args=(file, "storm"), daemon=True)
        done.start()
        done.join(PATIENCE_S)
        assert not done.is_alive()
    finally:
        os.close(handle)
    assert load_searches(file) == ("harbour", "storm")


def test_cleared_searches_do_not_return(file: Path):
    add_search(file, "harbour")
    assert clear_searches([file]) == 1
    assert not file.exists()
    assert clear_searches([file]) == 0


def test_each_corpus_has_a_separate_history_with_the_name_of_its_index(tmp_path: Path):
    one, two = tmp_path / "one", tmp_path / "two"
    assert history_file([one]) != history_file([two])
    assert history_file([one, two]) == history_file([two, one])
    assert history_file([one]).stem == Library([one]).folder.name


def test_the_newest_search_completes_the_typed_text():
    searches = ("Harbour board", "harbour", "harbour post")
    assert completion(searches, "harb") == "harbour post"
    assert completion(searches, "harbour b") == "Harbour board"
    assert completion(searches, "harbour post") is None
    assert completion(searches, "") is None
    assert completion((), "h") is None


def test_stepping_back_visits_the_matching_searches_and_wraps():
    steps = start_stepper(("storm", "harbour board", "Harbour"), "harbour ")
    seen = []
    for _ in range(4):
        steps = steps.back()
        seen.append(steps.shown)
    assert seen == ["Harbour", "harbour board", "harbour ", "Harbour"]


def test_stepping_back_without_anything_stays():
    assert start_stepper((), "x").back().shown == "x"
