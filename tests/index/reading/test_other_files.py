"""What a folder holds besides its articles."""

import os
import socket
from pathlib import Path

import pytest

from index.reading import find_files
from index.reading.other_files import other_files

ARTICLE = "Harbour opens\n\nThe new harbour of Lannick opened on Monday.\n"


def reasons(folder: Path) -> dict[str, str]:
    return {other.path.name: other.reason for other in other_files([folder])}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "story"
    found.mkdir()
    (found / "a.txt").write_text(ARTICLE)
    return found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", ["wire.txt", "wire.html", "wire", "wire.png", "seedread.toml"])
def test_a_pipe_is_named_with_its_reason_and_never_opened(folder: Path, name: str):
    os.mkfifo(folder / name)  # opening it would wait for ever
    assert reasons(folder) == {name: "a device, pipe or socket; it is never opened"}
    assert find_files([folder]) == (folder / "a.txt",)


def test_a_link_to_a_device_is_named_with_its_reason(folder: Path):
    (folder / "endless.txt").symlink_to("/dev/zero")
    if not (folder / "endless.txt").exists():
        pytest.skip("this system has no such device")
    assert reasons(folder) == {"endless.txt": "a device, pipe or socket; it is never opened"}
    assert find_files([folder]) == (folder / "a.txt",)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no sockets in folders")
def test_a_socket_is_named_with_its_reason(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")
        assert "pipe or socket" in reasons(folder)["s.txt"]


def test_a_link_that_is_not_followed_is_named_with_its_reason(folder: Path, tmp_path: Path):
    outside = tmp_path / "outside.txt"
    outside.write_text(ARTICLE)
    (folder / "more").mkdir()
    (folder / "more" / "b.txt").write_text(ARTICLE)
    (folder / "inside.txt").symlink_to(folder / "more" / "b.txt")
    (folder / "outside.txt").symlink_to(outside)
    (folder / "again").symlink_to(folder)
    (folder / "gone.txt").symlink_to(folder / "none.txt")
    assert reasons(folder) == {
        "again": "a link to a folder: such links are not followed",
        "gone.txt": "a link that leads nowhere",
        "outside.txt": "a link to a file outside the folder: copy the file here",
    }


def test_every_entry_of_a_folder_is_either_an_article_or_named(folder: Path, tmp_path: Path):
    for name in ("b.HTML", "c.png", "d", "e.xlsx", "seedread.csv"):
        (folder / name).write_text(ARTICLE)
    (folder / "f.md").symlink_to(tmp_path)
    (folder / "g.txt").symlink_to("g.txt")
    named = {path.name for path in find_files([folder])} | set(reasons(folder))
    assert named == {entry.name for entry in folder.iterdir()}
