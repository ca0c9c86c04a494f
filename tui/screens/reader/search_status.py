"""The status of a search, at the right of the search bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from index.text import escape_controls
from tui.screens.reader.article_list import condition_status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.models.messages import SearchRequest
    from tui.screens.reader.model import ReaderModel
    from tui.state.article_states import ArticleStates


def is_hit_shown(model: ReaderModel) -> bool:
    """Whether the article of the current hit is shown."""
    current, opened = model.hits.current, model.opened
    return current is not None and opened is not None and current.path == opened.article.location


def search_status(
    model: ReaderModel, request: SearchRequest, states: ArticleStates, failed: Path | None, *, previews: bool
) -> Sequence[str]:
    """The texts, longest first; they name a hit only while its article is shown, or is about to be.

    Args:
        model: what is shown.
        request: the newest search.
        states: the user's marks on articles.
        failed: the article that could not be opened when it was last asked for.
        previews: whether hits are previewed.
    """
    current = model.hits.current
    if current is not None and not is_hit_shown(model):
        total = replace(model.hits, index=-1).status_texts()[-1]
        name = escape_controls(current.path.name)
        if previews and model.opening == current.path:  # it is there in a moment
            return model.hits.status_texts()
        if current.path in {failed, model.opening}:
            state = f"{name} could not be opened" if failed == current.path else f"opening {name}"
            return f"{total} · {state}", state
        return (total,)  # the reader went elsewhere, by the history or the list of clippings
    if request.conditions is not None and request.query.strip() and not request.words.strip():
        return condition_status(model, states, request.conditions)
    return model.hits.status_texts()
