"""The keys that move in an article, in every list and on every page: one table for commands, lists and dialogs."""

from collections.abc import Mapping

from textual.binding import Binding

KEYS: Mapping[str, tuple[str, ...]] = {
    "paragraph.next": ("j",),
    "paragraph.previous": ("k",),
    "line.down": ("down",),
    "line.up": ("up",),
    "page.half_down": ("ctrl+d",),
    "page.half_up": ("ctrl+u",),
    "page.down": ("space", "pagedown"),
    "page.up": ("pageup",),
    "article.first": ("g", "home"),
    "article.last": ("G", "end"),
    "back.out": ("escape",),
    "quit": ("q",),
    "people.same": ("a",),
    "people.apart": ("d",),
    "people.name": ("R",),
    "people.mark": ("space",),
    "decision.undo": ("u",),
}
"""Default keys, as Textual names them, by command id."""

DECIDING = ("people.same", "people.apart", "people.name", "people.mark", "decision.undo")
"""Commands of a list over several articles. They come before the keys that move, so that space marks a row."""

_MOVES: Mapping[str, str] = {
    "paragraph.next": "move(1)",
    "paragraph.previous": "move(-1)",
    "line.down": "move(1)",
    "line.up": "move(-1)",
    "page.half_down": "page(1)",
    "page.half_up": "page(-1)",
    "page.down": "page(1)",
    "page.up": "page(-1)",
    "article.first": "edge(-1)",
    "article.last": "edge(1)",
}


def move_bindings() -> list[Binding]:
    """Bindings for a widget or screen that has the actions `move`, `page` and `edge`."""
    return [make_binding(name, KEYS[name], action) for name, action in _MOVES.items()]


def deciding_bindings() -> list[Binding]:
    """Bindings for a list over several articles; the screen runs the commands, or lets the key pass where it cannot."""
    return [make_binding(name, KEYS[name], f"screen.command('{name}')") for name in DECIDING]


def close_bindings() -> list[Binding]:
    """Bindings for a screen that has the action `close`."""
    return [make_binding(name, KEYS[name], "close") for name in ("back.out", "quit")]


def make_binding(name: str, keys: tuple[str, ...], action: str, title: str = "", *, priority: bool = False) -> Binding:
    """A binding that the user's settings can move.

    Args:
        name: id of the command in the settings; the keymap finds the binding by it.
        keys: default keys as Textual names them.
        action: action of the screen or widget that has the binding.
        title: description of the command.
        priority: whether the binding runs before a focused input receives the key.
    """
    # Textual gives the user's keys only to bindings that remain after the focused input has taken its own. A key that
    # no keyboard has keeps the command bound, so that an f3 set for "n" works in the search bar too.
    return Binding(",".join((*keys, f"<{name}>")), action, title, show=False, id=name, priority=priority)
