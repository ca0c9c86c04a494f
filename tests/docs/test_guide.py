"""The guide says what works: its example of a citation style runs, and its commands exist with their options."""

import re
import shlex
from pathlib import Path

import click
import pytest

from index import read_text
from index.citing import Style, record_of
from index.citing.quotation_marks import CURLY
from tui.cli.registry import COMMANDS
from tui.cli.root import cli

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]
_SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def test_the_example_of_a_citation_style_runs():
    page = (ROOT / "docs" / "guide" / "extending.md").read_text(encoding="utf-8")
    code, line = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names: dict[str, object] = {"Style": Style}
    exec(compile(code, "extending.md", "exec"), names)
    article = read_text(
        "---\ntitle: Ferry sinks\noutlet: Harbour Post\ndate: 2026-03-14\n---\n\nThe ferry left at noon.\n", "a.md"
    )
    body = next(paragraph for paragraph in article.paragraphs if str(paragraph.kind) == "body")
    (style,) = eval(compile(f"({line})", "extending.md", "eval"), names)  # the line is an item of the tuple STYLES
    assert style.name == "example-review"
    made = style.of(record_of(article, (body.start, body.end)), CURLY)
    assert made.reference == "Ferry sinks. Harbour Post. 2026."


def command_lines() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        for block in _SHELL.findall(page.read_text(encoding="utf-8")):
            found += [
                (page.name, line.split("  #")[0].strip()) for line in block.splitlines() if line.startswith("seedread ")
            ]
    return found


@pytest.mark.parametrize(("page", "line"), command_lines(), ids=lambda value: str(value)[:60])
def test_every_command_of_the_guide_exists_with_its_options(page: str, line: str):
    words = shlex.split(line)[1:]
    if words[0] not in COMMANDS:
        return  # a path: the reader opens
    command = cli.get_command(click.Context(cli), words[0])
    commands = [command]
    if isinstance(command, click.Group):
        commands += [
            command.get_command(click.Context(command), name) for name in command.list_commands(click.Context(command))
        ]
    known = {option for each in commands if each for parameter in each.params for option in parameter.opts}
    assert {word.split("=")[0] for word in words if word.startswith("-") and len(word) > 1} <= known
