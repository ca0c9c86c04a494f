"""Writes the pages in docs/reference/ from the program itself, so that they say what it does.

    python docs/make_reference.py            write the pages and docs/man/seedread.1
    python docs/make_reference.py --check    exit 1 if a page differs from what would be written

Each page has one source: commands and options come from Click, keys from the table of actions, settings from the
settings table, exit codes from their enumeration, the query language from the examples that the help shows.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

sys.path.insert(0, str(Path(__file__).parent))

from formats_page import format_parts
from man_page import man_page, usage

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
MADE = "<!-- Made by docs/make_reference.py; change the program, not this page. -->"


def commands_page() -> str:
    """Every command with its usage, examples, arguments and options."""
    from tui.cli.registry import COMMANDS
    from tui.cli.root import cli

    parts = [
        "Data goes to stdout, messages to stderr. Without a path a command reads the current folder if it holds"
        " articles, else the sample articles.",
        "| Command | What it does |\n|---|---|\n"
        + "\n".join(f"| [`{name}`](#seedread-{name}) | {_cell(line)} |" for name, line in COMMANDS.items()),
    ]
    context = click.Context(cli, info_name="seedread")
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        parts += _command_parts(command, _context(command, f"seedread {name}"), 2)
    return _page("Commands", parts)


def _context(command: click.Command, name: str) -> click.Context:
    return click.Context(command, info_name=name, **command.context_settings)


def _command_parts(command: click.Command, context: click.Context, level: int) -> list[str]:
    parts = [f"{'#' * level} {context.info_name}", f"```sh\n{context.info_name} {usage(command, context)}\n```"]
    if command.help:
        parts.append(" ".join(command.help.split("\n\n")[0].split()))
        parts += [" ".join(part.split()) for part in command.help.split("\n\n")[1:]]
    if examples := getattr(command, "examples", ()):
        parts.append("\n".join(f"- `{line}`: {meaning}" for line, meaning in examples))
    options = [parameter for parameter in command.get_params(context) if isinstance(parameter, click.Option)]
    rows = [_option_row(option, context) for option in options if not option.hidden]
    parts.append("\n".join(["| Option | What it does |", "|---|---|", *rows]))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                inner_context = _context(inner, f"{context.info_name} {name}")
                parts += _command_parts(inner, inner_context, level + 1)
    return parts


def _option_row(option: click.Option, context: click.Context) -> str:
    names, meaning = option.get_help_record(context) or (", ".join(option.opts), option.help or "")
    return f"| `{names.replace('|', chr(92) + '|')}` | {_cell(' '.join(meaning.split()))} |"


def keys_page() -> str:
    """Every key with its command's id."""
    from tui.actions import ALL_COMMANDS
    from tui.settings import Keys

    parts = ["Settings change a key by the id of its command: see [settings](settings.md)."]
    groups = dict.fromkeys(action.group for action in ALL_COMMANDS)
    for group, actions in ((name, [each for each in ALL_COMMANDS if each.group is name]) for name in groups):
        rows = ["| Key | What it does | Id |", "|---|---|---|"]
        for action in actions:
            keys = " ".join(f"`{key}`" for key in Keys().shown(action).split())
            meaning = " ".join(part for part in (f"{action.title}.", action.help) if part)
            rows.append(f"| {keys.replace('|', chr(92) + '|')} | {_cell(meaning)} | `{action.name}` |")
        parts += [f"## {group}", "\n".join(rows)]
    return _page("Keys", parts)


def settings_page() -> str:
    """Every setting with its default."""
    from tui.settings.settings import VALUES

    rows = ["| Setting | Default | What it does |", "|---|---|---|"]
    rows += [f"| `{each.name}` | `{_toml(each.default)}` | {_cell(each.meaning)} |" for each in VALUES]
    return _page(
        "Settings",
        [
            "`seedread settings --write` makes the settings file with every setting explained and none set;"
            " `seedread settings` shows each value and where it comes from. A variable such as `SEEDREAD_STYLE=mla`"
            " outranks the file, and the file outranks your choices in the reader.",
            "\n".join(rows),
            "The table `[keys]` gives other keys to commands by their ids, which [keys](keys.md) lists:",
            '```toml\nstyle = "chicago"\n\n[keys]\n"hits.next" = "n,f3"\n"quit" = "Q"\n```',
            "An invalid entry is reported at the start with its line and the nearest valid name, and ignored; the rest"
            " apply. `esc` and `ctrl+q` cannot be changed.",
        ],
    )


