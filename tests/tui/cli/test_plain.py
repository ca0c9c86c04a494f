"""`--plain`: every command has it, and prints one fact per line in words, for screen readers and scripts."""

import re

import click
import pytest

from tui.cli.exit_codes import ExitCode
from tui.cli.registry import COMMANDS
from tui.cli.root import cli
from tui.cli.sample_corpus import sample_folder

WITHOUT_LINES = {"export", "completion"}
ARTICLE = str(sample_folder() / "iraq-patrols.txt")
CALLS = [
    ["search", "kakai"],
    ["search", "the", "--limit", "3"],
    ["quotes"],
    ["figures"],
    ["dates"],
    ["people"],
    ["passages"],
    ["compare"],
    ["timeline"],
    ["show", ARTICLE],
    ["cite", ARTICLE, "--paragraph", "2"],
    ["find-quote", "porous nature"],
    ["clippings"],
    ["files"],
    ["index"],
    ["settings"],
    ["doctor"],
]
SIGN = re.compile(r"[·•→←≈≠≤≥~│┃─━═▌▐◂▸✓✗×]|\x1b")


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in WITHOUT_LINES])
def test_every_command_takes_plain(name):
    command = cli.get_command(click.Context(cli), name)
    if isinstance(command, click.Group):
        command = command.get_command(click.Context(command), "list")
    assert command is not None
    assert any("--plain" in parameter.opts for parameter in command.params), name


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_plain_output_has_words_and_no_signs(run, call):
    run("clippings", "add", ARTICLE, "--paragraph", "3", "--note", "check this")
    result = run(*call, "--plain")
    assert result.exit_code == ExitCode.FOUND, result.stderr
    own_words = [
        line
        for line in (result.stdout + result.stderr).splitlines()
        if "“" not in line and not line.startswith("keys.")
    ]
    assert result.stdout
    assert not [line for line in own_words if SIGN.search(line)]


def test_a_variable_makes_every_command_plain_on_a_terminal(monkeypatch):
    from tui.cli.output import page_of_stdout

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("SEEDREAD_PLAIN", "1")
    assert page_of_stdout().width is None
    assert not page_of_stdout().ansi.attributes
    monkeypatch.setenv("SEEDREAD_PLAIN", "0")
    assert page_of_stdout().width is not None
