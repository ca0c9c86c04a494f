"""Makes the pictures in docs/images from the sample articles; the same on every run.

    python -m bench.pictures [NAME ...]              all, or those whose names begin so
    python -m bench.pictures --to FOLDER [NAME ...]  each screen in every size and theme, to be looked at

They show the screen as Textual draws it. After a change of the screen, make them again and look at them.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path
from time import monotonic

from textual.pilot import Pilot

DOCS = Path(__file__).parents[1] / "docs" / "images"
SIZES = ((120, 40), (200, 60), (80, 24), (60, 15))
THEMES = {"dark": "seedread-dark", "light": "seedread-light", "contrast": "seedread-contrast", "nocolour": ""}
SEARCH = ("slash", *"kakai", "enter")
SCREENS = {
    "reader": (*SEARCH, "n", "s", "down"),
    "figures": ("right_square_bracket", "f", "down", "down"),
    "clippings": ("s", "enter", "c", "escape", "j", "j", "c", "right_square_bracket", "c", "C"),
    "passages": ("right_square_bracket", *("j",) * 5, "x"),
    "searching": ("slash", *"kakai", "down"),
    "counts": ("slash", *"prison", "tab", "plus"),
    "palette": ("colon", *"mark"),
    "help": ("question_mark",),
}
"""The keys that lead to each screen."""
PATIENCE = 20.0


async def picture(file: Path, size: tuple[int, int], theme: str, keys: tuple[str, ...]) -> None:
    """Drives the reader to a screen and saves the picture."""
    from tui.app import SeedreadApp
    from tui.cli.sample_corpus import sample_folder

    app = SeedreadApp((sample_folder(),))
    app.theme = theme or app.theme
    async with app.run_test(size=size) as pilot:
        screen = app.get_default_screen()
        model = screen.model
        screen.panes.search_bar.input.cursor_blink = False
        await until(pilot, lambda: model.refreshed is not None and model.opened is not None)
        for key in keys:
            await pilot.press(key)
            await until(pilot, lambda: model.opening is None)
            await until(pilot, lambda: screen.search.is_answered or not screen.search.request.query)
            if key == "enter" and keys is SCREENS["reader"]:
                await until(pilot, lambda: model.hits.index == 0)
        await settled(pilot)
        file.write_text(app.export_screenshot(title="seedread"), encoding="utf-8")


async def until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    """Waits until a condition is true."""
    end = monotonic() + PATIENCE
    while not true():
        if monotonic() > end:
            raise TimeoutError
        await pilot.pause(0.02)


async def settled(pilot: Pilot[int]) -> None:
    """Waits until the screen stops changing."""
    before = ""
    while (now := pilot.app.export_screenshot(title="")) != before:
        before = now
        await pilot.pause(0.3)


def main(arguments: list[str]) -> None:
    folder = DOCS
    if arguments[:1] == ["--to"]:
        folder, arguments = Path(arguments[1]), arguments[2:]
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    os.environ.pop("NO_COLOR", None)
    for (screen, keys), size, (look, theme) in product(SCREENS.items(), SIZES, THEMES.items()):
        first = size == SIZES[0] and look == "dark"
        if not screen.startswith(tuple(arguments) or "") or not (first or folder != DOCS):
            continue
        name = screen if folder == DOCS else f"{screen}-{size[0]}x{size[1]}-{look}"
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            os.environ["SEEDREAD_HOME"] = home
            os.environ.pop("NO_COLOR", None)
            os.environ |= {} if theme else {"NO_COLOR": "1"}
            asyncio.run(picture(folder / f"{name}.svg", size, theme, keys))
        print(folder / f"{name}.svg")


if __name__ == "__main__":
    main(sys.argv[1:])