def exit_codes_page() -> str:
    """Every exit code."""
    from tui.cli.exit_codes import ExitCode

    rows = ["| Code | Meaning |", "|---|---|", *(f"| {int(code)} | {_cell(code.meaning)} |" for code in ExitCode)]
    return _page("Exit codes", ["\n".join(rows)])


def query_page() -> str:
    """The query language, as the help shows it."""
    from tui.screens.query_examples import query_examples

    rows = ["| Query | What it finds |", "|---|---|"]
    rows += [f"| `{query.replace('|', chr(92) + '|')}` | {_cell(meaning)} |" for query, meaning in query_examples(None)]
    return _page("Query language", ["The search bar and `seedread search` take the same queries.", "\n".join(rows)])


def environment_page() -> str:
    """Every variable of the environment."""
    from tui.cli.environment import ENVIRONMENT
    from tui.settings.settings import VALUES

    rows = ["| Variable | What it does |", "|---|---|"]
    rows += [f"| `{name}` | {_cell(meaning)} |" for name, meaning in ENVIRONMENT.items()]
    settings = ", ".join(f"`SEEDREAD_{each.name.upper()}`" for each in VALUES)
    return _page("Environment", ["\n".join(rows), f"Each [setting](settings.md) has a variable: {settings}."])


def json_page() -> str:
    """Every record of --json with its fields."""
    from tui.cli.format.json_line import SCHEMA

    schema = json.loads((REFERENCE / f"seedread-{SCHEMA}.schema.json").read_text(encoding="utf-8"))
    parts = [
        f'With `--json` a command prints one JSON object per line, in UTF-8, with `"schema": {SCHEMA}`. The file'
        f" [seedread-{SCHEMA}.schema.json](seedread-{SCHEMA}.schema.json) is the JSON Schema (2020-12) of all records."
        " A release may add fields. The number is raised if a field is removed or changes its meaning.",
        "Offsets are Unicode code points of the article's text, end exclusive. Control characters, Unicode tags and"
        " other invisible characters are escaped, so that none reaches a terminal; a JSON reader gets them back"
        " unchanged. `--csv` has no escapes: there they are shown by visible characters, and a cell that a spreadsheet"
        " could take for a formula begins with an apostrophe.",
    ]
    for name, record in schema["$defs"].items():
        if command := record.get("x-command"):
            rows = ["| Field | Type | Meaning |", "|---|---|---|"]
            fields = {field: about for field, about in record["properties"].items() if field != "schema"}
            rows += [
                f"| `{field}` | {_json_type(about)} | {_cell(about.get('description', ''))} |"
                for field, about in fields.items()
            ]
            parts += [
                f"## {name.capitalize()}",
                f"`seedread {command} --json`. {record['description']}",
                "\n".join(rows),
            ]
    return _page("JSON", parts)


def _json_type(about: dict[str, Any]) -> str:
    if "const" in about:
        return f"`{json.dumps(about['const'])}`"
    if "allOf" in about:
        return "[start, end] or null" if "null" in about["allOf"][0]["$ref"] else "[start, end]"
    if "anyOf" in about:
        return " or ".join(_json_type(each) for each in about["anyOf"])
    kind = about.get("type", "any")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def manual() -> str:
    """The manual page; its date is that of the version in the changelog, so that it changes with a release only."""
    import tomllib

    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    day = re.search(rf"^## \[{re.escape(version)}\] - (\S+)", changes, re.MULTILINE)
    return man_page(version, day[1] if day else "")


def formats_page() -> str:
    """Formats, files that are not read, names of fields, encodings."""
    return _page("Formats", format_parts())


def _page(title: str, parts: Iterable[str]) -> str:
    return "\n\n".join([f"# {title}", MADE, *parts]) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"'


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "keys.md": keys_page,
    "settings.md": settings_page,
    "exit-codes.md": exit_codes_page,
    "query-language.md": query_page,
    "environment.md": environment_page,
    "json.md": json_page,
    "formats.md": formats_page,
    "../man/seedread.1": manual,
}


def main(arguments: list[str]) -> int:
    """Writes the pages, or compares them; returns the exit code."""
    sys.path.insert(0, str(ROOT))
    stale = []
    for name, make in PAGES.items():
        page, file = make(), REFERENCE / name
        if "--check" not in arguments:
            file.write_text(page, encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != page:
            stale.append(name)
    if stale:
        print(f"out of date: {', '.join(stale)}; run python docs/make_reference.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
