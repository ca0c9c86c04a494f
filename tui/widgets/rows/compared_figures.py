"""The rows of figures over several articles: the thing counted, with its values below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct

from index.text import escape_controls, one_line
from tui.models.across import AcrossView, Excerpt, SourceName
from tui.models.across_figures import FigureCell, FigureGroup, FiguresOverview
from tui.models.plurals import counted
from tui.widgets.rows.messages import EmptyRow, kind_sign
from tui.widgets.segments import StyledText, align

VALUE_CELLS = 18
"""Cells of the column of values."""


class FigureHeadRow(Struct, frozen=True):
    """The counted noun; at the right how the values compare and in how many articles."""

    group: FigureGroup
    folded: bool
    marked: bool
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    @property
    def key(self) -> str:
        """The key of the fold state."""
        return self.group.key

    @property
    def name(self) -> str | None:
        """The noun that a decision is about; None if none is known."""
        return self.group.noun or None

    @property
    def words(self) -> Excerpt:
        """The first place."""
        return self.group.cells[0].words

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The one line."""
        sign = "*" if self.marked else "▸" if self.folded else "▾"
        right = f"{self.group.relation} · {counted(self.group.articles, 'article')}"
        left = [(f" {sign} ", ""), (one_line(self.group.counted), "strong")]
        return (align(left, (right, "muted"), width - 1),)


class FigureCellRow(Struct, frozen=True):
    """One value with its article, and who says it."""

    key: str
    name: str | None
    cell: FigureCell
    source: SourceName
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    @property
    def words(self) -> Excerpt:
        """The place of the figure."""
        return self.cell.words

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Value, outlet, place, date, speaker."""
        value = one_line(self.cell.value)
        date = f" · {self.source.date}" if self.source.date else ""
        said = f"  said by {one_line(self.cell.speaker)}" if self.cell.speaker else ""
        where = f"{escape_controls(self.source.name)} {kind_sign(self.cell.words.place)}"
        left = [("     ", ""), (f"{value:<{VALUE_CELLS}} ", "strong"), (where, ""), (f"{date}{said}", "muted")]
        return (align(left, ("", ""), width),)


FigureRows = FigureHeadRow | FigureCellRow | EmptyRow
ORDERS = ("in most articles first", "those that differ first", "by what is counted")
_RELATIONS = ("differ", "side by side", "loose", "agree", "same")


def compared_figure_rows(found: FiguresOverview, view: AcrossView) -> list[FigureRows]:
    """The things that several articles count, each with all values under it unless it is folded."""
    groups = [group for group in found.groups if not view.filter_text or _is_asked(group, found, view)]
    if ORDERS[view.order % len(ORDERS)] == "those that differ first":
        groups.sort(key=lambda group: _RELATIONS.index(group.relation))
    elif ORDERS[view.order % len(ORDERS)] == "by what is counted":
        groups.sort(key=lambda group: group.counted.casefold())
    rows: list[FigureRows] = []
    for group in groups:
        folded = group.key in view.unfolded
        rows.append(FigureHeadRow(group, folded, group.noun in view.marked))
        if not folded:
            sources = found.sources
            rows += [FigureCellRow(group.key, group.noun or None, c, sources[c.words.address]) for c in group.cells]
    return rows or [EmptyRow("no figure has these words" if view.filter_text else "nothing is counted by two articles")]


def _is_asked(group: FigureGroup, found: FiguresOverview, view: AcrossView) -> bool:
    return view.matches(group.counted, group.relation) or any(
        view.matches(cell.value, cell.speaker, cell.words.words, found.sources[cell.words.address].name)
        for cell in group.cells
    )
