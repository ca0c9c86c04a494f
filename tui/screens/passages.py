"""Where other articles have a passage, sentence by sentence, each with what differs."""

from itertools import groupby

from textual.widget import Widget

from index.article import Article
from index.compare.elsewhere import Elsewhere
from tui.screens.dialog import Dialog
from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.passages import PassageRow, SentenceRow


class PassagesScreen(Dialog[Elsewhere]):
    """Lists the passages; the answer is the one to open."""

    def __init__(self, article: Article, found: tuple[Elsewhere, ...]) -> None:
        super().__init__("The same passage in other articles", "Enter: open", "Esc: back")
        self._rows: list[Row] = []
        for sentence, others in groupby(found, lambda other: other.sentence):
            self._rows += [SentenceRow(article.words(sentence)), *map(PassageRow, others)]

    def body(self) -> Widget:
        """The list."""
        return RowList()

    def on_mount(self) -> None:
        """Stands on the first."""
        rows = self.query_one(RowList)
        rows.styles.height = sum(row.height for row in self._rows)
        rows.set_rows(self._rows, 1)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, PassageRow):
            self.answer(event.row.other)
