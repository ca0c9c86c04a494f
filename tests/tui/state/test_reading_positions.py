from pathlib import Path

import pytest

from tui.state.reading_positions import MAX_ARTICLES, ReadingPositions, load_positions, save_positions


def test_places_are_kept_for_the_next_time(tmp_path: Path):
    file = tmp_path / "positions.json"
    save_positions(file, ReadingPositions().with_position("one", 12).with_position("two", 7))
    assert load_positions(file).offsets == {"one": 12, "two": 7}


def test_the_newest_place_counts_and_the_longest_unread_is_forgotten():
    positions = ReadingPositions()
    for number in range(MAX_ARTICLES + 1):
        positions = positions.with_position(str(number), number)
    positions = positions.with_position("1", 99)
    assert len(positions.offsets) == MAX_ARTICLES
    assert "0" not in positions.offsets
    assert list(positions.offsets.items())[-1] == ("1", 99)


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"one": "x", "two": -1}'])
def test_unreadable_positions_count_as_none(tmp_path: Path, kept: str):
    file = tmp_path / "positions.json"
    file.write_text(kept)
    assert load_positions(file) == ReadingPositions()
