"""The order of hits is near to stock Whoosh's BM25F where only the words count."""

import random
from collections.abc import Iterator
from itertools import islice

import pytest
from whoosh import query as wq
from whoosh.index import open_dir

from bench.corpus import articles
from index.article import Kind, Paragraph
from index.search.bind import bind
from index.search.bitmap import numbers, unchecked
from index.search.passage import Passage
from index.search.query import parse
from index.search.ranking import ranked
from index.store.files import FileState
from index.store.location import make_private
from index.store.prepare import Prepared, prepare_rows
from index.store.snapshot import Snapshot
from index.store.update import Update

TOP = 10


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [text for made in articles(1500) for text in made.paragraphs]


@pytest.fixture(scope="module")
def snapshot(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Each paragraph an article of its own, without title or date: nothing but its words ranks it."""
    folder = tmp_path_factory.mktemp("order")
    make_private(folder)
    update = Update(folder, None)
    for text in texts:
        rows = prepare_rows([(Paragraph(1, Kind.BODY, 0, len(text)), Passage(text))])
        update.add(FileState(text, 0, 0), Prepared("", None, None, None, "", *rows, ()))
    update.commit(())
    return Snapshot(folder)


def drawn(texts: list[str], count: int, length: int) -> Iterator[list[str]]:
    chance = random.Random(length)
    for _ in range(count):
        words = [word.strip('.,"').lower() for word in chance.choice(texts).split()]
        yield chance.sample([word for word in words if word.isascii() and word.isalpha()], length)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_the_first_hits_are_nearly_those_of_stock_whoosh(snapshot: Snapshot, texts: list[str], length: int) -> None:
    alike = wanted = 0
    with open_dir(str(snapshot.folder)).searcher() as searcher:
        for words in drawn(texts, 150, length):
            asked = bind(parse(" ".join(words)), snapshot.catalogue.lexicon, exact=True)
            hits = snapshot.matching(asked, unchecked, snapshot.everything)
            ours = [number for number, _ in islice(ranked(asked, hits, snapshot, unchecked), TOP)]
            stock = searcher.search(wq.And([wq.Term("text", word) for word in words]), limit=None)
            assert {hit.docnum for hit in stock} == {*numbers(hits)}
            theirs = sorted((-hit.score, hit.docnum) for hit in stock)[:TOP]
            worst = -theirs[-1][0] if theirs else 0.0
            scores = {hit.docnum: hit.score for hit in stock}
            alike += sum(scores[number] >= 0.97 * worst for number in ours)  # as good, or all but
            wanted += len(theirs)
    assert alike / wanted > 0.95
