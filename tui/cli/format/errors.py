"""An error as one line: what, where, what to do."""

from index.text import escape_controls


def error_line(what: str, where: str | None = None, todo: str | None = None) -> str:
    """One line, "seedread: where: what. What to do."; control characters are made visible."""
    place = f"{where}: " if where else ""
    line = f"seedread: {place}{_sentence(what)}"
    if todo:
        line += f" {_sentence(todo)}"
    return escape_controls(line).replace("\n", " ")


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."
