"""The command line: commands and their options; a first word that is not a command is a path to read."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem, add_completion_class

from index.paths import home_problem
from tui.cli.exit import run_to_exit_code
from tui.cli.exit_codes import ExitCode
from tui.cli.options import write_examples
from tui.cli.output import print_error
from tui.cli.pager import paged, pager_command
from tui.cli.registry import COMMANDS, COMPLETION_VARIABLE, EXAMPLES
from tui.cli.streams import replace_unencodable

_ONLY_PATHS = "tui.cli.root.only_paths"


class CommandLine(click.Group):
    """Subcommands beside paths. Each module is imported when its command is called, so that none waits for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"tui.cli.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Notes a leading "--": every word after it is a path."""
        ctx.meta[_ONLY_PATHS] = args[:1] == ["--"]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """If the first word is not a command, it is a path: the reader opens it."""
        if ctx.meta.get(_ONLY_PATHS):
            return "", _reader(), ["--", *args]
        if args[0] not in COMMANDS:
            return "", _reader(), args
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, options and paths, without importing any command."""
        commands = [CompletionItem(name, help=line) for name, line in COMMANDS.items() if name.startswith(incomplete)]
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [*commands, *options, CompletionItem(incomplete, type="file")]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples first."""
        write_examples(EXAMPLES, formatter)
        super().format_help(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, written without importing any, and what their exit codes mean."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(int(code)), code.meaning) for code in ExitCode])

    def make_context(self, *args: Any, **settings: Any) -> click.Context:
        """Like Click's, except for a closed pipe: Click would end with 1, which means that nothing was found."""
        try:
            return super().make_context(*args, **settings)
        except BrokenPipeError as error:
            raise click.exceptions.Exit(ExitCode.FOUND) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Like Click's, except for a closed pipe; long output is shown in the user's pager."""
        try:
            with paged(None if ctx.params["no_pager"] else pager_command(os.environ, sys.stdout.isatty())):
                return super().invoke(ctx)
        except BrokenPipeError as error:
            raise click.exceptions.Exit(ExitCode.FOUND) from error

    def main(self, *args: Any, **settings: Any) -> Any:
        """Runs the command line and exits; tui.cli.exit reports errors, not Click."""
        replace_unencodable()
        if COMPLETION_VARIABLE in os.environ:
            from tui.cli.completion_scripts import QuotingBash

            add_completion_class(QuotingBash, "bash")
        if problem := home_problem():
            print_error(problem)
        settings = {"prog_name": "seedread", **settings, "standalone_mode": False}
        run = super().main
        sys.exit(run_to_exit_code(lambda: run(*args, **settings)))


def _print_versions(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        from tui.cli.format.versions import versions

        click.echo("\n".join(f"{name} {number}" for name, number in versions()))
        ctx.exit()


def _start_log(file: Path | None) -> None:
    if file is None:
        return
    from tui.state.debug_log import start_log

    try:
        start_log(file)
    except OSError as error:
        raise click.UsageError(f"{file} cannot be written: {error.strerror}") from error


def _reader() -> click.Command:
    from tui.cli.commands.reader import command

    return command


@click.group(
    "seedread",
    cls=CommandLine,
    invoke_without_command=True,
    subcommand_metavar="[PATH]... | COMMAND ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_versions, help="Versions.")
@click.option(
    "--log",
    type=click.Path(path_type=Path),
    metavar="FILE",
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, option, file: _start_log(file),
    help="Write what the program does to FILE, without words of articles; for reports of faults.",
)
@click.option("--no-pager", is_flag=True, help="Print long output at once, whatever PAGER is.")
@click.pass_context
def cli(ctx: click.Context, no_pager: bool) -> int:
    """Read a folder of news articles: search, who said what, which figures, citations.

    Without a PATH, seedread opens the folder opened last, at first five sample articles; O in the reader opens another.
    A command reads the current folder if it holds articles, else the samples. Each command has its own --help.
    """
    if ctx.invoked_subcommand is None:
        return int(ctx.invoke(_reader(), paths=()))
    return ExitCode.FOUND
