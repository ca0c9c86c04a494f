"""The articles of the index, each kept as a line that is read when it is asked for."""

import json
import re
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, MutableSequence, Sequence, ValuesView
from itertools import count, islice
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple, replace

from index.article import Article, RecordPlace
from index.reading.parts import split_part, with_part
from index.search.packed_strings import PackedStrings, StringsPacker, pack_strings

_AT_ONCE = 1000
_LOOKED_UP = 32
"""Up to this number of articles is looked up one by one."""
_CONTENT = re.compile(rb'(?<=\n\[")[0-9a-f]{32}(?=")')


class ArticleRecord(Struct, frozen=True):
    """An article in the index: the state of its file when it was read, and the facts that the list shows."""

    number: int
    """Its number in the index; no number is used twice."""
    path: str
    size: int
    changed: int
    """A stamp of the file's last change, to be compared only."""
    content: str
    """A hash of the file's bytes; of an article in a file that holds several, of the article."""
    title: str | None
    outlet: str | None
    date: str | None
    first_words: str
    paragraphs: int
    part: str | None = None
    """Number of the article in a file that holds several, or None."""
    place: RecordPlace | None = None
    """Its bytes in the file, if it can be read alone."""

    @property
    def address(self) -> Path:
        """How the article is named: the file, and its number in a file that holds several."""
        return with_part(Path(self.path), self.part)


def record_hash(article: Article) -> str:
    """Returns a hash of an article in a file that holds several: the same wherever it is in the file."""
    if article.source_hash:
        return article.source_hash
    from hashlib import blake2b

    from msgspec.msgpack import encode

    record = replace(article, path=Path(), part=None, notes=(), place=None)
    return blake2b(encode(record, enc_hook=str), digest_size=16).hexdigest()


class ArticleTable(Mapping[int, ArticleRecord]):
    """Articles ordered by number. The paths, sizes and times of their files can be read without the rest."""

    __slots__ = ("lines", "numbers", "paths", "sizes", "times")

    def __init__(
        self,
        numbers: "array[int] | memoryview[int] | None" = None,
        paths: PackedStrings | None = None,
        sizes: "array[int] | memoryview[int] | None" = None,
        times: "array[int] | memoryview[int] | None" = None,
        lines: PackedStrings | None = None,
    ) -> None:
        self.numbers = array("I") if numbers is None else numbers
        self.paths = PackedStrings() if paths is None else paths
        """One per article; encoded as JSON if it contains a line feed."""
        self.sizes = array("q") if sizes is None else sizes
        self.times = array("q") if times is None else times
        self.lines = PackedStrings() if lines is None else lines
        """The other fields of each article as one line of JSON."""

    def __getitem__(self, number: int) -> ArticleRecord:
        at = bisect_left(self.numbers, number)
        if at == len(self.numbers) or self.numbers[at] != number:
            raise KeyError(number)
        return self._entry(at)

    def __iter__(self) -> Iterator[int]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def values(self) -> ValuesView[ArticleRecord]:
        """Returns all articles; faster than looking them up one by one."""
        return _Values(self)

    def files(self) -> dict[str, tuple[tuple[int, ...], int, int]]:
        """Returns for each file, by its path, the numbers of its articles and the size and time that it had."""
        found: dict[str, tuple[tuple[int, ...], int, int]] = {}
        several: dict[str, list[int]] = {}
        for path, number, size, time in zip(map(_path, self.paths), self.numbers, self.sizes, self.times, strict=True):
            before = found.get(path)
            if before is not None:
                several.setdefault(path, [*before[0]]).append(number)
            found[path] = (before[0] if before else (number,), size, time)
        for path, numbers in several.items():
            found[path] = (tuple(numbers), *found[path][1:])
        return found

    def contents(self) -> list[str]:
        """Returns the content hash of each article, in order."""
        found = [each.decode() for each in _CONTENT.findall(self.lines.lines)]
        # an article that was indexed without a hash makes the quick way miss a line
        return found if len(found) == len(self.numbers) else [str(line[0]) for line in _read(self.lines)]

    def of_path(self, path: str, part: str | None = None) -> ArticleRecord | None:
        """Returns the article in a file, or the one with a number in a file that holds several."""
        line = _path_line(path)
        # a file of one article has one row, of all others the first is enough; few articles have the same number
        rows = self.lines.containing(f",{json.dumps(part)},") if part else self.paths.containing(line)
        of_file = (row for row in rows if self.paths[row] == line)
        found = map(self._entry, of_file if part else islice(of_file, 1))
        return next((entry for entry in found if entry.part == part), None)

    def of_address(self, address: Path) -> ArticleRecord | None:
        """Returns the article that a path names; `export.docx#12` is the twelfth of a file that holds several."""
        found = self.of_path(str(address))
        if found is None:
            file, part = split_part(address)
            found = self.of_path(str(file), str(part)) if part is not None else None
        return found

    def numbers_of(self, addresses: Collection[Path]) -> list[int]:
        """Returns the numbers of the articles that some paths name (`of_address`), ascending.

        Many are filtered out of all articles in one pass: each lookup would search all of them.
        """
        if len(addresses) <= _LOOKED_UP:
            return sorted({entry.number for address in addresses if (entry := self.of_address(address)) is not None})
        wanted = set(map(str, addresses))
        files = wanted | {str(file) for file, part in map(split_part, addresses) if part is not None}
        rows = zip(count(), self.numbers, map(_path, self.paths), strict=False)
        of_files = ((number, path, _part(self.lines[at])) for at, number, path in rows if path in files)
        return [number for number, path, part in of_files if (f"{path}#{part}" if part else path) in wanted]

    def changed(self, by: Mapping[int, ArticleRecord | None]) -> "ArticleTable":
        """Returns a copy with the given articles added, replaced or, for None, removed."""
        last = self.numbers[-1] if self.numbers else 0
        following = [entry for number, entry in sorted(by.items()) if entry is not None and number > last]
        within = {number: entry for number, entry in by.items() if number <= last}
        packer = ArticlePacker()
        packer.extend(following)
        return (self._with(within) if within else self).followed_by(packer.packed())

    def respelled(self, paths: Mapping[str, str]) -> "ArticleTable":
        """Returns a copy in which some paths are written otherwise, each given under its present spelling."""
        spelled = pack_strings(_path_line(paths.get(path, path)) for path in map(_path, self.paths))
        return ArticleTable(self.numbers, spelled, self.sizes, self.times, self.lines)

    def followed_by(self, other: "ArticleTable") -> "ArticleTable":
        """Returns a copy with the articles of another table, whose numbers follow, added; no line is taken apart."""
        if not other:
            return self
        numbers = array("I", self.numbers.tobytes() + other.numbers.tobytes())
        sizes, times = (
            array("q", mine.tobytes() + its.tobytes())
            for mine, its in ((self.sizes, other.sizes), (self.times, other.times))
        )
        paths, lines = self.paths.extended(other.paths), self.lines.extended(other.lines)
        return ArticleTable(numbers, paths, sizes, times, lines)

    def _with(self, by: Mapping[int, ArticleRecord | None]) -> "ArticleTable":
        numbers = array("I", self.numbers.tobytes())
        sizes, times = array("q", self.sizes.tobytes()), array("q", self.times.tobytes())
        paths, lines = list(self.paths), list(self.lines)
        columns: tuple[MutableSequence[Any], ...] = (numbers, paths, sizes, times, lines)
        for number, entry in sorted(by.items()):
            at = bisect_left(numbers, number)
            if at < len(numbers) and numbers[at] == number:
                for column in columns:
                    del column[at]
            if entry is not None:
                values = (number, _path_line(entry.path), entry.size, entry.changed, _line(entry))
                for column, value in zip(columns, values, strict=True):
                    column.insert(at, value)
        return ArticleTable(numbers, pack_strings(paths), sizes, times, pack_strings(lines))

    def _entry(self, at: int) -> ArticleRecord:
        about = json.loads(self.lines[at])
        return _record(self.numbers[at], _path(self.paths[at]), self.sizes[at], self.times[at], about)


