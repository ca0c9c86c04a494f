"""Things that belong together, found from pairs of them (union-find)."""

from collections import defaultdict


class Clusters:
    """Numbers from 0 to size-1, each a separate cluster until it is joined with others."""

    def __init__(self, size: int) -> None:
        self._owner = list(range(size))

    def root(self, number: int) -> int:
        """The number that stands for the cluster of a number."""
        owner = self._owner
        while owner[number] != number:
            owner[number] = owner[owner[number]]
            number = owner[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Makes one cluster of two."""
        self._owner[self.root(other)] = self.root(one)

    def groups(self) -> list[list[int]]:
        """The clusters, each in ascending order."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._owner)):
            found[self.root(number)].append(number)
        return list(found.values())
