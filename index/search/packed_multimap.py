"""A multimap of words in one packed list; a lookup does not read the rest of the list."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from index.search.packed_strings import PackedStrings, StringsPacker

_APART = "\t"
_LINES_AT_ONCE = 4096


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
        removed = {*map(_APART.join, fewer)}
        added = sorted({*map(_APART.join, more)} - removed)
        if not added and not removed:
            return self
        packer = StringsPacker()
        changes = False
        at = 0
        for first in range(0, len(self.lines), _LINES_AT_ONCE):
            lines = self.lines[first : first + _LINES_AT_ONCE]
            end = bisect_right(added, lines[-1], at)
            after = sorted({*lines, *added[at:end]} - removed)
            changes |= after != lines
            packer.extend(after)
            at = end
        packer.extend(added[at:])
        return PackedMultimap(packer.packed()) if changes or at < len(added) else self
