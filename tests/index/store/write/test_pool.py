"""Parallel processes give the same index, in the same order, and are never missed when they fail."""

import json
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest

from index.files import content_hash
from index.store.library import Library
from index.store.write import pool, refresh
from index.store.write.pieces import PIECE_PARAGRAPHS, Piece
from index.store.write.worker import Job, messages, pieces_of
from tests.index.store.corpora import write_corpus


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    folder = write_corpus(tmp_path / "articles")
    for number in range(40):
        (folder / f"more-{number:02}.txt").write_text(f"Heading {number}\n\nWalrus {number} came ashore.\n")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1" * 50)
    return [(str(path), content_hash(path), (), ()) for path in sorted(folder.iterdir())]


def test_processes_give_the_same_answers_in_order(jobs: list[Job]) -> None:
    found = list(pool.prepared_pieces(jobs, 0, processes=2))
    assert found == [(job, piece) for job in jobs for piece in pieces_of(job)]
    assert [job for job, _ in found] == jobs
    assert [job[0] for job, piece in found if piece.fault] == [next(path for path, *_ in jobs if "picture" in path)]


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


def test_a_process_that_is_killed_is_not_missed(jobs: list[Job], started: "list[subprocess.Popen[bytes]]") -> None:
    found = []
    for pair in pool.prepared_pieces(jobs, 0, processes=2):
        found.append(pair)
        if len(found) == 9:
            started[0].kill()
    assert found == [(job, piece) for job in jobs for piece in pieces_of(job)]


def test_processes_that_do_not_start_are_not_missed(jobs: list[Job], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "start_helper", lambda _: None)
    assert len(list(pool.prepared_pieces(jobs, 0, processes=2))) == len(jobs)


def test_processes_end_when_the_reading_is_given_up(jobs: list[Job], started: "list[subprocess.Popen[bytes]]") -> None:
    with closing(pool.prepared_pieces(jobs, 0, processes=2)) as reading:
        next(reading)
    assert len(started) == 2
    assert all(process.poll() is not None for process in started)


def test_a_refresh_in_parallel_makes_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_corpus(tmp_path / "articles")
    here = Library([folder], tmp_path / "here")
    here.refresh()
    monkeypatch.setattr(refresh, "prepared_pieces", partial(pool.prepared_pieces, processes=2))
    there = Library([folder], tmp_path / "there")
    assert there.refresh().added == 3
    assert there.articles() == here.articles()
    for query in ("the", "speaker:haddad", "figure:>100", "ctb"):
        assert there.search(query).hits == here.search(query).hits


def test_a_file_that_takes_long_is_given_up_when_it_is_no_longer_wanted(
    jobs: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def never_answers(_: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", "import sys; sys.stdin.read()"]
        started.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return started[-1]

    asked = iter([False, False, True])
    monkeypatch.setattr(pool, "start_helper", never_answers)
    assert list(pool.prepared_pieces(jobs, 0, processes=1, stop=lambda: next(asked))) == []
    assert started[0].poll() is not None


@pytest.fixture
def records(tmp_path: Path) -> Job:
    """A file with many articles."""
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(record(number)) + "\n" for number in range(RECORDS)))
    return str(path), "", (), ()


def record(number: int) -> dict[str, str]:
    return {"title": f"Ship {number}", "text": f"Ship {number} left.\n\nIts {number + 3} sailors waved."}


RECORDS = 400


def articles_of(found: list[tuple[Job, Piece]]) -> list[object]:
    return [article for _, piece in found for article in piece.articles]


def test_a_file_with_many_articles_is_sent_in_pieces(records: Job, jobs: list[Job]) -> None:
    given = [*jobs[:3], records, *jobs[3:]]
    found = list(pool.prepared_pieces(given, 0, processes=2))
    assert list(dict.fromkeys(job for job, _ in found)) == given
    mine = [piece for job, piece in found if job == records]
    assert len(mine) > 3
    assert [piece.is_last for piece in mine] == [False] * (len(mine) - 1) + [True]
    assert articles_of(found) == articles_of([(job, piece) for job in given for piece in pieces_of(job)])


def test_a_process_that_fails_within_a_file_leaves_the_rest_of_it_to_be_done_here(
    records: Job, jobs: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    receive, come = pool.receive, 0

    def fails(stream: BinaryIO) -> object:
        nonlocal come
        come += 1
        if come == 3:
            raise EOFError
        return receive(stream)

    monkeypatch.setattr(pool, "receive", fails)
    given = [records, *jobs]
    found = list(pool.prepared_pieces(given, 0, processes=1))
    assert articles_of(found) == articles_of([(job, piece) for job in given for piece in pieces_of(job)])
    assert [job for job, piece in found if piece.is_last] == given


def test_pieces_of_small_files_are_sent_together(jobs: list[Job], records: Job) -> None:
    assert len(list(messages(jobs))) == 1
    articles = ([article for piece in message for article in piece.articles] for message in messages([records]))
    sizes = [sum(len(article.rows) for article in some) for some in articles]
    assert sum(sizes) >= 2 * RECORDS
    assert max(sizes) < 2 * PIECE_PARAGRAPHS


def test_a_process_reads_its_next_files_while_it_waits_for_its_answer_to_be_read(records: Job) -> None:
    """The lists of known articles are longer than a pipe holds, and so are the answers."""
    job = (*records[:2], tuple(f"{number:032x}" for number in range(4_000)), ())
    found = list(pool.prepared_pieces([job] * 40, 0, processes=1))
    assert len(articles_of(found)) == 40 * RECORDS
