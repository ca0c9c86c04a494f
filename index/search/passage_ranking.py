"""Orders articles by how well their paragraphs explain a query: a language model of paragraph, article and corpus.

The likelihood that a paragraph produced the words of the query is a product over the words; each word is drawn from the
paragraph, from its article or from the corpus. So an article whose paragraphs share all words and an article that has
them apart are compared on one scale, and a word that an article lacks costs more the rarer it is. The score of an
article is the sum over its paragraphs of the squared likelihood, times a factor for words that are next to each other.
News puts first what it is about, so the first paragraphs and their words count more; and a long article has more
paragraphs that may have the words by chance, so the sum is divided by the root of their number.

Sources: X. Liu, W. B. Croft, Passage retrieval based on language models, CIKM 2002; C. Zhai, J. Lafferty, A study of
smoothing methods for language models, TOIS 22 (2004).

Mean reciprocal rank on 2,400 news articles, of 2,318 queries of a surname and a word beside it and of 2,236 of a
surname and a topic elsewhere in the article: .905 and .793. Without the weight of first paragraphs, the root and the
words added to the length of an article: .894 and .811; BM25 of paragraphs alone: .909 and .23. What favours one kind
of query costs the other: with a larger share of the article, .24, they are about .902 and .803.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import log, prod
from operator import mul
from typing import Protocol

from msgspec import Struct

from index.search.bitmap import Bitmap, CancelCheck, with_checks
from index.search.evaluate import Finder
from index.search.expanded import And, Expanded, Near, Optional, Or, Phrase, Terms
from index.search.positions import PositionSpan
from index.search.spelling import Distance
from index.search.term_counts import Standing, nearest_terms, part_counts

_PARAGRAPH, _ARTICLE, _CORPUS = 0.5, 0.2, 0.03
"""Shares of the three models."""
_PRIOR_WORDS, _ARTICLE_PRIOR_WORDS = 35, 300
"""Words added to the length of a paragraph and of an article: a line of three words does not outrank a sentence."""
_LEAD, _HALVED = 2.0, 3
"""The bonus of the first paragraph over a weight of 1, and the paragraphs after which half of it is left."""
_TITLE_TIMES = 2
"""Occurrences in the first paragraph that one in the title counts as."""
_NEXT_TO = 4.0
"""Factor for two words that follow each other in the paragraph as in the query. Figure and word: .80 to .89."""
_EXPLAINED = {
    Distance.SAME: 1.0,
    Distance.FOLDED: 0.8,
    Distance.INFLECTED: 0.06,
    Distance.NAME: 0.05,
    Distance.ALIAS: 0.05,
}
"""Occurrences that one in another spelling counts as. Surname and a word beside it: .93; .92 with 0.2, .90 with 0.5."""
_MOST_WORDS = 64
_LOOKED_UP = 256
"""Paragraphs from one check to the next."""


class Source(Protocol):
    """The columns and methods of an index that the ranking uses; columns hold a value for each paragraph."""

    lengths: "array[int]"
    days: "array[int]"
    average: float

    def standing(self, field: str, term: str) -> Sequence[Standing]:
        """Returns the posting list of a term in each segment that has it."""

    def positions(self, field: str, terms: Sequence[str], check: CancelCheck) -> Finder:
        """Finds, among paragraphs that ascend, those that have one of the terms, and where in them."""

    def matching(self, query: Expanded, check: CancelCheck, within: Bitmap) -> Bitmap:
        """Returns the paragraphs within some that match."""

    def all_of_articles(self, lasts: Bitmap) -> Bitmap:
        """Returns all paragraphs of the articles whose last paragraphs are given."""

    def siblings(self, number: int) -> range:
        """Returns all paragraphs of the article of a paragraph."""


class _Part(Struct, frozen=True):
    """A word or phrase of the query: how often it occurs in each paragraph, and its share of all words."""

    times: Mapping[int, float]
    titled: Bitmap
    share: float


def article_scores(
    words: Sequence[Expanded], lasts: Bitmap, together: Bitmap, source: Source, check: CancelCheck
) -> dict[int, float]:
    """The score of each article by its last paragraph, higher for a better match.

    Args:
        words: the words and phrases of the query in their order, small words as Optional.
        lasts: the last paragraph of each article.
        together: paragraphs in which words may be next to each other.
        source: the index.
        check: called now and then; raises to give up.
    """
    among = source.all_of_articles(lasts)
    parts = [_part(word, among, source, check) for word in words[:_MOST_WORDS] if not isinstance(word, Optional)]
    factors = _neighbours(words[:_MOST_WORDS], together & among, source, check)
    numbers = sorted({number for part in parts for number in part.times})
    scores = {}
    done = 0
    for last in lasts:
        check()
        end = bisect_right(numbers, last, done)
        scores[last] = _score(parts, source.siblings(last), numbers[done:end], factors, source)
        done = end
    return scores


def query_words(query: Expanded) -> tuple[Expanded, ...]:
    """The words of a query in their order, without excluded ones and those of other fields."""
    parts = query.queries if isinstance(query, And) else (query,)
    return tuple(part for part in parts if _is_word(part.query if isinstance(part, Optional) else part))


def _is_word(query: Expanded) -> bool:
    match query:
        case Terms(field) | Phrase(field) | Near(field):
            return field == "text"
        case And(queries) | Or(queries):
            return bool(queries) and all(map(_is_word, queries))
        case _:
            return False


def _score(
    parts: Sequence[_Part], article: range, having: Sequence[int], factors: Mapping[int, float], source: Source
) -> float:
    """The logarithm of the sum of squared likelihoods of the paragraphs; `having`: those with a word of the query."""
    lengths, start = source.lengths, article.start
    length = sum(lengths[start : article.stop]) + _ARTICLE_PRIOR_WORDS
    weights = [_weight(number - start) for number in having]
    everywhere: list[float] = []
    often: list[list[float]] = []
    for part in parts:
        often.append([part.times.get(number, 0.0) for number in having])
        times = sum(map(mul, weights, often[-1]))
        if part.titled and article[-1] in part.titled:
            times += _TITLE_TIMES * (1 + _LEAD)
        everywhere.append(_ARTICLE * times / length + _CORPUS * part.share)
    likelihood = prod(everywhere) ** 2
    for number, weight, counts in zip(having, weights, zip(*often, strict=True), strict=True):
        share = _PARAGRAPH / (lengths[number] + _PRIOR_WORDS)
        likely = factors.get(number, 1.0)
        for times, elsewhere in zip(counts, everywhere, strict=True):
            likely *= share * times + elsewhere
        likelihood += weight * likely * likely
    return log(likelihood) - log(len(article)) / 2 if likelihood > 0 else -1e9


@lru_cache(maxsize=1024)
def _weight(before: int) -> float:
    """The weight of a paragraph with some paragraphs of its article before it."""
    return 1 + _LEAD * float(0.5 ** (before / _HALVED))


def _part(part: Expanded, among: Bitmap, source: Source, check: CancelCheck) -> _Part:
    times: dict[int, float] = {}
    titled = Bitmap()
    occurrences = 0
    for query in part.queries if isinstance(part, Or) else (part,):
        check()
        if isinstance(query, Terms):
            for term, distance in nearest_terms(query.terms):
                standing = source.standing("text", term)
                occurrences += sum(each.count for each in standing)
                explained = _EXPLAINED[distance]
                for each in standing:
                    check()
                    for number, often in part_counts(each, among):
                        times[number] = times.get(number, 0.0) + explained * often
            titled |= source.matching(Terms("title", query.terms), check, among)
        else:
            docs = source.matching(query, check, among)
            occurrences += len(docs)
            weight = _EXPLAINED[_farthest(query)]
            for number in with_checks(docs, check, _LOOKED_UP):
                times[number] = max(times.get(number, 0.0), weight)
    words = max(1.0, source.average * len(source.lengths))
    return _Part(times, titled, (occurrences + 1) / words)


def _farthest(query: Expanded) -> Distance:
    """The distance of the nearest spelling of a phrase from the typed words."""
    match query:
        case Terms(_, terms):
            return min(terms.values(), default=Distance.ALIAS)
        case Phrase(_, steps):
            return max((min(step.values(), default=Distance.ALIAS) for step in steps), default=Distance.ALIAS)
        case Near(_, inner) | And(inner):
            return max(map(_farthest, inner), default=Distance.SAME)
        case Or(inner):
            return min(map(_farthest, inner), default=Distance.SAME)
        case _:
            return Distance.SAME


def _neighbours(words: Sequence[Expanded], numbers: Bitmap, source: Source, check: CancelCheck) -> dict[int, float]:
    """For each paragraph the factor for words that follow each other in it as they do in the query."""
    factors: dict[int, float] = {}
    if len(words) < 2 or not numbers:
        return factors
    ascending = list(numbers)
    before: Mapping[int, Sequence[PositionSpan]] = {}
    for word in words:
        check()
        inner = word.query if isinstance(word, Optional) else word
        inner = inner.queries[0] if isinstance(inner, Or) and inner.queries else inner
        found: Mapping[int, Sequence[PositionSpan]] = {}
        if isinstance(inner, Terms):
            terms = [term for term, distance in nearest_terms(inner.terms) if distance <= Distance.INFLECTED]
            found = source.positions("text", terms, check)(ascending)
        for number, places in with_checks(found.items(), check, _LOOKED_UP):
            if number in before and _follow(before[number], places):
                factors[number] = factors.get(number, 1.0) * _NEXT_TO
        before = found
    return factors


def _follow(first: Sequence[PositionSpan], second: Sequence[PositionSpan]) -> bool:
    begins = {begin for begin, _ in second}
    return any(end in begins for _, end in first)


def best_first(lasts: Bitmap, scores: Mapping[int, float], source: Source) -> Iterator[int]:
    """The articles by score, the newer first of equal ones."""
    yield from sorted(lasts, key=lambda last: (-scores[last], -source.days[last], last))
