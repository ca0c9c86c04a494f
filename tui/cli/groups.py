"""A command that lists something, with subcommands that change it."""

from typing import Any

import click

from tui.cli.options import write_examples

LISTING = "list"
_HELP = ("-h", "--help")


class DefaultGroup(click.Group):
    """Subcommands beside words: without a verb it lists. Its help begins with examples."""

    def __init__(self, *args: Any, examples: tuple[tuple[str, str], ...] = (), **settings: Any) -> None:
        settings.setdefault("context_settings", {"help_option_names": list(_HELP)})
        super().__init__(*args, **settings)
        self.examples = examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Lists unless the first word is a verb; a shell that completes the first word is offered the verbs."""
        is_verb = bool(args) and (args[0] in self.commands or args[0] in _HELP)
        if not is_verb and not (ctx.resilient_parsing and not args):
            args = [LISTING, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order they were given in."""
        return list(self.commands)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples first."""
        write_examples(self.examples, formatter)
        super().format_help(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs, and the options of the listing, which takes them without its verb too."""
        options = (option for option in self.commands[LISTING].get_params(ctx) if isinstance(option, click.Option))
        rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
        with formatter.section("Options"):
            formatter.write_dl(rows)
        self.format_commands(ctx, formatter)
