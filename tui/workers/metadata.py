"""The thread that keeps the user's statements about articles: they are on disk before any message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import describe_os_error
from index.patience import patient
from tui.models.metadata_messages import EncodingsRead, MetadataAsked, MetadataKept
from tui.workers.lazy import Lazy
from tui.workers.serial import SerialWorker

if TYPE_CHECKING:
    from index.article import Article
    from index.decisions.decision import Decision
    from tui.state.decisions import DecisionsSource

CLOSE_WAIT_S = 5.0
"""Seconds that quitting waits for statements that are being saved."""
SAMPLE_BYTES = 20_000
"""Bytes of a file in which the sample of an encoding is looked for."""
AS_FOUND = "as found"
"""The choice to let the file decide its encoding."""


class MetadataWorker:
    """Reads, keeps and takes back statements in turn."""

    def __init__(
        self,
        post: Callable[[Message], object],
        failed: Callable[[str, Exception], None],
        decisions: Lazy[DecisionsSource],
    ) -> None:
        self._post = post
        self._decisions = decisions
        self._thread = SerialWorker("seedread-metadata", lambda error: failed("keeping metadata", error))

    def close(self) -> None:
        """Waits until all is on the disk."""
        self._thread.close(patient(CLOSE_WAIT_S))

    def ask(self, article: Article) -> None:
        """Answers with MetadataAsked."""

        def job() -> None:
            from index.decisions.metadata import stated_fields

            stated = {each.field: each.value for each in self._of(article)}
            self._post(MetadataAsked(article, stated_fields(article), stated))

        self._thread.submit(job)

    def keep(self, article: Article, changes: Mapping[str, str]) -> None:
        """Keeps the value of each field; an empty value takes the user's own back. Answers with MetadataKept."""

        def job() -> None:
            from index.decisions.metadata import Stated

            made: list[Decision] = []
            for field, value in changes.items():
                if value:
                    made.append(Stated(article.location.absolute(), field, value).decision(article.source_hash))
                else:
                    made += _taken_back(article, field)
            what = "Kept" if any(changes.values()) else "Taken back"
            text = f"{what}, by you: {', '.join(changes)}"
            self._write(made, text if made else "Not taken back: a table beside the article states it")

        self._thread.submit(job)

    def undo(self) -> None:
        """Takes back what was stated last, about any article. Answers with MetadataKept."""

        def job() -> None:
            from index.decisions.decision import Act
            from index.decisions.journal import undo_last
            from tui.state.paths import metadata_file

            try:
                lines = undo_last(metadata_file(), Act.METADATA)
            except OSError as error:
                self._post(MetadataKept(f"Not taken back: {describe_os_error(error)}", changed=False))
                return
            fields = ", ".join(line.decision.field for line in lines)
            names = ", ".join(sorted({Path(line.decision.article).name for line in lines})[:3])
            text = f"Taken back: {fields} of {names}" if lines else "You have stated nothing that could be taken back"
            self._post(MetadataKept(text, changed=bool(lines)))

        self._thread.submit(job)

    def ask_encodings(self, article: Article) -> None:
        """Answers with EncodingsRead, or with MetadataKept if the file cannot be read."""

        def job() -> None:
            from index.reading.encodings import CHOICES, sample
            from index.reading.raw_text import raw_text

            try:
                data = raw_text(article, SAMPLE_BYTES)
            except OSError as error:
                self._post(MetadataKept(f"{article.location.name}: {describe_os_error(error)}", changed=False))
                return
            beginnings = {name: f"{title:<22} {sample(data, name)}" for name, title in CHOICES.items()}
            stated = {each.field: each.value for each in self._of(article)}
            current = stated.get("encoding", AS_FOUND)
            self._post(EncodingsRead(article.path, {AS_FOUND: "as found in the file"} | beginnings, current))

        self._thread.submit(job)

    def keep_encoding(self, path: Path, name: str) -> None:
        """Reads a file in an encoding from now on, or again as found. Answers with MetadataKept."""

        def job() -> None:
            from index.decisions.metadata import Stated
            from index.files import content_hash

            if name == AS_FOUND:
                self._write(_withdrawn(path, "encoding"), f"{path.name}: encoding as found")
            else:
                stated = Stated(path.absolute(), "encoding", name)
                self._write([stated.decision(content_hash(path))], f"{path.name}: read as {name} from now on")

        self._thread.submit(job)

    def _of(self, article: Article) -> tuple[Decision, ...]:
        return self._decisions.get().metadata().of(article.path, article.part, article.source_hash)

    def _write(self, made: list[Decision], text: str) -> None:
        from index.decisions.journal import decide_all
        from tui.state.paths import metadata_file

        try:
            if made:
                decide_all(metadata_file(), made)
        except OSError as error:
            self._post(MetadataKept(f"Not kept: {describe_os_error(error)}", changed=False))
            return
        self._post(MetadataKept(text, changed=bool(made)))


def _taken_back(article: Article, field: str) -> list[Decision]:
    return _withdrawn(article.location, field, article.source_hash)


def _withdrawn(address: Path, field: str, content: str = "") -> list[Decision]:
    """The decisions that take back all statements on a field of an article."""
    from index.decisions.decision import Act, Decision
    from index.decisions.journal import read_decisions
    from tui.state.paths import metadata_file

    name = str(address.absolute())
    return [
        Decision(Act.UNDO, at="", undoes=line.number)
        for line in read_decisions(metadata_file()).in_force(Act.METADATA)
        if line.decision.field == field
        and (line.decision.article == name or (content and line.decision.content == content))
    ]
