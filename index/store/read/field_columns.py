"""The columns of one field of a segment: its terms, and where their paragraphs and positions are."""

from functools import cached_property

from index.search.packed_strings import PackedStrings
from index.store.format.files import CheckedPieces
from index.store.format.posting_lists import unpacked_lists
from index.store.format.table import Table
from index.store.read.list_cache import ListCache

_ID_BYTES = 4


class FieldColumns:
    """Each column is read when it is first asked for, which raises DamagedError."""

    def __init__(
        self,
        field: str,
        table: Table,
        file: CheckedPieces,
        kept: ListCache,
        extent: tuple[int, int],
        planes: int,
        timed: bool,
    ) -> None:
        """Reads nothing yet.

        Args:
            field: the name of the field.
            table: the directory of the segment.
            file: its file of ids and times.
            kept: lists of single terms that were read.
            extent: from which bytes of the file on the ids and the times of this field are.
            planes: in how many bytes an id is written: the first bytes of all ids, then the second.
            timed: whether there are times, as a field of words has.
        """
        self._field = field
        self._table = table
        self._file = file
        self._kept = kept
        self._ids_at, self._times_at = extent
        self._planes = planes
        self._timed = timed

    def ids(self, begin: int, end: int) -> "memoryview[int]":
        """The paragraphs of all terms, one term after the other, cut at two of them.

        Raises DamagedError, IndexError and OSError.
        """
        planes = self._planes
        count = (self._times_at - self._ids_at) // planes
        if not 0 <= begin <= end <= count:
            raise IndexError("a list leads out of the index")
        found = bytearray(_ID_BYTES * (end - begin))
        for plane in range(planes):
            at = self._ids_at + plane * count
            found[plane::_ID_BYTES] = self._file.read(at + begin, at + end)
        return memoryview(found).cast("I")

    def ids_of(self, row: int) -> "memoryview[int]":
        """The paragraphs of one term. Raises DamagedError, IndexError and OSError."""
        return self._kept.get((self, row), lambda: self.ids(self.starts[row], self.starts[row + 1]))

    def times_of(self, row: int) -> "memoryview[int]":
        """The number of times that a term is in each of its paragraphs; empty for a field of values.

        Raises DamagedError and OSError.
        """
        if not self._timed:
            return memoryview(b"")

        def read() -> "memoryview[int]":
            return memoryview(self._file.read(self._times_at + self.starts[row], self._times_at + self.starts[row + 1]))

        return self._kept.get((self, ~row), read)

    @cached_property
    def terms(self) -> PackedStrings:
        """All terms, sorted."""
        return self._table.words(f"{self._field} terms")

    @cached_property
    def starts(self) -> "memoryview[int]":
        """For each term, where its paragraphs begin; the last entry is the end."""
        return self._table.numbers(f"{self._field} starts")

    @cached_property
    def lists(self) -> "memoryview[int]":
        """For each term, where its list is (`posting_lists`)."""
        return unpacked_lists(self._table.column(f"{self._field} lists"), len(self.starts) - 1)
