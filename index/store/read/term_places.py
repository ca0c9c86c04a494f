"""Positions of the terms of a field."""

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import partial

from index.search.bitmap import Bitmap, CancelCheck, with_checks
from index.search.positions import PositionSpan
from index.store.format.errors import DamagedError
from index.store.format.files import CheckedPieces
from index.store.format.posting_lists import read_values, single_position
from index.store.read.field_columns import FieldColumns
from index.store.read.position_cache import PositionCache
from index.store.read.standing import Standing, Standings

_WORK = 1 << 13
"""Paragraphs of terms that are visited between two checks."""
_TERM = 128
"""Starting a term takes as long as this number of its paragraphs."""
_LOOKED_UP = 8
"""To find one paragraph in a list takes as long as to pass over this number of its paragraphs."""
_CACHED = 16
"""Terms up to which their posting lists are taken from the cache and kept there."""


class TermPlaces:
    """The positions in one field of a segment; lists that were read are cached for the next query."""

    def __init__(
        self, name: str, column: FieldColumns, standings: Standings, lists: CheckedPieces, kept: PositionCache
    ) -> None:
        self._name = name
        self._column = column
        self._standings = standings
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
        wanted = Bitmap(array("I", among))
        done = 0
        for row in rows:
            if done >= _WORK:
                check()
                done = 0
            standing = self._standings.of(row) if len(rows) <= _CACHED else Standing(0, self._column, row)
            having = _having(standing, wanted, check)
            done += _TERM + len(having)
            if not having:
                continue
            single = single_position(self._column.lists[row])
            values = self._kept.values((self._name, row), partial(self._read, row)) if single is None else ()
            for at, number in with_checks(having, check):
                places = self._kept.places[values[at]] if single is None else ((single, single + 1),)
                if row in wide:
                    places = tuple((place, place + wide[row]) for place, _ in places)
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


def _having(standing: Standing, wanted: Bitmap, check: CancelCheck) -> list[tuple[int, int]]:
    """The wanted paragraphs that have a term, ascending, each with its index in the list of the term."""
    if not standing.levels:
        return [(at, number) for at, number in enumerate(standing.ids) if number in wanted]
    having = standing.paragraphs & wanted
    if _LOOKED_UP * len(having) > standing.count:
        listed = with_checks(enumerate(standing.paragraphs), check)
        return [(at, number) for at, number in listed if number in having]
    ids = standing.paragraphs.to_array()
    return [(bisect_left(ids, number), number) for number in having]
