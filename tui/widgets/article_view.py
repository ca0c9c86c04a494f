"""Paints an article: one widget of many lines that draws only those on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.widgets.article.layout import BLANK, SIGN_CELLS, LineLayout, number_cells
from tui.widgets.article.quote_edges import CLOSES, QuoteEdge, SpeakerSpan
from tui.widgets.article.scroll_markers import scroll_markers
from tui.widgets.article.split_spans import StyledSpan, split_spans
from tui.widgets.article.styles import KIND_STYLES, KIND_TAGS, Decorations, overlay
from tui.widgets.line_view import LineView
from tui.widgets.segments import align, to_strip
from tui.widgets.text_fit import fit_text

if TYPE_CHECKING:
    from index.article import Span
    from tui.models.annotated_article import AnnotatedArticle
    from tui.widgets.article.selection import KeyboardSelection

CACHED_STRIPS = 1000
"""Painted lines that are cached."""

_NONE = Strip([])


KEPT = "◆"
"""In the column of numbers, where a passage begins that is kept as a clipping."""


class ArticleView(LineView):
    """Paints an article over offsets of its text: paragraph numbers, speakers, figures, hits, the current paragraph."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.opened: AnnotatedArticle | None = None
        self.rows: LineLayout | None = None
        self.paragraph = -1
        """Index of the current paragraph, -1 for none."""
        self.mark: Span | None = None
        self.selecting: KeyboardSelection | None = None
        """The selection made with the keyboard."""
        self.furniture_key = ""
        """The key that unfolds site text; empty where no key does."""
        self._said: tuple[str, ...] = ()
        self._hits: Mapping[int, tuple[Span, ...]] = {}
        self._current: Span | None = None
        self._underlay = Decorations()
        self._ticks: frozenset[int] = frozenset()
        self._strips: dict[int, Strip] = {}
        self._kept: frozenset[int] = frozenset()
        """Where passages begin that are kept as clippings, as characters of the text."""

    def set_kept(self, starts: frozenset[int]) -> None:
        """Shows a sign where passages begin that are kept as clippings."""
        if starts != self._kept:
            self._kept = starts
            self._redraw()

    def set_status(self, *lines: str) -> None:
        """Shows a message while there is no article; parts are separated by an empty line."""
        self._said = lines
        if self.rows is None:
            self.refresh()

    def set_marks(self, opened: AnnotatedArticle, underlay: Decorations) -> None:
        """Paints other marks into the same article without moving it."""
        self.opened = opened
        self._underlay = underlay
        self._redraw()

    def set_hits(self, hits: Mapping[int, tuple[Span, ...]], current: Span | None) -> None:
        """Marks matches, by start of their paragraph in the text; `current` is the span of the current one."""
        others = hits is not self._hits and hits != self._hits  # thousands take a while to compare
        if not others and current == self._current:  # most answers while typing have none in this article
            return
        self._hits, self._current = hits, current
        if others:
            self._set_ticks()
        self._redraw()

    def set_mark(self, mark: Span | None) -> None:
        """Marks one quotation or figure as selected."""
        if mark != self.mark:
            self.mark = mark
            self._redraw()

    def render_line(self, y: int) -> Strip:
        """Draws the line at screen row y."""
        row = self.scroll_offset.y + y
        width = self._painted_width
        if self.rows is None:
            strip = self._draw_said(y, width)
        elif row >= len(self.rows):
            strip = Strip.blank(width, self.style_of())
        elif (strip := self._strips.get(row, _NONE)) is _NONE:
            if len(self._strips) >= CACHED_STRIPS:
                self._strips.clear()
            strip = self._strips[row] = self._draw(self.rows, row, width)
        if y not in self._ticks:
            return strip
        here = ("here",) if self.rows and row < len(self.rows) and self.rows.owners[row] == self.paragraph >= 0 else ()
        return Strip.join([strip.crop(0, width - 1), Strip([Segment("◂", self.style_of(*here, "tick"))])])

    def _draw_said(self, y: int, width: int) -> Strip:
        lines = [line for said in self._said for line in wrap(said, max(8, width - 4), break_on_hyphens=False) or [""]]
        line = lines[y - 1] if 1 <= y <= len(lines) else ""
        return to_strip([("  ", ""), (line, "" if y == 1 else "muted")], self._line_style, width)

    def _set_ticks(self) -> None:
        rows: set[int] = set()
        if self.rows is not None and self.opened is not None and self._hits:
            for at, paragraph in enumerate(self.opened.article.paragraphs):
                for start, _ in self._hits.get(paragraph.start, ()):
                    rows.add(self.rows.row_of(at, start))
        rows.discard(-1)
        self._ticks = scroll_markers(rows, len(self.rows) if self.rows else 0, self.page)

    def _draw(self, rows: LineLayout, row: int, width: int) -> Strip:
        owner = rows.owners[row]
        label = rows.label(row)
        if label is not None:
            heading = rows.is_heading(row)
            words = f"── {label} · {self.furniture_key} shows ──" if self.furniture_key else f"── {label} ──"
            if heading:
                words = label or fit_text(self._underlay.summary_texts, width - self._margin)
            pieces = [(" " * self._margin, ""), (words, "heading" if heading and label else "folded")]
            return to_strip(align(pieces, ("", ""), width), self._line_style, width)
        if owner == BLANK or self.opened is None:
            return Strip.blank(width, self.style_of())
        here = ("here",) if owner == self.paragraph else ()
        margin = self._draw_margin(rows, row, owner, here)
        kind = KIND_STYLES.get(self.opened.article.paragraphs[owner].kind)
        base = (*((kind,) if kind else ()), *here)
        start, end = rows.starts[row], rows.ends[row]
        ends = self._underlay.at(owner).edges
        text = [
            Segment(
                ends[a].sign if a in ends else self.opened.display_text((a, b)),
                self.style_of(*base, *looks) + Style.from_meta({"offset": (a - start, row)}),
            )
            for a, b, looks in split_spans(start, end, self._looks(owner, row, start, end))
        ]
        after = self._draw_end(ends.get(end), here)
        return Strip([*margin, *text, *after]).adjust_cell_length(width, self.style_of(*here))

    def _looks(self, owner: int, row: int, start: int, end: int) -> list[StyledSpan]:
        assert self.opened is not None
        hits = self._hits.get(self.opened.article.paragraphs[owner].start, ())
        looks = [*self._underlay.at(owner).styles, *overlay(hits, self._current, self.mark)]
        selection = self.text_selection
        if self.selecting is not None:
            looks.append(StyledSpan(*self.selecting.span, "selected"))
        elif selection is not None and (span := selection.get_span(row)) is not None:
            looks.append(StyledSpan(start + span[0], end if span[1] < 0 else start + span[1], "selected"))
        return looks

    def _draw_margin(self, rows: LineLayout, row: int, owner: int, here: tuple[str, ...]) -> list[Segment]:
        assert self.opened is not None
        paragraph = self.opened.article.paragraphs[owner]
        first = rows.tops[owner] == row
        tag = KIND_TAGS.get(paragraph.kind, str(paragraph.number)) if first else ""
        said = self._said_in(owner, rows.starts[row], rows.ends[row])
        begun = next((piece for piece in said if rows.starts[row] <= piece.start), None)
        cells = self._margin - SIGN_CELLS
        label = f"{tag:>{cells}}"
        if any(rows.starts[row] <= start < rows.ends[row] for start in self._kept):
            label = KEPT + label[-(cells - 1) :] if label[0] == " " else KEPT + label[: cells - 1]
        return [
            Segment(label, self.style_of("margin", *here)),
            Segment("▌" if here else " ", self.style_of(*here, "bar")),
            Segment(begun.letter if begun else " ", self.style_of(*here, *((begun.style,) if begun else ()))),
            Segment(said[0].bar if said else " ", self.style_of(*here, *((said[0].style,) if said else ()))),
        ]

    def _draw_end(self, end: QuoteEdge | None, here: tuple[str, ...]) -> list[Segment]:
        return [Segment(CLOSES, self.style_of(*here, end.style))] if end is not None and end.closes else []

    def _said_in(self, owner: int, start: int, end: int) -> list[SpeakerSpan]:
        """The pieces of quotations in a row; the letter of each is shown once, on the row where it begins."""
        return [at for at in self._underlay.at(owner).speakers if at.start < end and at.end > start]

    def _line_style(self, look: str) -> Style:
        return self.style_of(look) if look else self.style_of()

    def forget_painted(self) -> None:
        """Drops painted lines, which have other colours."""
        self._strips.clear()

    @property
    def _margin(self) -> int:
        return (number_cells(self.opened.max_number) if self.opened else 0) + SIGN_CELLS

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    def _redraw_paragraph(self, paragraph: int) -> None:
        if self.rows is not None and 0 <= paragraph < len(self.rows.tops) and self.rows.tops[paragraph] >= 0:
            top, bottom = self.rows.tops[paragraph], self.rows.bottoms[paragraph]
            for row in [row for row in self._strips if top <= row < bottom]:
                del self._strips[row]
            self.refresh_lines(top, bottom - top)
