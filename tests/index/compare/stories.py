"""Three stories of our own, each told by four outlets, with marks for shared passages, equal figures and days.

In the files ⟦q1|words⟧ is a quotation, ⟦r1|words⟧ shared prose, ⟦f1|words⟧ a figure, ⟦d2025-03-04|words⟧ a weekday and
⟦d?|words⟧ one that has no known day. The same letter and number within a story is the same thing; q1a and q1b are two
parts of q1. A number that occurs once marks something that nothing else in the story equals.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Span
from index.reading import read_text

FOLDER = Path(__file__).parents[2] / "data" / "stories"
STORIES = ("ferryline", "museum", "reservoir")
_SIGN = re.compile(r"⟦([a-z][^|]*)\||⟧")


class Marked(Struct, frozen=True):
    """Characters of an article with their mark: "q1", "d2025-03-04"."""

    article: Path
    span: Span
    mark: str

    @property
    def kind(self) -> str:
        """The letter of the mark."""
        return self.mark[0]


class Story(Struct, frozen=True):
    """The articles of a story, and their marks."""

    articles: tuple[Article, ...]
    marked: tuple[Marked, ...]


def story(name: str) -> Story:
    """A story without the signs of its marks."""
    articles, marked = [], []
    for file in sorted((FOLDER / name).glob("*.md")):
        text, found = _unmarked(file.read_text(encoding="utf-8"))
        path = Path(f"/{name}/{file.name}")
        article = replace(read_text(text, name=file.name), path=path)
        assert article.text == text, "offsets are those of the file"
        articles.append(article)
        marked += [Marked(path, span, mark) for span, mark in found]
    return Story(tuple(articles), tuple(marked))


def _unmarked(text: str) -> tuple[str, list[tuple[Span, str]]]:
    pieces: list[str] = []
    found, begun, length, at = [], [], 0, 0
    for sign in _SIGN.finditer(text):
        pieces.append(text[at : sign.start()])
        length += len(pieces[-1])
        at = sign.end()
        if sign[1]:
            begun.append((length, sign[1]))
        else:
            start, mark = begun.pop()
            found.append(((start, length), mark))
    assert not begun, "a mark has no end"
    return "".join((*pieces, text[at:])), found


def is_one(a: Marked, b: Marked) -> bool:
    """Whether two marks are of one thing: q1 holds q1a and q1b."""
    one, other = (re.fullmatch(r"([a-z]\d+)([a-z]?)", each.mark) for each in (a, b))
    return bool(one and other) and one[1] == other[1] and (one[2] == other[2] or not (one[2] and other[2]))


def pairs_of(marked: Iterable[Marked], kinds: str) -> Iterator[tuple[Marked, Marked]]:
    """Pairs of marks of one kind in two articles."""
    for a, b in combinations([each for each in marked if each.kind in kinds], 2):
        if a.article != b.article:
            yield a, b


def touching(marked: Sequence[Marked], article: Path, span: Span, kinds: str) -> list[Marked]:
    """The marks of some kinds that a span of an article touches."""
    return [
        each
        for each in marked
        if each.article == article and each.kind in kinds and each.span[0] < span[1] and each.span[1] > span[0]
    ]
