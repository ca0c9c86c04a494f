"""What a search answers: paragraphs that match, how the query was read, and how many there are."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from index.article import Kind, Span, place_of


class Hit(Struct, frozen=True):
    """A paragraph that matches. Offsets are characters of the article's text; `spans` are the matches in it."""

    path: Path
    title: str | None
    outlet: str | None
    date: str | None
    """ISO date of publication as far as it is known, or None."""
    kind: Kind
    number: int
    start: int
    end: int
    text: str
    spans: tuple[Span, ...]
    score: float

    @property
    def place(self) -> str:
        """How the paragraph is named to people."""
        return place_of(self.kind, self.number)


class Superseded(Exception):  # noqa: N818 - not an error: a newer request has taken its place
    """The search was given up because a newer one is waiting."""


class HitStream(Protocol):
    """The hits of one search, best first; each is made once."""

    def first(self, limit: int, superseded: Callable[[], bool] | None) -> tuple[Hit, ...]:
        """Returns the first hits, at most `limit`; makes those that were not made before. Raises Superseded."""


class Results(Struct, frozen=True):
    """The answer to one query: hits best first, grouped so that an article's hits stand together in text order.

    `total` counts all matching paragraphs and `articles` the articles they stand in, also where `hits` is cut at the
    limit; `exact_count` is False where counting was cut short (then shown as >total).
    `understood` says in words how the query was read; `folded` which words stand for several spellings.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    articles: int
    exact_count: bool = True
    understood: str = ""
    folded: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Typed words with the other spellings in the index that each brought in: ("kakai", ("kakaii", "kakeyi"))."""
    suggestion: str | None = None
    """A looser query, or one with spelling mended, that has hits; only where there are none."""
    stream: HitStream | None = None
    """Where more hits come from; None if `hits` are all there are."""

    def more(self, limit: int, superseded: Callable[[], bool] | None = None) -> "Results":
        """Returns the same answer with up to `limit` hits. Those that it has already are the same objects.

        The hits are those of the index as it was when the search began, also if it has changed since. Raises Superseded
        soon after `superseded` returns True; the results stay usable.
        """
        if self.stream is None or limit <= len(self.hits):
            return self
        return replace(self, hits=self.stream.first(limit, superseded))
