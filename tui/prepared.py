"""An article with all that showing it needs, made before it comes to the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.marks.speakers import Speaker
from tui.opened import Opened, heading
from tui.rows.marks import MarkRow, Tab, View, mark_rows
from tui.source.looks import Underlay, underlay
from tui.source.rows import Rows, lay_out, text_width


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is shown of an article: who speaks, how its characters look, the rows of its panel."""

    opened: Opened
    speakers: tuple[Speaker, ...]
    underlay: Underlay
    rows: Mapping[Tab, Sequence[MarkRow]]
    laid_out: Rows
    """Its lines, for the width that there was when it was asked for."""


def prepared(opened: Opened, uncertain: bool, cells: int = 80, furniture: bool = False) -> Prepared:
    """Prepares an article for lines of `cells` cells, with quotations of low confidence or without."""
    article, speakers = opened.article, opened.speakers(uncertain)
    laid_out = lay_out(article, text_width(article, cells), heading(article), furniture)
    return Prepared(opened, speakers, underlay(opened, speakers), mark_rows(opened, speakers, View()), laid_out)
