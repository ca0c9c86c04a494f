"""The answer to a search: the paragraphs that match, their number, and how the query was read."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from index.article import Kind, Span, place_of


class Level(StrEnum):
    """Where the words of a query were found together; an answer lists the levels in this order."""

    PARAGRAPH = "paragraph"
    """All words in one paragraph."""
    ARTICLE = "article"
    """All words in one article, its title included."""
    MOST = "most"
    """Most of the words in one article."""


class LevelCount(Struct, frozen=True):
    """How much one level found; `paragraphs` is None if only the articles were counted."""

    level: Level
    paragraphs: int | None
    articles: int


class WordCount(Struct, frozen=True):
    """A word or phrase of the query, as read, and the number of paragraphs that have it."""

    written: str
    paragraphs: int


class Hit(Struct, frozen=True):
    """A paragraph that matches. Offsets are characters of the article's text; `spans` are the matches in it."""

    path: Path
    title: str | None
    outlet: str | None
    date: str | None
    """ISO date of publication with the precision that is known, or None."""
    kind: Kind
    number: int
    start: int
    end: int
    text: str
    spans: tuple[Span, ...]
    score: float
    level: Level = Level.PARAGRAPH
    parts: tuple[int, int] = (0, 0)
    """The words and phrases of the query in the article, and in the query; (0, 0) at the first level."""

    @property
    def place(self) -> str:
        """The name of the paragraph for people."""
        return place_of(self.kind, self.number)


class Superseded(Exception):  # noqa: N818 - not an error: a newer request has taken its place
    """The search was given up because a newer request is waiting."""


def check_of(superseded: Callable[[], bool] | None) -> Callable[[], None]:
    """A function that raises Superseded once `superseded` returns True; long work calls it regularly."""

    def check() -> None:
        if superseded is not None and superseded():
            raise Superseded

    return check


class HitStream(Protocol):
    """The hits of one search, best first; each is made once."""

    def first(self, limit: int, superseded: Callable[[], bool] | None) -> tuple[Hit, ...]:
        """Returns the first hits, at most `limit`; makes those that were not made before. Raises Superseded."""


class Results(Struct, frozen=True):
    """The answer to one query: hits best first, grouped so that an article's hits are listed together in text order.

    `total` counts all matching paragraphs and `articles` the articles they are in, also if `hits` is cut at the
    limit; `exact_count` is False where counting was cut short (then shown as >total).
    `understood` says in words how the query was read; `folded` lists the spellings that its words added.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    articles: int
    exact_count: bool = True
    understood: str = ""
    folded: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Typed words, each with the other spellings in the index that it found: ("kakai", ("kakaii", "kakeyi"))."""
    own_synonyms: frozenset[str] = frozenset()
    """Those of the typed words in `folded` that the user's own synonyms add to."""
    taken_out: tuple[str, ...] = ()
    """Spellings that the query takes out with -=spelling."""
    suggestion: str | None = None
    """The query with spelling mended, if that has hits; only if there are no hits. It keeps exclusions and fields."""
    has_other_spellings: bool = False
    """Whether the query has hits once other spellings count; only if it was asked exactly and has none."""
    levels: tuple[LevelCount, ...] = ()
    """The levels that were searched, with their counts."""
    words: tuple[WordCount, ...] = ()
    """Only without hits: each word or phrase by itself, which shows the one that fails."""
    notes: tuple[str, ...] = ()
    """Sentences for the reader: fields and values that could not be read, words that are not operators here."""
    stream: HitStream | None = None
    """Where more hits come from; None if `hits` are all there are."""

    def more(self, limit: int, superseded: Callable[[], bool] | None = None) -> "Results":
        """Returns the same answer with up to `limit` hits. Those that it has already are the same objects.

        The hits come from the state of the index in which the search began. Raises Superseded soon after `superseded`
        returns True; the results stay usable.
        """
        if self.stream is None or limit <= len(self.hits):
            return self
        return replace(self, hits=self.stream.first(limit, superseded))


def level_text(results: Results) -> str:
    """The status text for the levels of an answer: "all words in one article; in one paragraph: none".

    Empty if all hits are of the first level; without hits each word with its count: "council 2, harbour 1, together 0".
    """
    if not results.hits:
        if len(results.words) < 2:
            return ""
        return ", ".join(f"{word.written} {word.paragraphs}" for word in results.words) + ", together 0"
    found = [count for count in results.levels if count.articles]
    if not found or found[-1].level is Level.PARAGRAPH:
        return ""
    said = "; ".join(_FOUND[count.level].format(_articles(count.articles)) for count in found)
    empty = next((count for count in results.levels if count.level is Level.PARAGRAPH and not count.articles), None)
    return f"{said}; in one paragraph: none" if empty else said


_FOUND = {
    Level.PARAGRAPH: "all words in one paragraph: {}",
    Level.ARTICLE: "all words in one article: {}",
    Level.MOST: "most of the words: {}",
}


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count:,} articles"
