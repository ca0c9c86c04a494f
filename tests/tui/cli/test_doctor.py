import json
import sqlite3

import pytest

from tui.cli.exit_codes import ExitCode
from tui.cli.format.terminal import colour_answer, key_answers, terminal_answers
from tui.cli.health import State

TOPICS = ["versions", "terminal", "keys", "clipboard", "directories", "settings", "index", "clippings"]


def test_the_doctor_answers_every_topic(run, home):
    result = run("doctor")
    assert result.exit_code == ExitCode.FOUND
    assert [line for line in result.stdout.splitlines() if not line.startswith(" ")] == [f"{name}:" for name in TOPICS]
    assert f"  cache (the index): {home / 'cache'}" in result.stdout.splitlines()
    assert not home.exists(), "the doctor changes nothing"


def test_the_doctor_says_which_backend_a_copy_uses_and_why(run, monkeypatch):
    monkeypatch.setenv("SEEDREAD_CLIPBOARD", "none")
    assert "switched off" in run("doctor").stdout


def test_the_doctor_speaks_json_too(run):
    rows = [json.loads(line) for line in run("doctor", "--json").stdout.splitlines()]
    assert {row["topic"] for row in rows} == set(TOPICS)
    assert all(row["schema"] == 1 and row["state"] in list(State) for row in rows)


def test_addresses_of_machines_are_not_told(run, monkeypatch):
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.7 50000 192.0.2.8 22")
    told = run("doctor").stdout
    assert "192.0.2.7" not in told
    assert "  SSH_CONNECTION: set" in told


def test_a_report_names_no_folder_no_article_and_no_user(run, folder, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    run("index", folder)
    told = run("doctor", folder, "--report").stdout
    assert told.startswith("```text\n")
    assert "  articles: 2, " in told
    assert str(tmp_path) not in told
    assert "bridge" not in told
    assert folder.name not in told.replace("history", "")


def test_the_doctor_says_whether_the_index_is_up_to_date(run, folder):
    assert "not built yet" in run("doctor", folder).stdout
    run("index", folder)
    assert "  state: up to date" in run("doctor", folder).stdout
    (folder / "third.txt").write_text("A third article\n\nThe ferry left at noon.\n")
    assert "  state: not up to date" in run("doctor", folder).stdout


def test_an_index_with_decisions_is_up_to_date(run, folder):
    (folder / "third.txt").write_text("A third article\n\nThe ferry carried 30 goats.\n")
    run("decisions", "correct", folder / "third.txt", "--figure", "30 goats", "--none")
    run("index", folder)
    assert "  state: up to date" in run("doctor", folder).stdout


def test_the_doctor_finds_damaged_clippings_and_invalid_settings(run, folder, home):
    run("clippings", "add", folder / "bridge.txt", "--paragraph", "1")
    with sqlite3.connect(home / "data" / "clippings.sqlite") as kept:
        kept.execute("UPDATE clipping SET note = 'never written'")
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('stile = "mla"\n')
    result = run("doctor")
    assert "problem: 0, and 1 damaged" in result.stdout
    assert "  settings.toml, line 1: problem: stile" in result.stdout
    assert "2 problems found." in result.stderr


@pytest.mark.parametrize(
    ("environment", "value", "state"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "16 million (COLORTERM)", State.OK),
        ({"TERM": "xterm-256color"}, "256 (TERM is xterm-256color)", State.NOTE),
        ({"TERM": "linux"}, "16 (TERM is linux)", State.NOTE),
        ({"TERM": "dumb"}, "none, because TERM is empty or dumb", State.PROBLEM),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "none, because NO_COLOR is set", State.NOTE),
    ],
)
def test_colours_are_explained_by_the_variable_that_decides(environment, value, state):
    answer = colour_answer(environment, is_terminal=True)
    assert (answer.value, answer.state) == (value, state)


def test_keys_that_terminals_and_tmux_keep_are_named():
    kept, = (answer for answer in key_answers({}, ["n", "f11"]) if answer.state is State.NOTE)  # fmt: skip
    assert "f11" in kept.value
    assert [a.todo for a in key_answers({"TMUX": "x"}, ["ctrl+b"]) if a.name == "tmux"] == [
        "press ctrl+b twice to send it"
    ]
    assert all(answer.state is State.OK for answer in key_answers({"TMUX": "x"}, ["n"]))


def test_a_small_window_and_an_old_encoding_are_reported():
    states = {answer.name: answer.state for answer in terminal_answers({}, "latin-1", (30, 10))}
    assert states["stdout"] is State.PROBLEM
    assert states["encoding"] is State.NOTE
