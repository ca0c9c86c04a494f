import sqlite3
from contextlib import closing

import pytest

from tui.cli.exit_codes import ExitCode

QUOTE = "The bridge is safe to cross"


@pytest.fixture
def file(home):
    return home / "data" / "clippings.sqlite"


@pytest.fixture
def kept(run, folder):
    """Three clippings: a quotation with a note and two labels, and two paragraphs."""
    bridge = folder / "bridge.txt"
    run("clippings", "add", bridge, "--quote", QUOTE, "--note", "ask her", "--label", "safety", "--label", "flood")
    run("clippings", "add", bridge, "--paragraph", "2", "--label", "Flood")
    run("clippings", "add", folder / "school.txt", "--paragraph", "1")


def numbers(rows, *args):
    return [row["number"] for row in rows("clippings", *args)]


def test_without_clippings_it_says_how_to_keep_one_and_makes_no_file(run, file):
    result = run("clippings")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert "No clippings yet." in result.stderr
    assert "seedread clippings add" in result.stderr
    assert not file.exists()


def test_a_quotation_is_kept_with_speaker_note_and_labels(run, folder):
    result = run("clippings", "add", folder / "bridge.txt", "--quote", QUOTE, "--note", "ask", "--label", "flood")
    assert (result.exit_code, result.stderr) == (ExitCode.FOUND, "")
    lines = result.stdout.splitlines()
    assert lines[:2] == [f"clipping 1: {QUOTE}", "  said by Anna Velt, the town's engineer"]
    assert lines[2].startswith(f"  from {folder / 'bridge.txt'}: Bridge reopens after the flood (")
    assert lines[2].endswith("no date), para. 1 of 3")
    assert lines[3:5] == ["  note: ask", "  labels: flood"]
    assert lines[5].startswith("  kept: ")
    assert run("clippings").stdout == result.stdout


def test_the_json_has_the_exact_words_and_their_characters(rows, folder, kept):
    text = (folder / "bridge.txt").read_text()
    first, second, _ = rows("clippings")
    assert (first["schema"], first["number"], first["speaker"], first["note"]) == (1, 1, "Anna Velt", "ask her")
    assert (first["labels"], first["paragraph"], first["place"]) == (["safety", "flood"], 1, "body")
    for row in (first, second):
        assert row["text"] == text[row["start"] : row["end"]]
        assert row["path"] == str(folder / "bridge.txt")


def test_words_and_labels_choose_in_any_case(rows, kept):
    assert numbers(rows) == [1, 2, 3]
    assert numbers(rows, "BRIDGE", "ask") == [1]
    assert numbers(rows, "list", "ask") == [1]
    assert numbers(rows, "--label", "flood") == [1, 2]
    assert numbers(rows, "lorries", "--label", "flood") == [2]


def test_a_word_that_is_also_a_command_can_be_searched(run, rows, folder):
    run("clippings", "add", folder / "bridge.txt", "--paragraph", "1", "--note", "move this up")
    assert numbers(rows, "list", "move") == [1]


def test_a_search_without_matching_clippings_exits_with_1(run, kept):
    result = run("clippings", "zeppelin")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert result.stderr == "No clipping has these words.\n"


def test_a_label_that_is_not_used_names_those_that_are(run, kept):
    result = run("clippings", "--label", "fire")
    assert result.exit_code == ExitCode.NOTHING
    assert result.stderr == "No clipping has this label. Labels in use: flood (1), Flood (1), safety (1).\n"


def test_a_mistyped_command_gets_the_nearest_name(run, kept):
    result = run("clippings", "delte", "3")
    assert result.exit_code == ExitCode.NOTHING
    assert "Did you mean seedread clippings delete?" in result.stderr


def test_a_path_is_kept_whole_wherever_seedread_is_started_from(run, rows, folder, tmp_path, monkeypatch):
    monkeypatch.chdir(folder)
    run("clippings", "add", "bridge.txt", "--paragraph", "1")
    monkeypatch.chdir(tmp_path)
    (row,) = rows("clippings", "--check")
    assert (row["path"], row["standing"]) == (str(folder / "bridge.txt"), "same")


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["--paragraph", "40"], ExitCode.NOTHING, "It has 1 to 3, title"),
        (["--quote", "The bridge is safe to swim"], ExitCode.NOTHING, "does not have these words"),
        ([], ExitCode.USAGE, "either --paragraph or --quote"),
    ],
)
def test_words_that_the_article_does_not_contain_are_refused(run, folder, file, args, code, said):
    result = run("clippings", "add", folder / "bridge.txt", *args)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert not file.exists()


