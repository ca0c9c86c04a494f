"""Hits, counts and order are those of stock Whoosh's BM25F where only words count: in one segment and in several."""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from whoosh import query as wq
from whoosh.index import open_dir

from bench.corpus import articles
from index.article import Kind, Paragraph
from index.files import make_private
from index.search.bitmap import unchecked
from index.search.document import IndexedParagraph
from index.search.expand import expand
from index.search.query import parse
from index.search.ranking import ranked
from index.store.format.paragraph_marks import NO_MARKS
from index.store.read.snapshot import Snapshot
from index.store.write.changes import FileState
from index.store.write.prepare import Prepared, prepare_rows
from index.store.write.update import Update

TOP = 10
QUERIES = 300
TEXTS = [text for made in articles(1200) for text in made.paragraphs]
PARTS = (500, 800, 1100, 1200)


@pytest.fixture(scope="module", params=["one segment", "several segments, a fifth deleted"])
def snapshot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Each paragraph a separate article, without title or date: nothing but its words ranks it."""
    folder = tmp_path_factory.mktemp("order")
    make_private(folder)
    if request.param == "one segment":
        return grown(folder, None, TEXTS)
    found, begin = None, 0
    for end in PARTS:
        found = grown(folder, found, TEXTS[begin:end])
        begin = end
    assert found is not None
    update = Update(folder, found)
    for number in random.Random(4).sample(list(found.catalogue.entries), len(TEXTS) // 5):
        update.remove(number)
    update.commit(())
    return Snapshot(folder)


def grown(folder: Path, before: Snapshot | None, texts: list[str]) -> Snapshot:
    update = Update(folder, before)
    for text in texts:
        rows = prepare_rows([(Paragraph(1, Kind.BODY, 0, len(text)), IndexedParagraph(text), NO_MARKS)])
        update.add(FileState(text, 0, 0), Prepared("", None, None, None, "", *rows, ()))
    update.commit(())
    return Snapshot(folder)


def drawn(kind: str) -> Iterator[tuple[str, Any]]:
    """Queries of a kind, as they are typed and as stock Whoosh takes them."""
    chance = random.Random(kind)
    length = {"a word": 1, "three words": 3}.get(kind, 2)
    while True:
        words = [word.strip('.,"').lower() for word in chance.choice(TEXTS).split()]
        begin = chance.randrange(len(words) - 1)
        plain = [word for word in words if word.isascii() and word.isalpha()]
        chosen = words[begin : begin + 2] if kind == "a phrase" else chance.sample(plain, length)
        if not all(word.isascii() and word.isalpha() for word in chosen):
            continue
        terms = [wq.Term("text", word) for word in chosen]
        match kind:
            case "a phrase":
                yield f'"{" ".join(chosen)}"', wq.Phrase("text", chosen)
            case "either of two":
                yield " OR ".join(chosen), wq.Or(terms)
            case "a word without another":
                yield f"{chosen[0]} -{chosen[1]}", wq.And([terms[0], wq.Not(terms[1])])
            case _:
                yield " ".join(chosen), wq.And(terms)


KINDS = ("a word", "two words", "three words", "a phrase", "a word without another", "either of two")


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_hits_are_nearly_those_of_stock_whoosh(snapshot: Snapshot, kind: str) -> None:
    alike = wanted = in_order = pairs = 0
    with open_dir(str(snapshot.folder)).searcher() as searcher:
        for query, stock_query in islice(drawn(kind), QUERIES):
            asked = expand(parse(query), snapshot.catalogue.lexicon, exact=True)
            hits = snapshot.matching(asked, unchecked, snapshot.everything)
            scores = {hit.docnum: hit.score for hit in searcher.search(stock_query, limit=None)}
            assert scores.keys() == {*hits}, query
            assert len(hits) == len(scores)
            if (
                kind == "either of two"
            ):  # a paragraph with the first word as typed comes first: that order is seedread's
                continue
            ours = [scores[number] for number, _ in islice(ranked(asked, hits, snapshot, unchecked), TOP)]
            worst = sorted(scores.values(), reverse=True)[: len(ours)][-1:] or [0.0]
            alike += sum(score >= 0.97 * worst[0] for score in ours)  # as good, or all but
            wanted += min(TOP, len(scores))
            for at, score in enumerate(ours):
                in_order += sum(other <= 1.03 * score for other in ours[at + 1 :])
                pairs += len(ours) - at - 1
    assert alike >= 0.97 * wanted
    assert in_order >= 0.97 * pairs
