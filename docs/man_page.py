"""The manual page of seedread in the man macros of roff, made from the same tables as the reference pages."""

import re
from collections.abc import Iterable, Iterator

import click


def man_page(version: str, day: str) -> str:
    """The page as troff source.

    Args:
        version: of seedread.
        day: of that version, ISO 8601, for the foot of the page.
    """
    from tui.cli.environment import ENVIRONMENT
    from tui.cli.exit_codes import ExitCode
    from tui.cli.registry import COMMANDS, EXAMPLES
    from tui.cli.root import cli
    from tui.settings.settings import VALUES

    context = click.Context(cli, info_name="seedread", **cli.context_settings)
    lines = [
        f'.TH SEEDREAD 1 "{day}" "seedread {version}" "User Commands"',
        ".nh",
        ".SH NAME",
        r"seedread \- read a folder of news articles: search, quotations, figures, citations",
        ".SH SYNOPSIS",
        ".B seedread\n.RI [ PATH ]...",
        ".br",
        ".B seedread\n.I COMMAND\n.RI [ OPTION ]...",
        ".SH DESCRIPTION",
        _paragraphs(cli.help),
        ".PP",
        _text(
            "In the reader, ? lists all keys and the query language, and : finds a command by typing. Data goes to"
            " stdout, messages to stderr. Articles are never written to, and nothing in their folder is run."
        ),
        ".SH OPTIONS",
        *_options(cli, context),
        ".SH COMMANDS",
    ]
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        lines += _command(command, f"seedread {name}")
    lines += [".SH QUERY LANGUAGE", *_queries()]
    lines += [".SH SETTINGS", _text("seedread settings --write makes the settings file; each entry is optional.")]
    lines += _terms((each.name, f"{each.meaning} Default: {each.default}.") for each in VALUES)
    lines += [".SH ENVIRONMENT", *_terms(ENVIRONMENT.items())]
    lines += [".SH EXIT STATUS", *_terms((str(int(code)), code.meaning) for code in ExitCode)]
    lines += [".SH FILES", *_terms(_FILES)]
    lines += [".SH EXAMPLES", *_terms(EXAMPLES)]
    lines += [".SH SEE ALSO", _text("The guide and the reference pages in docs/ of the source distribution.")]
    return "\n".join(lines) + "\n"


_FILES = (
    ("~/.cache/seedread", "The index. It can always be rebuilt."),
    ("~/.local/share/seedread", "Clippings, and your decisions about articles."),
    ("~/.config/seedread/settings.toml", "Settings, once you have made them."),
    ("~/.local/state/seedread", "Choices, searches, reading positions, the log of errors."),
)


def _command(command: click.Command, name: str) -> Iterator[str]:
    context = click.Context(command, info_name=name, **command.context_settings)
    yield f".SS {_text(name)} {_text(usage(command, context))}"
    yield _paragraphs(command.help)
    yield from _options(command, context)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None:
                yield from _command(found, f"{name} {inner}")


def _paragraphs(text: str | None) -> str:
    return "\n.PP\n".join(_text(" ".join(paragraph.split())) for paragraph in (text or "").split("\n\n"))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option) and not parameter.hidden:
            names, meaning = parameter.get_help_record(context) or (", ".join(parameter.opts), parameter.help or "")
            yield from _terms([(names, " ".join(meaning.split()))])


def _queries() -> Iterator[str]:
    from tui.screens.query_examples import query_examples

    return iter(_terms(query_examples(None)))


def _terms(rows: Iterable[tuple[str, str]]) -> list[str]:
    return [f".TP\n.B {_text(term)}\n{_text(meaning)}" for term, meaning in rows]


def usage(command: click.Command, context: click.Context) -> str:
    """The usage of a command, without the second pair of brackets that Click 8.2 puts around an optional choice."""
    return " ".join(command.collect_usage_pieces(context)).replace("[[", "[").replace("]]", "]")


def _text(words: str) -> str:
    """Words with what roff would take for itself made plain: backslashes, hyphens, quotes, and dots in front."""
    words = words.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace('"', r"\(dq")
    return re.sub(r"^\.", r"\&.", words, flags=re.MULTILINE)
