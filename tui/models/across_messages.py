"""Messages from the workers of the views over several articles to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.models.across import AcrossRequest, Excerpt, Overview, Scope
    from tui.models.across_dates import Sentences


class AcrossProgress(Message):
    """How many of the articles have been read for a request."""

    def __init__(self, request: AcrossRequest, done: int, total: int) -> None:
        super().__init__()
        self.request = request
        self.done = done
        self.total = total

    def can_replace(self, message: Message) -> bool:
        """Only the latest progress matters."""
        return isinstance(message, AcrossProgress)


class AcrossFound(Message):
    """The answer to a request; comes again with more while `overview.is_whole` is False."""

    def __init__(self, request: AcrossRequest, overview: Overview) -> None:
        super().__init__()
        self.request = request
        self.overview = overview


class SaidRead(Message):
    """The quotations of some names, for an overview without them."""

    def __init__(self, scope: Scope, said: Mapping[str, tuple[Excerpt, ...]]) -> None:
        super().__init__()
        self.scope = scope
        self.said = said


class SentencesRead(Message):
    """The sentences of dates whose rows are shown."""

    def __init__(self, scope: Scope, sentences: Sentences) -> None:
        super().__init__()
        self.scope = scope
        self.sentences = sentences


class ListWritten(Message):
    """A list was written to a file, or not: `words` say which."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Decided(Message):
    """A decision is on the disk, or was refused: `words` say which."""

    def __init__(self, words: str, *, kept: bool, of_marks: bool = False) -> None:
        super().__init__()
        self.words = words
        self.kept = kept
        self.of_marks = of_marks
        """Whether the marks of an article have changed, so that it and its index are to be read again."""
