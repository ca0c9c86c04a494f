"""Where the reader has been: back to it, and forward again."""

from typing import Generic, TypeVar

from msgspec import Struct

Place = TypeVar("Place")

LONGEST = 200
"""Places that are kept; the oldest are forgotten."""


class Trail(Struct, Generic[Place], frozen=True):
    """Places in the order they were left, and those that were gone back from."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def leave(self, place: Place) -> "Trail[Place]":
        """Remembers a place that is jumped away from; what was ahead is forgotten."""
        if self.behind and self.behind[-1] == place:
            return Trail(self.behind)
        return Trail((*self.behind, place)[-LONGEST:])

    def back(self, here: Place) -> "tuple[Place, Trail[Place]] | None":
        """The place before this one and the trail from there, or None at the beginning."""
        if not self.behind:
            return None
        return self.behind[-1], Trail(self.behind[:-1], (here, *self.ahead))

    def forward(self, here: Place) -> "tuple[Place, Trail[Place]] | None":
        """The place gone back from and the trail from there, or None at the end."""
        if not self.ahead:
            return None
        return self.ahead[0], Trail((*self.behind, here), self.ahead[1:])
