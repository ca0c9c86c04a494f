"""States of the machine are no defects: closed and full streams, homes that cannot be used, endless numbers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.closed_folder import refuse_to_list
from tui.cli.exit_codes import ExitCode

ROOT = Path(__file__).parents[3]
DEEP = "[" * 100_000
EVIL = "evil\x1b[31m\u202e\U000e0041\u180e.txt"


def shell(line: str, home: Path, **env: str) -> "subprocess.CompletedProcess[str]":
    """Runs a line of the shell in which SEEDREAD is the program."""
    environment = os.environ | {"SEEDREAD_HOME": str(home), "SEEDREAD": f"{sys.executable} -m tui.cli"} | env
    command = ["sh", "-c", line.replace("SEEDREAD", "$SEEDREAD", 1)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("streams", "code", "says", "stdout"),
    [
        ("<&-", ExitCode.FOUND, "", True),
        ("2>&-", ExitCode.FOUND, "", True),
        ("<&- 2>&-", ExitCode.FOUND, "", True),
        (">&-", ExitCode.NOT_WRITTEN, "stdout could not be written: Bad file descriptor", False),
        (">/dev/full", ExitCode.NOT_WRITTEN, "stdout could not be written: No space left on device", False),
        ("<&- >&- 2>&-", ExitCode.NOT_WRITTEN, "", False),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_closed_stream_ends_nothing_else(
    folder: Path, home: Path, streams: str, code: ExitCode, says: str, stdout: bool
) -> None:
    done = shell(f"SEEDREAD figures '{folder}' {streams}", home)
    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert ("lorries" in done.stdout) is stdout


@pytest.mark.parametrize("stderr", ["/dev/full", "&-"])
def test_a_usage_error_has_its_exit_code_even_if_stderr_is_closed(home: Path, stderr: str) -> None:
    assert shell(f"SEEDREAD figures --bogus 2>{stderr}", home).returncode == ExitCode.USAGE


@pytest.mark.parametrize("kind", ["~nosuch", "file", "foreign", "nowhere"])
def test_an_unusable_home_is_named_and_articles_stay_readable(folder: Path, tmp_path: Path, kind: str) -> None:
    place = tmp_path / kind
    if kind == "file":
        place.write_text("a file")
    elif kind == "foreign":
        if os.geteuid() != 0:
            pytest.skip("only root may give folders away")
        (place / "cache").mkdir(parents=True)
        os.chown(place / "cache", 12_345, -1)
    home = {"~nosuch": Path("~nosuch-user"), "nowhere": Path("/dev/null/x")}.get(kind, place)
    before = sorted(ROOT.iterdir())
    found = shell(f"SEEDREAD search lorries -C '{folder}'", home)
    assert found.returncode == ExitCode.FOUND, found.stderr
    assert "a temporary index is used until the program ends" in found.stderr
    assert "lorries" in found.stdout
    if kind in ("~nosuch", "file"):
        assert "Set it to a folder of yours" in found.stderr
    for line in ("quotes '{}'", "clippings add '{}/bridge.txt' --paragraph 1", "settings", "doctor", "history '{}'"):
        done = shell("SEEDREAD " + line.format(folder), home)
        assert "Traceback" not in done.stderr, line
        assert done.returncode != ExitCode.DEFECT, line
    assert sorted(ROOT.iterdir()) == before


def test_a_home_folder_of_the_system_that_is_a_file_is_named_and_articles_stay_readable(
    folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "a-file"
    home.write_text("mine")
    for line in ("search lorries -C '{}'", "quotes '{}'", "clippings add '{}/bridge.txt' --paragraph 1", "doctor"):
        done = shell("SEEDREAD " + line.format(folder), home, SEEDREAD_HOME="", HOME=str(home))
        assert "Traceback" not in done.stderr, line
        assert done.returncode != ExitCode.DEFECT, line
        if line.startswith(("search", "quotes")):
            assert done.returncode == ExitCode.FOUND, done.stderr
        if line.startswith("clippings"):
            assert done.returncode == ExitCode.UNREADABLE
            assert str(home) in done.stderr
    assert home.read_text() == "mine"


def test_a_folder_that_cannot_be_listed_is_named_and_its_articles_stay(
    folder: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = folder / "closed"
    closed.mkdir()
    (closed / "ferry.txt").write_text("Ferry sails\n\nThe ferry sailed on Tuesday.\n")
    run("index", folder)
    refuse_to_list(monkeypatch, closed)
    (folder / "school.txt").unlink()
    done = run("index", folder)
    assert (
        f"{closed}: the folder cannot be listed: Permission denied; 1 article of it was not seen this time and stays in"
        in done.stderr
    )
    assert "1 not seen this time" in done.stdout
    assert "1 removed" in done.stdout
    assert "The ferry sailed on Tuesday" in run("search", "tuesday", "-C", folder).stdout


def test_endless_numbers_and_brackets_are_reported(folder: Path, home: Path, run) -> None:
    (home / "config").mkdir(parents=True)
    (home / "state").mkdir()
    (home / "config" / "settings.toml").write_text(f'style = "mla"\ntheme = {"1" * 10_000}\n')
    for name in ("choices.json", "preferences.json", "positions.json"):
        (home / "state" / name).write_text(DEEP)
    result = run("cite", folder / "bridge.txt", "--paragraph", "1")
    assert result.exit_code == ExitCode.FOUND
    assert "not understood: a number of thousands of digits" in run("settings").stderr
    assert run("doctor").exit_code == ExitCode.FOUND


@pytest.mark.parametrize("named", ["nothing.txt", "picture.txt"])
def test_a_path_that_cannot_be_read_ends_with_the_code_of_the_readme(run, tmp_path: Path, named: str) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    for command in (("quotes",), ("show",), ("search", "x", "-C"), ("index",)):
        result = run(*command, tmp_path / named)
        assert result.exit_code == ExitCode.UNREADABLE, (command, result.stderr)


def test_an_index_on_a_cache_that_cannot_be_changed_is_not_purged(run, folder: Path, monkeypatch) -> None:
    run("index", folder)

    def refused(*_: object) -> None:
        raise OSError(30, "Read-only file system", "/cache")

    monkeypatch.setattr("shutil.rmtree", refused)
    result = run("index", folder, "--purge")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "the index could not be deleted: Read-only file system: /cache" in result.stderr


def test_invisible_characters_in_a_file_name_reach_no_terminal(run, tmp_path: Path) -> None:
    file = tmp_path / EVIL
    file.write_text("A bridge\u180e\n\nOver 40 boats\U000e0041 left, said Ada Lind.\n", encoding="utf-8")
    run("clippings", "add", file, "--paragraph", "1", "--note", "n\u202e", "--label", "l\U000e0041")
    for command in (
        ("search", "boats", "-C", tmp_path), ("quotes", tmp_path), ("figures", tmp_path), ("show", file),
        ("cite", file, "--paragraph", "1"), ("clippings",), ("export",), ("index", tmp_path), ("dates", tmp_path),
    ):  # fmt: skip
        result = run(*command)
        assert not set("\x1b\u202e\U000e0041\u180e") & set(result.stdout + result.stderr), command


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, False),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR_FORCE": "0"}, False),
        ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
        ({"PAGER": "/bin/false"}, False),
    ],
    ids=str,
)
def test_a_pipe_gets_colour_only_if_it_is_forced(folder: Path, home: Path, env: dict[str, str], coloured: bool) -> None:
    done = shell(f"SEEDREAD quotes '{folder}' | cat", home, **env)
    assert "buckets" in done.stdout
    assert ("\x1b[" in done.stdout) is coloured


@pytest.mark.parametrize("command", ["quotes", "figures --json", "search the -C"])
def test_a_pipe_that_closes_early_ends_quietly(folder: Path, home: Path, command: str) -> None:
    done = shell(f"SEEDREAD {command} '{folder}' | head -n 1", home)
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Broken pipe" not in done.stderr
