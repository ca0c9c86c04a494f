import re
from pathlib import Path

import pytest

from index.citing import STYLES
from tui.actions import ALL_COMMANDS
from tui.settings import KnownNames, Settings, load
from tui.settings.default_file import default_text, write_default
from tui.settings.settings import VALUES
from tui.widgets.themes import TITLES

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "settings.md"
VOCABULARY = KnownNames({"style": lambda: STYLES, "theme": lambda: TITLES}, ALL_COMMANDS)


def test_the_file_sets_nothing(tmp_path: Path):
    write_default(tmp_path / "settings.toml", ALL_COMMANDS)
    found = load(tmp_path / "settings.toml", {}, {}, VOCABULARY)
    assert (found.settings, found.problems, dict(found.origins)) == (Settings(), (), {})


def test_every_line_of_the_file_is_valid_and_shows_the_default(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_text(re.sub(r"(?m)^# (\S+ = )", r"\1", default_text(ALL_COMMANDS)))
    found = load(file, {}, {}, VOCABULARY)
    assert found.problems == ()
    assert {name for name in found.origins if not name.startswith("keys.")} == {each.name for each in VALUES}
    assert all(found.settings.keys.of(command) == command.keys for command in ALL_COMMANDS)
    assert set(found.settings.keys.changed) == {command.name for command in ALL_COMMANDS}
    assert [getattr(found.settings, each.name) for each in VALUES] == [each.default for each in VALUES]


def test_an_existing_file_is_never_overwritten(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_text("mine")
    with pytest.raises(FileExistsError):
        write_default(file, ALL_COMMANDS)
    assert file.read_text() == "mine"


def test_a_link_to_nowhere_stays_a_link(tmp_path: Path):
    (tmp_path / "settings.toml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        write_default(tmp_path / "settings.toml", ALL_COMMANDS)


def test_only_the_user_can_read_it(tmp_path: Path):
    file = tmp_path / "deep" / "settings.toml"
    write_default(file, ALL_COMMANDS)
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_the_example_of_the_reference_is_right(tmp_path: Path):
    (example,) = re.findall(r"```toml\n(.*?)```", REFERENCE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "settings.toml").write_text(example)
    found = load(tmp_path / "settings.toml", {}, {}, VOCABULARY)
    assert found.problems == ()
    assert found.settings.style == "chicago"
    assert found.settings.keys.keymap() == {"hits.next": "n,f3", "quit": "Q"}


def test_every_setting_is_explained():
    text = default_text(ALL_COMMANDS)
    assert all(each.meaning.endswith(".") and each.meaning in text for each in VALUES)


def test_every_style_and_theme_is_named_where_it_is_explained():
    meaning = {each.name: each.meaning for each in VALUES}
    assert all(re.search(rf"\b{style}\b", meaning["style"]) for style in STYLES)
    assert all(re.search(rf"\b{theme}\b", meaning["theme"]) for theme in TITLES)
