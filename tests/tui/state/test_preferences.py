from pathlib import Path

import pytest

from tui.state.preferences import Preferences, load_preferences, save_preferences


def test_choices_are_kept_for_the_next_time(tmp_path: Path):
    file = tmp_path / "deep" / "choices.json"
    save_preferences(file, Preferences(style="mla", theme="seedread-light"))
    assert load_preferences(file) == Preferences(style="mla", theme="seedread-light")
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"style": 3, "unknown": "x"}', "\x00"])
def test_choices_that_cannot_be_read_are_the_defaults(tmp_path: Path, kept: str):
    file = tmp_path / "choices.json"
    file.write_text(kept)
    assert load_preferences(file) == Preferences()


def test_a_failed_write_leaves_the_old_choices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "choices.json"
    save_preferences(file, Preferences(style="mla"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_preferences(file, Preferences(style="apa"))
    assert load_preferences(file) == Preferences(style="mla")
    assert [path.name for path in tmp_path.iterdir()] == ["choices.json"]
