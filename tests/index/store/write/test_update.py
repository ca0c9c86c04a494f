"""The articles of a commit, however they come and whatever was committed before."""

from pathlib import Path
from unittest.mock import patch

import pytest

from index.files import make_private
from index.store.read.snapshot import Snapshot
from index.store.write import update
from index.store.write.changes import FileState
from index.store.write.prepare import Prepared
from index.store.write.term_counts import TermCounts
from index.store.write.update import Update


def prepared(number: int) -> Prepared:
    """An article whose paragraphs a worker has written."""
    return Prepared(f"{number:032x}", f"Title {number}", None, None, "", (), TermCounts(), (), None, False, number, 3)


def titles(folder: Path) -> list[tuple[int, str, str | None]]:
    entries = Snapshot(folder).catalogue.entries
    return [(entry.number, entry.path, entry.title) for entry in entries.values()]


@pytest.mark.parametrize("order", [[1, 2, 3, 4, 5, 6, 7], [5, 6, 7, 1, 2, 3, 4], [7, 6, 5, 4, 3, 2, 1]])
@pytest.mark.parametrize("shared", [True, False])
def test_articles_are_listed_by_number_in_whatever_order_they_come(
    tmp_path: Path, order: list[int], shared: bool
) -> None:
    make_private(tmp_path / "index")
    folder = tmp_path / "index"
    session = Update(folder, None)
    session.reserve(7)
    with patch.object(update, "_MOST_RECORDS", 2):
        for count, number in enumerate(order, 1):
            session.add(FileState(f"{number}.txt", 5, 6), prepared(number))
            if count in (3, 4):
                session.commit(())
                if shared:
                    session.share(Snapshot(folder))
        session.remove(2)
        session.commit(())
    assert titles(folder) == [(number, f"{number}.txt", f"Title {number}") for number in (1, 3, 4, 5, 6, 7)]


def test_a_session_shares_the_tables_of_its_last_commit_alone(tmp_path: Path) -> None:
    make_private(tmp_path / "index")
    folder = tmp_path / "index"
    session = Update(folder, None)
    session.add(FileState("1.txt", 5, 6), prepared(session.reserve(1)[0]))
    session.commit(())
    earlier = Snapshot(folder)
    session.share(earlier)
    assert session._tables()[0] is earlier.catalogue.entries
    session.add(FileState("2.txt", 5, 6), prepared(session.reserve(1)[0]))
    session.commit(())
    session.share(earlier)
    session.share(None)
    session.commit(())
    assert [number for number, *_ in titles(folder)] == [1, 2]
