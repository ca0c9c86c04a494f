"""seedread decisions export and import: all decisions as one readable file."""

from pathlib import Path

import click

from index.decisions.decision import Act
from index.decisions.exchange import exported, from_exported, missing
from index.decisions.journal import ContradictionError, decide
from tui.cli.command_error import CommandError
from tui.cli.commands.decisions.shared_metadata import metadata_to_share, take_over
from tui.cli.corpus import existing_paths
from tui.cli.decisions_store import decisions_of, decisions_path
from tui.cli.exit_codes import ExitCode
from tui.cli.new_file import write_new
from tui.cli.options import PATH, ExamplesCommand, paths_argument
from tui.cli.output import print_data, print_error, print_status
from tui.models.plurals import counted
from tui.state.paths import metadata_file

EXPORT_EXAMPLES = (
    ("seedread decisions export ~/stories/hasakah", "to stdout"),
    ("seedread decisions export ~/stories/hasakah -o decisions.toml", "to a new file"),
)
IMPORT_EXAMPLES = (("seedread decisions import decisions.toml ~/stories/hasakah", "what a colleague decided"),)


@click.command("export", cls=ExamplesCommand, short_help="Write your decisions to a file.", examples=EXPORT_EXAMPLES)
@paths_argument
@click.option("-o", "--output", "file", type=PATH, metavar="FILE", help="A new file; without it, stdout.")
def export(paths: tuple[Path, ...], file: Path | None) -> ExitCode:
    """Write the decisions about these articles that are in force as TOML, in UTF-8.

    Your facts about these articles (seedread meta) are included, each article named from its folder.
    """
    text = exported(decisions_of(paths), metadata_to_share(existing_paths(paths)))
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


@click.command("import", cls=ExamplesCommand, short_help="Take over exported decisions.", examples=IMPORT_EXAMPLES)
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
    statements = [each for each in wanted if each.do is Act.METADATA]
    wanted = tuple(each for each in wanted if each.do is not Act.METADATA)
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
    try:
        stated = take_over(statements, existing_paths(paths))
    except OSError as error:
        reason = f"{counted(kept, 'decision')} taken over, then: {error.strerror or error}"
        raise CommandError(reason, where=str(metadata_file()), code=ExitCode.NOT_WRITTEN) from error
    kept, refused = kept + stated.new, refused + stated.refused
    already = len(wanted) - len(new) + stated.already
    print_status(f"{counted(kept, 'decision')} taken over, {already} in force already, {refused} contradict yours.")
    if stated.elsewhere:
        print_status(f"{counted(stated.elsewhere, 'statement')} left out: the files are not among these articles.")
    return ExitCode.FOUND if kept or already else ExitCode.NOTHING
