"""The columns of one field of a segment: its terms, and for each where its paragraphs and its places stand."""

from functools import cached_property

from index.search.packed_strings import PackedStrings
from index.store.format.files import CheckedFile
from index.store.format.table import Table


class FieldColumns:
    """Each column is read when it is first asked for, which raises DamagedError."""

    def __init__(self, field: str, table: Table, file: CheckedFile, ids_at: int, times_at: int, timed: bool) -> None:
        """From which bytes of the file on ids and times stand; `timed`: there are times, as a field of words has."""
        self._field = field
        self._table = table
        self._file = file
        self._ids_at = ids_at
        self._times_at = times_at
        self.ids = file.whole[ids_at:times_at].cast("I")
        """The paragraphs of all terms, one term after the other; to be checked before they are read."""
        self.times = file.whole[times_at : times_at + len(self.ids)] if timed else file.whole[:0]
        """For each of these how often the term stands there; empty for a field of values."""

    def check_ids(self, begin: int, end: int) -> None:
        """Makes sure of some ids. Raises DamagedError."""
        self._file.check(self._ids_at + 4 * begin, self._ids_at + 4 * end)

    def check_times(self, begin: int, end: int) -> None:
        """Makes sure of some times. Raises DamagedError."""
        if len(self.times):
            self._file.check(self._times_at + begin, self._times_at + end)

    @cached_property
    def terms(self) -> PackedStrings:
        """All terms, sorted."""
        return self._table.words(f"{self._field} terms")

    @cached_property
    def starts(self) -> "memoryview[int]":
        """For each term where its paragraphs begin; once more at the end."""
        return self._table.numbers(f"{self._field} starts")

    @cached_property
    def offsets(self) -> "memoryview[int]":
        """For each term at which byte of Whoosh's file its list begins."""
        return self._table.numbers(f"{self._field} offsets", "Q")

    @cached_property
    def sizes(self) -> "memoryview[int]":
        """For each term how many bytes its list takes."""
        return self._table.numbers(f"{self._field} sizes")
