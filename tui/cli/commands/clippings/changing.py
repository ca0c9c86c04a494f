"""seedread clippings edit, move, delete, undo."""

import click

from tui.cli.clippings_store import changing, opened
from tui.cli.commands.clippings.print import print_clippings
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand, json_option
from tui.cli.output import print_status

number_argument = click.argument("number", type=click.IntRange(min=1), metavar="N")


@click.command(
    "edit",
    cls=ExamplesCommand,
    short_help="Change the note or the labels of clipping N.",
    examples=(
        ("seedread clippings edit 3 --note 'ask the ministry'", "another note"),
        ("seedread clippings edit 3 --label check --label port", "these two labels, and no others"),
        ("seedread clippings edit 3 --note '' --label ''", "no note and no label"),
    ),
)
@number_argument
@click.option("--note", metavar="TEXT", help="The note instead of the one before.")
@click.option("--label", "labels", multiple=True, metavar="LABEL", help="A label instead of those before; repeatable.")
@json_option
def edit(number: int, note: str | None, labels: tuple[str, ...], as_json: bool) -> ExitCode:
    """Change the note or the labels of clipping N; options that are not given change nothing."""
    if note is None and not labels:
        raise click.UsageError("give --note, --label or both")
    with changing():
        print_clippings(opened().edit(number, note=note, labels=labels or None), as_json)
    return ExitCode.FOUND


@click.command(
    "move",
    cls=ExamplesCommand,
    short_help="Move clipping N to a place in the list.",
    examples=(("seedread clippings move 3 --to 1", "clipping 3 comes first"),),
)
@number_argument
@click.option("--to", "place", type=click.IntRange(min=1), required=True, metavar="PLACE", help="Counted from 1.")
def move(number: int, place: int) -> ExitCode:
    """Move clipping N to a place in the list; beyond the end means last. Its number stays."""
    kept = opened()
    with changing():
        kept.move(number, place - 1)
        order = [clipping.number for clipping in kept.all()]
    print_status(f"Clipping {number} is at place {order.index(number) + 1} of {len(order)}.")
    return ExitCode.FOUND


@click.command(
    "delete",
    cls=ExamplesCommand,
    short_help="Delete clipping N.",
    examples=(("seedread clippings delete 3", "delete clipping 3"),),
)
@number_argument
def delete(number: int) -> ExitCode:
    """Delete clipping N; for a day, seedread clippings undo restores it."""
    with changing():
        opened().delete(number)
    print_status(f"Clipping {number} is deleted; for a day, seedread clippings undo brings it back.")
    return ExitCode.FOUND


@click.command(
    "undo",
    cls=ExamplesCommand,
    short_help="Restore the clipping deleted last.",
    examples=(("seedread clippings undo", "restore the last one deleted"),),
)
@json_option
def undo(as_json: bool) -> ExitCode:
    """Restore the clipping that was deleted last to its place; run it again for the one before."""
    with changing():
        back = opened().undo()
    if back is None:
        print_status("No clipping was deleted in the last day.")
        return ExitCode.NOTHING
    print_clippings(back, as_json)
    return ExitCode.FOUND
