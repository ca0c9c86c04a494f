"""At which places of paragraphs the terms of a field stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pickle import loads

from index.search.bitmap import Check
from index.search.places import Words
from index.store.checked import CheckedFile
from index.store.field_columns import FieldColumns
from index.store.table import DamagedError

_KEPT_VALUES = 500_000
_KEPT_PLACES = 100_000
_ROWS = 64
"""Terms that are looked at from one check to the next."""


class TermPlaces:
    """The places in one field of a segment; lists that were read are kept for the next query, up to a bound."""

    def __init__(self, column: FieldColumns, lists: CheckedFile) -> None:
        self._column = column
        self._lists = lists
        self._values: dict[int, Sequence[bytes]] = {}
        self._kept = 0
        self._places = _Places()

    def of(
        self, rows: Sequence[int], wide: Mapping[int, int], check: Check, among: Sequence[int]
    ) -> dict[int, Sequence[Words]]:
        """For those among some paragraphs, ascending, that have one of the terms in some rows, where; in no order.

        `wide` says of the rows of compounds how many words they take. Raises DamagedError.
        """
        found: dict[int, Sequence[Words]] = {}
        if not among:
            return found
        wanted = {*among}
        ids, starts = self._column.ids, self._column.starts
        for done, row in enumerate(rows, 1):
            if done % _ROWS == 0:
                check()
            begin, end = starts[row], starts[row + 1]
            first = bisect_left(ids, among[0], begin, end)
            after = bisect_right(ids, among[-1], first, end)
            if first == after:
                continue
            values = self._values_of(row)
            for at in self._matching(wanted, among, first, after):
                places = self._places[values[at - begin]]
                if row in wide:
                    places = tuple((place, place + wide[row]) for place, _ in places)
                number = ids[at]
                found[number] = (*found[number], *places) if number in found else places
        return found

    def _matching(self, wanted: set[int], among: Sequence[int], first: int, after: int) -> list[int]:
        """Where in the ids, between two points, those that are wanted stand."""
        ids = self._column.ids
        if after - first <= 8 * len(among):
            return [at for at, number in enumerate(ids[first:after], first) if number in wanted]
        found = []
        for number in among:
            first = bisect_left(ids, number, first, after)
            if first < after and ids[first] == number:
                found.append(first)
        return found

    def _values_of(self, row: int) -> Sequence[bytes]:
        values = self._values.get(row)
        if values is None:
            values = self._values[row] = self._read(row)
            self._kept += len(values)
            while self._kept > _KEPT_VALUES and len(self._values) > 1:
                self._kept -= len(self._values.pop(next(iter(self._values))))
        return values

    def _read(self, row: int) -> Sequence[bytes]:
        offset, size = self._column.offsets[row], self._column.sizes[row]
        self._lists.check(offset, offset + size)
        try:
            values: Sequence[bytes] = loads(self._lists.whole[offset : offset + size])[2]
            if len(values) != self._column.starts[row + 1] - self._column.starts[row]:
                raise DamagedError("a list is cut short")
        except DamagedError:
            raise
        except Exception as error:  # a damaged pickle raises whatever it happens to spell
            raise DamagedError(f"the list of {self._column.terms[row]!r} is damaged: {error}") from error
        return values


class _Places(dict[bytes, tuple[Words, ...]]):
    """The places that a value of Whoosh's format of positions stands for, each a word wide; most values recur.

    Raises DamagedError.
    """

    def __missing__(self, value: bytes) -> tuple[Words, ...]:
        if len(self) > _KEPT_PLACES:
            self.clear()
        try:
            places = self[value] = tuple((place, place + 1) for place in accumulate(loads(value[4:])))
        except Exception as error:  # the same
            raise DamagedError(f"places are damaged: {error}") from error
        return places
