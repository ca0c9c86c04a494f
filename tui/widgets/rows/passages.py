"""The rows of passages that several articles have: the passage, and its words in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from rich.cells import cell_len

from index.text import escape_controls, one_line
from tui.models.across import AcrossView, Excerpt, SourceName
from tui.models.across_passages import PassageGroup, PassagePlace, PassagesOverview
from tui.models.plurals import counted
from tui.widgets.rows.messages import EmptyRow, kind_sign
from tui.widgets.segments import StyledText, align

SORTS = {"quotation": "same quotation", "prose": "shared prose", "version": "versions of one article",
         "words": "the same words"}  # fmt: skip
_SHORT_SORTS = {"quotation": "quotation", "prose": "prose", "version": "versions", "words": "words"}
"""The sorts for a narrow list."""
_INDENT = "   "
BEFORE_CELLS = 16
"""Cells before the first difference that a row begins with, if the passage is longer than the row."""


class PassageRow(Struct, frozen=True):
    """A passage: its words, and under them its sort, the number of outlets, and its origin if known."""

    group: PassageGroup
    folded: bool
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 2

    @property
    def key(self) -> str:
        """The key of the fold state."""
        return self.group.key

    @property
    def words(self) -> Excerpt:
        """The first place."""
        return self.group.places[0].words

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The words; the sort and the origin."""
        sign = "▸" if self.folded else "▾"
        origin = f"credited to {', '.join(self.group.credits)}" if self.group.credits else "origin open"
        articles = len({place.words.address for place in self.group.places})
        where, outlets = f"in {counted(articles, 'article')}", counted(self.group.outlets, "outlet")
        whole, short = SORTS[self.group.sort], _SHORT_SORTS[self.group.sort]
        ways = (f"{whole} {where}, {outlets}", f"{short} {where}, {outlets}", f"{short} {where}")
        texts = [f"{way} · {escape_controls(origin)}" for way in ways]
        about = next((text for text in texts if cell_len(text) + len(_INDENT) < width), texts[-1])
        return (
            align([(f" {sign} ", ""), (one_line(self.group.key), "strong")], ("", ""), width),
            align([(_INDENT, ""), (about, "muted")], ("", ""), width),
        )


class PassagePlaceRow(Struct, frozen=True):
    """A passage as one article has it, with the differences in brackets."""

    key: str
    place: PassagePlace
    source: SourceName
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 2

    @property
    def words(self) -> Excerpt:
        """The place."""
        return self.place.words

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Outlet, place and date; the words with those around them."""
        where = f"{escape_controls(self.source.name)} {kind_sign(self.place.words.place)}"
        date = self.source.date or "no date"
        return (
            align([("   ", ""), (where, ""), (f" · {date}", "muted")], ("", ""), width),
            align([("     ", ""), *self._pieces(width - 6)], ("", ""), width),
        )

    def _pieces(self, width: int) -> list[StyledText]:
        words, (first, last) = self.place.words.words, self.place.words.focus
        differing = self.place.differing
        before = min(BEFORE_CELLS, width // 4)
        shown = differing[0][0] - before if differing and differing[0][1] > width else first - before // 2
        start = 0 if shown <= 0 else words.rfind(" ", 0, shown) + 1
        pieces: list[StyledText] = [("…" if start else "", "muted")]
        at = start
        for differs, b in (*differing, (last, last)):
            a = max(differs, at)
            if at < first:
                pieces.append((words[at : min(first, a)], "muted"))
                at = min(first, a)
            pieces.append((words[at:a], ""))
            if a < b:
                pieces.append((f"[{words[a:b]}]", "strong"))
            at = max(at, a, b)
        return [*pieces, (words[at:], "muted")]


PassageRows = PassageRow | PassagePlaceRow | EmptyRow
ORDERS = ("in most articles first", "longest first", "quotations first")


def listed_passages(found: PassagesOverview, view: AcrossView) -> list[PassageGroup]:
    """The passages that the filter leaves, in the order of the view."""
    groups = [group for group in found.groups if not view.filter_text or _is_asked(group, found, view)]
    if ORDERS[view.order % len(ORDERS)] == "longest first":
        groups.sort(key=lambda group: -len(group.key))
    elif ORDERS[view.order % len(ORDERS)] == "quotations first":
        groups.sort(key=lambda group: list(SORTS).index(group.sort))
    return groups


def passage_rows(found: PassagesOverview, view: AcrossView) -> list[PassageRows]:
    """Passages with their words in each article, unless they are folded."""
    rows: list[PassageRows] = []
    for group in listed_passages(found, view):
        folded = group.key in view.unfolded
        rows.append(PassageRow(group, folded))
        if not folded:
            rows += [PassagePlaceRow(group.key, place, found.sources[place.words.address]) for place in group.places]
    if found.left_out:
        rows.append(EmptyRow(f"{found.left_out:,} more passages; the command `seedread passages` lists all"))
    if not found.sources:
        return [EmptyRow("no article is indexed yet")]
    return rows or [EmptyRow("no passage has these words" if view.filter_text else "no passage is in two articles")]


def _is_asked(group: PassageGroup, found: PassagesOverview, view: AcrossView) -> bool:
    about = (group.key, SORTS[group.sort], *group.credits)
    return view.matches(*about) or any(
        view.matches(*about, place.words.words, *found.sources[place.words.address].columns) for place in group.places
    )
