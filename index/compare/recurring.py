"""Passages that recur: the same quotation, prose taken over, versions of one article, stock phrases."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from msgspec import Struct

from index.article import Article, Span
from index.compare.article_corpus import corpus_of
from index.compare.clusters import Clusters
from index.compare.corpus import Articles, Corpus
from index.compare.credits import credits_of
from index.compare.places import place_at
from index.compare.sentence_words import Sentence, count_sentences
from index.compare.stretch import shared_stretch
from index.compare.values import Passage, PassageSort
from index.marks.figures import Figure
from index.marks.quotes.quote import Quote

_OVERLAP = 0.5
"""Two stretches of a sentence are one passage where they share half of the longer one."""
_FIGURE_CHARACTERS = 60
_VERSION_SHARE = 0.4
_VERSION_SENTENCES = 6


class _Shared(Struct, frozen=True):
    """A stretch that two sentences share, in characters."""

    here: tuple[int, Span]
    there: tuple[int, Span]
    same: int
    sort: PassageSort


def passages(
    articles: Articles,
    quotes_of: Callable[[Article], Iterable[Quote]] | None = None,
    figures_of: Callable[[Article], Iterable[Figure]] | None = None,
) -> tuple[Passage, ...]:
    """The passages that two or more of the articles have, those in most articles first.

    Args:
        articles: the articles to compare, or a library.
        quotes_of: gives the quotations of an article, if they are at hand; not used for a library.
        figures_of: gives its figures, so that a passage that begins with a number keeps its "about".
    """
    corpus = corpus_of(articles, quotes_of, figures_of)
    shared = [each for pair in corpus.pairs() if (each := _shared(*pair)) is not None]
    versions = _versions(corpus, shared)
    found = [_passage(corpus, group, versions) for group in _groups(shared)]
    return tuple(sorted(found, key=lambda each: (-len(each.places), -len(each.words), each.places[0].span)))


def _shared(here: Sentence, there: Sentence) -> _Shared | None:
    stretch = shared_stretch(here, there)
    if stretch is None:
        return None
    one, other = _span(here, stretch.here), _span(there, stretch.there)
    return _Shared((here.article, one), (there.article, other), stretch.same, stretch.sort)


def _span(sentence: Sentence, words: tuple[int, int]) -> Span:
    return sentence.words[words[0]].start, sentence.words[words[1] - 1].end


def _groups(shared: Sequence[_Shared]) -> list[list[_Shared]]:
    """Shared stretches that are one passage: of one sort, and overlapping in an article."""
    by_article: dict[tuple[int, PassageSort], list[tuple[Span, int]]] = defaultdict(list)
    for number, each in enumerate(shared):
        for article, span in (each.here, each.there):
            by_article[article, each.sort].append((span, number))
    clusters = Clusters(len(shared))
    for spans in by_article.values():
        for one, other in _overlapping(sorted(spans)):
            clusters.join(one, other)
    return [[shared[number] for number in group] for group in clusters.groups()]


def _overlapping(spans: Sequence[tuple[Span, int]]) -> Iterable[tuple[int, int]]:
    """Pairs of numbers whose spans, in order of their starts, share half of the longer one."""
    for at, (span, number) in enumerate(spans):
        for other, other_number in spans[at + 1 :]:
            if other[0] >= span[1]:
                break
            overlap = min(span[1], other[1]) - other[0]
            if overlap >= _OVERLAP * max(span[1] - span[0], other[1] - other[0]):
                yield number, other_number


def _passage(corpus: Corpus, group: list[_Shared], versions: set[tuple[int, int]]) -> Passage:
    spans: dict[int, Counter[Span]] = defaultdict(Counter)
    for each in group:
        for number, span in (each.here, each.there):
            spans[number][span] += 1
    places = []
    credited: dict[str, None] = {}
    words = ""
    for number in sorted(spans):
        article = corpus.article(number)
        for span in _apart(spans[number]):
            whole = with_whole_figures(span, corpus.figures(number))
            places.append(place_at(article, whole))
            credited.update(dict.fromkeys(credits_of(article, whole)))
            words = words or article.words(whole)
    sort = group[0].sort
    if sort is PassageSort.PROSE and all((a.here[0], a.there[0]) in versions for a in group):
        sort = PassageSort.VERSION
    return Passage(words, sort, tuple(places), credits=tuple(credited))


def with_whole_figures(span: Span, figures: Iterable[Figure]) -> Span:
    """The span with the whole of a figure that it cuts: "about" is part of "about 2,000"."""
    start, end = span
    for figure in figures:
        if figure.start < start < figure.end and figure.end - figure.start < _FIGURE_CHARACTERS:
            start = figure.start
        if figure.start < end < figure.end and figure.end - figure.start < _FIGURE_CHARACTERS:
            end = figure.end
    return start, end


def _apart(spans: Counter[Span]) -> list[Span]:
    """The widest of spans that overlap, in text order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda each: each[0] - each[1]):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return sorted(kept)


def _versions(corpus: Corpus, shared: Sequence[_Shared]) -> set[tuple[int, int]]:
    """Pairs of articles that share most of their own prose: two versions of one article."""
    pairs: dict[tuple[int, int], set[Span]] = defaultdict(set)
    for each in shared:
        if each.sort is PassageSort.PROSE:
            pairs[each.here[0], each.there[0]].add(each.here[1])

    @cache
    def length(number: int) -> int:
        return count_sentences(corpus.article(number))

    return {
        pair
        for pair, spans in pairs.items()
        if len(spans) >= _VERSION_SENTENCES and len(spans) >= _VERSION_SHARE * min(map(length, pair))
    }
