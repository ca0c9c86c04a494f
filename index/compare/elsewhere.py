"""The same passage elsewhere: sentences that other articles have too, word for word or nearly, and what differs."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import Match, SequenceMatcher

from msgspec import Struct

from index.article import Article, Span
from index.citing.find_quotation import Difference, Word, words_of
from index.english.sentences import sentences
from index.search.hits import Hit, Results

Search = Callable[[str], Results]
"""Answers a query with paragraphs."""

_ALIKE = 0.75
"""The share of words that agree from which two sentences are one."""
_ROW, _ROW_TELLING = 8, 4
"""Words in a row that show that one sentence was taken from the other, and how many of them must be distinctive, since
the long name of an authority is not a passage."""
_RUN, _RUNS = 4, 6
"""Words in a run, and the number of runs by which candidate paragraphs are looked up."""
_FEWEST = 4
"""Sentences with fewer words do not show where they come from: "He declined to comment."""
_MOST, _MOST_WORDS = 40, 200
"""Sentences of a passage that are looked for, and words of one: comparing costs the square of them."""
_WORD = re.compile(r"[^\W_][^\s\"“”„«»]*")


class Elsewhere(Struct, frozen=True):
    """A sentence as another article has it. Spans are characters of the article that each is in, end exclusive."""

    hit: Hit
    """The paragraph that contains it."""
    span: Span
    sentence: Span
    """The passage that was looked for, in its own article."""
    likeness: float
    """The share of words that agree: 1.0 where all do."""
    differences: tuple[Difference, ...]

    @property
    def words(self) -> str:
        """The sentence as written there."""
        return self.hit.text[self.span[0] - self.hit.start : self.span[1] - self.hit.start]


def elsewhere(search: Search, article: Article, passage: Span) -> tuple[Elsewhere, ...]:
    """Where other articles have the sentences of a passage, in the order of the passage, the likest first."""
    found: list[Elsewhere] = []
    for sentence in _sentences(article, passage):
        found += sorted(_others(search, article, sentence), key=lambda other: -other.likeness)
    return tuple(found)


def _sentences(article: Article, passage: Span) -> list[Span]:
    start, end = passage
    parts = ((max(start, p.start), min(end, p.end)) for p in article.paragraphs if p.start < end and p.end > start)
    whole = [sentence for part in parts for sentence in sentences(article.text, *part)]
    return [span for span in whole if len(words_of(article.words(span))) >= _FEWEST][:_MOST]


def _others(search: Search, article: Article, sentence: Span) -> Iterator[Elsewhere]:
    words = article.words(sentence)
    asked = words_of(words)[:_MOST_WORDS]
    for hit in search(_query(words)).hits:
        if hit.path == article.location:
            continue
        there = [_compared(words, asked, hit, sentence, span) for span in sentences(hit.text)]
        best = max((other for other in there if other is not None), key=lambda other: other.likeness, default=None)
        if best is not None:
            yield best


def _compared(words: str, asked: Sequence[Word], hit: Hit, sentence: Span, span: Span) -> Elsewhere | None:
    text = hit.text[span[0] : span[1]]
    has = words_of(text)[:_MOST_WORDS]
    matcher = SequenceMatcher(None, [word.folded for word in asked], [word.folded for word in has], autojunk=False)
    likeness = matcher.ratio()
    if likeness < _ALIKE and not _is_row(text, has, matcher.find_longest_match()):
        return None
    start = hit.start + span[0]
    differences = tuple(
        Difference(_said(words, asked[a:b]), _said(text, has[c:d]), _place(has, c, d, start))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )
    return Elsewhere(hit, (start, hit.start + span[1]), sentence, likeness, differences)


def _is_row(text: str, has: Sequence[Word], same: Match) -> bool:
    row = has[same.b : same.b + same.size]
    return len(row) >= _ROW and sum(_is_telling(text, word) for word in row) >= _ROW_TELLING


def _is_telling(text: str, word: Word) -> bool:
    """Neither a name nor a little word such as "of"."""
    return len(word.folded) > 3 and not text[word.start].isupper()


def _said(text: str, words: Sequence[Word]) -> str:
    return text[words[0].start : words[-1].end] if words else ""


def _place(has: Sequence[Word], first: int, end: int, start: int) -> Span:
    if first < end:
        return start + has[first].start, start + has[end - 1].end
    at = start + (has[first - 1].end if first else 0)  # an empty place after the word before
    return at, at


def _query(words: str) -> str:
    """Phrases side by side that cover the words; those with the longest words, which are the rarest."""
    row = _WORD.findall(words)
    runs = [" ".join(row[at : at + _RUN]) for at in range(0, len(row) - _RUN + 1, _RUN)]
    return " OR ".join(f'"{run}"' for run in sorted(runs, key=len, reverse=True)[:_RUNS])
