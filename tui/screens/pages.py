"""Pages of text that open over the reader: the help, and what is known of an article."""

from collections.abc import Collection, Iterable
from itertools import groupby
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from index.article import Article
from index.controls import shown
from tui.commands.command import Command
from tui.query_help import Example
from tui.screens.dialog import Dialog
from tui.settings import Keys
from tui.settings.key_names import shown_key

WIDEST, FRAME, KEYS = 92, 8, 22
"""Columns of the dialog, of its border, padding and scrollbar, and of the keys in the help."""


class Page(Dialog[None]):
    """A title and lines to be read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
        Binding("question_mark,i", "close", show=False),
    ]

    def __init__(self, title: str, content: Content) -> None:
        super().__init__()
        self._title = title
        self._content = content

    def compose(self) -> ComposeResult:
        """The title, the text, and what to press."""
        with Vertical():
            yield Static(Content(self._title), classes="dialog-title")
            with VerticalScroll():
                yield Static(self._content)
            yield Static(Content("esc closes · arrows scroll"), classes="dialog-foot")

    def action_scroll(self, by: int) -> None:
        """Scrolls by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)


def help_content(
    commands: Iterable[Command], keys: Keys, runnable: Collection[str], examples: Iterable[Example], columns: int
) -> Content:
    """All keys by group, those that do nothing here and now in brackets, and the forms of a query.

    `columns` of the screen: what a key does is broken so that it stays beside the key.
    """
    room = max(12, min(WIDEST, columns * 9 // 10) - FRAME - KEYS)
    parts: list[Content] = []
    for group, members in groupby(commands, lambda command: command.group):
        parts.append(Content.styled(f"\n{group}\n", "bold"))
        for command in members:
            shown_keys = keys.shown(command) if command.name in runnable else f"({keys.shown(command)})"
            first, *more = (*wrap(command.title, room), *wrap(command.help, room))
            parts.append(Content.assemble((f"  {shown_keys:<{KEYS - 2}}", "bold"), first, "\n"))
            parts += [Content(f"{'':<{KEYS}}{line}\n") for line in more]
    parts.append(Content.styled("\nIn the list of clippings\n", "bold"))
    parts += [Content.assemble((f"  {key:<20}", "bold"), what, "\n") for key, what in _clipping_keys()]
    parts.append(Content.styled("\nWhat can be typed in the search bar\n", "bold"))
    parts += [Content.assemble((f"  {form:<28}", "bold"), what, "\n") for form, what in examples]
    parts.append(Content("\nKeys in brackets do nothing here and now.\n"))
    return Content("").join(parts)


def _clipping_keys() -> list[Example]:
    from tui.screens.clippings import ClippingsScreen

    found = [("enter", "Go to its place")]
    for binding in ClippingsScreen.BINDINGS:
        if isinstance(binding, Binding):
            found.append((" ".join(shown_key(key) for key in binding.key.split(",")), binding.description))
    return found


def known_content(article: Article) -> Content:
    """What is known of an article, each with where it was read; and what is not stated in the file."""
    rows = [("file", str(article.path), article.encoding)]
    for name, known in (
        ("headline", article.title),
        ("outlet", article.outlet),
        ("reposted by", article.republished_by),
        ("dateline", article.dateline),
        ("address", article.url),
    ):
        rows.append((name, known.value, f"read in: {known.origin}") if known else _unknown(name))
    rows += [("author", author.value, f"read in: {author.origin}") for author in article.authors]
    if not article.authors:
        rows.append(_unknown("author"))
    for name, date in (("published", article.published), ("changed", article.modified)):
        rows.append((name, date.value.words(), f"read in: {date.origin}") if date else _unknown(name))
    rows += [("note", note, "") for note in article.notes]
    parts = []
    for name, value, origin in rows:
        parts.append(Content.assemble((f"{name:<12}", "bold"), shown(value), f"  ({origin})\n" if origin else "\n"))
    return Content("").join(parts)


def _unknown(name: str) -> tuple[str, str, str]:
    return name, "not stated in the file", ""
