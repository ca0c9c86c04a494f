from pathlib import Path

import pytest

from tui.state.reading_positions import MOST, Positions, load_positions, save_positions


def test_places_are_kept_for_the_next_time(tmp_path: Path):
    file = tmp_path / "positions.json"
    save_positions(file, Positions().with_place("one", 12).with_place("two", 7))
    assert load_positions(file).offsets == {"one": 12, "two": 7}


def test_the_newest_place_counts_and_the_longest_unread_is_forgotten():
    positions = Positions()
    for number in range(MOST + 1):
        positions = positions.with_place(str(number), number)
    positions = positions.with_place("1", 99)
    assert len(positions.offsets) == MOST
    assert "0" not in positions.offsets
    assert list(positions.offsets.items())[-1] == ("1", 99)


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"one": "x", "two": -1}'])
def test_places_that_cannot_be_read_are_none(tmp_path: Path, kept: str):
    file = tmp_path / "positions.json"
    file.write_text(kept)
    assert load_positions(file) == Positions()
