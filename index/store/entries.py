"""The articles of the index, each kept as a line that is read when it is asked for."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, ValuesView
from dataclasses import astuple, dataclass
from itertools import islice

from index.search.word_list import WordList, word_list

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the index: its file as it was when read, and its line in the list."""

    number: int
    """Its number in the index, never given twice."""
    path: str
    size: int
    changed: int
    """When the file was last changed, in nanoseconds."""
    content: str
    """A hash of the file's bytes."""
    title: str | None
    outlet: str | None
    date: str | None
    first_words: str
    paragraphs: int


class Entries(Mapping[int, Entry]):
    """Articles by their numbers, in that order."""

    __slots__ = ("lines", "numbers")

    def __init__(self, numbers: "array[int] | memoryview[int] | None" = None, lines: WordList | None = None) -> None:
        self.numbers = array("I") if numbers is None else numbers
        self.lines = WordList() if lines is None else lines
        """Each article as JSON, which knows no line feed within a line."""

    def __getitem__(self, number: int) -> Entry:
        at = bisect_left(self.numbers, number)
        if at == len(self.numbers) or self.numbers[at] != number:
            raise KeyError(number)
        return Entry(*json.loads(self.lines[at]))

    def __iter__(self) -> Iterator[int]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def values(self) -> ValuesView[Entry]:
        """All articles, quicker than one by one."""
        return _Values(self)

    def of_path(self, path: str) -> Entry | None:
        """The article in a file, if there is one."""
        for row in self.lines.containing(json.dumps(path, ensure_ascii=False)):
            entry = Entry(*json.loads(self.lines[row]))
            if entry.path == path:
                return entry
        return None

    def changed(self, by: Mapping[int, Entry | None]) -> "Entries":
        """With some articles new or otherwise than before, and without those that are None now."""
        lines = dict(zip(self.numbers, self.lines, strict=True))
        for number, entry in by.items():
            lines.pop(number, None)
            if entry is not None:
                lines[number] = json.dumps(astuple(entry), ensure_ascii=False, separators=(",", ":"))
        numbers = sorted(lines)
        return Entries(array("I", numbers), word_list(map(lines.__getitem__, numbers)))


class _Values(ValuesView[Entry]):
    def __init__(self, entries: Entries) -> None:
        super().__init__(entries)
        self._lines = entries.lines

    def __iter__(self) -> Iterator[Entry]:
        lines = iter(self._lines)
        while some := list(islice(lines, _AT_ONCE)):
            for row in json.loads(f"[{','.join(some)}]"):
                yield Entry(*row)
