"""The rows of the list at the left: articles, or hits under their article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from index.text import escape_controls
from tui.widgets.rows.messages import MessageRow, kind_sign, wrap_lines
from tui.widgets.segments import StyledText, align

if TYPE_CHECKING:
    from index.article import Span
    from index.search.hits import Hit, Results
    from index.store.refresh_types import ArticleLine, Unreadable

MAX_CELLS = 100
"""Characters of a search that are repeated where nothing was found."""


class ArticleRow(Struct, frozen=True):
    """An article: outlet and number of hits or date, then its headline."""

    path: Path
    outlet: str | None
    title: str | None
    right: str
    selectable: bool = True
    height: ClassVar[int] = 2

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Outlet at the left and date or hits at the right; the headline under it."""
        name = escape_controls(self.path.name)
        source = (escape_controls(self.outlet), "strong") if self.outlet else (name, "muted")
        title = (
            (escape_controls(self.title), "")
            if self.title
            else (f"{name}, no headline" if self.outlet else "no headline", "muted")
        )
        return (
            align([(" ", ""), source], (self.right, "muted"), width - 1),
            align([("  ", ""), title], ("", ""), width),
        )


class HitRow(Struct, frozen=True):
    """A paragraph that matches, cut so that the match is seen."""

    hit: Hit
    number: int
    """Its number among the hits, from 0."""
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The paragraph's place and a snippet that contains the match."""
        place = f"   {kind_sign(self.hit.place)} "
        return ([(place, "muted"), *snippet_pieces(self.hit, max(8, width - len(place) - 1))],)


class UnreadableRow(Struct, frozen=True):
    """A file that could not be read, with the reason: in as many lines as it takes in the narrowest list."""

    file: Unreadable
    selectable: bool = False

    @property
    def height(self) -> int:
        """Lines."""
        return 1 + len(self._reason())

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The file's name, and why it could not be read."""
        return (
            align([(" ✗ ", "warning"), (escape_controls(self.file.path.name), "muted")], ("", ""), width),
            *(align([("   ", ""), (line, "warning")], ("", ""), width) for line in self._reason()),
        )

    def _reason(self) -> Sequence[str]:
        return wrap_lines(escape_controls(self.file.reason).removeprefix("could not be read: "), indent=2)


ListRow = ArticleRow | HitRow | UnreadableRow | MessageRow


def article_rows(lines: Sequence[ArticleLine], unreadable: Sequence[Unreadable]) -> list[ListRow]:
    """All articles in the order of their files, then the unreadable files."""
    rows: list[ListRow] = [
        ArticleRow(
            line.path,
            line.outlet,
            line.title or (f"“{line.first_words}" if line.first_words else None),
            line.date or "",
        )
        for line in lines
    ]
    return [*rows, *(UnreadableRow(file) for file in unreadable)]


def file_rows(files: Sequence[Path]) -> list[ListRow]:
    """The articles by their file names: all that is known before they are read."""
    return [ArticleRow(path, None, "…", "") for path in files]


def hit_rows(results: Results) -> list[ListRow]:
    """Hits in their order, each article's under a line with its outlet and number of hits."""
    rows: list[ListRow] = []
    numbered = enumerate(results.hits)
    for path, group in groupby(numbered, lambda pair: pair[1].path):
        hits = list(group)
        first = hits[0][1]
        rows.append(ArticleRow(path, first.outlet, first.title, str(len(hits)), selectable=False))
        rows.extend(HitRow(hit, number) for number, hit in hits)
    return rows


def no_hit_rows(results: Results) -> list[ListRow]:
    """What to show where nothing was found: how it was read, and what to try."""
    asked = escape_controls(results.understood or results.query)
    rows: list[ListRow] = [MessageRow(f"No hit for {asked if len(asked) <= MAX_CELLS else f'{asked[:MAX_CELLS]}…'}")]
    if results.suggestion:
        rows.append(MessageRow(f"Enter: search for {escape_controls(results.suggestion)}"))
    rows.append(MessageRow("Esc: clear the search"))
    return rows


def snippet_pieces(hit: Hit, width: int) -> list[StyledText]:
    """A hit's text cut to `width` cells around its first match, in pieces."""
    from index.search.snippets import snippet

    spans = tuple((start - hit.start, end - hit.start) for start, end in hit.spans)
    text, marked = snippet(hit.text, spans, width)
    return cut_at(escape_controls(text), marked, "hit")


def cut_at(text: str, spans: Sequence[Span], look: str) -> list[StyledText]:
    """A text in pieces, the spans with a look of their own."""
    pieces: list[StyledText] = []
    at = 0
    for start, end in spans:
        pieces += [(text[at:start], ""), (text[start:end], look)]
        at = end
    return [*pieces, (text[at:], "")]
