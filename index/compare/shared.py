"""One passage in other articles: what they share with its sentences, or its very words where it is short."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from index.article import Article, Paragraph, Span
from index.citing.find_quotation import words_of
from index.compare.places import place_at
from index.compare.recurring import with_whole_figures
from index.compare.sentence_words import Sentence, sentences_of
from index.compare.stretch import shared_stretch
from index.compare.values import Passage, PassageSort, Place
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote
from index.reading.parts import split_part
from index.search.hits import Hit, Results

Search = Callable[[str], Results]
"""Answers a query with paragraphs."""

_RUN_WORDS, _RUNS = 4, 6
"""A paragraph is compared if it has one of this many runs of this many words."""
_SENTENCES = 40
"""Sentences of a passage that are looked for at most."""
_EXACT_WORDS = 8
"""A passage of this many words or fewer is also looked for as it is written."""
_WORD = re.compile(r"[^\W_][^\s\"“”„«»]*")


def shared(
    search: Search, article: Article, span: Span, quotes: Iterable[Quote] = (), figures: Iterable[Figure] = ()
) -> tuple[Passage, ...]:
    """The text that other articles share with a passage, a Passage for each sentence; its first place is the passage's.

    Args:
        search: looks for paragraphs by a query.
        article: the article of the passage.
        span: its characters; the sentences that they touch are compared, and stretches that touch them count.
        quotes: quotations of the article.
        figures: its figures, so that a stretch that begins with a number keeps its "about".
    """
    figures = tuple(figures)
    touched = [each for each in sentences_of(0, article, quotes) if each.span[0] < span[1] and each.span[1] > span[0]]
    found = [_of_sentence(search, article, sentence, span, figures) for sentence in touched[:_SENTENCES]]
    passages = [passage for passage in found if passage is not None]
    words = words_of(article.words(span))
    if not passages and 0 < len(words) <= _EXACT_WORDS:
        passages += _of_words(search, article, span)
    return tuple(passages)


def _of_sentence(
    search: Search, article: Article, sentence: Sentence, span: Span, figures: Iterable[Figure]
) -> Passage | None:
    places: list[Place] = []
    here: Span | None = None
    sorts: Counter[PassageSort] = Counter()
    for hit in _others(search, article, _runs(article.words(sentence.span))):
        text = _paragraph_alone(hit)
        best = None
        for other in sentences_of(1, text, ()):
            stretch = shared_stretch(sentence, other)
            if stretch is None:
                continue
            mine = sentence.words[stretch.here[0]].start, sentence.words[stretch.here[1] - 1].end
            if mine[0] < span[1] and mine[1] > span[0] and (best is None or stretch.same > best[0]):
                theirs = other.words[stretch.there[0]].start, other.words[stretch.there[1] - 1].end
                best = stretch.same, mine, theirs, stretch.sort
        if best is not None:
            _, mine, theirs, sort = best
            here = mine if here is None else (min(here[0], mine[0]), max(here[1], mine[1]))
            sorts[sort] += 1
            places.append(_place(hit, with_whole_figures(theirs, _figures_of(text))))
    if here is None:
        return None
    first = place_at(article, with_whole_figures(here, figures))
    return Passage(article.words(first.span), sorts.most_common(1)[0][0], (first, *places))


def _of_words(search: Search, article: Article, span: Span) -> Iterator[Passage]:
    """The very words in other articles; case and marks may differ."""
    wanted = [word.folded for word in words_of(article.words(span))]
    places = []
    for hit in _others(search, article, '"' + " ".join(_WORD.findall(article.words(span))) + '"'):
        words = words_of(hit.text)
        folded = [word.folded for word in words]
        for at in range(len(folded) - len(wanted) + 1):
            if folded[at : at + len(wanted)] == wanted:
                place = words[at].start, words[at + len(wanted) - 1].end
                places.append(_place(hit, with_whole_figures(place, _figures_of(_paragraph_alone(hit)))))
    if places:
        yield Passage(article.words(span), PassageSort.WORDS, (place_at(article, span), *places))


def _others(search: Search, article: Article, query: str) -> Iterator[Hit]:
    return (hit for hit in search(query).hits if hit.path != article.location) if query else iter(())


def _runs(words: str) -> str:
    """Phrases side by side that cover the words: those with the longest words, which are the rarest."""
    row = _WORD.findall(words)
    runs = [" ".join(row[at : at + _RUN_WORDS]) for at in range(0, max(1, len(row) - _RUN_WORDS + 1), _RUN_WORDS)]
    return " OR ".join(f'"{run}"' for run in sorted(filter(None, runs), key=len, reverse=True)[:_RUNS])


def _paragraph_alone(hit: Hit) -> Article:
    return Article(hit.path, hit.text, (Paragraph(1, hit.kind, 0, len(hit.text)),))


def _figures_of(article: Article) -> tuple[Figure, ...]:
    from index.marks.figures import find_figures

    return find_figures(article)


def _place(hit: Hit, span: Span) -> Place:
    path, part = split_part(hit.path)
    return Place(
        path,
        str(part) if part is not None else None,
        hit.outlet,
        hit.number,
        hit.kind,
        (hit.start + span[0], hit.start + span[1]),
    )
