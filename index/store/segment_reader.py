"""Reading a segment: a term's paragraphs as a slice of one array, its places from Whoosh's lists."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, chain
from pathlib import Path
from pickle import loads
from typing import Any

from index.article import Kind
from index.search.bound import ValueIn
from index.search.spans import may_lie_in
from index.search.tokens import Token, term_width
from index.store import w3
from index.store.checked import CheckedFile
from index.store.rows import Stored
from index.store.schema import LISTED_FIELDS, PLACED_FIELDS, figure_ends
from index.store.segment_writer import DIRECTORY, IDS, LISTS
from index.store.table import DamagedError, read_table, read_words

_CACHED_VALUES = 500_000
_MANY_TERMS = 500
_CACHED_PLACES = 100_000
_NOTHING = memoryview(b"").cast("I")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a term stands in one segment: paragraphs, ascending, numbered from `base`; and how often in each."""

    base: int
    ids: "memoryview[int]"
    times: "memoryview[int]"


@dataclass(frozen=True, slots=True)
class _Field:
    terms: Sequence[str]
    starts: "array[int]"
    offsets: "array[int]"
    sizes: "array[int]"
    ids: "memoryview[int]"
    times: "memoryview[int]"
    ids_at: int
    times_at: int
    """From which byte of the file on they stand."""


