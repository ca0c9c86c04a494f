"""What the tests of the lists over several articles do and read."""

import json
from pathlib import Path

from tests.tui.conftest import Reader
from tui.state.paths import decisions_file
from tui.widgets.row_list import MarksList

VANCE_SAID = "“They were promised everything"


async def people_listed(reader: Reader, at: str = "", kind: str = "PersonRow") -> None:
    """Opens the list of people, and moves to the first row of a kind with a name."""
    await reader.press("S")
    await reader.until(lambda: "Omar Hadeedi" in reader.text() and "Clara Vance" in reader.text(), "the people")
    if at:
        await to_row(reader, at, kind)


async def vance_unfolded(reader: Reader) -> None:
    """Opens the list of people, and unfolds Clara Vance."""
    await people_listed(reader, "Clara Vance")
    await reader.press("right")
    await reader.until(lambda: VANCE_SAID in reader.text(), "the words")


def list_of(reader: Reader) -> MarksList:
    return reader.app.screen.query_one(MarksList)


async def to_row(reader: Reader, name: str, kind: str = "PersonRow") -> None:
    """Moves to the first row of a kind with a name."""
    rows = list_of(reader)
    for _ in range(60):
        if type(rows.row).__name__ == kind and getattr(rows.row, "name", None) == name:
            return
        await reader.press("down")
    raise AssertionError(f"no {kind} of {name} in {reader.text()}")


def decided(folder: Path) -> list[dict[str, str]]:
    """The decisions about a folder that are kept, as they are written."""
    file = decisions_file((folder,))
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


async def decision(reader: Reader, folder: Path) -> dict[str, str]:
    """Waits for the first decision about a folder."""
    await reader.until(lambda: bool(decided(folder)), "the decision")
    return decided(folder)[0]
