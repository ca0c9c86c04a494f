import json

import pytest

from tui.cli.exit_codes import ExitCode
from tui.state.preferences import Preferences, save_preferences


@pytest.fixture
def file(home):
    path = home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    return path


def test_each_value_is_a_line_with_where_it_comes_from(run, file, home, monkeypatch):
    file.write_text('style = "mla"\n[keys]\nhits.next = "J,f3"\n')
    save_preferences(home / "state" / "choices.json", Preferences(theme="seedread-light"))
    monkeypatch.setenv("SEEDREAD_EXACT", "on")
    result = run("settings")
    lines = result.stdout.splitlines()
    assert result.exit_code == ExitCode.FOUND
    assert "style: mla (settings.toml, line 1)" in lines
    assert "theme: seedread-light (chosen while reading)" in lines
    assert "exact: on (environment, SEEDREAD_EXACT)" in lines
    assert "history: on (default)" in lines
    assert "keys.hits.next: J f3 (settings.toml, line 3)" in lines
    assert "keys.hits.previous: N (default)" in lines
    assert result.stderr == f"The file is {file}.\n"


def test_invalid_settings_are_reported_on_stderr_and_the_command_still_runs(run, file):
    file.write_text('style = "mlaa"\n\nkeys.hits.nxt = "X"\ntheme = "seedread-lihgt\x1b"\n')
    result = run("settings")
    assert result.exit_code == ExitCode.FOUND
    _, *told = result.stderr.splitlines()
    assert told[0] == 'seedread: settings.toml, line 1: style: there is no "mlaa"; did you mean "mla"?'
    assert told[1].startswith(
        'seedread: settings.toml, line 3: keys.hits.nxt: no such command; did you mean "hits.next"?'
    )
    assert told[2].startswith("seedread: settings.toml, line 4: not understood")
    assert "\x1b" not in result.stderr


def test_settings_speak_json_too(run, file):
    file.write_text('style = "mla"\nstile = 3\n')
    rows = [json.loads(line) for line in run("settings", "--json").stdout.splitlines()]
    assert all(row["schema"] == 1 for row in rows)
    by_name = {row["name"]: row for row in rows if row["type"] == "value"}
    style = by_name["style"]
    assert (style["value"], style["source"], style["line"], style["variable"]) == ("mla", "file", 1, None)
    assert by_name["keys.search"]["value"] == ["slash"]
    (problem,) = (row for row in rows if row["type"] == "problem")
    assert (problem["entry"], problem["line"]) == ("stile", 2)
    assert 'did you mean "style"?' in problem["what"]


def test_nothing_is_written_without_being_asked_for(run, home):
    result = run("settings")
    assert not home.exists()
    assert "seedread settings --write makes it" in result.stderr


def test_the_file_is_created_once_and_never_changed_again(run, home):
    made = home / "config" / "settings.toml"
    result = run("settings", "--write")
    assert (result.exit_code, result.stdout) == (ExitCode.FOUND, f"{made}\n")
    made.write_text("mine")
    again = run("settings", "--write")
    assert (again.exit_code, again.stdout) == (ExitCode.USAGE, "")
    assert again.stderr == f"seedread: {made}: settings file already exists; not changed.\n"
    assert made.read_text() == "mine"


def test_a_file_that_cannot_be_created_is_reported(run, home):
    home.write_text("a file where the directory should be")
    result = run("settings", "--write")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "could not be written" in result.stderr


def test_a_citation_uses_the_configured_style_unless_another_is_requested(run, file, folder):
    article = folder / "bridge.txt"
    apa = run("cite", article, "--paragraph", "2").stdout
    file.write_text('style = "mla"\n')
    set_to_mla = run("cite", article, "--paragraph", "2").stdout
    assert set_to_mla != apa
    assert set_to_mla == run("cite", article, "--paragraph", "2", "--style", "mla").stdout
    assert run("cite", article, "--paragraph", "2", "--style", "apa").stdout == apa


def test_an_unknown_style_is_reported_when_a_citation_is_made(run, file, folder):
    file.write_text('style = "mlaa"\n')
    result = run("cite", folder / "bridge.txt", "--paragraph", "2")
    assert result.exit_code == ExitCode.FOUND
    assert 'did you mean "mla"?' in result.stderr


def test_choices_made_in_the_reader_do_not_change_scripts(run, home, folder):
    before = run("cite", folder / "bridge.txt", "--paragraph", "2").stdout
    save_preferences(home / "state" / "choices.json", Preferences(style="mla"))
    assert run("cite", folder / "bridge.txt", "--paragraph", "2").stdout == before


def test_the_configured_clipboard_backend_is_used(run, file, folder):
    file.write_text('clipboard = "none"\n')
    assert "switched off" in run("doctor").stdout
    result = run("cite", folder / "bridge.txt", "--paragraph", "2", "--copy")
    assert result.exit_code == ExitCode.NOT_COPIED
    assert "set to none" in result.stderr
