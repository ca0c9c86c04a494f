"""Finds the user's statements about an article: by its path, or by its content if its file has moved."""

from collections.abc import Iterable
from pathlib import Path

from index.decisions.decision import Act, Decision, Decisions
from index.decisions.metadata import READING_FIELDS, address_of, reading_options
from index.reading.options import ReadOptions

_OF_WHOLE_FILES = ("outlet", "author", "date", *READING_FIELDS)
"""Fields that count for all articles of a file if they are stated of the file: not title and address."""


class MetadataLookup:
    """The statements among decisions, by path and by content."""

    def __init__(self, decisions: Decisions) -> None:
        self._by_path: dict[str, list[Decision]] = {}
        self._by_content: dict[str, list[Decision]] = {}
        for line in decisions.in_force(Act.METADATA):
            decision = line.decision
            self._by_path.setdefault(decision.article, []).append(decision)
            if decision.content:
                self._by_content.setdefault(decision.content, []).append(decision)

    @property
    def paths(self) -> Iterable[str]:
        """The absolute paths that statements name, with `#12` for the twelfth article of a file."""
        return self._by_path.keys()

    def of(self, path: Path, part: str | None, content: str) -> tuple[Decision, ...]:
        """Returns the statements about an article, the last one on a field last.

        A statement on a whole file counts also after the file was edited; one on an article in a file that holds
        several counts only while the article has the same bytes, because its number may be another's now.

        Args:
            path: The file.
            part: Number of the article in a file that holds several, or None.
            content: The hash of its bytes; "" if it is not known.
        """
        found = list(self._by_content.get(content, ())) if content else []
        if part is not None:
            whole = self._by_path.get(address_of(path, None), ())
            found += [each for each in whole if each.field in _OF_WHOLE_FILES]
        for each in self._by_path.get(address_of(path, part), ()):
            if part is None or not each.content or each.content == content:
                found.append(each)
        return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)

    def options(self, path: Path, content: str = "") -> ReadOptions:
        """Returns the choices for reading a file."""
        return reading_options((*self._by_content.get(content, ()), *self._by_path.get(address_of(path, None), ())))

    def digest(self, path: Path, part: str | None, content: str) -> str:
        """A text that changes whenever the statements about an article change; "" if there are none."""
        fields = {each.field: each.value for each in self.of(path, part, content)}
        return "\0".join(f"{field}={value}" for field, value in sorted(fields.items()))
