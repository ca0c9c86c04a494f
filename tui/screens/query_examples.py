"""Queries that can be typed in the search bar, with examples from the open article."""

import re
from collections.abc import Iterable

from index.marks.figures.figure import Value
from tui.models.annotated_article import AnnotatedArticle

Example = tuple[str, str]
"""A query, and a description of its hits."""

_WORD = re.compile(r"[^\W\d_]{5,}")
_FALLBACK_WORDS = ("harbour", "council", "prison", "border")


def query_examples(opened: AnnotatedArticle | None) -> tuple[Example, ...]:
    """One query of each form, with words of the open article if it has suitable ones."""
    one, two, three, four = _words(opened)
    speaker = next(iter(_speakers(opened)), "lind")
    outlet = opened.article.outlet.value.split()[-1].lower() if opened and opened.article.outlet else "herald"
    noun = next(iter(_nouns(opened)), "prisoners")
    year = opened.article.published.value.year if opened and opened.article.published else 2024
    number = next(iter(_numbers(opened)), 1000)
    return (
        (f"{one} {two}", "paragraphs with both words; the last may still be typed"),
        (f'"{one} {two}"', "the words in this order, side by side"),
        (f"{one} -{two}", "one word and not the other"),
        (f"{one} OR {three}", "either word"),
        (f"({one} OR {three}) {four}", "parentheses group"),
        (f"{one[:4]}*", "all words that begin with these letters"),
        (f"{one} near~5 {four}", "at most five words apart"),
        (f"={one}", "the word in exactly this spelling"),
        (f"{three} -={three}s", "every spelling and form of the word but this one"),
        (f"{three}~", "one letter added, missing or different"),
        (f"speaker:{speaker}", "what this speaker says"),
        (f"said:{two}", "words said in a quotation"),
        (f"outlet:{outlet}", "one outlet"),
        (f"title:{one}", "articles with the word in their headline"),
        ("kind:caption", "captions; also title, standfirst, body, correction"),
        (f"date:{year}-01..{year}-06", "articles dated from January to June; also a year or a day"),
        (f"when:{year}-03", "paragraphs that name a day in March; also 2024, 2024-07-25, >2024-07"),
        (f"figure:>={number}", "paragraphs with a figure of at least this size; also 1000..2000"),
        (f"counted:{noun}", "paragraphs that count them"),
        (f"{one} is:unread", "in articles not read yet; also is:starred, is:read, label:x"),
    )


def _words(opened: AnnotatedArticle | None) -> tuple[str, str, str, str]:
    text = " ".join(opened.article.words((p.start, p.end)) for p in opened.article.paragraphs[:6]) if opened else ""
    found = list(dict.fromkeys(word.lower() for word in _WORD.findall(text)))
    one, two, three, four = (found + list(_FALLBACK_WORDS))[:4]
    return one, two, three, four


def _speakers(opened: AnnotatedArticle | None) -> Iterable[str]:
    names = (speaker.name for speaker in opened.speakers(uncertain=False)) if opened else ()
    return (name.split()[-1].lower() for name in names if name)


def _nouns(opened: AnnotatedArticle | None) -> Iterable[str]:
    nouns = (figure.noun for figure in opened.figures) if opened else ()
    return (noun.split()[-1].lower() for noun in nouns if noun)


def _numbers(opened: AnnotatedArticle | None) -> Iterable[int]:
    values = (_lowest(figure.value) for figure in opened.figures) if opened else ()
    return (int(value) for value in values if value >= 100)


def _lowest(value: Value) -> float:
    return value[0] if isinstance(value, tuple) else value
