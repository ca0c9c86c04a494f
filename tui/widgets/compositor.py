"""Renders only what is seen of each widget: with textual_base.py the only file that paints with private parts of
Textual, and to be read against its source before the pin is raised.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class FrontCompositor(Compositor):
    """Renders no widget, and no line of one, that others cover or that is not painted now."""

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        # 8.2.8: the stock method renders every line of every widget that shares its container with a painted cell:
        # for a letter in the search bar all bars, and three containers that their widgets cover
        cuts = self.cuts
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(line[:-1]) for line in cuts]
        for widget, (region, clip) in self.visible_widgets.items():  # the widgets in front come first
            shown = region.intersection(clip)
            first, last = shown.column_span
            lines = []
            for y in shown.intersection(crop).line_range if crop.overlaps(shown) else ():
                if is_rendered_line(y):
                    inside = [cut for cut in cuts[y] if first <= cut <= last]
                    if any(chops[y][cut] is None for cut in inside[:-1]):
                        lines.append((y, inside))
            if not lines:
                continue
            top, bottom = lines[0][0], lines[-1][0] + 1
            offset = shown.offset - region.offset
            strips = widget.render_lines(Region(offset.x, top - region.y, shown.width, bottom - top))
            for y, inside in lines:
                if y - top >= len(strips):  # a widget that was not told its size yet
                    break
                chop, strip = chops[y], strips[y - top]
                is_whole = len(inside) == 2 and strip.cell_length == inside[1] - inside[0]  # most lines are
                parts = (strip,) if is_whole else strip.divide([cut - shown.x for cut in inside[1:]])
                for cut, part in zip(inside, parts, strict=False):
                    if chop[cut] is None:
                        chop[cut] = part
        return cast("Sequence[Mapping[int, Strip]]", chops)