class ArticlePacker:
    """Packs articles that come some at a time, their numbers ascending."""

    def __init__(self) -> None:
        self._numbers, self._sizes, self._times = array("I"), array("q"), array("q")
        self._paths, self._lines = StringsPacker(), StringsPacker()

    def extend(self, entries: Sequence[ArticleRecord]) -> None:
        """Adds articles."""
        self._numbers.extend(entry.number for entry in entries)
        self._sizes.extend(entry.size for entry in entries)
        self._times.extend(entry.changed for entry in entries)
        self._paths.extend(_path_line(entry.path) for entry in entries)
        self._lines.extend(map(_line, entries))

    @property
    def last(self) -> int:
        """The number of the last article; 0 if there is none."""
        return self._numbers[-1] if self._numbers else 0

    def packed(self) -> ArticleTable:
        """Returns all articles; nothing can be added after that."""
        return ArticleTable(self._numbers, self._paths.packed(), self._sizes, self._times, self._lines.packed())


class _Values(ValuesView[ArticleRecord]):
    def __init__(self, entries: ArticleTable) -> None:
        super().__init__(entries)
        self._entries = entries

    def __iter__(self) -> Iterator[ArticleRecord]:
        entries = self._entries
        rows = zip(
            entries.numbers, map(_path, entries.paths), entries.sizes, entries.times, _read(entries.lines), strict=True
        )
        for number, path, size, time, others in rows:
            yield _record(number, path, size, time, others)


def _read(lines: Iterable[str]) -> Iterator[list[Any]]:
    waiting = iter(lines)
    while some := list(islice(waiting, _AT_ONCE)):
        yield from json.loads(f"[{','.join(some)}]")


def _record(number: int, path: str, size: int, time: int, about: list[Any]) -> ArticleRecord:
    place = about[-1]
    about[-1] = RecordPlace(*place) if place else None
    return ArticleRecord(number, path, size, time, *about)


def _line(entry: ArticleRecord) -> str:
    place = astuple(entry.place) if entry.place is not None else None
    about = (entry.content, entry.title, entry.outlet, entry.date, entry.first_words, entry.paragraphs, entry.part)
    others = (*about, place)
    return json.dumps(others, ensure_ascii=False, separators=(",", ":"))


def _part(line: str) -> str:
    """The number in its file of the article of a line; "" if the file has no other."""
    end = line.rindex(",[") if line.endswith("]]") else len(line) - len(",null]")
    return line[line.rindex(",", 0, end) + 1 : end].strip('"').removeprefix("null")


def _path_line(path: str) -> str:
    return json.dumps(path) if "\n" in path or path.startswith('"') else path


def _path(line: str) -> str:
    return str(json.loads(line)) if line.startswith('"') else line
