"""seedread clippings: lists and changes the user's clippings."""

import click

from tui.cli.commands.clippings import adding, changing, listing
from tui.cli.groups import DefaultGroup

EXAMPLES = (
    ("seedread clippings", "all clippings, in your order"),
    ("seedread clippings amnesty --label check", "those with these words and this label"),
    ("seedread clippings --check", "whether each article still has the kept passage"),
    ("seedread clippings add article.txt --quote 'no concerns' --label check", "keep a passage"),
    ("seedread clippings edit 3 --note 'ask the ministry'", "change the note of clipping 3"),
    ("seedread clippings delete 3", "delete it; seedread clippings undo restores it"),
)


@click.group(
    "clippings",
    cls=DefaultGroup,
    examples=EXAMPLES,
    commands=[listing.listing, adding.add, changing.edit, changing.move, changing.delete, changing.undo],
    subcommand_metavar="[WORDS]... | COMMAND ...",
)
def command() -> None:
    """List clippings, or keep, change, order and delete them. Each command has its own --help.

    WORDS are searched in passage, note, labels, speaker, headline, outlet and file name.
    """
