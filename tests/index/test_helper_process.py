"""Helpers run our own modules and nothing that lies in the working directory, and they end with their program."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from index import helper_process
from index.files import content_hash
from index.helper_process import import_folders, program_folders, safe_environment, start_helper
from index.marks import subprocess as marks_subprocess
from index.marks.finding import find_marks
from index.reading import read, read_text
from index.store.write import pool
from tests.helpers.patience import PATIENCE_S
from tests.helpers.planting import Planted

REPOSITORY = Path(helper_process.__file__).parents[1]


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planted:
    """A working directory with planted code, to which the inherited import path leads in every way."""
    folder = tmp_path / "evidence"
    folder.mkdir()
    monkeypatch.chdir(folder)
    made = Planted(folder, tmp_path / "marks")
    made.modules()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", ".", str(folder)]))
    monkeypatch.setenv("PYTHONSAFEPATH", "")
    monkeypatch.setattr(sys, "path", ["", ".", str(folder), *sys.path])
    return made


def refuse(*_: object) -> None:
    raise AssertionError("the helper gave no answer, so its work was done here")


def test_a_long_article_is_marked_without_running_planted_code(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = read_text((planted.folder / "bridge.txt").read_text())
    expected = find_marks(article)
    monkeypatch.setattr(marks_subprocess, "find_marks", refuse)
    assert marks_subprocess.find_marks_in_subprocess(article, lambda: False) == expected
    assert planted.run() == []


def test_files_are_read_in_parallel_without_running_planted_code(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = ("bridge.txt", content_hash(Path("bridge.txt")), (), ())
    monkeypatch.setattr(pool, "pieces_of", refuse)
    ((_, answer),) = pool.prepared_pieces([job], 0, processes=1)
    assert len(answer.articles[0].rows) == len(read(Path("bridge.txt")).paragraphs)
    assert planted.run() == []


def test_the_import_path_keeps_our_packages_and_the_interpreter_and_drops_the_working_folder(tmp_path: Path) -> None:
    inside = tmp_path / "lib"
    outside = str(tmp_path.parent / "elsewhere")
    entries = ["", ".", "lib", str(tmp_path), str(inside), outside, sys.prefix + "/lib"]
    assert import_folders(entries, tmp_path) == (str(REPOSITORY), outside, sys.prefix + "/lib")


def test_a_virtual_environment_in_the_working_folder_stays_usable(monkeypatch: pytest.MonkeyPatch) -> None:
    packages = f"{sys.prefix}/lib/packages"
    assert packages in import_folders([packages], Path(sys.prefix).parent)
    assert packages in import_folders([packages], None)


def test_a_program_path_keeps_absolute_folders_other_than_the_working_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin", str(tmp_path), "/usr/bin"]))
    monkeypatch.setenv("PYTHONSTARTUP", "planted.py")
    assert program_folders(os.environ["PATH"], tmp_path) == ("/usr/bin",)
    environment = safe_environment()
    assert environment["PATH"] == "/usr/bin"
    assert not [name for name in environment if name.startswith("PYTHON")]


def test_a_helper_starts_in_a_working_folder_that_was_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    article = read_text("A bridge\n\n“We lost 12 boats,” Ada Lind said.\n")
    expected = find_marks(article)
    monkeypatch.setattr(marks_subprocess, "find_marks", refuse)
    assert marks_subprocess.find_marks_in_subprocess(article, lambda: False) == expected


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc to hold the pipe of another process open")
def test_a_helper_that_is_at_work_ends_after_its_program_was_killed(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("The mayor, Ann Lee, said: “We will pay 300 people.”\n\n" * 400_000)
    program = """
        import sys, time
        from index.helper_process import start_helper
        from index.store.write.worker import send
        helper = start_helper("index.store.write.worker")
        send(helper.stdin, [(sys.argv[1], "", (), ())])
        print(helper.pid, flush=True)
        time.sleep(1000)
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), str(long)], cwd=REPOSITORY, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    helper = int(process.stdout.readline())
    # the program's end of the pipe stays open here: the helper must not need its input to end
    pipe = os.open(f"/proc/{process.pid}/fd/{_write_end(process.pid)}", os.O_WRONLY)
    try:
        process.send_signal(signal.SIGKILL)
        process.wait()
        end = time.monotonic() + PATIENCE_S
        while _is_running(helper):
            assert time.monotonic() < end, "the helper outlived its program"
            time.sleep(0.02)
    finally:
        os.close(pipe)
        process.stdout.close()


def _write_end(pid: int) -> str:
    """The descriptor with which a program writes to its helper."""
    for entry in sorted(Path(f"/proc/{pid}/fd").iterdir(), key=lambda entry: int(entry.name)):
        flags = int(Path(f"/proc/{pid}/fdinfo/{entry.name}").read_text().split("flags:")[1].split()[0], 8)
        if int(entry.name) > 2 and str(entry.readlink()).startswith("pipe:") and flags & os.O_WRONLY:
            return entry.name
    raise AssertionError("no pipe")


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def test_a_helper_ignores_ctrl_c_and_ends_with_its_input() -> None:
    helper = start_helper("index.store.write.worker")
    assert helper is not None
    with helper:
        assert helper.stdin is not None
        helper.stdin.close()
        assert helper.wait(timeout=PATIENCE_S) == 0
