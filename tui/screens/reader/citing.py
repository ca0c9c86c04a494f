"""Copies and clips the passage that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions.cite import SHOW_CLIPPINGS, SHOW_STYLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.clippings import Clipping
    from tui.models.annotated_article import AnnotatedArticle
    from tui.models.citation_target import CitationTarget
    from tui.models.messages import CitationsMade, ClippingExists, ClippingFound, CopyFinished
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel


INLINE_UP_TO_CHARACTERS = 400_000
"""Characters of the longest article that is cited in every style between two keys."""


class CitingController:
    """Works in the background; a message reports the result."""

    def __init__(
        self,
        model: ReaderModel,
        panes: Panes,
        host: Host,
        article: ArticleController,
        edit_metadata: Callable[[], None],
        show_clippings: Callable[[int], None],
    ) -> None:
        self._model = model
        self._source = panes.source
        self._host = host
        self._article = article
        self._edit_metadata = edit_metadata
        self._show_clippings = show_clippings
        self._kept: dict[str, list[Clipping]] = {}
        """The clippings by the hash of their article's text."""
        self._numbers: frozenset[int] | None = None
        self.last_kept: int | None = None
        """Number of the clipping kept last since the start."""

    def target(self) -> tuple[AnnotatedArticle, CitationTarget] | None:
        """The article on the screen, and the selection, else the current mark, else the paragraph.

        None, with a message, if there is no passage or another article is being opened.
        """
        opened = self._article.shown_for_action()
        if opened is None:
            return None
        from tui.models.citation_target import citation_target

        target = citation_target(opened, self._source.selected_span(), self._model.mark, self._source.paragraph)
        if target is None:
            self._host.warn("Nothing to copy here")
            return None
        return opened, target

    def copy_citation(self) -> None:
        """Copies the words with their citation, in the current style."""
        if (found := self.target()) is not None:
            opened, target = found
            self._host.services.clipboard.citation(opened.article, target, self._host.services.settings.style)

    def show_styles(self) -> None:
        """Makes the citation in every style, and then opens the page of them."""
        if (found := self.target()) is not None:
            opened, target = found
            if len(opened.article.text) > INLINE_UP_TO_CHARACTERS:
                self._host.services.clipboard.styles(opened.article, target)
                return
            from tui.models.citations import make_citations

            # the keys that follow at once belong to the page
            self.on_citations_made(make_citations(opened.article, target))

    def on_citations_made(self, message: CitationsMade) -> None:
        """Opens the page of citations, unless the reader has moved on to another article or dialog."""
        opened = self._model.opened
        if opened is None or opened.article is not message.article or not self._host.is_active:
            return
        from index.citing import STYLES
        from tui.screens.cite import CiteAnswer, CitePage

        def take(answer: CiteAnswer | None) -> None:
            if answer is None:
                return
            clipboard = self._host.services.clipboard
            if answer.states_facts:
                self._edit_metadata()
            elif answer.text:
                self._host.services.set_choice(style=answer.style)
                if note := self._host.services.override_note("style"):
                    self._host.set_message(f"Citation style: {STYLES[answer.style].title}{note}", 4)
                clipboard.text(f"{message.taken.what}, {answer.what}", answer.text, message.lacks)
            else:
                clipboard.words(message.article, message.taken)

        settings = self._host.services.settings
        self._host.open_dialog(CitePage(message, settings.style, settings.keys), take)

    def copy_words(self) -> None:
        """Copies the exact words."""
        if (found := self.target()) is not None:
            opened, target = found
            self._host.services.clipboard.words(opened.article, target)

    def keep_clipping(self) -> None:
        """Keeps the passage with its citation."""
        if (found := self.target()) is not None:
            opened, target = found
            hint = f"{self._host.key_of(SHOW_CLIPPINGS)}: clippings"
            self._host.services.clippings.keep(opened.article, target, hint)

    def on_copy_finished(self, message: CopyFinished) -> None:
        """Reports the copy in the bottom line, with the missing facts, as far as they fit."""
        copied = f"{message.what}: {message.words}"
        if not message.lacks:
            self._host.say_below(copied, message.words)
            return
        lacks = f"not in the file: {', '.join(message.lacks)}"
        details = f"{self._host.key_of(SHOW_STYLES)}: details"
        self._host.say_below(
            f"{copied} · {lacks} · {details}",
            f"{copied} · {lacks}",
            f"{message.words} · {lacks}",
            f"copied · {lacks}",
            f"copied; {len(message.lacks)} facts are not in the file",
        )

    def on_clippings(self, clippings: tuple[Clipping, ...]) -> None:
        """Shows a sign at the passages that are kept."""
        self._kept = {}
        numbers = frozenset(clipping.number for clipping in clippings)
        if self._numbers is not None and (new := numbers - self._numbers):
            self.last_kept = max(new)
        self._numbers = numbers
        for clipping in clippings:
            self._kept.setdefault(clipping.record.fingerprint, []).append(clipping)
        self.show_kept()

    def show_kept(self) -> None:
        """Shows the sign in the article that is open now."""
        opened = self._source.opened
        kept = self._kept.get(opened.fingerprint, ()) if opened is not None else ()
        self._source.set_kept(frozenset(clipping.record.start for clipping in kept))

    def on_clipping_exists(self, message: ClippingExists) -> None:
        """Opens the clippings at the one that holds the passage already."""
        if self._host.is_active:
            self._show_clippings(message.number)

    def on_clipping_found(self, message: ClippingFound) -> None:
        """Goes to the present position of a clipping."""
        self._host.set_message(message.words, 4)
        if message.path is not None and message.span is not None:
            self._article.jump(message.path, message.span)
