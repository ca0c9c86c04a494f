"""seedread clippings, and clippings list: the clippings, and the present state of their passages."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import click

from index.article import Article
from index.clippings import Clipping, Relocation, RelocationStatus, labels_in_use, relocate
from index.reading import UnreadableError, find_files, read
from tui.cli.clippings_store import (
    complain_of_damaged,
    label_option,
    matching_clippings,
    whole_and_damaged,
    words_argument,
)
from tui.cli.commands.clippings.print import print_damaged
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.format.clippings import clipping_lines, standing_line
from tui.cli.format.records import clipping_fields, standing_fields
from tui.cli.options import PATH, ExamplesCommand, json_option, plain_option
from tui.cli.output import page_of_stdout, print_data, print_json, print_status
from tui.cli.tables import table_options
from tui.state.corrected_quotes import corrected_quotes

EXAMPLES = (
    ("seedread clippings list add", "those with the word add, which is a verb too"),
    ("seedread clippings --label check --json", "those with a label, for a program"),
    ("seedread clippings --csv -o clippings.csv", "a table, in a new file"),
    (
        "seedread clippings --check -C ~/stories/hasakah",
        "whether the articles, even moved ones, still have the passages",
    ),
)


@click.command("list", cls=ExamplesCommand, short_help="List clippings, in your order.", examples=EXAMPLES)
@words_argument
@label_option
@click.option("--check", is_flag=True, help="Say whether each article still has the passage.")
@click.option(
    "-C", "--corpus", "paths", multiple=True, type=PATH, metavar="PATH", help="Where --check looks for moved articles."
)
@plain_option
@table_options
@json_option
@click.pass_context
def listing(
    ctx: click.Context,
    words: tuple[str, ...],
    label: str | None,
    check: bool,
    paths: tuple[Path, ...],
    plain: bool,
    as_json: bool,
) -> ExitCode:
    """The clippings, in your order: seedread clippings list WORDS, or seedread clippings WORDS.

    With --check, an article that has moved is searched for among the paths of -C.
    """
    if paths and not check:
        raise click.UsageError("-C is for --check: where to look for articles that have moved")
    clippings, damaged = whole_and_damaged()
    found = matching_clippings(clippings, words, label)
    if words or label is not None:
        complain_of_damaged(damaged)
        damaged = ()
    if not found and not damaged:
        print_status(_nothing(ctx, clippings, words, label))
        return ExitCode.NOTHING
    standings = _standings(found, paths) if check else None
    page = page_of_stdout(plain)
    for clipping in found:
        again = next(standings) if standings else None
        if as_json:
            print_json(clipping_fields(clipping) | (standing_fields(again) if check else {}))
            continue
        for line in clipping_lines(clipping, page):
            print_data(line)
        if check:
            print_data(standing_line(clipping, again, page))
    print_damaged(damaged, page, as_json)
    return ExitCode.FOUND


def _nothing(ctx: click.Context, clippings: Sequence[Clipping], words: Sequence[str], label: str | None) -> str:
    if not clippings:
        return "No clippings yet. To keep one: seedread clippings add PATH --paragraph N, or c in the reader."
    group = ctx.parent.command if ctx.parent else None
    verbs = list(group.commands) if isinstance(group, click.Group) else []
    if words and (close := get_close_matches(words[0], verbs, n=1, cutoff=0.75)):
        return f"No clipping has these words. Did you mean seedread clippings {close[0]}?"
    if label is None:
        return "No clipping has these words."
    used = ", ".join(f"{name} ({many})" for name, many in labels_in_use(clippings)) or "none"
    return f"No clipping has this label{' and these words' if words else ''}. Labels in use: {used}."


def _standings(clippings: Sequence[Clipping], paths: tuple[Path, ...]) -> Iterator[Relocation | None]:
    others = find_files(existing_paths(paths)) if paths else ()

    @cache
    def article(path: Path) -> Article | None:
        try:
            return read(path)
        except UnreadableError:
            return None

    for clipping in clippings:
        readable = (found for path in dict.fromkeys((clipping.path, *others)) if (found := article(path)))
        again = relocate(clipping, readable, corrected_quotes)
        # without the article it is not known whether the words are gone
        yield None if again.status is RelocationStatus.GONE and article(clipping.path) is None else again
