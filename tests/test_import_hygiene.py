"""Which modules a command line brings in: each test asks a fresh interpreter."""

import json
import subprocess
import sys

import pytest

from tui.cli.registry import COMMANDS

SCREEN = {"textual"}
INDEX = {"whoosh"}

WITHOUT_INDEX = ("quotes", "figures", "dates", "show", "cite", "find-quote", "clippings", "export", "completion")


def imported(code):
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport json, sys\nprint('\\n' + json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "", "SEEDREAD_HOME": "/nonexistent"},
    )
    return {name.split(".")[0] for name in json.loads(told.stdout.splitlines()[-1])}


def running(*args):
    call = f"from tui.cli.root import cli\ntry:\n    cli.main({list(args)!r})\n"
    return call + "except SystemExit as end:\n    assert end.code == 0, end"


def test_the_pure_half_imports_no_screen_and_no_command_line():
    names = imported("import index\nfor name in index.__all__: getattr(index, name)")
    assert not names & {"tui", "textual", "rich", "click"}


def test_the_pure_half_waits_with_whoosh_until_it_is_used():
    assert not imported("import index\nindex.read, index.find_quotes, index.find_figures, index.cite") & INDEX


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_imports_the_screen_and_few_the_index(command):
    forbidden = SCREEN | (INDEX if command in WITHOUT_INDEX else set())
    assert not imported(running(command, "--help")) & forbidden


@pytest.mark.parametrize("command", ["quotes", "figures", "dates", "show", "cite"])
def test_running_over_an_article_imports_neither(command, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text('"Over 40 boats left in May 2021," the harbour master said.')
    more = ("--paragraph", "1") if command == "cite" else ()
    assert not imported(running(command, str(article), *more)) & (SCREEN | INDEX)


def test_searching_imports_no_screen(tmp_path):
    code = f"import os\nos.environ['SEEDREAD_HOME'] = {str(tmp_path)!r}\n" + running("search", "the")
    assert not imported(code) & SCREEN


def test_the_version_imports_no_command():
    assert not imported(running("--version")) & (SCREEN | INDEX | {"rich", "platformdirs"})
