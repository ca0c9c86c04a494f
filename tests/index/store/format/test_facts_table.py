"""The facts of a segment are read as they were added, and few of them are held until they are written."""

import tracemalloc
from array import array
from pathlib import Path
from random import Random

import pytest

from index.compare.cards import Card
from index.compare.facts import ArticleFacts, Credited
from index.files import make_private
from index.marks.quotes import SpeakerKind
from index.store.format.facts_table import FactsReader
from index.store.write.facts_writer import FactsWriter
from index.store.write.spill_file import SpillFile


def facts_of_number(number: int) -> ArticleFacts:
    chance = Random(number)
    names = [f"Samira Haddad {chance.randrange(10**6)}" for _ in range(50)]
    return ArticleFacts(
        Credited((f"Author {number}",), "OSLO", (("un", "united nations"),)),
        tuple(Card(name, Path(), SpeakerKind.PERSON, None, ("mayor",), 1) for name in names),
        (),
        (("tonnes", str(number)),),
        tuple(array("I", sorted(chance.randrange(2**32) for _ in range(6))).tobytes() for _ in range(3)),
    )


@pytest.mark.parametrize("count", [0, 64, 150])
def test_facts_are_read_as_they_were_added(tmp_path: Path, count: int) -> None:
    make_private(tmp_path / "index")
    writer = FactsWriter(SpillFile(tmp_path))
    added = [facts_of_number(number) for number in range(count)]
    for number, facts in enumerate(added):
        writer.add(number + 1, 4 * number, 3, facts)
    writer.write(tmp_path / "index" / "facts")
    reader = FactsReader(tmp_path / "index" / "facts")
    assert list(reader.facts()) == added
    assert list(reader.prints()) == sorted(reader.prints())
    assert list(reader.articles) == list(range(1, count + 1))


def test_facts_are_compressed_while_they_are_added(tmp_path: Path) -> None:
    writer = FactsWriter(SpillFile(tmp_path))
    tracemalloc.start()
    try:
        begun = tracemalloc.get_traced_memory()[0]
        kept = [facts_of_number(number) for number in range(100)]
        size = tracemalloc.get_traced_memory()[0] - begun
        del kept
        begun = tracemalloc.get_traced_memory()[0]
        for number in range(640):
            writer.add(number, number, 1, facts_of_number(number))
        assert tracemalloc.get_traced_memory()[0] - begun < size
    finally:
        tracemalloc.stop()
