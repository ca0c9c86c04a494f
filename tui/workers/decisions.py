"""The thread that keeps the reader's decisions: each is on the disk before it is reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.patience import patient
from tui.models.across_messages import Decided
from tui.state.paths import decisions_file, outer_decisions_files
from tui.workers.serial import SerialWorker

if TYPE_CHECKING:
    from index.article import Article, Span
    from index.decisions.decision import Decision
    from tui.state.decisions import DecisionsSource
    from tui.workers.lazy import Lazy

CLOSE_WAIT_S = 5.0
"""Seconds that quitting waits for decisions that are being written."""


class DecisionWorker:
    """Appends decisions, or takes the last one back; answers with Decided."""

    def __init__(
        self,
        paths: tuple[Path, ...],
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        source: Lazy[DecisionsSource],
    ) -> None:
        self._paths = paths
        self._post = post
        self._source = source
        self._seen: int | None = None
        """The state of the decisions that the reader knows of."""
        self._thread = SerialWorker("seedread-decide", lambda error: failed("keeping a decision", error))

    def close(self) -> None:
        """Waits until all is on the disk."""
        self._thread.close(patient(CLOSE_WAIT_S))

    def decide(self, decision: Decision, words: str) -> None:
        """Keeps a decision; `words` report it."""
        self._thread.submit(lambda: self._decide(decision, words))

    def undo(self) -> None:
        """Takes back the last decision that is in force."""
        self._thread.submit(lambda: self._undo(decisions_file(self._paths)))

    def note_own_change(self) -> None:
        """Notes the current state of the decisions as known, because this program has changed them."""
        self._thread.submit(self._note_state)

    def look(self) -> None:
        """Answers with Decided if another program has changed the decisions since."""

        def job() -> None:
            before = self._seen
            self._note_state()
            if before is not None and self._seen != before:
                self._post(Decided("Decisions were changed by another program", kept=True, of_marks=True))

        self._thread.submit(job)

    def _note_state(self) -> None:
        self._seen = self._source.get().state

    def _decide(self, decision: Decision, words: str) -> None:
        from index.decisions.journal import ContradictionError, decide

        try:
            decide(decisions_file(self._paths), decision)
        except ContradictionError as error:
            self._post(Decided(f"Not kept: {error}", kept=False))
        except OSError as error:
            self._post(Decided(f"Not kept: {decisions_file(self._paths)}: {error.strerror or error}", kept=False))
        else:
            from index.decisions.decision import Act

            self._note_state()
            self._post(Decided(words, kept=True, of_marks=decision.do is Act.MARK))

    def undo_correction(self, article: Article, span: Span) -> None:
        """Takes back the last correction of the mark on a span."""
        self._thread.submit(lambda: self._undo_correction(article, span))

    def _undo(self, file: Path, number: int | None = None) -> None:
        from index.decisions.decision import Act
        from index.decisions.journal import undo
        from index.decisions.words import decision_words

        try:
            line = undo(file, number)
        except OSError as error:
            self._post(Decided(f"Not undone: {file}: {error.strerror or error}", kept=False))
            return
        if line is None:
            self._post(Decided("No decision to undo", kept=False))
        else:
            of_marks = line.decision.do is Act.MARK
            self._note_state()
            self._post(Decided(f"Undone: {decision_words(line.decision)}", kept=True, of_marks=of_marks))

    def _undo_correction(self, article: Article, span: Span) -> None:
        from index.decisions.anchor import Anchor, find_anchor
        from index.decisions.corrections import concerns
        from index.decisions.decision import Act
        from index.decisions.journal import read_decisions

        for file in (decisions_file(self._paths), *reversed(outer_decisions_files(self._paths))):
            for line in reversed(read_decisions(file).in_force(Act.MARK)):
                made = line.decision
                found = find_anchor(article.text, Anchor(made.exact, made.before, made.after))
                if concerns(made, article) and found is not None and found[0] < span[1] and found[1] > span[0]:
                    self._undo(file, line.number)
                    return
        self._post(Decided("No correction of this mark to undo", kept=False))
