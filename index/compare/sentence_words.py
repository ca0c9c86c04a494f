"""The sentences of an article as folded words, which are what is compared."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from index.article import Article, Kind, Paragraph, Span
from index.citing.find_quotation import words_of
from index.citing.quotation_marks import marks_in
from index.english.role_words import ROLE_NOUNS
from index.english.sentences import sentences
from index.marks.quotes.quote import Quote, QuoteKind
from index.spans import Spans

_TELLING_LETTERS = 3
_DOUBLE_MARK = re.compile('["“”„‟]')
COMMON_WORDS = frozenset(
    """the and for are but not you all any can had her was one our out day get got has him his how man men new now
    old see two way who did its let put say she too use yet off own few ago per due yes may about after again
    against also among another around because been before being between could does doing down during each even
    every from have having here into itself just like made make many more most much must never only other over
    really said same says shall should since some still such take than that their them then there these they
    thing things think this those through time under until upon very want wants well were what when where which
    while will with within without would year years your yours going know people president according told asked
    added""".split()
)
"""Words of three letters and more that say nothing of where a sentence is from."""


class SentenceWord(Struct, frozen=True):
    """A word prepared for comparison, with its characters in the article's text."""

    folded: str
    start: int
    end: int
    telling: bool
    """Neither a name nor a title nor a common word."""
    quoted: bool
    """Within quotation marks."""


class Sentence(Struct, frozen=True):
    """A sentence of an article: its characters, its words, and its speaker, if it has exactly one."""

    article: int
    """Index of the article among those compared."""
    span: Span
    words: tuple[SentenceWord, ...]
    speaker: str | None = None


def sentences_of(number: int, article: Article, quotes: Iterable[Quote]) -> list[Sentence]:
    """The sentences of title, standfirst, body and captions, in text order.

    Args:
        number: the index of the article among those compared.
        article: the article.
        quotes: its quotations; words in their marks are compared as somebody's words.
    """
    said = Said(quotes)
    return [
        sentence
        for paragraph in article.paragraphs
        if paragraph.kind is not Kind.FURNITURE
        for sentence in sentences_in(number, article, paragraph, said)
    ]


class Said:
    """The quotations of an article that give a speaker's words; what is only reported is the newsroom's prose."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self._quotes = sorted(
            (quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT),
            key=lambda quote: (quote.start, quote.end),
        )
        self._spans = Spans((quote.start, quote.end) for quote in self._quotes)

    def within(self, start: int, end: int) -> list[Quote]:
        """Those with a character between `start` and `end`, end exclusive, by their start."""
        near = self._quotes[self._spans.near(start, end)]
        return [quote for quote in near if quote.start < end and quote.end > start]


def sentences_in(number: int, article: Article, paragraph: Paragraph, said: Said) -> Iterator[Sentence]:
    """Yields the sentences of one paragraph; `said` are the quotations of its article that give words."""
    quoted = Spans(quoted_stretches(article, paragraph, said.within(paragraph.start, paragraph.end)))
    for span in sentences(article.text, paragraph.start, paragraph.end):
        speakers = {quote.speaker for quote in said.within(*span)}
        words = tuple(words_in(article, span, quoted))
        yield Sentence(number, span, words, speakers.pop() if len(speakers) == 1 else None)


def quoted_stretches(article: Article, paragraph: Paragraph, here: Iterable[Quote]) -> list[Span]:
    """The characters of a paragraph in quotation marks, as far as quotations or double marks show it."""
    quoted = _in_marks(article.text[paragraph.start : paragraph.end], paragraph.start)
    return quoted + [piece for quote in here if quote.kind is QuoteKind.DIRECT for piece in quote.pieces]


def count_sentences(article: Article) -> int:
    """How many sentences an article has that are compared."""
    compared = (paragraph for paragraph in article.paragraphs if paragraph.kind is not Kind.FURNITURE)
    return sum(len(sentences(article.text, paragraph.start, paragraph.end)) for paragraph in compared)


def _in_marks(text: str, offset: int) -> list[Span]:
    """The stretches of a paragraph inside double marks; a speech of several paragraphs closes its marks at the last."""
    spans, start = [], None
    if not _DOUBLE_MARK.search(text):  # to tell apostrophes from marks takes as long as all else
        return []
    for mark in marks_in(text):
        if not mark.double or mark.depth > 1:
            continue
        if mark.opens:
            start = mark.at if start is None else start
        else:
            spans.append((offset + (start or 0), offset + mark.at))
            start = None
    return spans if start is None else [*spans, (offset + start, offset + len(text))]


def words_in(article: Article, span: Span, quoted: Spans) -> Iterator[SentenceWord]:
    """Yields the words of a sentence; `quoted` are the characters of its paragraph in quotation marks."""
    text = article.text
    for word in words_of(article.words(span)):
        start, end = span[0] + word.start, span[0] + word.end
        telling = (
            len(word.folded) >= _TELLING_LETTERS
            and not text[start].isupper()
            and word.folded not in COMMON_WORDS
            and word.folded not in ROLE_NOUNS
        )
        yield SentenceWord(word.folded, start, end, telling, quoted.contain(start, end))
