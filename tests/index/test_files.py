from pathlib import Path

import pytest

from index.files import write_new_file


def test_a_name_that_another_program_takes_meanwhile_stays_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "out.md"
    monkeypatch.setattr("os.fsync", lambda _handle: target.write_text("theirs"))
    with pytest.raises(FileExistsError):
        write_new_file(target, b"ours")
    assert target.read_text() == "theirs"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_to_nothing_is_there_too(tmp_path: Path):
    (tmp_path / "out.md").symlink_to(tmp_path / "gone.md")
    with pytest.raises(FileExistsError):
        write_new_file(tmp_path / "out.md", b"ours")
    assert not (tmp_path / "gone.md").exists()


def test_others_may_read_it_as_far_as_the_user_lets_them_read_new_files(tmp_path: Path):
    (tmp_path / "usual").touch()
    write_new_file(tmp_path / "out.md", b"ours")
    assert (tmp_path / "out.md").stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert (tmp_path / "out.md").read_bytes() == b"ours"
