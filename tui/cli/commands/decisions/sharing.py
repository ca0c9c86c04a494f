"""seedread decisions export and import: all decisions as one readable file."""

from pathlib import Path

import click

from index.decisions.exchange import exported, from_exported, missing
from index.decisions.journal import ContradictionError, decide
from tui.cli.command_error import CommandError
from tui.cli.decisions_store import decisions_of, decisions_path
from tui.cli.exit_codes import ExitCode
from tui.cli.new_file import write_new
from tui.cli.options import PATH, ExamplesCommand, paths_argument
from tui.cli.output import print_data, print_error, print_status
from tui.models.plurals import counted

EXPORT_EXAMPLES = (
    ("seedread decisions export ~/stories/hasakah", "to stdout"),
    ("seedread decisions export ~/stories/hasakah -o decisions.toml", "to a new file"),
)
IMPORT_EXAMPLES = (("seedread decisions import decisions.toml ~/stories/hasakah", "what a colleague decided"),)


@click.command("export", cls=ExamplesCommand, examples=EXPORT_EXAMPLES)
@paths_argument
@click.option("-o", "--output", "file", type=PATH, metavar="FILE", help="A new file; without it, stdout.")
def export(paths: tuple[Path, ...], file: Path | None) -> ExitCode:
    """Write the decisions about these articles that are in force as TOML, in UTF-8.

    Your facts about articles (seedread meta) are kept separately and are not included.
    """
    text = exported(decisions_of(paths))
    many = text.count("[[decision]]")
    if not many:
        print_status("No decisions about these articles; nothing is written.")
        return ExitCode.NOTHING
    if file is None or file == Path("-"):
        print_data(text.rstrip("\n"))
        return ExitCode.FOUND
    write_new(file, text.encode("utf-8"))
    print_status(f"{counted(many, 'decision')} written to {file}.")
    return ExitCode.FOUND


@click.command("import", cls=ExamplesCommand, examples=IMPORT_EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
@paths_argument
def import_(file: Path, paths: tuple[Path, ...]) -> ExitCode:
    """Take over the decisions in an exported file; those that are in force already are left out.

    A decision that contradicts one of yours is reported and not taken over. Each of the others can be undone.
    """
    try:
        wanted = from_exported(file)
    except (ValueError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"no file of decisions: {reason}", where=str(file), code=ExitCode.USAGE) from error
    journal = decisions_path(paths)
    kept = refused = 0
    new = missing(wanted, decisions_of(paths))
    for decision in new:
        try:
            decide(journal, decision)
            kept += 1
        except ContradictionError as error:
            refused += 1
            print_error(f"not taken over: {error}")
        except OSError as error:
            raise CommandError(
                f"{counted(kept, 'decision')} taken over, then: {error.strerror}",
                where=str(journal),
                code=ExitCode.NOT_WRITTEN,
            ) from error
    already = len(wanted) - len(new)
    print_status(f"{counted(kept, 'decision')} taken over, {already} in force already, {refused} contradict yours.")
    return ExitCode.FOUND if kept or already else ExitCode.NOTHING
