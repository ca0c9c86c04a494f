import sys
from pathlib import Path

import pytest

from index.store.library import Library
from tui.state import paths

FOLDERS = {
    "cache": paths.cache_folder,
    "config": paths.config_folder,
    "data": paths.data_folder,
    "state": paths.state_folder,
}


@pytest.mark.parametrize("kind", FOLDERS)
def test_everything_is_kept_under_the_folder_that_the_user_has_set(kind: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SEEDREAD_HOME", "/somewhere")
    assert FOLDERS[kind]() == Path("/somewhere") / kind


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_tilde_is_the_home_of_the_user(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SEEDREAD_HOME", "~/reading")
    assert FOLDERS[kind]() == tmp_path / "reading" / kind


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no XDG variables")
@pytest.mark.parametrize("kind", FOLDERS)
def test_without_one_the_system_says_where(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("SEEDREAD_HOME")
    monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path))
    assert FOLDERS[kind]() == tmp_path / "seedread"


def test_a_library_on_its_own_and_the_command_line_mean_the_same_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SEEDREAD_HOME", "~/reading")
    assert Library([tmp_path]).folder == Library([tmp_path], paths.cache_folder()).folder
