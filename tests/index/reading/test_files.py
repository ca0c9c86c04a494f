import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.reading import find_files
from index.reading.files import list_files
from index.reading.other_files import other_files
from tests.helpers.closed_folder import refuse_to_list


def write(*paths):
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The council voted.")


def names(found, root):
    return [path.relative_to(root).as_posix() for path in found]


def test_articles_of_a_folder_are_found_by_suffix_and_sorted_by_name(tmp_path):
    write(*(tmp_path / name for name in ("b.txt", "a.md", "c.TXT", "d.markdown", "e.text", "f.html", "g", "h.py")))
    assert names(find_files([tmp_path]), tmp_path) == ["a.md", "b.txt", "c.TXT", "d.markdown", "e.text", "f.html"]


def test_subfolders_are_walked_and_hidden_ones_left_out(tmp_path):
    write(tmp_path / "x" / "y" / "a.txt", tmp_path / ".git" / "b.txt", tmp_path / ".hidden.txt")
    assert names(find_files([tmp_path]), tmp_path) == ["x/y/a.txt"]


def test_a_file_named_outright_is_taken_whatever_its_suffix_or_state(tmp_path):
    write(tmp_path / "notes")
    assert find_files([tmp_path / "notes", tmp_path / "gone.txt"]) == (tmp_path / "notes", tmp_path / "gone.txt")


def test_a_file_named_twice_is_found_once(tmp_path):
    write(tmp_path / "a.txt")
    again = tmp_path / ".." / tmp_path.name
    assert find_files([tmp_path / "a.txt", tmp_path, again]) == (tmp_path / "a.txt",)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no links")
def test_links_are_followed_only_to_files_within_the_folder(tmp_path):
    root = tmp_path / "news"
    write(root / "a.txt", tmp_path / "secret.txt", tmp_path / "outside" / "b.txt")
    (root / "inside.txt").symlink_to(root / "a.txt")
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "dead.txt").symlink_to(root / "nothing.txt")
    (root / "folder").symlink_to(tmp_path / "outside")
    (root / "loop").symlink_to(root)
    assert names(find_files([root]), root) == ["a.txt", "inside.txt"]


def test_a_folder_without_articles_gives_none(tmp_path):
    assert find_files([tmp_path]) == ()


def test_a_folder_that_cannot_be_listed_is_named_and_the_rest_is_found(tmp_path, monkeypatch):
    write(tmp_path / "a.txt", tmp_path / "closed" / "b.txt", tmp_path / "open" / "c.txt")
    refuse_to_list(monkeypatch, tmp_path / "closed")
    listing = list_files([tmp_path])
    assert names(listing.files, tmp_path) == ["a.txt", "open/c.txt"]
    assert [(each.path, each.reason) for each in listing.unlisted] == [(tmp_path / "closed", "Permission denied")]


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The working directory: folders nested deeper than functions can be, with files at both ends."""
    monkeypatch.chdir(tmp_path)
    for name in ("z.txt", "z.png"):
        Path(name).touch()
    for _ in range(2_000):  # step by step: the whole path is longer than the system takes
        Path("d").mkdir()
        os.chdir("d")
    for name in ("deep.txt", "deep.png"):
        Path(name).touch()
    os.chdir(tmp_path)
    yield Path()
    subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=False)


def test_articles_in_folders_nested_deeper_than_functions_can_be_are_found(deep: Path):
    listing = list_files([deep])
    assert Path("z.txt") in listing.files
    assert len(listing.files) + len(listing.unlisted) == 2


def test_other_files_in_folders_nested_deeper_than_functions_can_be_are_listed(deep: Path):
    assert Path("z.png") in [other.path for other in other_files([deep])]


def test_a_link_that_leads_back_to_itself_hides_no_other_file(tmp_path: Path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "map.png").touch()
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "back").symlink_to(tmp_path)
    (tmp_path / "inner" / "song.mp3").touch()
    found = [other.path.name for other in other_files([tmp_path])]
    assert {"map.png", "song.mp3"} <= set(found)
    assert found.count("map.png") == 1
