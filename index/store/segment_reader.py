"""Reading a segment: a term's paragraphs as a slice of one array, its places from Whoosh's lists."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate, chain
from pathlib import Path
from pickle import loads
from zlib import decompress

from index.article import Kind
from index.search.bound import ValueIn
from index.search.spans import may_lie_in
from index.search.tokens import Token, term_width
from index.store.checked import CheckedFile
from index.store.field_columns import FieldColumns
from index.store.figure_columns import FigureColumns, read_figure_columns
from index.store.mapped import mapped
from index.store.part import Part
from index.store.rows import Stored
from index.store.schema import LISTED_FIELDS, PLACED_FIELDS
from index.store.segment_files import DIRECTORY, IDS, LISTS, STORED
from index.store.table import DamagedError, Table

_CACHED_VALUES = 500_000
_CACHED_PLACES = 100_000
_NOTHING = memoryview(b"").cast("I")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a term stands in one segment: paragraphs, ascending, numbered from `base`; and how often in each."""

    base: int
    ids: "memoryview[int]"
    times: "memoryview[int]"


class SegmentReader:
    """One segment; its paragraphs are numbered from 0 here, from `base` in the index. Nothing of it ever changes."""

    def __init__(self, folder: Path, part: Part, base: int) -> None:
        """Raises DamagedError or OSError where the segment is not whole."""
        self.base = base
        self.count = part.count
        self.deleted = part.deleted
        self._directory = Table(folder / (part.name + DIRECTORY))
        about = json.loads(bytes(self._directory.column("about")))
        for name, size in about["files"].items():
            if (folder / name).stat().st_size != size:
                raise DamagedError(f"{name} is not as long as it was written")
        self.word_count: int = about["words"]
        self._ids = CheckedFile(folder / (part.name + IDS), self._directory.column(IDS))
        self._lists = CheckedFile(folder / (part.name + LISTS), self._directory.column(LISTS))
        self._documents = mapped(folder / (part.name + STORED))
        self._extents: dict[str, tuple[int, int]] = about["extents"]
        self._fields = {field: self._field(field) for field in (*PLACED_FIELDS, *LISTED_FIELDS)}
        self._values: dict[tuple[str, int], Sequence[bytes]] = {}
        self._places = _Places()

    def numbers(self, name: str) -> "memoryview[int]":
        """A number for each paragraph: its article, its day, or how many words it has. Raises DamagedError."""
        column = self._directory.numbers(name)
        if len(column) != self.count:
            raise DamagedError("a segment is cut short")
        return column

    @cached_property
    def hidden(self) -> frozenset[int]:
        """Paragraphs that no search shows unless asked: deleted ones and furniture."""
        return self.deleted.union(self.standing("kind", str(Kind.FURNITURE)).ids)

    def standing(self, field: str, term: str) -> Standing:
        """Where a term stands."""
        column = self._fields[field]
        row = column.terms.find(term)
        if row < 0:
            return Standing(self.base, _NOTHING, _NOTHING)
        begin, end = column.starts[row], column.starts[row + 1]
        self._check(field, begin, end)
        if field in PLACED_FIELDS:
            at = self._extents[field][1]
            self._ids.check(at + begin, at + end)
        return Standing(self.base, column.ids[begin:end], column.times[begin:end])

    def frequency(self, field: str, terms: Iterable[str]) -> int:
        """In how many paragraphs the terms stand, each counted for itself."""
        column = self._fields[field]
        return sum(column.starts[row + 1] - column.starts[row] for row in column.terms.rows(terms))

    def having(
        self, field: str, terms: Iterable[str], check: Callable[[], None], within: set[int] | None = None
    ) -> set[int]:
        """All paragraphs, or those `within` some, that have one of the terms.

        `check` is called now and then and may raise to give up.
        """
        return self._having(field, self._fields[field].terms.rows(terms), check, within)

    def in_order(
        self, field: str, steps: Sequence[Iterable[str]], candidates: set[int], check: Callable[[], None]
    ) -> set[int]:
        """Those paragraphs in which one term of each step follows one of the step before. Raises DamagedError."""
        column = self._fields[field]
        listed = [
            [
                (row, column.starts[row], column.starts[row + 1], term_width(term))
                for term in step
                if (row := column.terms.find(term)) >= 0
            ]
            for step in steps
        ]
        for _, begin, end, _ in chain.from_iterable(listed):
            self._check(field, begin, end)
        found = set()
        for at, number in enumerate(candidates):
            if at % 512 == 511:
                check()
            if self._follow(field, column.ids, listed, number):
                found.add(number)
        return found

    def words(self, field: str, terms: Iterable[str], number: int) -> list[Token]:
        """Those of the terms that stand in one paragraph, in order, without their characters. Raises DamagedError."""
        column = self._fields[field]
        found = []
        for term in terms:
            row = column.terms.find(term)
            if row < 0:
                continue
            begin, end = column.starts[row], column.starts[row + 1]
            self._check(field, begin, end)
            at = bisect_left(column.ids, number, begin, end)
            if at < end and column.ids[at] == number:
                width = term_width(term)
                places = self._places[self._value(field, row, at - begin)]
                found += [Token(term, 0, 0, place, width) for place in places]
        return sorted(found, key=lambda token: token.position)

    def valued(self, wanted: ValueIn, check: Callable[[], None]) -> set[int]:
        """All paragraphs with a figure in the range."""
        return self._having("figure", self._figures.rows(wanted), check)

    def dated(self, first: date | None, last: date | None, check: Callable[[], None]) -> set[int]:
        """All paragraphs of articles whose date may lie between two days."""
        rows = [row for row, term in enumerate(self._fields["date"].terms) if may_lie_in(term, first, last)]
        return self._having("date", rows, check)

    def stored(self, number: int) -> Stored:
        """What is stored of a paragraph. Raises DamagedError."""
        starts = self._stored_starts
        try:
            stored: Stored = loads(decompress(self._documents[starts[number] : starts[number + 1]]))
            if not stored.keys() >= {"text", "place", "marks"}:
                raise DamagedError(f"paragraph {number} is damaged")
        except DamagedError:
            raise
        except Exception as error:  # a damaged pickle raises whatever it happens to spell
            raise DamagedError(f"paragraph {number} is damaged: {error}") from error
        return stored

    @cached_property
    def _stored_starts(self) -> "memoryview[int]":
        return self._directory.numbers("stored starts")

    @cached_property
    def _figures(self) -> FigureColumns:
        return read_figure_columns(self._directory)

    def _field(self, field: str) -> FieldColumns:
        ids_at, times_at = self._extents[field]
        ids = self._ids.whole[ids_at:times_at].cast("I")
        times = self._ids.whole[times_at : times_at + len(ids)] if field in PLACED_FIELDS else _NOTHING
        return FieldColumns(field, self._directory, ids, times)

    def _having(
        self, field: str, rows: list[int], check: Callable[[], None], within: set[int] | None = None
    ) -> set[int]:
        column = self._fields[field]
        found: set[int] = set()
        at = 0
        while at < len(rows):
            end = at + 1
            while end < len(rows) and rows[end] == rows[end - 1] + 1:  # neighbours are one slice
                end += 1
            check()
            first, last = column.starts[rows[at]], column.starts[rows[end - 1] + 1]
            self._check(field, first, last)
            ids = column.ids[first:last]
            found.update(ids if within is None else within.intersection(ids))
            at = end
        return found

    def _check(self, field: str, begin: int, end: int) -> None:
        at = self._extents[field][0]
        self._ids.check(at + 4 * begin, at + 4 * end)

    def _follow(
        self, field: str, ids: "memoryview[int]", steps: list[list[tuple[int, int, int, int]]], number: int
    ) -> bool:
        ends: set[int] | None = None
        for step in steps:
            following: set[int] = set()
            for row, begin, end, width in step:
                at = bisect_left(ids, number, begin, end)
                if at < end and ids[at] == number:
                    for place in self._places[self._value(field, row, at - begin)]:
                        if ends is None or place in ends:
                            following.add(place + width)
            if not following:
                return False
            ends = following
        return True

    def _value(self, field: str, row: int, at: int) -> bytes:
        key = (field, row)
        values = self._values.get(key)
        if values is None:
            values = self._values[key] = self._read_values(field, row)
            while len(self._values) > 1 and sum(map(len, self._values.values())) > _CACHED_VALUES:
                del self._values[next(iter(self._values))]
        return values[at]

    def _read_values(self, field: str, row: int) -> Sequence[bytes]:
        column = self._fields[field]
        offset, size = column.offsets[row], column.sizes[row]
        self._lists.check(offset, offset + size)
        try:
            values: Sequence[bytes] = loads(self._lists.whole[offset : offset + size])[2]
            if len(values) != column.starts[row + 1] - column.starts[row]:
                raise DamagedError("a list is cut short")
        except DamagedError:
            raise
        except Exception as error:  # the same
            raise DamagedError(f"the list of {column.terms[row]!r} is damaged: {error}") from error
        return values


class _Places(dict[bytes, tuple[int, ...]]):
    """The places that a value of Whoosh's format of positions stands for; most values recur. Raises DamagedError."""

    def __missing__(self, value: bytes) -> tuple[int, ...]:
        if len(self) > _CACHED_PLACES:
            self.clear()
        try:
            places = self[value] = tuple(accumulate(loads(value[4:])))
        except Exception as error:  # the same
            raise DamagedError(f"places are damaged: {error}") from error
        return places
