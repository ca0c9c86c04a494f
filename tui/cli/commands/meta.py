"""seedread meta: what you state of articles: outlet, title, authors, date, address."""

from collections.abc import Iterable
from pathlib import Path

import click

from index.dates import parse_date
from index.decisions.decision import Act, Decision
from index.decisions.journal import decide, undo
from index.decisions.metadata import FIELDS, Stated, from_file, from_pattern
from index.reading import find_files
from tui.cli.command_error import CommandError
from tui.cli.compared import decisions_of, decisions_path
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand, json_option, paths_argument
from tui.cli.output import print_data, print_json, print_status

EXAMPLES = (
    ("seedread meta ~/stories --pattern '{outlet}_{date}_{title}.txt'", "try a pattern on the names of the files"),
    ("seedread meta ~/stories --pattern '{outlet}_{date}_{title}.txt' --keep", "keep what it gives"),
    ("seedread meta ~/stories --from ~/stories/seedread.toml --keep", "keep what a table of yours states"),
    ("seedread meta article.txt --set outlet 'The Example Times'", "state one fact of one article"),
    ("seedread meta ~/stories --undo", "take the last statement back"),
)


@click.command("meta", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--pattern", metavar="PATTERN", help="Read the names of the files by it: {outlet}_{date}_{title}.txt.")
@click.option(
    "--from", "table", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A CSV or TOML file of yours."
)
@click.option("--set", "pairs", nargs=2, multiple=True, metavar="FIELD VALUE", help=f"One of {', '.join(FIELDS)}.")
@click.option("--keep", is_flag=True, help="Keep what a pattern or table gives; without it, it is only shown.")
@click.option("--undo", "undoes", is_flag=True, help="Take the last statement back.")
@json_option
def command(
    paths: tuple[Path, ...],
    pattern: str | None,
    table: Path | None,
    pairs: tuple[tuple[str, str], ...],
    keep: bool,
    undoes: bool,
    as_json: bool,
) -> ExitCode:
    """What you state about articles. It outranks what their files state, and is shown as "by you".

    It is kept in your data directory; articles are never written to. Without options, your statements are listed.
    """
    if undoes:
        return _undone(paths)
    try:
        found = _asked(paths, pattern, table, pairs)
    except (ValueError, OSError) as error:
        raise CommandError(str(error), code=ExitCode.USAGE) from None
    if found is None:
        found = [
            Stated(line.decision.article, line.decision.field, line.decision.value)
            for line in decisions_of(paths).in_force(Act.METADATA)
        ]
        keep = False
    for each in found:
        if as_json:
            print_json({"type": "metadata", "article": each.article, "field": each.field, "value": each.value})
        else:
            print_data(f"{each.article}: {each.field}: {each.value}")
    if keep or pairs:
        _keep(paths, found)
    elif pattern or table:
        print_status("Not kept yet. Add --keep to keep it." if found else "No file name fits.")
    elif not found:
        print_status(
            "You have stated nothing about these articles. To state a fact: --set FIELD VALUE, --pattern or --from."
        )
    return ExitCode.FOUND if found else ExitCode.NOTHING


def _asked(
    paths: tuple[Path, ...], pattern: str | None, table: Path | None, pairs: Iterable[tuple[str, str]]
) -> list[Stated] | None:
    """The statements that the options give; None without such options."""
    existing = existing_paths(paths)
    if pattern:
        return list(from_pattern(pattern, (path.name for path in find_files(existing))))
    if table:
        return _with_dates_checked(from_file(table))
    if not pairs:
        return None
    if len(existing) != 1 or existing[0].is_dir():
        raise ValueError("--set takes one article: name its file")
    for field, _ in pairs:
        if field not in FIELDS:
            raise ValueError(f"{field} is no field: use one of {', '.join(FIELDS)}")
    return _with_dates_checked([Stated(existing[0].name, field, value) for field, value in pairs])


def _with_dates_checked(found: list[Stated]) -> list[Stated]:
    """The statements; a date that could not be used is refused, because it would be kept and never shown."""
    for each in found:
        if each.field == "date" and parse_date(each.value) is None:
            raise ValueError(f"{each.article}: {each.value!r} is not a date. Write it as 2024-05-03, 2024-05 or 2024.")
    return found


def _keep(paths: tuple[Path, ...], found: Iterable[Stated]) -> None:
    file = decisions_path(paths)
    known = {
        (line.decision.article, line.decision.field): line.decision.value
        for line in decisions_of(paths).in_force(Act.METADATA)
    }
    kept = 0
    for each in found:
        if known.get((each.article, each.field)) != each.value:
            decide(file, Decision(Act.METADATA, at="", article=each.article, field=each.field, value=each.value))
            kept += 1
    print_status(f"{kept:,} {'statement' if kept == 1 else 'statements'} kept.")


def _undone(paths: tuple[Path, ...]) -> ExitCode:
    line = undo(decisions_path(paths))
    if line is None:
        print_status("Nothing to undo.")
        return ExitCode.NOTHING
    print_status(f"Taken back: {line.decision.article or line.decision.a} {line.decision.field}".rstrip())
    return ExitCode.FOUND
