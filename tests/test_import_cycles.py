"""No module imports itself through others; imports for type checking and inside functions are included."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]


def modules() -> dict[str, Path]:
    files = [file for package in ("index", "tui") for file in sorted((ROOT / package).rglob("*.py"))]
    return {name_of(file): file for file in files}


def name_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(file: Path, known: dict[str, Path]) -> set[str]:
    """The imports of a module: at its top, for type checking and inside functions."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            named = [f"{node.module}.{alias.name}" for alias in node.names]
            found |= {name if name in known else node.module for name in named}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & known.keys()


def test_no_import_cycle_even_for_type_checking_or_inside_functions():
    known = modules()
    graph = {name: imports_of(file, known) - {name} for name, file in known.items()}
    while free := {name for name, needed in graph.items() if not needed}:
        graph = {name: needed - free for name, needed in graph.items() if name not in free}
    assert not graph, f"in cycles, or above one: {sorted(graph)}"