class SegmentReader:
    """One segment; its paragraphs are numbered from 0 here, from `base` in the index. Nothing of it ever changes."""

    def __init__(self, folder: Path, segment: Any, base: int) -> None:
        """Raises DamagedError, OSError, or what Whoosh raises, where the segment is not whole."""
        self.base = base
        self.count: int = segment.doc_count_all()
        self.deleted = frozenset[int](segment.deleted_docs())
        directory = read_table(folder / segment.make_filename(DIRECTORY))
        for name, size in json.loads(directory["files"]).items():
            if (folder / name).stat().st_size != size:
                raise DamagedError(f"{name} is not as long as it was written")
        self.articles = array("I", directory["articles"])
        self.days = array("I", directory["days"])
        self.lengths = array("I", directory["lengths"])
        if len(self.articles) != self.count:
            raise DamagedError(f"segment {segment.segid} is cut short")
        self._ids = CheckedFile(folder / segment.make_filename(IDS), directory[IDS])
        extents = json.loads(directory["extents"])
        self._fields = {
            field: _field(field, directory, self._ids.whole, *extents[field])
            for field in (*PLACED_FIELDS, *LISTED_FIELDS)
        }
        self._lists = CheckedFile(folder / segment.make_filename(LISTS), directory[LISTS])
        self._values: dict[tuple[str, int], Sequence[bytes]] = {}
        self._places = _Places()
        self._rows: dict[str, dict[str, int]] = {}
        self._documents = w3.codec().per_document_reader(w3.storage(folder), segment)
        if self.count:
            self.stored(0)  # opens its file now: a writer may remove it any time
        self.hidden = self.deleted.union(self.standing("kind", str(Kind.FURNITURE)).ids)
        """Paragraphs that no search shows unless asked: deleted ones and furniture."""

    def standing(self, field: str, term: str) -> Standing:
        """Where a term stands."""
        column = self._fields[field]
        row = _row(column, term)
        if row < 0:
            return Standing(self.base, _NOTHING, _NOTHING)
        begin, end = column.starts[row], column.starts[row + 1]
        self._check(column, begin, end)
        self._ids.check(column.times_at + begin, column.times_at + end)
        return Standing(self.base, column.ids[begin:end], column.times[begin:end])

    def frequency(self, field: str, terms: Iterable[str]) -> int:
        """In how many paragraphs the terms stand, each counted for itself."""
        starts = self._fields[field].starts
        rows = (_row(self._fields[field], term) for term in terms)
        return sum(starts[row + 1] - starts[row] for row in rows if row >= 0)

    def having(
        self, field: str, terms: Iterable[str], check: Callable[[], None], within: set[int] | None = None
    ) -> set[int]:
        """All paragraphs, or those `within` some, that have one of the terms.

        `check` is called now and then and may raise to give up.
        """
        column = self._fields[field]
        rows = self._sorted_rows(field, list(terms))
        found: set[int] = set()
        at = 0
        while at < len(rows):
            end = at + 1
            while end < len(rows) and rows[end] == rows[end - 1] + 1:  # neighbours are one slice
                end += 1
            check()
            first, last = column.starts[rows[at]], column.starts[rows[end - 1] + 1]
            self._check(column, first, last)
            ids = column.ids[first:last]
            found.update(ids if within is None else within.intersection(ids))
            at = end
        return found

    def in_order(
        self, field: str, steps: Sequence[Iterable[str]], candidates: set[int], check: Callable[[], None]
    ) -> set[int]:
        """Those paragraphs in which one term of each step follows one of the step before. Raises DamagedError."""
        column = self._fields[field]
        listed = [
            [(row, column.starts[row], column.starts[row + 1], term_width(term)) for term, row in _rows(column, step)]
            for step in steps
        ]
        for _, begin, end, _ in chain.from_iterable(listed):
            self._check(column, begin, end)
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
            row = _row(column, term)
            if row < 0:
                continue
            begin, end = column.starts[row], column.starts[row + 1]
            self._check(column, begin, end)
            at = bisect_left(column.ids, number, begin, end)
            if at < end and column.ids[at] == number:
                width = term_width(term)
                places = self._places[self._value(field, row, at - begin)]
                found += [Token(term, 0, 0, place, width) for place in places]
        return sorted(found, key=lambda token: token.position)

    def valued(self, wanted: ValueIn, check: Callable[[], None]) -> set[int]:
        """All paragraphs with a figure in the range."""
        terms = self._fields["figure"].terms
        return self.having("figure", (term for term in terms if wanted.holds(*figure_ends(term))), check)

    def dated(self, first: date | None, last: date | None, check: Callable[[], None]) -> set[int]:
        """All paragraphs of articles whose date may lie between two days."""
        terms = self._fields["date"].terms
        return self.having("date", (term for term in terms if may_lie_in(term, first, last)), check)

    def stored(self, number: int) -> Stored:
        """What is stored of a paragraph. Raises DamagedError."""
        try:
            stored: Stored = self._documents.stored_fields(number)
            if not stored.keys() >= {"text", "place", "marks"}:
                raise DamagedError(f"paragraph {number} is damaged")
        except DamagedError:
            raise
        except Exception as error:  # a damaged pickle raises whatever it happens to spell
            raise DamagedError(f"paragraph {number} is damaged: {error}") from error
        return stored

    def close(self) -> None:
        """Lets go of the files that are open; those mapped into memory go with the object."""
        self._documents.close()

    def _check(self, column: _Field, begin: int, end: int) -> None:
        self._ids.check(column.ids_at + 4 * begin, column.ids_at + 4 * end)

    def _sorted_rows(self, field: str, terms: list[str]) -> list[int]:
        column = self._fields[field]
        if len(terms) < _MANY_TERMS:
            return sorted(row for _, row in _rows(column, terms))
        if field not in self._rows:  # for a prefix of one letter, looking up thousands costs more than reading them
            self._rows[field] = {term: row for row, term in enumerate(column.terms)}
        return sorted(row for row in map(self._rows[field].get, terms) if row is not None)

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


def _field(field: str, directory: dict[str, bytes], whole: memoryview, ids_at: int, times_at: int) -> _Field:
    count = (times_at - ids_at) // 4
    return _Field(
        read_words(directory[field + " terms"]),
        array("I", directory[field + " starts"]),
        array("Q", directory[field + " offsets"]),
        array("I", directory[field + " sizes"]),
        whole[ids_at:times_at].cast("I"),
        whole[times_at : times_at + count] if field in PLACED_FIELDS else whole[:0],
        ids_at,
        times_at if field in PLACED_FIELDS else 0,
    )


def _row(column: _Field, term: str) -> int:
    at = bisect_left(column.terms, term)
    return at if at < len(column.terms) and column.terms[at] == term else -1


def _rows(column: _Field, terms: Iterable[str]) -> list[tuple[str, int]]:
    return [(term, row) for term in terms if (row := _row(column, term)) >= 0]


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
