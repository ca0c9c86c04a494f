from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from tui.state.article_states import ArticleState, ArticleStates, StateChange, add_state, load_states
from tui.state.recent import RecentCorpus, add_recent, load_recent
from tui.state.session import Session, load_session, save_session, session_file


def test_a_session_is_kept_for_each_corpus(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    file = session_file([tmp_path / "a"])
    save_session(file, Session("x.txt", 7, "ferry", sizes={"list": 30}))
    assert load_session(file) == Session("x.txt", 7, "ferry", sizes={"list": 30})
    assert load_session(session_file([tmp_path / "b"])) == Session()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"offset": "x"}', b"\xff", b"[" * 100_000, b'{"x": ' + b"[" * 100_000]
)
def test_a_damaged_session_is_a_new_one(tmp_path: Path, content: bytes):
    (tmp_path / "s.json").write_bytes(content)
    assert load_session(tmp_path / "s.json") == Session()


def test_the_known_part_of_a_session_of_another_version_is_read(tmp_path: Path):
    (tmp_path / "s.json").write_text('{"article": "x.txt", "colour_of_the_sky": "blue"}')
    assert load_session(tmp_path / "s.json") == Session("x.txt")


def test_the_corpus_opened_last_is_first_and_listed_once(tmp_path: Path):
    file = tmp_path / "recent.json"
    for name in ("a", "b", "a"):
        add_recent(file, [tmp_path / name])
    assert load_recent(file) == tuple(RecentCorpus((str(tmp_path / name),)) for name in ("a", "b"))
    for damaged in ("{", "[" * 100_000):
        file.write_text(damaged)
        assert load_recent(file) == ()
        assert file.read_text() == damaged


def test_states_are_kept_by_content_and_changes_made_before_loading_stay(tmp_path: Path):
    file = tmp_path / "articles.jsonl"
    states = ArticleStates()
    read = StateChange("A", read=True)
    assert states.change(read)
    assert not states.change(read)
    assert not states.change(StateChange("", read=True))
    add_state(file, read)
    later = ArticleStates()
    later.change(StateChange("B", labels=("check",)))
    later.change(StateChange("A", starred=True))
    later.load(load_states(file)[0])
    assert later.of("A") == ArticleState(read=True, starred=True)
    assert later.labels() == ("check",)


def test_two_programs_that_change_the_marks_of_an_article_lose_nothing(tmp_path: Path):
    file = tmp_path / "articles.jsonl"
    changes = [StateChange(f"A{at % 5}", labels=(str(at),)) for at in range(20)]
    changes += [StateChange(f"A{at}", starred=True) for at in range(5)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda change: add_state(file, change), changes))
    states, unread = load_states(file)
    assert (len(states), unread) == (5, 0)
    assert all(state.starred and state.labels for state in states.values())
    add_state(file, StateChange("A1", starred=False, labels=()))
    assert load_states(file)[0]["A1"] == ArticleState()


def test_a_damaged_bit_changes_no_state_unnoticed(tmp_path: Path):
    file, random = tmp_path / "articles.jsonl", Random(3)
    for at in range(12):
        add_state(file, StateChange(f"hash{at}", starred=True, labels=(f"label {at}",)))
    whole, known = file.read_bytes(), load_states(file)[0]
    for _ in range(300):
        damaged = bytearray(whole)
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        file.write_bytes(damaged)
        states, unread = load_states(file)
        assert states.items() <= known.items()
        assert len(known) - len(states) <= 2
        assert bool(unread) == (len(states) < len(known))
    file.write_bytes(b"[" * 100_000 + b"\n" + whole + b'{"content":"cut')
    add_state(file, StateChange("new", read=True))
    states, unread = load_states(file)
    assert (len(states), unread) == (13, 2)
