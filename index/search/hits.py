"""What a search answers: paragraphs that match, how the query was read, and how many there are."""

from pathlib import Path

from msgspec import Struct

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
