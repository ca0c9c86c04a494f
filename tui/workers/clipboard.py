"""Copies in the background: asking a clipboard program may take a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message

from index.patience import patient
from index.text import strip_controls
from tui.models.messages import CopyFinished
from tui.workers.serial import SerialWorker

if TYPE_CHECKING:
    from index.article import Article
    from tui.models.citation_target import CitationTarget

CLOSE_WAIT_S = 3.0
"""Seconds that leaving waits for a copy that is under way."""


class ClipboardWorker:
    """Makes the text and hands it to the clipboard; answers with CopyFinished."""

    def __init__(
        self,
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        send: Callable[[str], None],
        setting: str | None,
    ) -> None:
        self._post = post
        self._send = send
        self._setting = setting
        self._thread = SerialWorker("seedread-copy", lambda error: failed("copying", error))

    def close(self) -> None:
        """Waits until the last copy is made."""
        self._thread.close(patient(CLOSE_WAIT_S))

    def citation(self, article: Article, taken: CitationTarget, style: str) -> None:
        """Copies the words with their citation."""
        self._thread.submit(lambda: self._copy_citation(article, taken, style))

    def words(self, article: Article, taken: CitationTarget) -> None:
        """Copies the exact words."""
        self._thread.submit(
            lambda: self._copy(f"exact words of the {taken.what}", strip_controls(article.words(taken.exact)))
        )

    def text(self, what: str, text: str, lacks: tuple[str, ...] = ()) -> None:
        """Copies a text that is made already."""
        self._thread.submit(lambda: self._copy(what, text, lacks))

    def styles(self, article: Article, taken: CitationTarget) -> None:
        """Makes the citation in every style; answers with CitationsMade."""
        self._thread.submit(lambda: self._make_all(article, taken))

    def _copy_citation(self, article: Article, taken: CitationTarget, style: str) -> None:
        from index.citing import citation, facts_missing, record_of, style_named

        made = citation(article, taken.span, style, quote=taken.quote)
        lacks = facts_missing(record_of(article, taken.span, taken.quote))
        self._copy(f"{taken.what}, {style_named(style).short}", made.text, lacks)

    def _make_all(self, article: Article, taken: CitationTarget) -> None:
        from tui.models.citations import make_citations

        self._post(make_citations(article, taken))

    def _copy(self, what: str, text: str, lacks: tuple[str, ...] = ()) -> None:
        from tui.clipboard import copy

        self._post(CopyFinished(what, copy(text, send=self._send, setting=self._setting).message, lacks))
