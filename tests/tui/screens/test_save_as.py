"""Where a file that the user saves goes: one rule for lists and for clippings."""

from pathlib import Path

import pytest

from tui.screens.save_as import offered_path, typed_path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_offered_path_names_its_folder_and_is_read_back(home: Path):
    assert offered_path("people.csv") == f"{home}/people.csv"
    assert typed_path(offered_path("people.csv")) == home / "people.csv"


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("list.csv", "list.csv"),
        (" notes/list.csv ", "notes/list.csv"),
        ("~/list.csv", "list.csv"),
        ("~no-such-user/list.csv", "~no-such-user/list.csv"),
    ],
)
def test_a_path_without_its_beginning_is_in_the_home_folder(home: Path, typed: str, path: str):
    assert typed_path(typed) == home / path


def test_an_absolute_path_is_taken_as_it_is():
    assert typed_path("/srv/list.csv") == Path("/srv/list.csv")
