"""The list at the left: all articles, or the hits of a search under their articles."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from operator import is_not
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.message import Message

from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.articles import ArticleRow, article_rows, file_rows
from tui.widgets.rows.hits import HitRow, ListRow
from tui.widgets.rows.messages import MessageRow

if TYPE_CHECKING:
    from index.search.hits import Hit
    from index.store.refresh_types import ArticleLine, Unreadable
    from tui.state.article_states import ArticleStates


class ListPane(RowList):
    """Posts the article or hit under the cursor; shows which one the reader is at."""

    class Pointed(Message):
        """The cursor was moved to an article or a hit, or the article or hit was chosen."""

        def __init__(self, path: Path, hit: Hit | None, chosen: bool) -> None:
            super().__init__()
            self.path = path
            self.hit = hit
            self.chosen = chosen

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: Sequence[ListRow] = ()
        self._hits: Sequence[int] = ()
        self._articles: tuple[object, ...] = ()
        """The source of the rows of articles, and those rows: a query that becomes empty lists them again."""
        self._article_rows: Sequence[ListRow] = ()
        self._by_path: Mapping[str, int] | None = None
        """The row of each article that is shown; made when it is first needed."""
        self.border_title = "Articles"

    def show_files(self, files: Sequence[Path]) -> None:
        """Lists articles by file name, before they have been read."""
        self._show(file_rows(files), "Articles")

    def show_articles(
        self,
        lines: Sequence[ArticleLine],
        unreadable: Sequence[Unreadable],
        states: ArticleStates,
        at: Path | None,
        none: Sequence[str],
        title: str,
    ) -> None:
        """Lists articles, with the cursor on one of them; `none` is shown if there are none."""
        made_from = lines, unreadable, states
        if len(self._articles) != len(made_from) or any(map(is_not, self._articles, made_from)):
            self._articles, self._article_rows = made_from, article_rows(lines, unreadable, states)
        self._show(self._article_rows or [MessageRow(words) for words in none], title)
        self.point_at_article(at)

    def show_hits(self, rows: Sequence[ListRow], at: int, title: str) -> None:
        """Lists hits, or says that there are none."""
        self._show(rows, title)
        self.point_at_hit(at)

    def show_more_hits(self, rows: Sequence[ListRow]) -> None:
        """Lists more of the same hits; the cursor stays."""
        self._shown, self._by_path = rows, None
        self._hits = _numbers_of_hits(rows)
        self.add_rows(rows)

    def point_at_article(self, path: Path | None) -> None:
        """Puts the cursor on an article, if it is listed."""
        if self._by_path is None:  # as texts: comparing ten thousand paths takes 50 ms
            rows = [(number, row) for number, row in enumerate(self._shown) if isinstance(row, ArticleRow)]
            self._by_path = {str(row.path): number for number, row in reversed(rows) if row.selectable}
        if (number := self._by_path.get(str(path))) is not None:
            self.move_cursor(number)

    def point_at_hit(self, hit: int) -> None:
        """Puts the cursor on a hit, or on none."""
        self.move_cursor(self._hits[hit] if 0 <= hit < len(self._hits) else -1)

    def heights(self, rows: Sequence[Row], width: int) -> Iterable[int]:
        """Lines of each row; in a wide list a hit takes more of them, and a title or a message fewer."""
        return (each.height_at(width) for each in cast("Sequence[ListRow]", rows))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Posts the article or hit under the cursor."""
        event.stop()
        row = event.row
        chosen = isinstance(event, RowList.Chosen)
        if isinstance(row, HitRow):
            self.post_message(self.Pointed(row.hit.path, row.hit, chosen))
        elif isinstance(row, ArticleRow):
            self.post_message(self.Pointed(row.path, row.hit, chosen))

    on_row_list_chosen = on_row_list_moved

    def _show(self, rows: Sequence[ListRow], title: str) -> None:
        if rows is not self._shown:
            self._by_path = None
        self._shown = rows
        self._hits = _numbers_of_hits(rows)
        if title != self.border_title:  # setting it paints the whole pane
            self.border_title = title
        self.set_rows(rows)


def _numbers_of_hits(rows: Sequence[ListRow]) -> Sequence[int]:
    """The row of each hit by the number of the hit; hits of a folded article share its row."""
    numbers = array("i")
    for number, row in enumerate(rows):
        if isinstance(row, HitRow):
            numbers.append(number)
        elif isinstance(row, ArticleRow) and row.selectable:
            numbers.extend([number] * (row.hits or 0))
    return numbers
