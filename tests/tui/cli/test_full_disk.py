"""On a disk that is full, a real and small one: the right message, nothing half written, and other work continues."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.helpers.disks import bytes_used, small_disk

REPOSITORY = Path(__file__).parents[3]
KILOBYTES = (16, 48, 128, 256, 512, 1024, 2048)
ARTICLES = 160


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    for number in range(ARTICLES):
        body = "".join(
            f"The walrus {number} of harbour {part} had {part * 7} guests, said Ada Lind{part}.\n\n"
            for part in range(12)
        )
        (folder / f"article-{number:03}.txt").write_text(f"Walrus {number} comes ashore\n\n{body}")
    return folder


def seedread(home: Path, *words: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "tui.cli", *map(str, words)],
        cwd=REPOSITORY,
        env=os.environ | {"SEEDREAD_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("kilobytes", KILOBYTES)
def test_an_index_that_does_not_fit_is_reported_and_leaves_room_for_a_clipping(
    tmp_path: Path, corpus: Path, kilobytes: int
) -> None:
    with small_disk(tmp_path / "disk", kilobytes) as disk:
        indexed = seedread(disk, "index", corpus)
        assert "Traceback" not in indexed.stderr
        assert "stdout" not in indexed.stderr
        assert indexed.returncode in (0, 74), indexed.stderr
        if indexed.returncode == 74:
            assert "the disk is full" in indexed.stderr
            is_temporary = f"{ARTICLES} articles in the index, gone when the program ends" in indexed.stdout
            # a part of the index may fit: it is kept and searched, and the answer says that it is not up to date
            assert is_temporary or "articles in the index, not up to date" in indexed.stdout
            if is_temporary:
                assert bytes_used(disk) <= 8192, "half-written files are cleared away"
        else:
            assert f"{ARTICLES} articles in the index, up to date ({ARTICLES} added)" in indexed.stdout
        found = seedread(disk, "search", "walrus", "-C", corpus, "--json")
        assert found.returncode == 0, found.stderr
        assert "walrus" in found.stdout
        kept = seedread(disk, "clippings", "add", corpus / "article-001.txt", "--paragraph", "1")
        if kilobytes >= 48:
            assert kept.returncode == 0, kept.stderr
            assert "The walrus 1 of harbour 0" in seedread(disk, "export").stdout
        else:
            assert kept.returncode in (3, 74)
            assert "the disk is full" in kept.stderr


@pytest.mark.parametrize("kilobytes", [256, 1024])
def test_the_existing_index_is_searched_when_there_is_no_room_for_more(
    tmp_path: Path, corpus: Path, kilobytes: int
) -> None:
    few = sorted(corpus.iterdir())[3:]
    for path in few:
        path.rename(path.with_suffix(".later"))
    with small_disk(tmp_path / "disk", kilobytes) as disk:
        assert seedread(disk, "index", corpus).returncode == 0
        used = bytes_used(disk)
        filler = disk / "filler"
        with suppress(OSError), filler.open("wb", buffering=0) as full:
            while full.write(b"x" * 1024):
                pass
        for path in few:
            path.with_suffix(".later").rename(path)
        indexed = seedread(disk, "index", corpus)
        assert indexed.returncode == 74
        assert "the disk is full: the index is as it was after the last articles that fitted" in indexed.stderr
        assert "3 articles in the index, not up to date" in indexed.stdout
        assert "added" not in indexed.stdout
        found = seedread(disk, "search", "walrus", "-C", corpus, "--json")
        assert found.returncode == 0
        assert "the disk is full" in found.stderr
        filler.unlink()
        assert bytes_used(disk) <= used + 4096
        assert seedread(disk, "index", corpus).returncode in (0, 74)