def test_only_the_given_fields_of_a_clipping_are_changed(rows, kept):
    (row,) = rows("clippings", "edit", "1", "--note", "asked")
    assert (row["note"], row["labels"]) == ("asked", ["safety", "flood"])
    (row,) = rows("clippings", "edit", "1", "--label", "done")
    assert (row["note"], row["labels"]) == ("asked", ["done"])
    (row,) = rows("clippings", "edit", "1", "--note", "", "--label", "")
    assert (row["note"], row["labels"]) == ("", [])


def test_an_edit_without_changes_is_refused(run, kept):
    assert run("clippings", "edit", "1").exit_code == ExitCode.USAGE


def test_a_clipping_is_moved_and_keeps_its_number(run, rows, kept):
    result = run("clippings", "move", "3", "--to", "1")
    assert (result.exit_code, result.stderr) == (ExitCode.FOUND, "Clipping 3 is at place 1 of 3.\n")
    assert numbers(rows) == [3, 1, 2]
    assert run("clippings", "move", "3", "--to", "90").stderr == "Clipping 3 is at place 3 of 3.\n"
    assert numbers(rows) == [1, 2, 3]


def test_undelete_restores_the_last_deleted_clipping_first(run, rows, kept):
    run("clippings", "delete", "1")
    assert "undo brings it back" in run("clippings", "delete", "2").stderr
    assert numbers(rows) == [3]
    assert [rows("clippings", "undo")[0]["number"] for _ in range(2)] == [2, 1]
    assert numbers(rows) == [1, 2, 3]
    result = run("clippings", "undo")
    assert (result.exit_code, result.stderr) == (ExitCode.NOTHING, "No clipping was deleted in the last day.\n")


@pytest.mark.parametrize("args", [("edit", "9", "--note", "x"), ("move", "9", "--to", "1"), ("delete", "9")])
def test_a_number_that_does_not_exist_is_reported(run, kept, file, args):
    result = run("clippings", *args)
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert result.stderr == f"seedread: there is no clipping 9 ({file}). seedread clippings lists them.\n"


@pytest.mark.parametrize("args", [("delete", "x"), ("delete", "0"), ("move", "1"), ("move", "1", "--to", "0")])
def test_an_invalid_number_is_refused(run, kept, args):
    result = run("clippings", *args)
    assert result.exit_code == ExitCode.USAGE
    assert f"See seedread clippings {args[0]} --help." in result.stderr


def standings(rows, *args):
    return [row["standing"] for row in rows("clippings", "--check", *args)]


def test_a_check_reports_on_each_passage(run, rows, folder, kept):
    assert standings(rows) == ["same", "same", "same"]
    (folder / "school.txt").rename(folder / "roof.txt")
    text = (folder / "bridge.txt").read_text()
    (folder / "bridge.txt").write_text("Corrected.\n\n" + text.replace("Over 300 lorries", "Some 30 lorries"))
    assert standings(rows) == ["changed", "gone", "unread"]
    assert standings(rows, "-C", folder) == ["changed", "gone", "moved"]
    assert standings(rows, "-C", folder / "bridge.txt") == ["changed", "gone", "unread"]
    told = run("clippings", "--check", "-C", folder).stdout
    assert "  now: the article has changed; the words are still there" in told
    assert "  now: the words are no longer there; nearest is: Some 30 lorries" in told
    assert f"  now: the article is unchanged, in another file: {folder / 'roof.txt'}" in told


def test_a_check_shows_where_the_words_are_now(run, rows, folder, kept):
    (folder / "bridge.txt").write_text("Corrected.\n\n" + (folder / "bridge.txt").read_text())
    now = rows("clippings", "ask", "--check")[0]["now"]
    assert (now["paragraph"], now["speaker"]) == (3, "Anna Velt")
    assert "the words are still there, para. 3 of" in run("clippings", "ask", "--check").stdout
    assert (folder / "bridge.txt").read_text()[now["start"] : now["end"]] == QUOTE


def test_where_to_look_is_only_for_a_check(run, folder, kept):
    result = run("clippings", "-C", folder)
    assert result.exit_code == ExitCode.USAGE
    assert "-C is for --check" in result.stderr


