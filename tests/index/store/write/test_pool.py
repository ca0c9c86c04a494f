"""Parallel processes give the same index, in the same order, and are never missed when they fail."""

import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from index.files import content_hash
from index.reading import UnreadableError
from index.store.library import Library
from index.store.write import pool, refresh
from index.store.write.prepare import PreparedFile
from index.store.write.worker import outcome
from tests.index.store.corpora import write_corpus


@pytest.fixture
def jobs(tmp_path: Path) -> list[tuple[str, str]]:
    folder = write_corpus(tmp_path / "articles")
    for number in range(40):
        (folder / f"more-{number:02}.txt").write_text(f"Heading {number}\n\nWalrus {number} came ashore.\n")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1" * 50)
    return [(str(path), content_hash(path), (), ()) for path in sorted(folder.iterdir())]


def told(outcome: PreparedFile | UnreadableError) -> object:
    return str(outcome) if isinstance(outcome, UnreadableError) else outcome


def test_processes_give_the_same_answers_in_order(jobs: list[tuple[str, str]]) -> None:
    found = list(pool.outcomes(jobs, 0, processes=2))
    assert [job for job, _ in found] == jobs
    assert [told(answer) for _, answer in found] == [told(outcome(job)) for job in jobs]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> "list[subprocess.Popen[bytes]]":
    """The helper processes that the pool has started."""
    started: list[subprocess.Popen[bytes]] = []
    start = pool.start_helper

    def noted(module: str) -> "subprocess.Popen[bytes] | None":
        process = start(module)
        assert process
        started.append(process)
        return process

    monkeypatch.setattr(pool, "start_helper", noted)
    return started


def test_a_process_that_is_killed_is_not_missed(
    jobs: list[tuple[str, str]], started: "list[subprocess.Popen[bytes]]"
) -> None:
    found = []
    for pair in pool.outcomes(jobs, 0, processes=2):
        found.append(pair)
        if len(found) == 9:
            started[0].kill()
    assert [job for job, _ in found] == jobs
    assert all(isinstance(answer, PreparedFile | UnreadableError) for _, answer in found)


def test_processes_that_do_not_start_are_not_missed(
    jobs: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "start_helper", lambda _: None)
    assert len(list(pool.outcomes(jobs, 0, processes=2))) == len(jobs)


def test_processes_end_when_the_reading_is_given_up(
    jobs: list[tuple[str, str]], started: "list[subprocess.Popen[bytes]]"
) -> None:
    with closing(pool.outcomes(jobs, 0, processes=2)) as reading:
        next(reading)
    assert len(started) == 2
    assert all(process.poll() is not None for process in started)


def test_a_refresh_in_parallel_makes_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_corpus(tmp_path / "articles")
    here = Library([folder], tmp_path / "here")
    here.refresh()
    monkeypatch.setattr(refresh, "outcomes", partial(pool.outcomes, processes=2))
    there = Library([folder], tmp_path / "there")
    assert there.refresh().added == 3
    assert there.articles() == here.articles()
    for query in ("the", "speaker:haddad", "figure:>100", "ctb"):
        assert there.search(query).hits == here.search(query).hits


def test_a_file_that_takes_long_is_given_up_when_it_is_no_longer_wanted(
    jobs: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def never_answers(_: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", "import sys; sys.stdin.read()"]
        started.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return started[-1]

    asked = iter([False, False, True])
    monkeypatch.setattr(pool, "start_helper", never_answers)
    assert list(pool.outcomes(jobs, 0, processes=1, stop=lambda: next(asked))) == []
    assert started[0].poll() is not None
