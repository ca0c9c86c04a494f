import json

import pytest

from tui.cli.exit_codes import ExitCode
from tui.cli.sample_corpus import sample_folder
from tui.state.search_history import add_search, history_file, load_searches


@pytest.fixture
def kept(folder):
    for search in ("lorries", "bridge -flood"):
        add_search(history_file([folder]), search)
    return history_file([folder])


def test_the_searches_of_a_folder_are_lines_the_newest_last(run, folder, kept):
    result = run("history", folder)
    assert (result.exit_code, result.stdout.splitlines()) == (ExitCode.FOUND, ["lorries", "bridge -flood"])


def test_searches_speak_json_too(run, folder, kept):
    rows = [json.loads(line) for line in run("history", folder, "--json").stdout.splitlines()]
    assert rows == [{"schema": 1, "search": "lorries"}, {"schema": 1, "search": "bridge -flood"}]


def test_without_paths_the_history_is_that_of_the_sample_articles(run, kept):
    assert run("history").exit_code == ExitCode.NOTHING
    add_search(history_file([sample_folder()]), "amnesty")
    assert run("history").stdout == "amnesty\n"


def test_searches_are_forgotten_on_request(run, folder, kept):
    result = run("history", folder, "--clear")
    assert (result.exit_code, result.stdout, result.stderr) == (ExitCode.FOUND, "", "2 searches forgotten.\n")
    assert load_searches(kept) == ()
    assert run("history", folder).exit_code == ExitCode.NOTHING
    assert run("history", folder, "--clear").exit_code == ExitCode.NOTHING


def test_those_of_every_folder_are_forgotten_on_request(run, tmp_path, kept):
    add_search(history_file([tmp_path]), "storm")
    assert run("history", "--clear-all").stderr == "3 searches forgotten.\n"
    assert list(kept.parent.glob("*.txt")) == []


def test_all_and_some_cannot_be_forgotten_at_once(run, folder, kept):
    assert run("history", folder, "--clear-all").exit_code == ExitCode.USAGE
    assert len(load_searches(kept)) == 2


def test_the_history_of_a_folder_that_is_gone_can_still_be_seen_and_cleared(run, folder, kept):
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    assert run("history", folder).stdout.splitlines() == ["lorries", "bridge -flood"]
    assert run("history", folder, "--clear").exit_code == ExitCode.FOUND
