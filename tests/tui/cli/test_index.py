import json
import signal

import pytest

from tui.cli.exit_codes import ExitCode
from tui.cli.interrupt import stop_on_interrupt


def test_only_changed_files_are_read_again(run, folder):
    assert run("index", folder).stdout == "2 articles in the index, up to date (2 added)\n"
    (folder / "school.txt").write_text("A new report about a roof.")
    (folder / "mill.txt").write_text("The mill burned down.")
    assert run("index", folder).stdout == "3 articles in the index, up to date (1 added, 1 updated, 1 unchanged)\n"
    (folder / "mill.txt").unlink()
    assert run("index", folder).stdout == "2 articles in the index, up to date (1 removed, 2 unchanged)\n"


def test_a_rebuild_reads_everything(run, folder):
    run("index", folder)
    assert "2 added" in run("index", folder, "--rebuild").stdout


def test_the_json_counts_and_names_unreadable_files(run, folder):
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    row = json.loads(run("index", folder, "--json").stdout)
    assert (row["schema"], row["added"], row["stopped"]) == (1, 2, False)
    (unreadable,) = row["unreadable"]
    assert unreadable["path"] == str(folder / "picture.txt")
    assert unreadable["reason"].endswith("not text: it is a picture")


def test_purging_deletes_the_index_and_nothing_else(run, folder, home):
    run("index", folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    result = run("index", folder, "--purge")
    assert result.exit_code == ExitCode.FOUND
    assert not [path for path in (home / "cache").rglob("*") if path.is_file()]
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_purging_without_an_index_finds_nothing(run, folder):
    result = run("index", folder, "--purge")
    assert (result.exit_code, result.stderr) == (ExitCode.NOTHING, "There is no index of these paths.\n")


def test_an_index_that_another_writes_is_not_purged(run, folder, monkeypatch):
    from index.store.library import IndexLocked, Library

    def locked(library):
        raise IndexLocked

    monkeypatch.setattr(Library, "purge", locked)
    result = run("index", folder, "--purge")
    assert result.exit_code == ExitCode.INDEX
    assert "another seedread is writing this index" in result.stderr


def test_no_progress_is_shown_off_a_terminal(run, folder):
    assert run("index", folder).stderr == ""


@pytest.fixture
def _ctrl_c_interrupts():
    """As in a terminal; where tests run in the background, a shell has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_ctrl_c_interrupts")
def test_the_first_ctrl_c_asks_to_stop_and_the_second_interrupts():
    with stop_on_interrupt() as stop:
        signal.raise_signal(signal.SIGINT)
        assert stop.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_a_stopped_refresh_keeps_its_work_and_ends_with_130(run, folder, monkeypatch):
    from index.store.library import Library

    whole = Library.refresh

    def stopped(library, progress, stop, rebuild, executor):
        signal.raise_signal(signal.SIGINT)
        return whole(library, progress, stop, rebuild, executor)

    monkeypatch.setattr(Library, "refresh", stopped)
    result = run("index", folder)
    assert result.exit_code == ExitCode.INTERRUPTED
    assert "stopped; what was done stays" in result.stdout
