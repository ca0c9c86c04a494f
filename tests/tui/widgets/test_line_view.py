"""Lines are framed as Textual frames them, only sooner."""

from pathlib import Path

import pytest
from rich.segment import Segment
from textual.geometry import Region
from textual.widget import Widget

from tests.tui.conftest import reading
from tui.widgets.line_view import LineView


def painted(view: LineView, *, stock: bool) -> list[list[Segment]]:
    view._set_dirty()
    region = Region(0, 0, *view.outer_size)
    view.render_lines(Region(0, 0, view.outer_size.width, 1))  # Textual forgets all lines where the width is another
    strips = Widget.render_lines(view, region) if stock else view.render_lines(region)
    return [list(Segment.simplify(strip)) for strip in strips]


@pytest.mark.parametrize("size", [(120, 30), (80, 24), (60, 15)])
@pytest.mark.parametrize("theme", ["seedread-dark", "seedread-light", "ansi-dark"])
async def test_each_line_is_painted_as_the_stock_widget_paints_it(articles: Path, size: tuple[int, int], theme: str):
    async with reading(articles, size=size) as reader:
        reader.app.theme = theme
        await reader.search("sailors")
        views = [view for view in reader.screen.query(LineView) if view.region]
        for focused in views:
            reader.screen.set_focus(focused)
            await reader.pilot.pause()
            for view in views:
                assert painted(view, stock=False) == painted(view, stock=True), (focused.id, view.id)
