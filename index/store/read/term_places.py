"""Positions of the terms of a field."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import partial

from index.search.bitmap import CancelCheck, with_checks
from index.search.positions import PositionSpan
from index.store.format.errors import DamagedError
from index.store.format.files import CheckedPieces
from index.store.format.posting_lists import read_values, single_position
from index.store.read.field_columns import FieldColumns
from index.store.read.position_cache import PositionCache

_WORK = 1 << 13
"""Paragraphs of terms that are visited between two checks."""
_TERM = 128
"""Starting a term takes as long as this number of its paragraphs."""


class TermPlaces:
    """The positions in one field of a segment; lists that were read are cached for the next query."""

    def __init__(self, name: str, column: FieldColumns, lists: CheckedPieces, kept: PositionCache) -> None:
        self._name = name
        self._column = column
        self._lists = lists
        self._kept = kept

    def of(
        self, rows: Sequence[int], wide: Mapping[int, int], check: CancelCheck, among: Sequence[int]
    ) -> dict[int, Sequence[PositionSpan]]:
        """Returns the positions of the terms of `rows` in the paragraphs of `among` (ascending) that have any of them.

        `wide`: the number of words of each row that is a compound. Raises DamagedError.
        """
        found: dict[int, Sequence[PositionSpan]] = {}
        if not among:
            return found
        wanted = {*among}
        starts = self._column.starts
        done = 0
        for row in rows:
            if done >= _WORK:
                check()
                done = 0
            begin, end = starts[row], starts[row + 1]
            done += _TERM + end - begin
            ids = self._column.ids_of(row)
            first = bisect_left(ids, among[0])
            after = bisect_right(ids, among[-1], first)
            if first == after:
                continue
            single = single_position(self._column.lists[row])
            values = self._kept.values((self._name, row), partial(self._read, row)) if single is None else ()
            for at in with_checks(_matching(ids, wanted, among, (first, after), check), check):
                places = self._kept.places[values[at]] if single is None else ((single, single + 1),)
                if row in wide:
                    places = tuple((place, place + wide[row]) for place, _ in places)
                number = ids[at]
                found[number] = (*found[number], *places) if number in found else places
        return found

    def _read(self, row: int) -> Sequence[bytes]:
        count = self._column.starts[row + 1] - self._column.starts[row]
        try:
            return read_values(self._lists, self._column.lists[row], count)
        except (DamagedError, OSError):
            raise
        except Exception as error:  # a damaged pickle raises whatever it happens to spell
            raise DamagedError(f"the list of {self._column.terms[row]!r} is damaged: {error}") from error


def _matching(
    ids: "memoryview[int]", wanted: set[int], among: Sequence[int], between: tuple[int, int], check: CancelCheck
) -> list[int]:
    """At which of the ids, between two points, those that are wanted are."""
    first, after = between
    if after - first <= 8 * len(among):
        return [at for at, number in enumerate(ids[first:after], first) if number in wanted]
    found = []
    for number in with_checks(among, check):
        first = bisect_left(ids, number, first, after)
        if first < after and ids[first] == number:
            found.append(first)
    return found
