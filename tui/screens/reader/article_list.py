"""Fills the list with the articles of the corpus, and says how many of them it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.models.arranged import arrange_articles
from tui.models.conditions import missing_labels
from tui.models.list_view import list_title
from tui.models.plurals import counted
from tui.widgets.text_fit import fallbacks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.models.conditions import Conditions
    from tui.screens.reader.model import ReaderModel
    from tui.state.article_states import ArticleStates
    from tui.widgets.list_pane import ListPane


def show_article_list(
    model: ReaderModel, pane: ListPane, states: ArticleStates, conditions: Conditions | None, refresh_key: str
) -> None:
    """Lists the articles that the filter and the conditions of the query leave, with the cursor on the open one."""
    if not model.article_lines and not model.refreshed and model.files:
        pane.show_files(model.files)
        return
    view = model.list_view
    lines = arrange_articles(model.article_lines, view, states, conditions)
    unreadable = model.refreshed.unreadable if model.refreshed else ()
    none = ["No articles here", f"{refresh_key}: check again"]
    title = list_title("Articles", view)
    if len(lines) < len(model.article_lines):
        unreadable = ()
        none = ["The filter hides all articles" if view.filter_text.strip() else "No article has these marks"]
        title = f"{len(lines):,} of {counted(len(model.article_lines), 'article')}{title[len('Articles') :]}"
    pane.show_articles(lines, unreadable, states, model.open_request.path, none, title)


def condition_status(model: ReaderModel, states: ArticleStates, conditions: Conditions) -> Sequence[str]:
    """The status of a query that has only conditions, longest text first: "12 of 280 articles"."""
    lines = model.article_lines
    found = sum(conditions.hold(states.of(line.content)) for line in lines)
    notes = (*conditions.problems, *missing_labels(conditions, states.labels()))
    first_sentences = (note.partition(". ")[0].rstrip(".") for note in notes)
    return fallbacks((f"{found:,} of {counted(len(lines), 'article')}", *first_sentences))
