"""Copies behind the screen: asking a clipboard program may take a while."""

from collections.abc import Callable
from threading import Thread

from textual.message import Message

from index.article import Article
from index.controls import sendable
from tui.citable import Citable
from tui.messages import Copied


class Copying:
    """Makes the text and hands it to the clipboard; answers with Copied."""

    def __init__(
        self,
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        send: Callable[[str], None],
    ) -> None:
        self._post = post
        self._failed = failed
        self._send = send

    def citation(self, article: Article, taken: Citable, style: str) -> None:
        """Copies the words with their citation."""
        self._start(lambda: self._copy_citation(article, taken, style))

    def words(self, article: Article, taken: Citable) -> None:
        """Copies the exact words."""
        self._start(lambda: self._copy(f"exact words of the {taken.what}", sendable(article.words(taken.span))))

    def _start(self, work: Callable[[], None]) -> None:
        def run() -> None:
            try:
                work()
            except Exception as error:  # nothing may end the program because a copy failed
                self._failed("copying", error)

        Thread(target=run, name="seedread-copy", daemon=True).start()

    def _copy_citation(self, article: Article, taken: Citable, style: str) -> None:
        from index.citing import STYLES, citation

        made = citation(article, taken.span, style, quote=taken.quote)
        self._copy(f"{taken.what}, {STYLES[style].title}", made.text, made.missing)

    def _copy(self, what: str, text: str, missing: tuple[str, ...] = ()) -> None:
        from tui.clipboard import copy

        self._post(Copied(what, copy(text, send=self._send).words, missing))
