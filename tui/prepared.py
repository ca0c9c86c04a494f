"""An article with all that showing it needs, made before it comes to the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.marks.speakers import Speaker
from tui.opened import Opened
from tui.rows.marks import MarkRow, Tab, View, mark_rows
from tui.source.looks import Underlay, underlay


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is shown of an article: who speaks, how its characters look, the rows of its panel."""

    opened: Opened
    speakers: tuple[Speaker, ...]
    underlay: Underlay
    rows: Mapping[Tab, Sequence[MarkRow]]


def prepared(opened: Opened, uncertain: bool) -> Prepared:
    """Prepares an article, with quotations of low confidence or without."""
    speakers = opened.speakers(uncertain)
    return Prepared(opened, speakers, underlay(opened, speakers), mark_rows(opened, speakers, View()))
