"""A segment whose words were moved to a file while it grew is the segment that is written from memory."""

from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest

from index.article import Kind, Paragraph
from index.files import make_private
from index.search.document import IndexedParagraph
from index.store.format.rows import Row, row
from index.store.format.segment_info import DIRECTORY
from index.store.format.table import Table
from index.store.write import segment_writer
from index.store.write.segment_writer import SegmentWriter
from tests.index.store.corpora import WORDS


def rows(count: int) -> list[Row]:
    chance = Random(3)
    found = []
    for number in range(1, count + 1):
        text = " ".join(chance.choices(WORDS, k=chance.randrange(1, 30))).capitalize()
        found.append(row(Paragraph(number, Kind.BODY, 0, len(text)), IndexedParagraph(text, outlet="The Lantern")))
    return found


def written(folder: Path, count: int) -> tuple[dict[str, bytes], object, int]:
    """The files of a segment by their endings, the counts of its words, and how many runs it took."""
    make_private(folder)
    writer = SegmentWriter(folder)
    runs = 0
    for at, each in enumerate(rows(count)):
        writer.add(each, at // 7)
        runs = max(runs, len(writer._runs))
    name = writer.segment.segment_id()
    _, census = writer.finish()
    files = {path.name.removeprefix(name): path.read_bytes() for path in folder.glob(f"{name}.*")}
    table = Table(folder / f"{name}{DIRECTORY}")
    del files[DIRECTORY]
    # all but the names and sizes of the files
    files |= {column: bytes(table.column(column)) for column in table._columns if column != "about"}
    return files, census, runs


@pytest.mark.parametrize("count", [1, 200])
def test_a_segment_is_the_same_however_many_runs_it_took(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    files, census, runs = written(tmp_path / "memory", count)
    assert runs == 0
    monkeypatch.setattr(segment_writer, "_MOST_TEXT", 1_000)
    others, other_census, runs = written(tmp_path / "runs", count)
    assert runs >= count // 20
    assert other_census == census
    assert others.keys() == files.keys()
    assert {name for name in files if files[name] != others[name]} == set()


def test_positions_in_memory_do_not_grow_with_the_segment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_writer, "_MOST_TEXT", 2_000)
    make_private(tmp_path / "index")
    most = {}
    for count in (100, 800):
        writer = SegmentWriter(tmp_path / "index")
        held = []
        for each in rows(count):
            writer.add(each, 1)
            held.append(sum(len(positions) for lists in writer._text.words.values() for positions in lists))
        most[count] = max(held)
        writer.discard()
    assert most[800] <= 1.2 * most[100]


def test_the_file_of_runs_is_closed_even_if_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_writer, "_MOST_TEXT", 1)
    make_private(tmp_path / "index")
    writer = SegmentWriter(tmp_path / "index")
    for each in rows(3):
        writer.add(each, 1)
    file = writer._spill._file
    assert file is not None
    with patch.object(writer._documents, "discard", side_effect=OSError("full")), pytest.raises(OSError, match="full"):
        writer.discard()
    assert file.closed
