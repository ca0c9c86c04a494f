"""The subject of a figure: its unit, the head of its noun, and the words and names around it."""

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Kind, Span
from index.citing.find_quotation import words_of
from index.compare.intervals import Interval, interval_of
from index.compare.sentence_words import COMMON_WORDS
from index.english.inflection import bases
from index.english.sentences import sentences
from index.marks.figures.figure import Figure, FigureKind

_FEWEST_COUNTED = 5
_LEFT_OUT = frozenset({FigureKind.AGE, FigureKind.DURATION})
_WINDOW_WORDS = 14
"""Words on either side of a figure that may say what it is about."""
SPLITTING = frozenset(
    "foreign women men children another other others more new extra additional fewer remaining first second third next"
    " last previous earlier later female male injured wounded killed dead missing half former".split()
)
"""Words that change the meaning of the counted noun: "1,200 women" are not "1,200 prisoners"."""


class Subject(Struct, frozen=True):
    """A figure with what it is about. Words are stems; `article` is an index among the articles compared."""

    article: int
    figure: Figure
    sentence: Span
    unit: str
    """The kind of quantity: a currency, "percent", a measure, or "count"."""
    interval: Interval
    head: str
    modifiers: frozenset[str]
    splitting: frozenset[str]
    context: frozenset[str]
    names: frozenset[str]
    following: str
    """The first content word after the figure: "indictment" of "a 47-page indictment"."""
    decided: bool = False
    """Whether the reader decided that its noun has synonyms."""


def subjects_of(number: int, article: Article, figures: tuple[Figure, ...]) -> list[Subject]:
    """The figures of an article that can be compared with others.

    Args:
        number: the index of the article among those compared.
        article: the article.
        figures: its figures; ages, durations and counts under five are left out.
    """
    found = []
    for figure in figures:
        interval = interval_of(figure)
        if not is_comparable(figure, interval):
            continue
        paragraph = article.paragraph_at(figure.start)
        if paragraph is None or paragraph.kind is Kind.FURNITURE:
            continue
        spans = sentences(article.text, paragraph.start, paragraph.end)
        sentence = next((span for span in spans if span[0] <= figure.start < span[1]), (figure.start, figure.end))
        found.append(_subject(number, article, figure, sentence, interval))
    return found


def is_comparable(figure: Figure, interval: Interval) -> bool:
    """Whether a figure is compared at all: neither an age or duration nor a small count."""
    return figure.kind not in _LEFT_OUT and (figure.unit is not None or interval.high >= _FEWEST_COUNTED)


def blocks_of(figure: Figure, interval: Interval) -> tuple[tuple[str, str], tuple[str, str]]:
    """Two figures are compared if they share one of these: unit and noun, or unit and value."""
    unit = _unit(figure)
    return (unit, _head([word.folded for word in words_of(figure.noun or "")])), (unit, f"={interval.low:.3g}")


def with_synonyms(subject: Subject, synonyms: frozenset[frozenset[str]]) -> Subject:
    """The subject with one head for nouns that the reader decided to count one thing."""
    heads = {subject.head}
    for _ in synonyms:  # a chain of synonyms is followed to its end
        pairs = ({stem_of(each.lower()) for each in pair} for pair in synonyms)
        heads = heads.union(*(pair for pair in pairs if heads & pair))
    return replace(subject, head=min(heads), decided=True) if len(heads) > 1 else subject


def _subject(number: int, article: Article, figure: Figure, sentence: Span, interval: Interval) -> Subject:
    noun = [word.folded for word in words_of(figure.noun or "")]
    head = _head(noun)
    words = words_of(article.words(sentence))
    at = next((n for n, word in enumerate(words) if sentence[0] + word.end > figure.start), 0)
    near = words[max(0, at - _WINDOW_WORDS) : at + _WINDOW_WORDS]
    text = article.words(sentence)
    outside = [word for word in near if not figure.start <= sentence[0] + word.start < figure.end]
    modifiers = frozenset(stem_of(word) for word in noun[:-1])
    small = {word.folded for word in outside if not text[word.start].isupper()}
    return Subject(
        number,
        figure,
        sentence,
        unit=_unit(figure),
        interval=interval,
        head=head,
        modifiers=modifiers,
        splitting=frozenset(noun) & SPLITTING,
        context=frozenset(
            stem_of(word) for word in small if len(word) > 2 and word not in COMMON_WORDS and word.isalpha()
        ),
        following=next(
            (
                stem_of(word.folded)
                for word in near
                if sentence[0] + word.start >= figure.end and _is_content(word.folded)
            ),
            "",
        ),
        names=frozenset(word.folded for word in outside if text[word.start].isupper() and word.start > 0),
    )


def _unit(figure: Figure) -> str:
    return figure.unit or str(figure.kind)


def _head(noun: list[str]) -> str:
    return stem_of(noun[-1]) if noun else ""


def _is_content(word: str) -> bool:
    return len(word) > 2 and word not in COMMON_WORDS and word.isalpha()


@lru_cache(maxsize=1 << 12)
def stem_of(word: str) -> str:
    """One form for all inflections of a word: the shortest that it may come from."""
    return min(bases(word), key=lambda base: (len(base), base), default=word)


ANYBODY = frozenset(map(stem_of, "people persons lives souls".split()))
"""Nouns for human beings of any kind: "17 people" may be the "17 injured" of another report."""
