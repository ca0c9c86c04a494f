"""The positions visited, with a back stack and a forward stack."""

from typing import Generic, TypeVar

from msgspec import Struct

Place = TypeVar("Place")

MAX_POSITIONS = 200
"""Places that are kept; the oldest are forgotten."""


class NavigationHistory(Struct, Generic[Place], frozen=True):
    """The positions left (back stack) and the positions returned from (forward stack)."""

    back_stack: tuple[Place, ...] = ()
    forward_stack: tuple[Place, ...] = ()

    def push(self, place: Place) -> "NavigationHistory[Place]":
        """Adds a position that is left by a jump; clears the forward stack."""
        if self.back_stack and self.back_stack[-1] == place:
            return NavigationHistory(self.back_stack)
        return NavigationHistory((*self.back_stack, place)[-MAX_POSITIONS:])

    def back(self, here: Place) -> "tuple[Place, NavigationHistory[Place]] | None":
        """The previous position and the history from there, or None at the beginning."""
        if not self.back_stack:
            return None
        return self.back_stack[-1], NavigationHistory(self.back_stack[:-1], (here, *self.forward_stack))

    def forward(self, here: Place) -> "tuple[Place, NavigationHistory[Place]] | None":
        """The next forward position and the history from there, or None at the end."""
        if not self.forward_stack:
            return None
        return self.forward_stack[0], NavigationHistory((*self.back_stack, here), self.forward_stack[1:])
