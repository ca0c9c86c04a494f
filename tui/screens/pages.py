"""Pages of text that open over the reader: the help, and what is known of an article."""

from collections.abc import Iterable
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
from tui.screens.dialog import Dialog
from tui.settings import Keys


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


QUERY_HELP = (
    ("amnesty tribal", "paragraphs with both words; the last may still be typed"),
    ('"home countries"', "these words in this order"),
    ("camp -women", "one word and not the other"),
    ("released OR freed", "either"),
    ("deten*", "words that begin so"),
    ("speaker:omar", "what somebody says"),
    ("said:amnesty", "words said in a quotation"),
    ("outlet:cradle", "one outlet"),
    ("figure:>=1000", "figures from 1,000 up"),
)
"""Forms of a query with what they find."""


def help_content(commands: Iterable[Command], keys: Keys) -> Content:
    """All keys by group, and the forms of a query."""
    parts: list[Content] = []
    for group, members in groupby(commands, lambda command: command.group):
        parts.append(Content.styled(f"\n{group}\n", "bold"))
        for command in members:
            parts.append(Content.assemble((f"  {keys.shown(command):<18}", "bold"), command.title, "\n"))
            parts += [Content(f"  {'':<18}{line}\n") for line in wrap(command.help, 64)]
    parts.append(Content.styled("\nWhat can be typed in the search bar\n", "bold"))
    parts += [Content.assemble((f"  {form:<18}", "bold"), what, "\n") for form, what in QUERY_HELP]
    return Content("").join(parts)


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
