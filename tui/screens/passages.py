"""Where other articles have a passage, sentence by sentence, each with what differs."""

from itertools import groupby

from textual.widget import Widget

from index.article import Article
from index.compare.elsewhere import Elsewhere
from tui.screens.dialog import Dialog
from tui.widgets.row_list import Row, RowList
from tui.widgets.rows.passages import PassageRow, SentenceRow


class PassagesScreen(Dialog[Elsewhere]):
    """Answers with the sentence that is to be gone to."""

    def __init__(self, article: Article, found: tuple[Elsewhere, ...]) -> None:
        super().__init__("The same passage in other articles", "enter goes there", "esc comes back")
        self._rows: list[Row] = []
        self._found: list[Elsewhere | None] = []
        for sentence, others in groupby(found, lambda other: other.sentence):
            self._add(SentenceRow(article.words(sentence)), None)
            for other in others:
                self._add(PassageRow(other), other)

    def _add(self, row: Row, other: Elsewhere | None) -> None:
        self._rows.append(row)
        self._found.append(other)

    def body(self) -> Widget:
        """The list."""
        return RowList()

    def on_mount(self) -> None:
        """Stands on the first."""
        rows = self.query_one(RowList)
        rows.styles.height = sum(row.height for row in self._rows)
        rows.set_rows(self._rows, 1)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Goes there."""
        event.stop()
        self.dismiss(self._found[event.row])
