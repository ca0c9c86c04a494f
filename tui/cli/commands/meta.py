"""seedread meta: your facts about articles (outlet, title, authors, date, URL), and how their files are read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from index.decisions.decision import Act, Decision
from index.decisions.journal import decide_all, read_decisions, undo_last
from index.decisions.metadata import FIELDS, READING_FIELDS, Stated, check
from index.decisions.patterns import from_pattern
from index.decisions.tables import find_tables, from_table
from index.files import content_hash
from index.reading import UnreadableError, find_files, read
from index.reading.parts import split_part
from index.text import escape_controls
from tui.cli.command_error import CommandError
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument
from tui.cli.output import print_data, print_error, print_json, print_status
from tui.cli.tables import table_options
from tui.models.plurals import counted
from tui.state.paths import metadata_file

EXAMPLES = (
    ("seedread meta ~/stories --pattern '{outlet}_{date}_{title}.txt'", "try a pattern on the names of the files"),
    ("seedread meta ~/stories --pattern '{outlet}_{date}_{title}.txt' --keep", "keep what it gives"),
    ("seedread meta ~/stories --from table.csv --keep", "keep what a table of yours states"),
    ("seedread meta article.txt --set outlet 'The Example Times'", "state one fact about one article"),
    ("seedread meta 'export.docx#12' --set author -", "say that the author is not known"),
    ("seedread meta old.txt --set encoding koi8-r", "read a file in another encoding from now on"),
    ("seedread meta list.csv --set map text=Inhalt,title=Titel", "say which columns hold what"),
    ("seedread meta --undo", "take back your last statement, or the last --keep"),
)
_NOTHING_IN_TABLE = (
    f"The table states nothing. It needs a column for each fact: {', '.join((*FIELDS, *READING_FIELDS))}."
)


@click.command("meta", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--pattern", metavar="PATTERN", help="Read facts from file names: {outlet}_{date}_{title}.txt.")
@click.option(
    "--from",
    "table",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A CSV or TOML file beside the articles, such as the list that --csv makes.",
)
@click.option(
    "--set",
    "pairs",
    nargs=2,
    multiple=True,
    metavar="FIELD VALUE",
    help=f"One of {', '.join((*FIELDS, *READING_FIELDS))}; the value - says that it is not known.",
)
@click.option("--keep", is_flag=True, help="Keep what a pattern or table gives; without it, it is only shown.")
@click.option("--undo", "undoes", is_flag=True, help="Take back your last statement.")
@always_plain_option
@table_options
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
    """State facts about articles. Your statements outrank those of the files, and are shown as "by you".

    They are kept in your data directory; articles are never written to. Without options, your statements about these
    articles are listed. Tables named seedread.toml or seedread.csv beside the articles apply without being kept.
    """
    if undoes:
        return _undone()
    existing = existing_paths(paths)
    try:
        found = _given(existing, pattern, table, pairs)
    except (ValueError, OSError) as error:
        raise CommandError(str(error), code=ExitCode.USAGE) from None
    shown = _in_force(existing) if found is None else found
    for each in shown:
        if as_json:
            print_json({"type": "metadata", "article": str(each.article), "field": each.field, "value": each.value})
        else:
            print_data(escape_controls(f"{each.article}: {each.field}: {each.value}"))
    if found is None:
        return _listed(shown)
    if keep or pairs:
        _keep(found)
    else:
        print_status(
            "Not kept yet. Add --keep to keep it." if found else _NOTHING_IN_TABLE if table else "No file name fits."
        )
    return ExitCode.FOUND if found else ExitCode.NOTHING


def _listed(found: Sequence[Stated]) -> ExitCode:
    if found:
        return ExitCode.FOUND
    print_status("You have stated nothing about these articles. To state a fact: --set, --pattern or --from.")
    return ExitCode.NOTHING


def _given(
    existing: Sequence[Path], pattern: str | None, table: Path | None, pairs: Iterable[tuple[str, str]]
) -> list[Stated] | None:
    """The statements that the options give; None without such options. Raises ValueError and OSError."""
    if pattern:
        return list(from_pattern(pattern, (path.absolute() for path in find_files(existing))))
    if table:
        return from_table(table)
    pairs = list(pairs)
    if not pairs:
        return None
    if len(existing) != 1 or existing[0].is_dir():
        raise ValueError("--set takes one article: name its file")
    for field, value in pairs:
        check(field, value)
    return [Stated(existing[0].absolute(), field, value) for field, value in pairs]


def _in_force(existing: Sequence[Path]) -> list[Stated]:
    """Statements about the articles among paths, those of tables first."""
    found: list[Stated] = []
    for table in find_tables(existing):
        try:
            found += from_table(table)
        except (ValueError, OSError) as error:
            print_error(str(error), where=str(table), todo="Continuing without it")
    for line in read_decisions(metadata_file()).in_force(Act.METADATA):
        found.append(Stated(Path(line.decision.article), line.decision.field, line.decision.value))
    roots = [path.absolute() for path in existing]
    return [each for each in found if any(_is_of(each.article, root) for root in roots)]


def _is_of(article: Path, root: Path) -> bool:
    return article.is_relative_to(root) or split_part(article)[0] == root


def _keep(found: Sequence[Stated]) -> None:
    file = metadata_file()
    known = {
        (line.decision.article, line.decision.field): line.decision.value
        for line in read_decisions(file).in_force(Act.METADATA)
    }
    hashes: dict[Path, str] = {}
    made: list[Decision] = []
    for each in found:
        if known.get((str(each.article), each.field)) != each.value:
            if each.article not in hashes:
                hashes[each.article] = _content(each.article)
            made.append(each.decision(hashes[each.article]))
    if made:
        decide_all(file, made)
    print_status(f"{counted(len(made), 'statement')} kept.")


def _content(article: Path) -> str:
    """The hash of the bytes of an article, by which it is known when its file has moved."""
    file, part = split_part(article)
    if part is None:
        return content_hash(file)
    try:
        return read(article).source_hash
    except (UnreadableError, OSError):
        return ""


def _undone() -> ExitCode:
    lines = undo_last(metadata_file(), Act.METADATA)
    if not lines:
        print_status("Nothing to undo.")
        return ExitCode.NOTHING
    for line in lines:
        print_status(f"Taken back: {line.decision.article}: {line.decision.field}: {line.decision.value}")
    return ExitCode.FOUND
