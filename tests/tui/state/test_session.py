from pathlib import Path

import pytest
from msgspec import DecodeError

from tui.state.article_states import ArticleState, ArticleStates, load_states, save_states
from tui.state.recent import RecentCorpus, add_recent, load_recent
from tui.state.session import Session, load_session, save_session, session_file


def test_a_session_is_kept_for_each_corpus(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    file = session_file([tmp_path / "a"])
    save_session(file, Session("x.txt", 7, "ferry", sizes={"list": 30}))
    assert load_session(file) == Session("x.txt", 7, "ferry", sizes={"list": 30})
    assert load_session(session_file([tmp_path / "b"])) == Session()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"offset": "x"}', b"\xff"])
def test_a_damaged_session_is_a_new_one(tmp_path: Path, content: bytes):
    (tmp_path / "s.json").write_bytes(content)
    assert load_session(tmp_path / "s.json") == Session()


def test_a_session_of_another_version_is_read_as_far_as_it_is_known(tmp_path: Path):
    (tmp_path / "s.json").write_text('{"article": "x.txt", "colour_of_the_sky": "blue"}')
    assert load_session(tmp_path / "s.json") == Session("x.txt")


def test_the_corpus_opened_last_is_first_and_listed_once(tmp_path: Path):
    file = tmp_path / "recent.json"
    for name in ("a", "b", "a"):
        add_recent(file, [tmp_path / name])
    assert load_recent(file) == tuple(RecentCorpus((str(tmp_path / name),)) for name in ("a", "b"))
    file.write_text("{")
    assert load_recent(file) == ()


def test_states_are_kept_by_content_and_changes_made_before_loading_stay(tmp_path: Path):
    file = tmp_path / "articles.json"
    states = ArticleStates()
    assert states.set("A", read=True)
    assert not states.set("A", read=True)
    assert not states.set("", read=True)
    save_states(file, states.snapshot())
    later = ArticleStates()
    later.set("B", labels=("check",))
    later.set("A", starred=True)
    later.load(load_states(file))
    assert later.of("A") == ArticleState(starred=True)
    assert later.labels() == ("check",)


def test_states_that_cannot_be_read_are_an_error_not_an_empty_file(tmp_path: Path):
    (tmp_path / "articles.json").write_text("{")
    with pytest.raises(DecodeError):
        load_states(tmp_path / "articles.json")
