"""The terminal as its environment describes it, for a report on what is the case."""

from collections.abc import Mapping

from tui.terminal.ascii_signs import explain_signs

_TOLD = ("TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "TMUX", "STY", "SSH_CONNECTION", "WAYLAND_DISPLAY", "DISPLAY")
_PRIVATE = frozenset({"TMUX", "SSH_CONNECTION"})
"""Told as set or not: their values name machines and addresses."""


def terminal_rows(
    environment: Mapping[str, str], encoding: str, size: tuple[int, int] | None
) -> tuple[tuple[str, str], ...]:
    """Names and values: size in columns and rows or that stdout is no terminal, encoding, what is set."""
    rows = [
        ("stdout", f"{size[0]} columns, {size[1]} rows" if size else "no terminal"),
        ("encoding", encoding),
        ("signs", explain_signs(encoding)),
    ]
    for name in _TOLD:
        value = environment.get(name)
        if value is None:
            continue
        rows.append((name, "set" if name in _PRIVATE else value or "set and empty"))
    return tuple(rows)
