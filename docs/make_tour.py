"""Records docs/images/tour.svg: the steps of the tour, in the real program in a real terminal, as one moving picture.

    python docs/make_tour.py

Each frame is the screen that a person would see after a key, with a caption that says what was pressed. It moves by CSS
alone, so that it plays wherever a browser shows an SVG; with reduced motion it shows the first frame.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "tour.svg"
COLUMNS, ROWS = 120, 32
CELL_PX, LINE_PX, FONT_PX, CAPTION_PX = 7.2, 15, 12, 34
FRAME_S = 3.5
_BACKGROUND, _FOREGROUND, _CAPTION = "#16181d", "#d8dbe2", "#f2c14e"


class Step(Struct, frozen=True):
    """Keys to press, a text to wait for on the screen, and the caption of the frame."""

    keys: tuple[str, ...]
    awaited: str
    caption: str


_DOWN, _ENTER, _ESCAPE = "\x1b[B", "\r", "\x1b"
STEPS = (
    Step((), "5 articles", "seedread FOLDER: list of articles, the article with its marks, who is quoted"),
    Step(
        ("S",),
        "to decide",
        "S: everybody who speaks in the five articles; spellings that may be one person's are proposed",
    ),
    Step((_ESCAPE, "D"), "loose", "D: figures of one thing in all articles, side by side"),
    Step((_ESCAPE, "X"), "articles", "X: passages that several articles have, with the differences"),
    Step(
        (_ESCAPE, "/", *"kakai"), "also al-", "/ kakai: hits as you type, in every spelling of the name, each previewed"
    ),
    Step((_ENTER, "s"), "Speakers", "enter, s: the paragraph in its article, and who said what, with full names"),
    Step(("f", *(_DOWN,) * 3), "Figures", "f: the figures, with “over” and “about” kept, and the things counted"),
    Step((_ESCAPE, "y"), "opied", "y: the exact words with their citation are on the clipboard"),
)


def main() -> int:
    """Records and writes the picture."""
    sys.path.insert(0, str(ROOT))
    from tests.pseudo_terminal import PseudoTerminal

    with tempfile.TemporaryDirectory(prefix="seedread-tour-") as name:
        folder = Path(name) / "stories"
        shutil.copytree(ROOT / "seeds", folder, ignore=shutil.ignore_patterns("__*"))
        clipboard = Path(name) / "bin" / "wl-copy"  # takes the copy, so that the picture is the same everywhere
        clipboard.parent.mkdir()
        clipboard.write_text("#!/bin/sh\ncat > /dev/null\n")
        clipboard.chmod(0o755)
        environment = {
            "PATH": f"{clipboard.parent}:{os.environ['PATH']}",
            "SEEDREAD_HOME": f"{name}/home",
            "WAYLAND_DISPLAY": "wayland-0",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONUTF8": "1",
            "LANG": "C.UTF-8",
        }
        command = [sys.executable, "-m", "tui.cli", str(folder)]
        with PseudoTerminal(command, columns=COLUMNS, rows=ROWS, env=environment, cwd=ROOT) as terminal:
            frames = [_frame(terminal, step) for step in STEPS]
            terminal.type("\x1bq")
    PICTURE.write_text("\n".join(_svg(frames)) + "\n", encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)}: {len(frames)} frames, {PICTURE.stat().st_size / 1000:.0f} kB")
    return 0


def _frame(terminal: "PseudoTerminal", step: Step) -> list[str]:  # noqa: F821 imported where it is used
    for key in step.keys:
        terminal.type(key)
        terminal.settle(0.3)  # an escape that another key follows at once would be alt with that key
    terminal.wait_for(lambda text: step.awaited in text)
    terminal.settle()
    return list(_rows(terminal.screen))


def _rows(screen: "pyte.Screen") -> Iterator[str]:  # noqa: F821
    for row in range(ROWS):
        cells = [screen.buffer[row][column] for column in range(COLUMNS)]
        start = 0
        for column in range(1, COLUMNS + 1):
            if column == COLUMNS or _look(cells[column]) != _look(cells[start]):
                yield from _run(row, start, column, cells[start:column])
                start = column


def _look(cell: "pyte.screens.Char") -> tuple[str, str, bool, bool, bool]:  # noqa: F821
    front, back = _colour(cell.fg, _FOREGROUND), _colour(cell.bg, _BACKGROUND)
    return (*((back, front) if cell.reverse else (front, back)), cell.bold, cell.italics, cell.underscore)


def _colour(name: str, default: str) -> str:
    return default if name == "default" else f"#{name}" if len(name) == 6 else name


def _run(row: int, start: int, end: int, cells: "list[pyte.screens.Char]") -> Iterator[str]:  # noqa: F821
    front, back, bold, italic, underlined = _look(cells[0])
    words = "".join(cell.data or " " for cell in cells)
    x, y, width = start * CELL_PX, row * LINE_PX, (end - start) * CELL_PX
    if back != _BACKGROUND:
        yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{LINE_PX}" fill="{back}"/>'
    if words.strip():
        style = ' font-weight="bold"' if bold else ""
        style += ' font-style="italic"' if italic else ""
        style += ' text-decoration="underline"' if underlined else ""
        yield (
            f'<text x="{x:.1f}" y="{y + FONT_PX}" fill="{front}" textLength="{width:.1f}"{style}>{escape(words)}</text>'
        )


def _svg(frames: list[list[str]]) -> Iterator[str]:
    width, height = COLUMNS * CELL_PX, ROWS * LINE_PX + CAPTION_PX
    share = 100 / len(frames)
    box = f'viewBox="0 0 {width:.0f} {height}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {box} role="img" aria-labelledby="title">'
    yield f'<title id="title">A tour of seedread: {escape("; ".join(step.caption for step in STEPS))}</title>'
    yield "<style>"
    yield f"text {{ font: {FONT_PX}px 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre }}"
    yield f".frame {{ opacity: 0; animation: show {FRAME_S * len(frames)}s step-end infinite }}"
    yield f"@keyframes show {{ 0% {{ opacity: 1 }} {share:.3f}% {{ opacity: 0 }} }}"
    yield "@media (prefers-reduced-motion: reduce) { .frame { animation: none } .frame:first-of-type { opacity: 1 } }"
    yield "</style>"
    yield f'<rect width="100%" height="100%" fill="{_BACKGROUND}"/>'
    for number, (step, frame) in enumerate(zip(STEPS, frames, strict=True)):
        yield f'<g class="frame" style="animation-delay: {number * FRAME_S}s">'
        yield from frame
        caption = f"{number + 1}. {step.caption}" if number else step.caption
        yield f'<text x="12" y="{height - 12}" fill="{_CAPTION}">{escape(caption)}</text></g>'
    yield "</svg>"


if __name__ == "__main__":
    sys.exit(main())
