"""The first paint imports nothing that only an article, a search or a copy needs."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UNTIL_PAINTED = """
import os, sys
from tui import cli

def tell(screen):
    os.write(1, "\\n".join(sys.modules).encode())
    os._exit(0)

def watch():
    leave_out()
    from textual.app import App
    from textual.screen import Screen
    run = App.run
    App.run = lambda app: run(app, headless=True, size=(120, 40))
    Screen._compositor_refresh = tell

leave_out, cli.leave_out_command_palette = cli.leave_out_command_palette, watch
cli.is_terminal = lambda: True
sys.argv = ["seedread", {folder!r}]
cli.main()
"""
ALLOWED = {f"index.{name}" for name in ("patience", "errors", "files", "gc_pause", "paths", "text", "checked_lines")}
"""The modules of the pure half that name folders, check saved state and show control characters."""
OURS_LATER = {
    "tui.cli.errors", "tui.cli.format", "tui.cli.root", "tui.clipboard", "tui.models.annotated_article",
    "tui.models.article_view_model", "tui.screens.dialog", "tui.screens.info", "tui.screens.palette",
    "tui.screens.query_examples", "tui.settings.default_file", "tui.settings.toml_entries", "tui.state.crash_log",
    "tui.widgets.article.decorations", "tui.widgets.rows.clippings", "tui.widgets.rows.marks",
}  # fmt: skip
OTHERS_LATER = {
    "click", "whoosh", "json", "hashlib", "secrets", "sqlite3", "tomllib",
    "textual.widgets._tree", "textual.widgets._select",  # of the command palette that the reader does not use
}  # fmt: skip


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("story")
    (folder / "a.txt").write_text("The harbour is open.", encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-c", UNTIL_PAINTED.format(folder=str(folder))],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PATH": "", "TERM": "xterm-256color", "SEEDREAD_HOME": str(folder / "home")},
    )
    return set(told.stdout.splitlines())


def test_the_screen_was_painted_with_all_its_panes(painted: set[str]):
    assert {"tui.widgets.list_pane", "tui.widgets.source_pane", "tui.widgets.marks_panel"} <= painted


def test_articles_and_the_index_are_not_imported_yet(painted: set[str]):
    packages = {name.rpartition(".")[0] for name in ALLOWED}
    assert {name for name in painted if name.startswith("index.")} - packages <= ALLOWED


def test_dialogs_mark_rows_and_the_command_line_are_not_imported_yet(painted: set[str]):
    assert not painted & OURS_LATER


def test_no_library_is_there_that_the_first_paint_does_without(painted: set[str]):
    assert not painted & OTHERS_LATER


@pytest.mark.parametrize("name", sorted(ALLOWED | OURS_LATER | OTHERS_LATER))
def test_the_listed_modules_exist(name: str):
    assert find_spec(name) is not None
