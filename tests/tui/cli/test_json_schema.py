"""Every line of every command with --json is a record of the published schema, and the schema promises no more."""

import json
import sqlite3
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tui.cli.exit_codes import ExitCode
from tui.cli.format.json_line import SCHEMA
from tui.cli.registry import COMMANDS
from tui.cli.sample_corpus import sample_folder

FILE = Path(__file__).parents[3] / "docs" / "reference" / f"seedread-{SCHEMA}.schema.json"
PUBLISHED = json.loads(FILE.read_text(encoding="utf-8"))
RECORDS = {name: record for name, record in PUBLISHED["$defs"].items() if "x-command" in record}
WITHOUT_JSON = {"export", "completion"}
ARTICLE = sample_folder() / "iraq-patrols.txt"
CALLS = [
    ["search", "the"],
    ["search", "kakai", "--facets"],
    ["search", "amnesty convoy patrols", "--explain"],
    ["quotes", "--all", "--explain"],
    ["figures"],
    ["dates"],
    ["people"],
    ["people", "--decisions"],
    ["decisions"],
    ["decisions", "list", "--check"],
    ["passages"],
    ["compare"],
    ["timeline"],
    ["show", ARTICLE, "--furniture"],
    ["cite", ARTICLE, "--paragraph", "2"],
    ["cite", ARTICLE, "--quote", "porous nature", "--style", "mla"],
    ["find-quote", "porous nature"],
    ["clippings", "list", "--check"],
    ["files"],
    ["meta", ARTICLE],
    ["index"],
    ["history"],
    ["settings"],
    ["doctor"],
]


@pytest.fixture
def used(run, home):
    """A home with a clipping, a damaged one, decisions, metadata, a search and an invalid setting."""
    run("clippings", "add", ARTICLE, "--paragraph", "2", "--note", "check", "--label", "border")
    run("clippings", "add", ARTICLE, "--paragraph", "3")
    with sqlite3.connect(home / "data" / "clippings.sqlite") as kept:
        kept.execute("UPDATE clipping SET note = 'never written' WHERE number = 2")
    run("people", "--same", "Mohammed Kakeyi", "Mohammed al-Kakaii")
    run("meta", ARTICLE, "--set", "title", "Another headline")
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('stile = "mla"\n')
    from tui.state.search_history import add_search, history_file

    add_search(history_file((sample_folder(),)), "amnesty")


def validator(command: str) -> Draft202012Validator:
    records = [{"$ref": f"#/$defs/{name}"} for name, record in RECORDS.items() if record["x-command"] == command]
    return Draft202012Validator({**PUBLISHED, "anyOf": records})


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(word for word in call if isinstance(word, str)))
def test_every_line_is_a_record_of_the_schema(run, used, call):
    result = run(*call, "--json")
    assert result.exit_code in (ExitCode.FOUND, ExitCode.NOTHING), result.stderr
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert lines, "nothing to check"
    check = validator(call[0])
    for line in lines:
        assert not list(check.iter_errors(line)), line


def test_every_command_with_json_has_a_record_and_a_call():
    assert {record["x-command"] for record in RECORDS.values()} == set(COMMANDS) - WITHOUT_JSON
    assert {call[0] for call in CALLS} == set(COMMANDS) - WITHOUT_JSON


def test_the_schema_is_valid_and_names_its_version():
    Draft202012Validator.check_schema(PUBLISHED)
    assert all(record["properties"]["schema"] == {"const": SCHEMA} for record in RECORDS.values())


@pytest.mark.parametrize("spoil", ["schema", "text", "start"])
def test_a_record_without_a_promised_field_is_refused(run, spoil):
    line = json.loads(run("quotes", "--json").stdout.splitlines()[0])
    del line[spoil]
    assert list(validator("quotes").iter_errors(line))
