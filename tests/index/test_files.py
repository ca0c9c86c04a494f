import os
import signal
import subprocess
import sys
import textwrap
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


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from index.files import write_new_file
    os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
    write_new_file(Path(sys.argv[1]), b"ours" * 1000, over=sys.argv[2] == "over")
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="this system has no files without a name")
@pytest.mark.parametrize("over", ["new", "over"])
def test_a_kill_before_a_file_is_whole_leaves_nothing_of_it(tmp_path: Path, over: str):
    target = tmp_path / "out.md"
    if over == "over":
        target.write_text("before")
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(target), over]
    assert subprocess.run(command, check=False, cwd=Path(__file__).parents[2]).returncode == -signal.SIGKILL
    assert [path.name for path in tmp_path.iterdir()] == (["out.md"] if over == "over" else [])
    if over == "over":
        assert target.read_text() == "before"


@pytest.mark.parametrize("named", [False, True], ids=["no name until it is whole", "a temporary name"])
def test_a_file_is_written_new_and_over(tmp_path: Path, named: bool, monkeypatch: pytest.MonkeyPatch):
    if named:
        monkeypatch.delattr("os.O_TMPFILE", raising=False)
    target = tmp_path / "out.md"
    write_new_file(target, b"one")
    target.chmod(0o640)
    write_new_file(target, b"two", over=True)
    assert target.read_bytes() == b"two"
    assert target.stat().st_mode & 0o777 == 0o640
    with pytest.raises(FileExistsError):
        write_new_file(target, b"three")
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named_and_no_temporary_file(tmp_path: Path):
    with pytest.raises(FileNotFoundError) as refused:
        write_new_file(tmp_path / "nowhere" / "out.md", b"words")
    assert refused.value.filename == str(tmp_path / "nowhere")
    assert "its folder does not exist" in str(refused.value)


def test_a_folder_that_takes_no_files_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr("index.files.os.open", lambda *_: (_ for _ in ()).throw(OSError(95, "not supported")))
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PermissionError) as refused:
        write_new_file(tmp_path / "out.md", b"words")
    assert refused.value.filename == str(tmp_path)
