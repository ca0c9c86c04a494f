"""The rows of figures over several articles: the thing counted, with its values below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from index.text import escape_controls, one_line
from tui.models.across import AcrossView, Excerpt, SourceName
from tui.models.across_figures import FigureCell, FigureGroup, FiguresOverview
from tui.models.plurals import counted
from tui.widgets.rows.messages import MOST_ITEMS, EmptyRow, kind_sign, more_row
from tui.widgets.segments import StyledText, align

VALUE_CELLS = 18
"""Cells of the column of values."""
NOUN_CELLS, COLUMN_CELLS, RELATION_CELLS = 26, 15, 14
"""Cells of the columns of the table: the thing counted at least, an article's values, how they compare."""


def table_cells(columns: int) -> int:
    """The cells that a table with a number of article columns takes."""
    return NOUN_CELLS + columns * COLUMN_CELLS + RELATION_CELLS


def noun_cells(width: int, columns: int) -> int:
    """The cells for the heading: those that the other columns of the table leave."""
    return width - columns * COLUMN_CELLS - RELATION_CELLS


class ColumnsRow(Struct, frozen=True):
    """The outlets over the columns of the table; without room for the table it takes no line."""

    columns: tuple[SourceName, ...]
    selectable: ClassVar[bool] = False
    height: ClassVar[int] = 1

    def height_at(self, width: int) -> int:
        """A line if the table fits."""
        return 1 if width >= table_cells(len(self.columns)) else 0

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The one line."""
        names = _column_names(self.columns)
        noun = " " * noun_cells(width, len(self.columns))
        return (align([(noun, ""), *((_cell(name, COLUMN_CELLS), "muted") for name in names)], ("", ""), width),)


def _column_names(columns: Sequence[SourceName]) -> list[str]:
    """The outlet of each column; with the day before it, or else by the file, where an outlet has several."""
    times = Counter(source.name for source in columns)
    dated = [f"{_short_date(source.date)} {source.name}" if source.date else source.address.stem for source in columns]
    is_told_apart = Counter(dated)
    return [
        source.name if times[source.name] == 1 else day if is_told_apart[day] == 1 else source.address.stem
        for source, day in zip(columns, dated, strict=True)
    ]


def _short_date(date: str) -> str:
    """A date in few cells: "1 Aug" for "1 August 2024"."""
    words = date.split()
    return f"{words[0]} {words[1][:_MONTH_LETTERS]}" if len(words) == _DATE_WORDS else date


_MONTH_LETTERS, _DATE_WORDS = 3, 3


def _cell(text: str, cells: int) -> str:
    """Text cut or filled to the cells of a column, with a blank after it."""
    whole = set_cell_size(one_line(text), cells - 1)
    cut = cell_len(one_line(text)) > cells - 1
    return f"{set_cell_size(whole, cells - 2)}… " if cut else f"{whole} "


class FigureHeadRow(Struct, frozen=True):
    """The counted noun; at the right how the values compare and in how many articles."""

    group: FigureGroup
    folded: bool
    marked: bool
    columns: tuple[SourceName, ...] = ()
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
        if self.columns and width >= table_cells(len(self.columns)):
            noun = _cell(self.group.counted, noun_cells(width, len(self.columns)) - 3)
            values = [(_cell(self._values(source), COLUMN_CELLS), "") for source in self.columns]
            return (align([(f" {sign} ", ""), (noun, "strong"), *values], (self.group.relation, "muted"), width - 1),)
        right = f"{self.group.relation} · {counted(self.group.articles, 'article')}"
        left = [(f" {sign} ", ""), (one_line(self.group.counted), "strong")]
        return (align(left, (right, "muted"), width - 1),)

    def _values(self, source: SourceName) -> str:
        cells = (cell for cell in self.group.cells if cell.words.address == source.address)
        return " / ".join(dict.fromkeys(cell.value for cell in cells))


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


FigureRows = ColumnsRow | FigureHeadRow | FigureCellRow | EmptyRow
ORDERS = ("in most articles first", "those that differ first", "by what is counted")
_RELATIONS = ("differ", "side by side", "loose", "agree", "same")


def listed_figures(found: FiguresOverview, view: AcrossView) -> list[FigureGroup]:
    """The things counted that the filter leaves, in the order of the view."""
    groups = [group for group in found.groups if not view.filter_text or _is_asked(group, found, view)]
    if ORDERS[view.order % len(ORDERS)] == "those that differ first":
        groups.sort(key=lambda group: _RELATIONS.index(group.relation))
    elif ORDERS[view.order % len(ORDERS)] == "by what is counted":
        groups.sort(key=lambda group: group.counted.casefold())
    return groups


def compared_figure_rows(found: FiguresOverview, view: AcrossView) -> list[FigureRows]:
    """A thing that several articles count, with all its values under it unless it is folded."""
    rows: list[FigureRows] = []
    listed, columns = listed_figures(found, view), found.columns
    if listed and columns:
        rows.append(ColumnsRow(columns))
    for group in listed[:MOST_ITEMS]:
        folded = group.key in view.unfolded
        rows.append(FigureHeadRow(group, folded, group.noun in view.marked, columns))
        if not folded:
            sources = found.sources
            rows += [FigureCellRow(group.key, group.noun or None, c, sources[c.words.address]) for c in group.cells]
    if len(listed) > MOST_ITEMS:
        rows.append(more_row(len(listed) - MOST_ITEMS, "things counted"))
    if not found.sources:
        return [EmptyRow("no article is indexed yet")]
    return rows or [EmptyRow("no figure has these words" if view.filter_text else "nothing is counted by two articles")]


def _is_asked(group: FigureGroup, found: FiguresOverview, view: AcrossView) -> bool:
    about = (group.counted, group.relation)
    return view.matches(*about) or any(
        view.matches(*about, cell.value, cell.speaker, cell.words.words, *found.sources[cell.words.address].columns)
        for cell in group.cells
    )
