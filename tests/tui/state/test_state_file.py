"""A damaged file of the reader's state does not count, is reported and is kept."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tui.app import SeedreadApp
from tui.state.paths import preferences_file
from tui.state.preferences import Preferences, load_preferences, save_preferences
from tui.state.reading_positions import ReadingPositions, load_positions, save_positions
from tui.state.recent import RecentCorpus, add_recent, load_recent
from tui.state.session import Session, load_session, save_session

POSITIONS = ReadingPositions({f"{number:032x}": number * 7 for number in range(30)})
FILES: dict[str, tuple[Callable[[Path], object], Callable[..., object], object, object]] = {
    "session": (
        lambda file: save_session(file, Session("a/x.txt", 7, "ferry OR “port”", sizes={"list": 30})),
        load_session,
        Session("a/x.txt", 7, "ferry OR “port”", sizes={"list": 30}),
        Session(),
    ),
    "recent": (lambda file: add_recent(file, [Path("/a"), Path("/b")]), load_recent, (RecentCorpus(("/a", "/b")),), ()),
    "positions": (lambda file: save_positions(file, POSITIONS), load_positions, POSITIONS, ReadingPositions()),
    "choices": (
        lambda file: save_preferences(file, Preferences("mla", "seedread-light")),
        load_preferences,
        Preferences("mla", "seedread-light"),
        Preferences(),
    ),
}
"""How each is written and read, what it then holds, and what a missing file counts as."""


@pytest.mark.parametrize("name", FILES)
def test_a_flipped_bit_changes_nothing_in_silence(name: str, tmp_path: Path) -> None:
    save, load, saved, new = FILES[name]
    file, random = tmp_path / f"{name}.json", Random(name)
    save(file)
    whole = file.read_bytes()
    assert load(file, pytest.fail) == saved
    counts = {"as saved": 0, "reported": 0}
    for _ in range(300):
        damaged = bytearray(whole)
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        file.write_bytes(damaged)
        reported: list[str] = []
        found = load(file, reported.append)
        if reported:
            assert found == new
            assert str(file) in reported[0]
            assert not file.exists()
            assert file.with_name(f"{file.name}.damaged").read_bytes() == damaged
        else:  # the bit was one of the checksum's name
            assert found == saved
        counts["reported" if reported else "as saved"] += 1
    assert counts["reported"] > 150, counts


@pytest.mark.parametrize("name", FILES)
def test_a_file_without_a_checksum_is_read(name: str, tmp_path: Path) -> None:
    save, load, saved, _ = FILES[name]
    file = tmp_path / f"{name}.json"
    save(file)
    content, mark, _ = file.read_bytes().rpartition(b',"sum":"')
    assert mark
    file.write_bytes(content + b"}")
    assert load(file, pytest.fail) == saved


@pytest.mark.parametrize("name", FILES)
def test_without_a_reader_of_the_report_a_damaged_file_stays(name: str, tmp_path: Path) -> None:
    _, load, _, new = FILES[name]
    file = tmp_path / f"{name}.json"
    file.write_text("{")
    assert load(file) == new
    assert file.read_text() == "{"


async def test_the_reader_says_that_the_choices_are_damaged(articles: Path) -> None:
    preferences_file().parent.mkdir(parents=True)
    preferences_file().write_text('{"style":"mlb","sum":"00000000"}')
    app = SeedreadApp((articles,))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert any("choices.json is damaged" in note.message for note in app._notifications)
    app.services.close()
