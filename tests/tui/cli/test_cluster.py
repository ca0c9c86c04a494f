"""Indexing on a real Dask cluster of worker processes."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from index.store.library import Library
from index.store.write import batches
from tui.cli.cluster import dask_executor
from tui.cli.command_error import CommandError

distributed = pytest.importorskip("distributed", reason="seedread[cluster] is not installed")
FILES = 120


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(FILES):
        text = f"Ship {number}\n\n" + f"Ship {number} left with {number + 20} sailors, Omar Dale said.\n\n" * 20
        (folder / f"{number:03}.txt").write_text(text)
    return folder


@pytest.fixture
def cluster(tmp_path: Path) -> Any:
    made = distributed.LocalCluster(
        n_workers=4, threads_per_worker=1, dashboard_address=None, local_directory=str(tmp_path / "dask")
    )
    yield made
    made.close()


def test_a_cluster_that_loses_a_worker_makes_the_same_index(
    corpus: Path, tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "_LEAST_BYTES", 8_000)
    here, there = Library([corpus], tmp_path / "here"), Library([corpus], tmp_path / "there")
    here.refresh()
    killed: list[int] = []

    def kill_one(progress: object) -> None:
        if not killed:
            with distributed.Client(cluster.scheduler_address) as client:
                killed.append(next(iter(client.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGKILL)

    with dask_executor(cluster.scheduler_address) as executor:
        refreshed = there.refresh(kill_one, executor=executor)
    assert killed
    assert refreshed.added == FILES
    assert [line.paragraphs for line in there.articles()] == [line.paragraphs for line in here.articles()]
    for query in ("ship", '"ship 7"', "speaker:dale", "figure:>100"):
        theirs, ours = there.search(query, 10_000), here.search(query, 10_000)
        assert theirs.total == ours.total > 0
        assert {(hit.path, hit.start, hit.spans) for hit in theirs.hits} == {
            (hit.path, hit.start, hit.spans) for hit in ours.hits
        }


def test_a_missing_scheduler_is_reported_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.cli.cluster._CONNECT_S", 0.1)
    with pytest.raises(CommandError, match="no Dask scheduler answers"), dask_executor("tcp://127.0.0.1:9"):
        pass
