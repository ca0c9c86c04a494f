"""What, where, what to do, for each kind of bad input; other files are still read, and no article is ever touched."""

import json

import pytest

from tests.tui.cli.conftest import BRIDGE
from tui.cli.exit_codes import ExitCode

MARKING = ("quotes", "figures", "dates")
READING = (*MARKING, "index")


def stamps(folder):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", READING)
def test_a_missing_path(run, tmp_path, command):
    result = run(command, tmp_path / "no.txt")
    assert result.exit_code == ExitCode.UNREADABLE
    assert result.stderr == f"seedread: {tmp_path / 'no.txt'}: no such file or folder. Check the name.\n"
    assert result.stdout == ""


@pytest.mark.parametrize("command", READING)
def test_an_empty_folder(run, tmp_path, command):
    (tmp_path / "empty").mkdir()
    result = run(command, tmp_path / "empty")
    assert result.exit_code == ExitCode.UNREADABLE
    assert "empty: no article here. seedread reads text, Markdown, web pages" in result.stderr


@pytest.mark.parametrize("command", READING)
def test_a_folder_without_a_readable_file(run, tmp_path, command):
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7 \x00\x01")
    (tmp_path / "b.txt").write_bytes(b"")
    result = run(command, tmp_path)
    assert result.exit_code == ExitCode.UNREADABLE
    assert "a.txt: " in result.stderr
    assert "damaged: not a whole PDF file." in result.stderr
    assert "empty: the file has no words" in result.stderr
    assert "none of the files could be read" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("command", READING)
def test_a_folder_that_cannot_be_listed(run, folder, monkeypatch, command):
    monkeypatch.setattr("tui.cli.corpus.os.access", lambda *_: False)
    result = run(command, folder)
    assert result.exit_code == ExitCode.UNREADABLE
    todo = "Change its permissions, or give another path"
    assert result.stderr == f"seedread: {folder}: no permission to list the folder. {todo}.\n"


@pytest.mark.parametrize("command", MARKING)
def test_a_link_to_nothing_and_a_folder_called_like_an_article(run, folder, command):
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (folder / "sub.txt").mkdir()
    result = run(command, folder, folder / "gone.txt")
    assert result.exit_code == ExitCode.FOUND
    assert (
        result.stderr == f"seedread: {folder / 'gone.txt'}: no such file or folder. Continuing with the other files.\n"
    )


def test_a_binary_file_among_articles_is_reported_and_the_others_are_read(run, folder):
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    result = run("figures", folder)
    assert result.exit_code == ExitCode.FOUND
    assert "300 lorries" in result.stdout
    assert (
        result.stderr
        == f"seedread: {folder / 'picture.txt'}: not text: it is a picture. Continuing with the other files.\n"
    )


def test_a_file_that_vanishes_is_reported_and_the_others_are_read(run, folder, monkeypatch):
    from index.reading import find_files

    def then_gone(paths):
        found = find_files(paths)
        (folder / "bridge.txt").unlink()
        return found

    monkeypatch.setattr("index.reading.find_files", then_gone)
    result = run("figures", folder)
    assert result.exit_code == ExitCode.FOUND
    assert "bridge.txt: gone" in result.stderr
    assert "12 buckets" in result.stdout


def test_one_line_of_three_megabytes(run, tmp_path):
    line = "unbroken" * 375_000 + " and then over 40 boats left."
    (tmp_path / "long.txt").write_text(line)
    result = run("show", tmp_path, "--json")
    assert result.exit_code == ExitCode.FOUND
    paragraph = json.loads(result.stdout.splitlines()[1])
    assert paragraph["text"] == line
    assert [figure["value"] for figure in paragraph["figures"]] == [40]


def test_invalid_bytes_are_read_with_a_note(run, tmp_path):
    (tmp_path / "old.txt").write_bytes("Caf\xe9 owners lost 40 chairs.".encode("cp1252"))
    result = run("show", tmp_path / "old.txt")
    assert result.exit_code == ExitCode.FOUND
    assert "Café owners" in result.stdout
    assert "note: not valid UTF-8: read as cp1252" in result.stdout


def test_control_characters_of_an_article_reach_neither_stream(run, tmp_path):
    (tmp_path / "evil\x1b[31m.txt").write_text('"Over 40\x1b[2J boats left," Ann \x9b31mRoe said.\r\x07')
    for command in (*MARKING, "show"):
        path = tmp_path if command != "show" else next(tmp_path.glob("evil*"))
        result = run(command, path)
        assert not set("\x1b\x9b\x07\r") & set(result.stdout + result.stderr), command


@pytest.mark.parametrize("command", [*READING, "search", "show", "cite", "find-quote"])
def test_bytes_and_times_of_the_articles_do_not_change(run, folder, command):
    before = stamps(folder)
    arguments = {
        "search": ("search", "bridge", "-C", folder),
        "show": ("show", folder / "bridge.txt"),
        "cite": ("cite", folder / "bridge.txt", "--paragraph", "1"),
        "find-quote": ("find-quote", "safe to cross", "-C", folder),
    }
    result = run(*arguments.get(command, (command, folder)))
    assert result.exit_code == ExitCode.FOUND, result.stderr
    assert stamps(folder) == before


@pytest.mark.parametrize("command", ["show", "cite"])
def test_a_command_for_one_article_lists_the_articles_of_a_file_that_holds_several(run, folder, command):
    result = run(command, folder, *(("--paragraph", "1") if command == "cite" else ()))
    assert result.exit_code == ExitCode.USAGE
    assert "2 articles here, and this command takes one" in result.stderr
    assert str(folder / "bridge.txt") in result.stderr


def test_a_folder_of_one_article_is_that_article(run, tmp_path):
    (tmp_path / "only.txt").write_text(BRIDGE)
    assert run("show", tmp_path).exit_code == ExitCode.FOUND


def test_a_search_says_that_it_continues_only_if_an_article_is_left(run, tmp_path):
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    assert "Continuing" not in run("search", "harbour", "-C", tmp_path).stderr
    (tmp_path / "news.txt").write_text("The harbour\n\nThe harbour was shut on Monday.\n", encoding="utf-8")
    assert "picture. Continuing with the other files." in run("search", "harbour", "-C", tmp_path).stderr