def test_control_characters_of_a_clipping_reach_no_terminal(run, tmp_path):
    (tmp_path / "evil.txt").write_text("Over 40\x1b[2J boats left the quay.\n")
    run("clippings", "add", tmp_path / "evil.txt", "--paragraph", "1", "--note", "a\x1b[31m", "--label", "b\x9b")
    for command in (("clippings",), ("clippings", "--json"), ("clippings", "--check"), ("export",)):
        result = run(*command)
        assert result.exit_code == ExitCode.FOUND
        assert not set("\x1b\x9b") & set(result.stdout + result.stderr), command


def test_a_broken_file_is_set_aside_and_named(run, file, folder, kept):
    file.write_bytes(b"no database " * 100)
    result = run("clippings", "add", folder / "bridge.txt", "--paragraph", "1")
    aside = file.with_name("clippings.sqlite.damaged-1")
    assert result.exit_code == ExitCode.FOUND
    assert result.stderr == f"seedread: the clippings file was damaged; it is set aside as {aside}.\n"
    assert aside.read_bytes() == b"no database " * 100
    assert run("clippings").stdout == result.stdout


@pytest.mark.parametrize("args", [("clippings",), ("clippings", "delete", "1"), ("export",)])
def test_a_file_of_a_newer_version_is_not_changed(run, file, kept, args):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    result = run(*args)
    assert (result.exit_code, result.stdout) == (ExitCode.UNREADABLE, "")
    assert "was made by a newer version of seedread" in result.stderr
    assert file.read_bytes() == before


def damage(file, number, content="{}"):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE clipping SET content = ? WHERE number = ?", (content, number))
        connection.commit()


def test_a_damaged_clipping_is_listed_as_damaged_and_the_others_are_unchanged(run, rows, file, kept):
    damage(file, 2, '{"path": "x", "passage": {"exact": "Over 300 lo\x1b[2Jrries"')
    listed = rows("clippings")
    assert [row["number"] for row in listed] == [1, 3, 2]
    assert listed[2]["damaged"] == "it is damaged: its checksum does not match"
    assert "text" not in listed[2]
    assert listed[2]["readable"] == "Over 300 lo\x1b[2Jrries"
    said = run("clippings").stdout
    assert "clipping 2: it is damaged: its checksum does not match\n  of it can be read: Over 300 lo␛[2Jrries" in said
    assert "seedread clippings delete 2" in said


def test_every_export_works_with_a_damaged_clipping_present(run, rows, file, kept, tmp_path):
    damage(file, 2, "[" * 20_000)
    exported = run("export", "-o", tmp_path / "out.md")
    assert exported.exit_code == ExitCode.FOUND
    assert "clipping 2 is left out: it is damaged" in exported.stderr
    assert "lorries" not in (tmp_path / "out.md").read_text()
    assert run("clippings", "edit", "2", "--note", "x").exit_code == ExitCode.NOTHING
    assert run("clippings", "delete", "2").exit_code == ExitCode.FOUND
    assert numbers(rows) == [1, 3]
    assert rows("clippings", "undo")[0]["damaged"]


def test_a_full_disk_keeps_nothing_and_loses_nothing(run, rows, folder, kept, monkeypatch):
    from index.clippings import file as clippings_file

    connect = clippings_file._connected

    def full(path):
        connection = connect(path)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(clippings_file, "_connected", full)
    result = run("clippings", "add", folder / "bridge.txt", "--paragraph", "1", "--note", "long " * 20_000)
    assert (result.exit_code, result.stdout) == (ExitCode.NOT_WRITTEN, "")
    assert "not kept: the disk is full" in result.stderr
    assert numbers(rows) == [1, 2, 3]


def test_a_store_that_cannot_be_written_is_reported(run, folder, home):
    home.write_text("a file where the directory should be")
    result = run("clippings", "add", folder / "bridge.txt", "--paragraph", "1")
    assert (result.exit_code, result.stdout) == (ExitCode.UNREADABLE, "")
    assert "clippings cannot be opened: Not a directory" in result.stderr
    assert "No clippings yet." in run("clippings").stderr


def test_a_shell_is_offered_the_commands_of_clippings(run, monkeypatch):
    monkeypatch.setenv("_SEEDREAD_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "seedread clippings ")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert run().stdout.split() == [f"plain,{verb}" for verb in ("list", "add", "edit", "move", "delete", "undo")]


@pytest.mark.parametrize("verb", ["list", "add", "edit", "move", "delete", "undo"])
def test_every_command_of_clippings_helps_with_examples_first(run, verb):
    result = run("clippings", verb, "-h")
    assert result.exit_code == ExitCode.FOUND
    assert result.stdout.startswith("Examples:\n  seedread clippings ")
