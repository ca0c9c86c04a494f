"""The columns of one field of a segment: its terms, and where their paragraphs and positions are."""

from functools import cached_property

from index.search.packed_strings import PackedStrings
from index.store.format.files import CheckedPieces
from index.store.format.table import Table


class FieldColumns:
    """Each column is read when it is first asked for, which raises DamagedError."""

    def __init__(self, field: str, table: Table, file: CheckedPieces, extent: tuple[int, int], timed: bool) -> None:
        """Reads nothing yet.

        Args:
            field: the name of the field.
            table: the directory of the segment.
            file: its file of ids and times.
            extent: from which bytes of the file on the ids and the times of this field are.
            timed: whether there are times, as a field of words has.
        """
        self._field = field
        self._table = table
        self._file = file
        self._ids_at, self._times_at = extent
        self._timed = timed

    def ids(self, begin: int, end: int) -> "memoryview[int]":
        """The paragraphs of all terms, one term after the other, cut at two of them.

        Raises DamagedError, IndexError and OSError.
        """
        if not 0 <= begin <= end <= (self._times_at - self._ids_at) // 4:
            raise IndexError("a list leads out of the index")
        return memoryview(self._file.read(self._ids_at + 4 * begin, self._ids_at + 4 * end)).cast("I")

    def times(self, begin: int, end: int) -> memoryview:
        """For each of these how often the term is there; empty for a field of values. Raises DamagedError, OSError."""
        if not self._timed:
            return memoryview(b"")
        return memoryview(self._file.read(self._times_at + begin, self._times_at + end))

    @cached_property
    def terms(self) -> PackedStrings:
        """All terms, sorted."""
        return self._table.words(f"{self._field} terms")

    @cached_property
    def starts(self) -> "memoryview[int]":
        """For each term, where its paragraphs begin; the last entry is the end."""
        return self._table.numbers(f"{self._field} starts")

    @cached_property
    def offsets(self) -> "memoryview[int]":
        """For each term, the byte of Whoosh's file where its list begins."""
        return self._table.numbers(f"{self._field} offsets", "Q")

    @cached_property
    def sizes(self) -> "memoryview[int]":
        """For each term, the size of its list in bytes."""
        return self._table.numbers(f"{self._field} sizes")
