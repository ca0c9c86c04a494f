"""Makes the picture of the README: seedread on its sample corpus, with a search done and the panel of speakers.

python bench/picture.py [OUT.svg] [--size 120x36] [--theme seedread-light] [--keys slash,type:kakai,enter]
"""

import argparse
import asyncio
import os
import tempfile
from pathlib import Path

import seeds

KEYS = "slash,type:kakai,enter,s,down"


async def picture(out: Path, size: tuple[int, int], theme: str | None, keys: list[str], folder: Path) -> None:
    from tui.app import SeedreadApp

    app = SeedreadApp((folder,))
    if theme:
        app.theme = theme
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        for key in keys:
            typed = [*key.removeprefix("type:")] if key.startswith("type:") else [key]
            await pilot.press(*typed)
            await settled(pilot)
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(app.export_screenshot(title="seedread"), encoding="utf-8")


async def settled(pilot: object) -> None:
    for _ in range(6):
        await pilot.pause(0.15)  # type: ignore[attr-defined]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", nargs="?", default="docs/reader.svg", type=Path)
    parser.add_argument("--size", default="120x36")
    parser.add_argument("--theme")
    parser.add_argument("--keys", default=KEYS)
    parser.add_argument("--folder", type=Path, default=Path(next(iter(seeds.__path__))))
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        os.environ["SEEDREAD_HOME"] = home
        asyncio.run(picture(options.out, (width, height), options.theme, options.keys.split(","), options.folder))


if __name__ == "__main__":
    main()
