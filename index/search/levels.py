"""The three levels of an answer: all words in one paragraph, all in one article, most of the words in one article.

A level is asked for only if the ones before it found little. Its hits never contradict the query: phrases and nearness
stay whole, fields, dates and kinds hold for each hit, and an article that has an excluded word is left out.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from index.search.bitmap import Bitmap, CancelCheck, union_of
from index.search.expanded import And, Expanded, Near, Not, Optional, Or, Phrase, Terms
from index.search.hits import Level
from index.search.spelling import Distance

SHORT_ARTICLES = 5
"""Articles below which an answer is short, so that the next level is asked for."""
_SENTENCE_WORDS = 4
"""Words from which a query is a headline or a question: then most of them may follow some hits, too."""
_MOST_PARTS = 64


class Plan(Struct, frozen=True):
    """A query taken apart: `parts` are the words and phrases sought in the text, `filters` hold for each hit."""

    parts: tuple[Expanded, ...]
    filters: tuple[Expanded, ...] = ()
    refused: tuple[Expanded, ...] = ()


class Found(Struct, frozen=True):
    """What a level found.

    `articles` holds the last paragraph of each article, `docs` the paragraphs that have each part (in the order of the
    plan, with those whose title has it), `allowed` the paragraphs that may be hits.
    """

    level: Level
    articles: Bitmap
    docs: tuple[Bitmap, ...]
    near_docs: tuple[Bitmap, ...]
    """As `docs`, but only in the typed spelling or a form of it."""
    allowed: Bitmap
    wanted: int
    """How many of the parts each article has, at least."""


class Source(Protocol):
    """What levels ask of an index."""

    everything: Bitmap

    def matching(self, query: Expanded, check: CancelCheck, within: Bitmap) -> Bitmap:
        """Returns the paragraphs within some that match."""

    def articles_with(self, hits: Bitmap) -> Bitmap:
        """Returns the last paragraph of each article that has one of the hits."""

    def all_of_articles(self, lasts: Bitmap) -> Bitmap:
        """Returns all paragraphs of the articles whose last paragraphs are given."""


def plan(query: Expanded) -> Plan | None:
    """The query taken apart; None if it has fewer than two parts, so that no other level can find more."""
    if isinstance(query, Phrase) and (signs := _signs(query)):
        return Plan(signs)
    if not isinstance(query, And):
        return None
    parts: list[Expanded] = []
    filters: list[Expanded] = []
    refused: list[Expanded] = []
    for each in query.queries:
        if isinstance(each, Not):
            refused.append(each.query)
        elif isinstance(each, Phrase) and (signs := _signs(each)):
            parts += signs
        elif _is_text(each):
            parts.append(each)
        elif not isinstance(each, Optional):
            filters.append(each)
    parts = list(dict.fromkeys(parts))[:_MOST_PARTS] if len(parts) > _MOST_PARTS else parts
    return Plan(tuple(parts), tuple(filters), tuple(refused)) if len(parts) > 1 else None


def articles_with_all(asked: Plan, source: Source, check: CancelCheck, within: Bitmap) -> Found:
    """The articles that have all parts, in any of their paragraphs or in their title. Raises what `check` raises."""
    found = _docs(asked, source, check, within)
    articles = [source.articles_with(docs) for docs in found.docs]
    return _only_allowed(found, Level.ARTICLE, Bitmap.intersection(*articles), len(articles), source)


def articles_with_most(whole: Found, source: Source, check: CancelCheck) -> Found:
    """The articles that have most of the parts; fewer, but at least two and a third, if these are too few.

    Args:
        whole: what `articles_with_all` found.
        source: the index.
        check: called now and then; raises to give up.
    """
    articles = [source.articles_with(docs) for docs in whole.docs if docs]
    wanted = len(whole.docs) // 2 + 1
    least = max(2, -(-len(whole.docs) // 3))
    counted = _at_least(articles, check)
    while wanted > least and len(counted.get(wanted, ())) < SHORT_ARTICLES:
        wanted -= 1
    return _only_allowed(whole, Level.MOST, counted.get(wanted, Bitmap()), wanted, source)


def asks_for_most(asked: Plan, articles_before: int) -> bool:
    """Whether articles with most of the words are wanted after so many articles with all of them."""
    enough = SHORT_ARTICLES if len(asked.parts) >= _SENTENCE_WORDS else 1
    return articles_before < enough and len(asked.parts) > 2


def typed_spellings(query: Expanded) -> Expanded:
    """The part with only the typed spellings and their forms: no names that sound alike, no other names."""
    match query:
        case Terms(field, terms):
            return Terms(field, _nearest(terms))
        case Phrase(field, steps, gaps):
            return Phrase(field, tuple(map(_nearest, steps)), gaps)
        case Or((first, *_)):
            return typed_spellings(first)
        case _:
            return query


def _nearest(terms: Mapping[str, Distance]) -> Mapping[str, Distance]:
    return {term: distance for term, distance in terms.items() if distance <= Distance.INFLECTED}


def _docs(asked: Plan, source: Source, check: CancelCheck, within: Bitmap) -> Found:
    allowed = within
    for each in asked.filters:
        allowed = source.matching(each, check, allowed)
    docs: list[Bitmap] = []
    near_docs: list[Bitmap] = []
    for part in asked.parts:
        in_text = source.matching(part, check, within)
        titled = source.matching(_on_title(part), check, within)
        near = typed_spellings(part)
        near_docs.append(in_text if near == part else source.matching(near, check, in_text))
        docs.append(in_text | titled)
    refused = union_of([source.matching(each, check, within) for each in asked.refused])
    if refused:
        allowed = allowed - source.all_of_articles(source.articles_with(refused))
    return Found(Level.ARTICLE, Bitmap(), tuple(docs), tuple(near_docs), allowed, 0)


def _only_allowed(found: Found, level: Level, articles: Bitmap, wanted: int, source: Source) -> Found:
    """The articles among some that have a paragraph that may be a hit."""
    hits = union_of(found.docs) & found.allowed
    return Found(level, articles & source.articles_with(hits), found.docs, found.near_docs, found.allowed, wanted)


def _at_least(bitmaps: Sequence[Bitmap], check: CancelCheck) -> dict[int, Bitmap]:
    """For each count from 1 the numbers that are in at least as many of the bitmaps."""
    counted: list[Bitmap] = []
    for each in bitmaps:
        check()
        above = [each & fewer for fewer in counted]
        more = [fewer | other for fewer, other in zip(counted, (each, *above), strict=False)]
        counted = [*more, above[-1] if above else each]
    return dict(enumerate(counted, 1))


def _is_text(query: Expanded) -> bool:
    """Whether this is sought in the text of paragraphs and nowhere else."""
    match query:
        case Terms(field) | Phrase(field) | Near(field):
            return field == "text"
        case And(queries) | Or(queries):
            return bool(queries) and all(map(_is_text, queries))
        case _:
            return False


def _on_title(query: Expanded) -> Expanded:
    """The same, sought in the title of the article."""
    match query:
        case Terms(_, terms):
            return Terms("title", terms)
        case Phrase(_, steps, gaps):
            return Phrase("title", steps, gaps)
        case Near(_, parts, distance, ordered):
            return Near("title", tuple(map(_part_on_title, parts)), distance, ordered)
        case And(queries):
            return And(tuple(map(_on_title, queries)))
        case Or(queries):
            return Or(tuple(map(_on_title, queries)))
        case _:
            return query


def _part_on_title(part: Terms | Phrase) -> Terms | Phrase:
    return Terms("title", part.terms) if isinstance(part, Terms) else Phrase("title", part.steps, part.gaps)


def _signs(query: Phrase) -> tuple[Expanded, ...]:
    """Chinese and Japanese signs in a row as overlapping pairs; none if the phrase has other words or two signs."""
    steps = query.steps
    if len(steps) < 3 or not all(any(_is_sign(term) for term in step) for step in steps):
        return ()
    return tuple(Phrase(query.field, steps[at : at + 2]) for at in range(len(steps) - 1))


def _is_sign(term: str) -> bool:
    return len(term) == 1 and "\u3040" <= term <= "\uffef"
