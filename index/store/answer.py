"""One query answered from one snapshot of the index."""

import re
from itertools import islice
from pathlib import Path

from index.search.bind import bind, finished, folded_in
from index.search.bitmap import Bitmap, Check
from index.search.fuzzy import suggestion
from index.search.hits import Hit, Results
from index.search.query import in_words, parse
from index.search.query.nodes import NOTHING, And, In, Node, Not, Or, Phrase, Word
from index.search.ranking import ranked
from index.search.spans import Painter
from index.search.tokens import folded, tokens
from index.store.rows import read_passage, read_place
from index.store.snapshot import Snapshot
from index.store.table import DamagedError


def answer(
    snapshot: Snapshot, query: str, limit: int, exact: bool, typing: bool, within: Path | None, check: Check
) -> Results:
    """The hits of a query, at most `limit` of them, with exact counts. Raises what `check` raises."""
    tree = parse(query, typing)
    if tree == NOTHING:
        return Results(query, (), 0, 0)
    bound = bind(tree, snapshot.catalogue.lexicon, exact, check)
    found = snapshot.matching(bound, check, None if within is None else _paragraphs_of(within, snapshot))
    painter = Painter(bound)
    hits = []
    for number, score in islice(ranked(bound, found, snapshot, check), limit):
        check()
        if hit := _hit(number, score, painter, snapshot):
            hits.append(hit)
    return Results(
        query,
        tuple(hits),
        found.bit_count(),
        snapshot.articles_with(found).bit_count(),
        understood=in_words(tree),
        folded=() if exact else folded_in(finished(tree), snapshot.catalogue.lexicon, check),
        suggestion=None if found or within else _looser(query, tree, snapshot, exact, check),
    )


def _paragraphs_of(path: Path, snapshot: Snapshot) -> Bitmap:
    entry = snapshot.catalogue.entries.of_path(str(path))
    return snapshot.of_article(entry.number) if entry else 0


def _hit(number: int, score: float, painter: Painter, snapshot: Snapshot) -> Hit | None:
    stored, entry = snapshot.stored(number), snapshot.entry(number)
    try:
        passage = read_passage(stored, entry.title, entry.outlet, entry.date)
        paragraph = read_place(stored)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"paragraph {number} is damaged: {error}") from error
    spans = painter.spans(passage)
    if not spans:
        return None
    return Hit(
        Path(entry.path),
        entry.title,
        entry.outlet,
        entry.date,
        paragraph.kind,
        paragraph.number,
        paragraph.start,
        paragraph.end,
        passage.text,
        tuple((start + paragraph.start, end + paragraph.start) for start, end in spans),
        score,
    )


def _looser(query: str, tree: Node, snapshot: Snapshot, exact: bool, check: Check) -> str | None:
    """A query near to this one that has hits: misspelled words mended, folding on, phrases opened, or any word."""
    lexicon = snapshot.catalogue.lexicon
    mended = query
    for term in dict.fromkeys(_terms(tree)):
        if not lexicon.knows(folded(term)) and (better := suggestion(term, lexicon, check)):
            mended = re.sub(rf"(?<!\w){re.escape(term)}(?!\w)", better, mended, flags=re.IGNORECASE)
    opened = re.sub('["“”„«»]', " ", mended)
    any_word = " OR ".join(dict.fromkeys(token.term for token in tokens(opened) if token.term not in ("or", "and")))
    for candidate in (mended, opened.strip(), any_word):
        if (candidate != query or exact) and candidate:
            check()
            if snapshot.matching(bind(parse(candidate), lexicon, check=check), check):
                return " ".join(candidate.split())
    return None


def _terms(tree: Node) -> list[str]:
    match tree:
        case Word(term):
            return [term]
        case Phrase(words):
            return [word.term for word in words if isinstance(word, Word)]
        case And(queries) | Or(queries):
            return [term for inner in queries for term in _terms(inner)]
        case In(_, inner) | Not(inner):
            return _terms(inner)
        case _:
            return []
