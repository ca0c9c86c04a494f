"""Pages of text that open over the reader: help and metadata."""

import re
from collections.abc import Callable, Collection, Iterable
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from index.article import Article, Origin
from index.text import escape_controls
from tui.actions import AnyCommand
from tui.actions.corpus import SHOW_FILES, SHOW_METADATA
from tui.actions.move import LINE_DOWN, LINE_UP
from tui.actions.program import HELP
from tui.screens.dialog import Dialog
from tui.screens.query_examples import Example
from tui.settings import Keys
from tui.widgets.bars import key_label
from tui.widgets.list_bindings import move_bindings

if TYPE_CHECKING:
    from index.clippings import Clipping

WIDEST, FRAME = 92, 7
"""Columns of the dialog, and of its frame, padding and scrollbar."""
KEYS, FORMS, FACTS = 22, 30, 14
"""Columns of the keys in the help, of query forms, and of metadata names."""
MIN_LINES = 26
"""Minimum columns of an explanation beside its name; a narrower explanation is put below the name."""


class InfoPage(Dialog[None]):
    """A title and lines to be read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *move_bindings(),
        HELP.binding("close"),
        SHOW_METADATA.binding("close"),
        SHOW_FILES.binding("close"),
        Binding("slash", "find", "Search in the page", show=False),
    ]

    def __init__(self, title: str, content: Callable[[int], Content], keys: Keys) -> None:
        """`content` returns the text for a number of columns of the screen."""
        up, down = key_label(keys.first(LINE_UP)), key_label(keys.first(LINE_DOWN))
        super().__init__(title, "Esc: close", f"{up}/{down}: scroll", "/: search")
        self._columns = self.app.size.width
        self._lay_out = content
        self._content = self._lay_out(self._columns)
        self._found = -1
        """Line of the match shown last."""

    def body(self) -> Widget:
        """The text."""
        return VerticalScroll(Static(self._content), can_focus=False)

    def on_resize(self, event: events.Resize) -> None:
        """Lays the text out for the new width, unless it is being searched; Textual calls the base method as well."""
        if event.size.width != self._columns and not self.query(Input):
            self._columns = event.size.width
            self._content = self._lay_out(self._columns)
            self._static.update(self._content)

    def action_move(self, by: int) -> None:
        """Scrolls by lines."""
        self._scroll.scroll_relative(y=by, animate=False)

    def action_page(self, direction: int) -> None:
        """Scrolls by pages, two lines stay."""
        self._scroll.scroll_relative(y=direction * max(1, self._scroll.size.height - 2), animate=False)

    def action_edge(self, direction: int) -> None:
        """Scrolls to the top or to the end."""
        self._scroll.scroll_to(y=self._scroll.max_scroll_y if direction > 0 else 0, animate=False)

    def action_find(self) -> None:
        """Opens the input to search in the page, or focuses it."""
        for entry in self.query(Input):
            self.set_focus(entry)
            return
        entry = Input(placeholder="search in this page; Enter: next", compact=True)
        self.query_one(Vertical).mount(entry, after=".dialog-body")
        self.set_focus(entry)

    def action_close(self) -> None:
        """Closes the input, or else the page."""
        entries = self.query(Input)
        if entries and self.focused in list(entries):
            entries.remove()
            self._static.update(self._content)
            return
        super().action_close()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Marks all matches and scrolls to the first."""
        event.stop()
        marked = self._content
        if event.value.strip():
            marked = marked.highlight_regex(re.compile(re.escape(event.value.strip()), re.IGNORECASE), style="reverse")
        self._static.update(marked)
        self._found = -1
        self._go_to_next(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Goes to the next match, after the last to the first."""
        event.stop()
        self._go_to_next(event.value)

    def _go_to_next(self, words: str) -> None:
        wanted = words.strip().casefold()
        lines = [number for number, line in enumerate(self._content.plain.split("\n")) if wanted in line.casefold()]
        if wanted and lines:
            self._found = next((line for line in lines if line > self._found), lines[0])
            self._scroll.scroll_to(y=max(0, self._found - 2), animate=False)

    @property
    def _static(self) -> Static:
        return self._scroll.query_one(Static)

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)


def help_content(
    commands: Iterable[AnyCommand], keys: Keys, runnable: Collection[str], examples: Iterable[Example], columns: int
) -> Content:
    """The forms of a query, then all keys by group, those that do not work on this screen in brackets.

    `columns` of the screen: explanations are wrapped so that they stay beside their keys.
    """
    parts: list[Content] = [Content.styled("What to type in the search bar", "bold")]
    for form, what in examples:
        parts += explained(form, (what,), FORMS, columns)
    parts.append(Content(""))
    for group, members in groupby(commands, lambda command: command.group):
        parts += [Content.styled(str(group), "bold")]
        for command in members:
            pressed = keys.shown(command) if command.name in runnable else f"({keys.shown(command)})"
            parts += explained(pressed, (command.title, command.help), KEYS, columns)
        parts.append(Content(""))
    parts.append(Content.styled("In every list", "bold"))
    parts += explained("enter", ("Open or select",), KEYS, columns)
    parts += [Content(""), *explained("(n)", ("Keys in brackets do not work on this screen",), KEYS, columns)]
    return Content("\n").join(parts)


def metadata_content(article: Article, columns: int) -> Content:
    """The metadata of an article, each with its source, and the facts that the file does not state."""
    rows = [("file", str(article.location), f"{article.format}, {article.encoding}")]
    if article.member:
        rows.append(("file in it", article.member, ""))
    for name, known in (
        ("headline", article.title),
        ("outlet", article.outlet),
        ("reposted by", article.republished_by),
        ("dateline", article.dateline),
        ("URL", article.url),
    ):
        rows.append((name, known.value, _whence(known.origin)) if known else _unknown(name))
    rows += [("author", author.value, _whence(author.origin)) for author in article.authors]
    if not article.authors:
        rows.append(_unknown("author"))
    for name, date in (("published", article.published), ("updated", article.modified)):
        rows.append((name, date.value.words(), _whence(date.origin)) if date else _unknown(name))
    for name, known in (
        ("section", article.section),
        ("page", article.page),
        ("language", article.language),
        *(("number", number) for number in article.identifiers),
    ):
        if known:
            rows.append((name, known.value, _whence(known.origin)))
    rows += _written_in(article)
    if article.accessed:
        rows.append(("saved", article.accessed.value.words(), _whence(article.accessed.origin)))
    if article.stated_length:
        rows.append(("length", f"{article.stated_length:,} words", "as the file says"))
    rows += [("note", note, "") for note in article.notes]
    parts: list[Content] = []
    for name, value, origin in rows:
        parts += explained(
            name,
            (f"{escape_controls(value)}  ({origin})" if origin else escape_controls(value),),
            FACTS,
            columns,
            indent=0,
        )
    return Content("\n").join(parts)


def _written_in(article: Article) -> list[tuple[str, str, str]]:
    """The language that the words of an article show, if they do."""
    from index.language import language_name, language_of

    code = language_of(article)
    return [("written in", language_name(code), "found from its words")] if code else []


def clipping_content(clipping: "Clipping", columns: int) -> Content:
    """The fields of a clipping and its source."""
    record = clipping.record
    said = "said by" if record.speaker and record.speaker.direct else "reported of"
    rows = [
        ("file", str(clipping.path)),
        (said, record.speaker.name.forward if record.speaker else ""),
        ("headline", record.title or ""),
        ("outlet", record.outlet or ""),
        ("author", "; ".join(name.forward for name in record.authors)),
        ("published", record.published.words() if record.published else ""),
        ("URL", record.url or ""),
        ("place", record.locator.words(of_total=True) if record.locator else ""),
        ("kept", clipping.kept[:16].replace("T", " ") + " UTC"),
        ("SHA-256", f"{record.fingerprint} (of the text)"),
        ("bytes", f"{record.source_hash} (of the file or record)" if record.source_hash else ""),
    ]
    parts: list[Content] = []
    for name, value in rows:
        parts += explained(name, (escape_controls(value) or "not stated in the file",), FACTS, columns, indent=0)
    return Content("\n").join(parts)


def explained(name: str, words: Iterable[str], beside: int, columns: int, *, indent: int = 2) -> list[Content]:
    """A name in bold and its explanation: beside it, from column `beside`, or under it if there is too little room.

    `columns` are those of the screen; each of `words` begins a line.
    """
    inside = min(WIDEST, columns * 9 // 10) - FRAME
    under = inside - beside < MIN_LINES
    at = indent + 2 if under else beside
    lines = [line for said in words for line in wrap(said, max(8, inside - at))]
    head = f"{'':<{indent}}{name}"
    if under or len(head) >= beside:
        heads = wrap(head, max(8, inside), subsequent_indent=" " * indent)
        return [*(Content.styled(part, "bold") for part in heads), *(Content(f"{'':<{at}}{line}") for line in lines)]
    first, *more = lines or [""]
    return [Content.assemble((f"{head:<{beside}}", "bold"), first), *(Content(f"{'':<{at}}{line}") for line in more)]


def _whence(origin: Origin) -> str:
    return "by you" if origin is Origin.BY_YOU else f"read in: {origin}"


def _unknown(name: str) -> tuple[str, str, str]:
    return name, "not stated in the file", ""
