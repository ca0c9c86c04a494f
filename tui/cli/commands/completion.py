"""seedread completion: makes a shell complete commands, options, paths, speakers and outlets."""

import os
from pathlib import Path

import click

from tui.cli.command_error import CommandError
from tui.cli.completion_scripts import SHELLS, install, installation, script, shell_of
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand
from tui.cli.output import print_data, print_status

EXAMPLES = (
    ("seedread completion --install", "install it for your shell; open a new shell to use it"),
    ("seedread completion zsh --install", "install it for another shell"),
    ('eval "$(seedread completion bash)"', "without a file, as a line in ~/.bashrc"),
)


@click.command("completion", cls=ExamplesCommand, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(tuple(SHELLS)), required=False)
@click.option(
    "--install", "installs", is_flag=True, help="Write the script where the shell looks for it, and say where."
)
@click.pass_context
def command(ctx: click.Context, shell: str | None, installs: bool) -> ExitCode:
    """Print the completion script of a shell, by default of yours, or install it.

    Speakers and outlets are completed after --speaker and --outlet once the articles have an index.
    """
    shell = shell or shell_of(os.environ)
    if shell is None:
        raise CommandError(
            "SHELL names no shell that can complete", todo=f"Name one: {', '.join(SHELLS)}", code=ExitCode.USAGE
        )
    text = script(shell, ctx.find_root().command)
    if not installs:
        print_data(text)
        return ExitCode.FOUND
    where = installation(shell, os.environ, Path.home())
    try:
        changed = install(where, f"{text.strip()}\n")
    except OSError as error:
        what = f"could not be written: {error.strerror or error}"
        raise CommandError(what, where=str(error.filename or where.script), code=ExitCode.NOT_WRITTEN) from error
    for file in changed:
        print_data(str(file))
    print_status(f"Completion for {shell} is {'installed. Open a new shell to use it' if changed else 'up to date'}.")
    if shell == "bash":
        print_status("It needs the package bash-completion, which most systems have.")
    return ExitCode.FOUND
