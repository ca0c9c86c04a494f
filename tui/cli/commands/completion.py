"""seedread completion: the script that makes a shell complete commands, options and paths."""

import click
from click.shell_completion import get_completion_class

from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand
from tui.cli.output import print_data

SHELLS = ("bash", "zsh", "fish")
EXAMPLES = (
    ('eval "$(seedread completion bash)"', "in ~/.bashrc"),
    ('eval "$(seedread completion zsh)"', "in ~/.zshrc"),
    ("seedread completion fish > ~/.config/fish/completions/seedread.fish", "once"),
)


@click.command("completion", cls=ExamplesCommand, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> ExitCode:
    """Print the completion script of a shell."""
    made_by = get_completion_class(shell)
    if made_by is None:
        raise CommandError("this version of Click completes no such shell", where=shell, code=ExitCode.USAGE)
    print_data(made_by(ctx.find_root().command, {}, "seedread", "_SEEDREAD_COMPLETE").source())
    return ExitCode.FOUND
