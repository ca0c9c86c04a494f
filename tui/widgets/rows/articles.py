"""The rows of the list of articles: title first, then outlet and date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len

from index.text import escape_controls
from tui.widgets.article.wrap import wrap
from tui.widgets.rows.messages import NARROW, wrap_lines
from tui.widgets.segments import StyledText, align

if TYPE_CHECKING:
    from index.search.hits import Hit
    from index.store.refresh_types import ArticleLine, Unreadable
    from tui.state.article_states import ArticleState, ArticleStates

UNREAD, STAR = "•", "★"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class ArticleRow(Struct, frozen=True):
    """An article: its title on one line or two, then outlet, date and hits. A file name only if there is no title."""

    path: Path
    title: str | None
    outlet: str | None
    date: str | None
    """ISO date, to the known precision."""
    first_words: str = ""
    """Beginning of the text, shown if there is no title."""
    content: str = ""
    """Hash of the content, by which the user's marks are kept."""
    states: ArticleStates | None = None
    """The user's marks; looked up when the row is drawn."""
    hits: int | None = None
    """Number of hits, in a list of hits."""
    hit: Hit | None = None
    """The first of them."""
    level: str = ""
    """How much of the query the article has, if no paragraph has all of it."""
    selectable: bool = True
    is_known: bool = True
    """False before the article was read, when only its file name is known."""

    @property
    def height(self) -> int:
        """Lines in a list with room for the title."""
        return 2

    def height_at(self, width: int) -> int:
        """Lines in a list of `width` cells."""
        title = self.title or self._heading()[0]
        cells = len(title) if title.isascii() else cell_len(escape_controls(title))  # quick, for ten thousand rows
        return 2 if cells <= _title_cells(width) else 3

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The title; under it outlet and date, with the number of hits at the right."""
        right = "" if self.hits is None else f"{self.hits:,}"
        title, look = self._heading()
        (start, end), *rest = wrap(title, _title_cells(width))
        more = (title[rest[0][0] :],) if rest else ()
        return (
            align([(self._sign(), "muted"), (title[start:end], look)], ("", ""), width - 1),
            *(align([(" ", ""), (line, look)], ("", ""), width - 1) for line in more),
            align([("   ", ""), (self._source(), "muted")], (right, "muted"), width - 1),
        )

    @property
    def _state(self) -> ArticleState | None:
        return self.states.of(self.content) if self.states is not None and self.content else None

    def _sign(self) -> str:
        """A star, or a point before an article that was not read yet."""
        state = self._state
        return " " if state is None else STAR if state.starred else UNREAD if not state.read else " "

    def _heading(self) -> StyledText:
        if self.title:
            return escape_controls(self.title), "strong"
        if self.first_words:
            more = "" if self.first_words.endswith((".", "!", "?", "…")) else "…"
            return f"“{escape_controls(self.first_words)}{more}”", ""
        return escape_controls(self.path.name), "muted"

    def _source(self) -> str:
        if not self.is_known:
            return "…"
        is_named = bool(self.title) or not self.first_words  # else by its first words, which are not a name
        name = escape_controls(self.path.name)
        outlet = escape_controls(self.outlet) if self.outlet else "no outlet" if is_named else name
        parts = [outlet, date_words(self.date) if self.date else "no date"]
        if self.outlet and not is_named:
            parts.append(name)
        state = self._state
        if state is not None and state.labels:
            parts.insert(0, escape_controls(", ".join(state.labels)))
        if self.level:
            parts.append(self.level)
        return " · ".join(parts)


def _title_cells(width: int) -> int:
    """Cells of a line of the title in a list of `width` cells: after the sign, and before the edge."""
    return max(8, width - 2)


class UnreadableRow(Struct, frozen=True):
    """A file that could not be read, with the reason: in as many lines as it takes in the narrowest list."""

    file: Unreadable
    selectable: bool = False

    @property
    def height(self) -> int:
        """Lines in the narrowest list."""
        return self.height_at(NARROW)

    def height_at(self, width: int) -> int:
        """Lines in a list of `width` cells."""
        return 1 + len(self._reason(width))

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The file's name, and why it could not be read."""
        return (
            align([(" ✗ ", "warning"), (escape_controls(self.file.path.name), "muted")], ("", ""), width),
            *(align([("   ", ""), (line, "warning")], ("", ""), width) for line in self._reason(width)),
        )

    def _reason(self, width: int) -> Sequence[str]:
        reason = escape_controls(self.file.reason).removeprefix("could not be read: ")
        return wrap_lines(reason, indent=2, width=width - 2)


def article_rows(
    lines: Sequence[ArticleLine], unreadable: Sequence[Unreadable], states: ArticleStates | None = None
) -> list[ArticleRow | UnreadableRow]:
    """All articles in the given order, then the unreadable files."""
    rows: list[ArticleRow | UnreadableRow] = [
        ArticleRow(line.path, line.title, line.outlet, line.date, line.first_words, line.content, states)
        for line in lines
    ]
    return [*rows, *(UnreadableRow(file) for file in unreadable)]


def file_rows(files: Sequence[Path]) -> list[ArticleRow]:
    """Articles by file name, before they have been read."""
    return [ArticleRow(path, None, None, None, is_known=False) for path in files]


def date_words(iso: str) -> str:
    """A date for a list: "1 Aug 2024" for "2024-08-01T09:30Z", "Aug 2024", "2024"; else as given."""
    year, *rest = iso.partition("T")[0].split("-")
    if not (rest and rest[0].isdigit() and 1 <= int(rest[0]) <= len(MONTHS)):
        return iso
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 and rest[1].isdigit() else month
