"""The three levels of an answer: all words in one paragraph, all in one article, most of the words in one article.

A level is asked for only if the ones before it found little. Its hits never contradict the query: phrases and nearness
stay whole, fields, dates and kinds hold for each hit, and an article that has an excluded word is left out.
"""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from index.search.bitmap import Bitmap, CancelCheck, union_of
from index.search.expanded import And, Expanded, Near, Not, Optional, Or, Phrase, Terms
from index.search.hits import Level
from index.search.tokens import is_sign

SHORT_ARTICLES = 10
"""Articles below which an answer is short, so that the next level is asked for: less than a screen of hits."""
_SENTENCE_WORDS = 4
"""Words that make a query a headline or a question; articles with most of its words may then follow a few hits."""
_MOST_PARTS = 64


class Plan(Struct, frozen=True):
    """A query taken apart: `parts` are the words and phrases sought in the text, `filters` hold for each hit."""

    parts: tuple[Expanded, ...]
    filters: tuple[Expanded, ...] = ()
    refused: tuple[Expanded, ...] = ()


class Found(Struct, frozen=True):
    """The articles of one level, and where the parts of the query are.

    `articles` holds the last paragraph of each article, `docs` the paragraphs that have each part (in the order of the
    plan, with those whose title has it), `holders` the last paragraphs of the articles that have each part, `allowed`
    the paragraphs that may be hits.
    """

    level: Level
    articles: Bitmap
    docs: tuple[Bitmap, ...]
    holders: tuple[Bitmap, ...]
    allowed: Bitmap

    def without(self, articles: Bitmap) -> "Found":
        """The same without some articles."""
        return replace(self, articles=self.articles - articles)

    def parts_of(self, last: int) -> int:
        """How many of the parts the article with this last paragraph has."""
        return sum(last in holders for holders in self.holders)


class Source(Protocol):
    """The methods of an index that the levels call."""

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
    """The articles that have all parts, in any paragraph or in the title. Raises what `check` raises."""
    allowed = within
    for each in asked.filters:
        allowed = source.matching(each, check, allowed)
    refused = union_of([source.matching(each, check, within) for each in asked.refused])
    if refused:
        allowed = allowed - source.all_of_articles(source.articles_with(refused))
    docs: list[Bitmap] = []
    for part in asked.parts:
        docs.append(source.matching(part, check, within) | source.matching(_on_title(part), check, within))
    holders = tuple(map(source.articles_with, docs))
    articles = Bitmap.intersection(*holders)
    return _only_allowed(Found(Level.ARTICLE, articles, tuple(docs), holders, allowed), source)


def articles_with_most(whole: Found, source: Source, check: CancelCheck) -> Found:
    """The articles with most of the parts; if they are too few, with fewer parts, at least two and a third of all.

    Args:
        whole: what `articles_with_all` found.
        source: the index.
        check: called now and then; raises to give up.
    """
    count = len(whole.docs)
    wanted, least = count // 2 + 1, max(2, -(-count // 3))
    counted = _at_least([holders for holders in whole.holders if holders], check)
    while wanted > least and len(counted.get(wanted, ())) < SHORT_ARTICLES:
        wanted -= 1
    return _only_allowed(replace(whole, level=Level.MOST, articles=counted.get(wanted, Bitmap())), source)


def hits_of(found: Found, source: Source, check: CancelCheck) -> Bitmap:
    """The hits of a level: of each article the paragraphs that have most of the parts."""
    hits: list[Bitmap] = []
    left = found.articles
    among = source.all_of_articles(left) & found.allowed
    counted = _at_least([docs & among for docs in found.docs], check)
    for count in sorted(counted, reverse=True):
        if reached := source.articles_with(counted[count]) & left:
            hits.append(counted[count] & source.all_of_articles(reached))
            left = left - reached
    return union_of(hits)


def asks_for_most(asked: Plan, articles_before: int) -> bool:
    """Whether articles with most of the words are wanted, given the number of articles with all of them."""
    enough = SHORT_ARTICLES if len(asked.parts) >= _SENTENCE_WORDS else 1
    return articles_before < enough and len(asked.parts) > 2


def _only_allowed(found: Found, source: Source) -> Found:
    """The level with the articles that have a paragraph that may be a hit."""
    hits = union_of(found.docs)
    if hits.issubset(found.allowed):
        return found
    return replace(found, articles=found.articles & source.articles_with(hits & found.allowed))


def _at_least(bitmaps: Sequence[Bitmap], check: CancelCheck) -> dict[int, Bitmap]:
    """For each count from 1, the numbers that are in at least that many bitmaps."""
    counted: list[Bitmap] = []
    for each in bitmaps:
        check()
        above = [each & fewer for fewer in counted]
        more = [fewer | other for fewer, other in zip(counted, (each, *above), strict=False)]
        counted = [*more, above[-1] if above else each]
    return dict(enumerate(counted, 1))


def _is_text(query: Expanded) -> bool:
    """Whether a part is searched only in the text of paragraphs."""
    match query:
        case Terms(field) | Phrase(field) | Near(field):
            return field == "text"
        case And(queries) | Or(queries):
            return bool(queries) and all(map(_is_text, queries))
        case _:
            return False


def _on_title(query: Expanded) -> Expanded:
    """The same part, searched in the title of the article."""
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
    if len(steps) < 3 or not all(any(is_sign(term) for term in step) for step in steps):
        return ()
    return tuple(Phrase(query.field, steps[at : at + 2]) for at in range(len(steps) - 1))
