"""The columns of one field of a segment: its terms, and for each where its paragraphs and its places stand."""

from functools import cached_property

from index.search.word_list import WordList
from index.store.table import Table


class FieldColumns:
    """Each column is read when it is first asked for, which raises DamagedError."""

    def __init__(self, field: str, table: Table, ids: "memoryview[int]", times: "memoryview[int]") -> None:
        self._field = field
        self._table = table
        self.ids = ids
        """The paragraphs of all terms, one term after the other."""
        self.times = times
        """For each of these how often the term stands there; empty for a field of values."""

    @cached_property
    def terms(self) -> WordList:
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
