"""The title of the pane with an article; imported before the first paint, so it imports nothing of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text import escape_controls

if TYPE_CHECKING:
    from tui.models.annotated_article import AnnotatedArticle


def source_title(opened: AnnotatedArticle | None, *, is_preview: bool = False) -> str:
    """The title of the pane with an article: "The Example Times · 1 August 2024", "Preview · …".

    The file name is shown where no outlet is stated; "Source" until an article is shown.
    """
    parts = ["Preview"] if is_preview else []
    if opened is not None:
        article = opened.article
        parts.append(escape_controls(article.outlet.value if article.outlet else article.location.name))
        parts.append(article.published.value.words() if article.published else "no date")
    return " · ".join(parts) or "Source"
