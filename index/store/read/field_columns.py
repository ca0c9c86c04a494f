"""The columns of one field of a segment: its terms, and where their paragraphs and positions are."""

from functools import cached_property

from index.search.packed_strings import PackedStrings
from index.store.format.posting_lists import unpacked_lists
from index.store.read.id_lists import IdLists


class FieldColumns(IdLists):
    """Each column is read when it is first asked for, which raises DamagedError."""

    @cached_property
    def terms(self) -> PackedStrings:
        """All terms, sorted."""
        return self._table.words(f"{self._field} terms")

    @cached_property
    def lists(self) -> "memoryview[int]":
        """For each term, where its list is (`posting_lists`)."""
        return unpacked_lists(self._table.column(f"{self._field} lists"), len(self.starts) - 1)
