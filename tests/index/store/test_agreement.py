"""Index, painter and stock Whoosh agree: a paragraph is a hit if and only if it has spans, and Whoosh also finds it."""

import random
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from whoosh import query as wq
from whoosh.index import open_dir
from whoosh.query import spans as ws

from index.article import Kind
from index.search.expanded import And, Expanded, Near, Not, Or, Phrase, Terms, names_kind
from index.search.highlight import match_spans, may_lie_in
from index.search.query.nodes import DateRange, KindFilter, NamedRange, ValueRange
from index.search.tokens import term_width
from index.store.format.schema import figure_ends
from index.store.read.snapshot import Snapshot
from tests.index.store.corpora import all_passages, bound, library_of, random_query, snapshot_of, write_corpus

SIGNS = """Signs at the quay

“Паро́м стоит,” s\u0327ileb says; Tu\u0308rkiye’s har\u200bbour office on the
north-\neastern co\u00adast said: «العبّارة في الميناء», don’t wait, we’re in the U.S. — ash-Shati, al-Shati’s
ferry\u00a0boats, 3.5 tonnes; ١٬٥٦١ people said “flour” and ‘wait’. الميناء ferry\u2028stopped.

The ferry the ferry the boat the said said, of the said of the of the boat; a boat of boats of the boats.
"""


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    place = tmp_path_factory.mktemp("agreement")
    folder = write_corpus(place / "articles")
    (folder / "signs.txt").write_text(SIGNS, encoding="utf-8")
    return snapshot_of(library_of(folder, place / "cache"))


def silent() -> None:
    """Nothing to check."""


@pytest.mark.parametrize("seed", range(8))
def test_a_paragraph_is_a_hit_if_and_only_if_it_has_spans(snapshot: Snapshot, seed: int) -> None:
    chance = random.Random(seed)
    passages = list(all_passages(snapshot))
    for _ in range(120):
        query = random_query(chance)
        asked = bound(snapshot, query, exact=chance.random() < 0.2, typing=chance.random() < 0.4)
        hits = {*snapshot.matching(asked, silent, snapshot.everything)}
        painted = {
            number
            for number, passage in passages
            if match_spans(asked, passage) and (names_kind(asked) or passage.kind is not Kind.FURNITURE)
        }
        assert hits == painted, query


@pytest.mark.parametrize("seed", range(8))
def test_stock_whoosh_finds_the_same_paragraphs(snapshot: Snapshot, seed: int, tmp_path: Path) -> None:
    chance = random.Random(1000 + seed)
    compared = 0
    with open_dir(library_folder(snapshot)).searcher() as searcher:
        while compared < 260:  # of eight seeds: more than two thousand
            query = random_query(chance)
            asked = bound(snapshot, query, exact=chance.random() < 0.2)
            if wide(asked):
                continue
            compared += 1
            furniture = set() if names_kind(asked) else set(searcher.document_numbers(kind="furniture"))
            theirs = {hit.docnum for hit in searcher.search(whoosh_query(asked, snapshot), limit=None)}
            assert {*snapshot.matching(asked, silent, snapshot.everything)} == theirs - furniture, query


def test_spans_are_the_words_that_match(snapshot: Snapshot) -> None:
    asked = bound(snapshot, "ferry")
    shown = {
        passage.text[start:end] for _, passage in all_passages(snapshot) for start, end in match_spans(asked, passage)
    }
    assert shown == {"Ferries", "ferry"}


def library_folder(snapshot: Snapshot) -> str:
    return str(snapshot.folder)


def whoosh_query(asked: Expanded, snapshot: Snapshot) -> Any:
    match asked:
        case Terms(field, terms):
            return wq.Or([wq.Term(field, term) for term in terms])
        case Phrase(field, steps):
            return wq.Or([wq.Phrase(field, list(words)) for words in product(*steps)])
        case Near(field, parts, distance):
            pairs = product(*(part.terms for part in parts if isinstance(part, Terms)))
            return wq.Or([_near(field, a, b, distance) for a, b in pairs])
        case KindFilter(kind):
            return wq.Term("kind", kind)
        case DateRange() | NamedRange() | ValueRange():
            return wq.Or([wq.Term(*field_and_term) for field_and_term in terms_in_range(asked, snapshot)])
        case Not(inner):
            return wq.Not(whoosh_query(inner, snapshot))
        case Or(queries):
            return wq.Or([whoosh_query(inner, snapshot) for inner in queries])
        case And(queries):
            return wq.And([whoosh_query(inner, snapshot) for inner in queries])


def terms_in_range(asked: DateRange | NamedRange | ValueRange, snapshot: Snapshot) -> list[tuple[str, str]]:
    if isinstance(asked, DateRange):
        dates = {entry.date for entry in snapshot.catalogue.entries.values() if entry.date}
        return [("date", date) for date in dates if may_lie_in(date, asked.first, asked.last)]
    field = "when" if isinstance(asked, NamedRange) else "figure"
    with open_dir(library_folder(snapshot)).reader() as reader:
        terms = [term.decode() for term in reader.lexicon(field)]
    if isinstance(asked, NamedRange):
        return [(field, term) for term in terms if asked.matches(*term.split("/"))]
    return [(field, term) for term in terms if asked.matches(*figure_ends(term))]


def _near(field: str, a: str, b: str, distance: int) -> Any:
    return ws.SpanNear2([wq.Term(field, a), wq.Term(field, b)], slop=distance, ordered=False)


def wide(asked: Expanded) -> bool:
    """Whether it asks what stock Whoosh cannot: compounds that take two places, a word near itself, three near."""
    match asked:
        case Phrase(_, steps):
            return any(term_width(term) > 1 for step in steps for term in step)
        case Near(_, parts, _) if len(parts) != 2:
            return True
        case Near(_, parts, _):
            same = isinstance(parts[0], Terms) and isinstance(parts[1], Terms) and {*parts[0].terms} & {*parts[1].terms}
            wide_terms = any(term_width(t) > 1 for part in parts if isinstance(part, Terms) for t in part.terms)
            return bool(same) or wide_terms or not all(isinstance(part, Terms) for part in parts)
        case Not(inner):
            return wide(inner)
        case And(queries) | Or(queries):
            return any(wide(inner) for inner in queries)
        case _:
            return False
