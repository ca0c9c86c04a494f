"""A multimap of words in one packed list; a lookup does not read the rest of the list."""

from collections.abc import Iterable, Iterator, Mapping

from index.search.packed_strings import PackedStrings, pack_strings

_APART = "\t"


class PackedMultimap(Mapping[str, tuple[str, ...]]):
    """Maps a word to others, sorted. No word contains a tab or a line feed."""

    __slots__ = ("lines",)

    def __init__(self, lines: PackedStrings | None = None) -> None:
        self.lines = lines if lines is not None else PackedStrings()
        """Each pair as a line, sorted."""

    def __getitem__(self, word: str) -> tuple[str, ...]:
        rows = self.lines.beginning(word + _APART)
        if not rows:
            raise KeyError(word)
        return tuple(line[len(word) + 1 :] for line in self.lines[rows.start : rows.stop])

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(line.partition(_APART)[0] for line in self.lines))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def changed(self, more: Iterable[tuple[str, str]], fewer: Iterable[tuple[str, str]] = ()) -> "PackedMultimap":
        """Returns a map with pairs added and removed; the same object if nothing changes."""
        before = {*self.lines}
        after = (before | {*map(_APART.join, more)}) - {*map(_APART.join, fewer)}
        return self if after == before else PackedMultimap(pack_strings(sorted(after)))
