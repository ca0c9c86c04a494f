"""Draws docs/development/architecture.svg: the packages of index/ and tui/, and who imports whom.

    python docs/make_architecture.py

The arrows are those of the import graph (grimp), so the picture cannot differ from the code. A package is above all
that it imports; packages that import each other share a box.
"""

import sys
from collections import defaultdict
from html import escape
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "development" / "architecture.svg"
BOX_PX = (170, 42)
GAP_PX = (26, 62)
MARGIN_PX = 24
SMALL_MODULES = "values and files"
"""The single modules of index/ (article, text, files, paths, errors …), drawn as one box."""

Graph = dict[str, set[str]]


def package_graph() -> Graph:
    """Which package imports which, by package name ("index.search"); single modules of index/ are one package."""
    modules = grimp.build_graph("index", "tui", cache_dir=None)
    graph: Graph = defaultdict(set)
    for module in modules.modules:
        for imported in modules.find_modules_directly_imported_by(module):
            importer, target = _package(module), _package(imported)
            graph[target] |= set()
            if importer != target:
                graph[importer].add(target)
    return {name: targets for name, targets in graph.items() if name}


def _package(module: str) -> str:
    top, _, rest = module.partition(".")
    if not rest:
        return ""
    inner = rest.partition(".")[0]
    if (ROOT / top / inner).is_dir():
        return f"{top}.{inner}"
    return f"{top}: {SMALL_MODULES}" if top == "index" else f"{top}.{inner}"


def joined(graph: Graph) -> Graph:
    """The graph with packages that import each other as one, named by all of them."""
    reach = {name: _reachable(graph, name) for name in graph}
    group = {
        name: " · ".join(
            sorted(other for other in graph if other == name or (other in reach[name] and name in reach[other]))
        )
        for name in graph
    }
    merged: Graph = defaultdict(set)
    for name, targets in graph.items():
        merged[group[name]] |= {group[target] for target in targets if target in group} - {group[name]}
    return dict(merged)


def _reachable(graph: Graph, start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for target in graph.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def rows_of(graph: Graph) -> list[list[str]]:
    """The packages in rows: each above all that it imports."""
    height: dict[str, int] = {}

    def measure(name: str) -> int:
        if name not in height:
            height[name] = 1 + max((measure(target) for target in graph[name]), default=0)
        return height[name]

    for name in graph:
        measure(name)
    return [sorted(name for name in graph if height[name] == row) for row in range(max(height.values()), 0, -1)]


def drawn(graph: Graph) -> str:
    """The picture as SVG."""
    rows = rows_of(graph)
    width = MARGIN_PX * 2 + max(len(row) for row in rows) * (BOX_PX[0] + GAP_PX[0])
    height = MARGIN_PX * 2 + len(rows) * (BOX_PX[1] + GAP_PX[1])
    places: dict[str, tuple[float, float]] = {}
    for number, row in enumerate(rows):
        left = (width - len(row) * (BOX_PX[0] + GAP_PX[0])) / 2
        for at, name in enumerate(row):
            places[name] = (left + at * (BOX_PX[0] + GAP_PX[0]), MARGIN_PX + number * (BOX_PX[1] + GAP_PX[1]))
    arrows = [_arrow(places[name], places[target]) for name in sorted(graph) for target in sorted(graph[name])]
    boxes = [_box(name, *places[name]) for name in sorted(places)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" font-family="sans-serif"'
            ' font-size="12">',
            '<defs><marker id="tip" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto">'
            '<path d="M0 0 6 3 0 6z" fill="#7a8794"/></marker></defs>',
            '<rect width="100%" height="100%" fill="#ffffff"/>',
            *arrows,
            *boxes,
            "</svg>\n",
        ]
    )


def _arrow(start: tuple[float, float], end: tuple[float, float]) -> str:
    x1, y1 = start[0] + BOX_PX[0] / 2, start[1] + BOX_PX[1]
    x2, y2 = end[0] + BOX_PX[0] / 2, end[1]
    return (
        f'<path d="M{x1:.0f} {y1:.0f}C{x1:.0f} {y1 + 30:.0f} {x2:.0f} {y2 - 30:.0f} {x2:.0f} {y2 - 2:.0f}" fill="none"'
        ' stroke="#b4bec8" marker-end="url(#tip)"/>'
    )


def _box(name: str, x: float, y: float) -> str:
    fill = "#e8f0fb" if name.startswith("index") else "#fdf1e0"
    parts = name.split(" · ")
    step = 14
    lines = [
        f'<text x="{x + BOX_PX[0] / 2:.0f}" y="{y + BOX_PX[1] / 2 + 4 + step * (at - (len(parts) - 1) / 2):.0f}"'
        f' text-anchor="middle" fill="#1b2733">{escape(part)}</text>'
        for at, part in enumerate(parts)
    ]
    size = f'width="{BOX_PX[0]}" height="{BOX_PX[1]}" rx="6"'
    box = f'<rect x="{x:.0f}" y="{y:.0f}" {size} fill="{fill}" stroke="#7a8794"/>'
    return "\n".join([box, *lines])


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    PICTURE.write_text(drawn(joined(package_graph())), encoding="utf-8")
