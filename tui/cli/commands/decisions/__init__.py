"""seedread decisions: the user's decisions about a corpus."""

import click

from tui.cli.commands.decisions import changing, listing, sharing
from tui.cli.groups import DefaultGroup

EXAMPLES = (
    ("seedread decisions ~/stories/hasakah", "what you decided about these articles, the oldest first"),
    ("seedread decisions correct article.txt --quote 'no danger' --speaker 'Ana Ode'", "correct who is quoted"),
    ("seedread decisions undo ~/stories/hasakah", "take the last decision back"),
    ("seedread decisions export ~/stories/hasakah -o decisions.toml", "one readable file, for a colleague"),
    ("seedread decisions import decisions.toml ~/stories/hasakah", "take over what a colleague decided"),
)


@click.group(
    "decisions",
    cls=DefaultGroup,
    examples=EXAMPLES,
    commands=[listing.listing, changing.correct, changing.undo_one, sharing.export, sharing.import_],
    subcommand_metavar="[PATH]... | COMMAND ...",
)
def command() -> None:
    """List your decisions about articles, correct a mark, undo a decision, or share them.

    They are kept in your data directory and are never written to the articles. Each command has its own --help.
    """
