"""seedread files: every file of a folder, how it was read, or why it was left out."""

from collections.abc import Sequence
from pathlib import Path

import click

from index.reading.file_report import FileReport, report_files
from index.reading.other_files import OtherFile, count_kinds, other_files
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.format.layout import one_line
from tui.cli.options import (
    ExamplesCommand,
    always_plain_option,
    encoding_option,
    json_option,
    map_option,
    paths_argument,
    read_options,
)
from tui.cli.output import print_data, print_json, print_status
from tui.cli.tables import table_options
from tui.models.plurals import counted
from tui.state.decisions import DecisionsSource

EXAMPLES = (
    ("seedread files ~/stories/hasakah", "how each file was read, and why some were not"),
    ("seedread files ~/stories/hasakah --others", "also the files that are not articles"),
    ("seedread files list.csv --map text=Inhalt", "try which column holds the text"),
    ("seedread files ~/stories/hasakah --json", "the same for a program"),
    ("seedread show export.docx#12", "the twelfth article of a file that holds many"),
)


@click.command("files", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--others", is_flag=True, help="Also list the files that are not articles, each with the reason.")
@encoding_option
@map_option
@always_plain_option
@table_options
@json_option
def command(paths: tuple[Path, ...], others: bool, encoding: str | None, fields: str | None, as_json: bool) -> ExitCode:
    """Every file of a folder: its format, how many articles it holds, and why it was left out.

    The content of a file decides its format; its name is only a hint.
    """
    existing = existing_paths(paths)
    chosen = read_options(encoding, fields)
    stated = DecisionsSource(existing).metadata()
    read = listed = 0
    for report in report_files(existing, lambda path: chosen or stated.options(path)):
        listed += 1
        read += report.articles > 0
        if as_json:
            print_json(_fields(report))
        else:
            for line in _lines(report):
                print_data(one_line(line))
    others_found = tuple(other_files(existing))
    _print_others(others_found, listed=others, as_json=as_json)
    if not listed and not others_found:
        print_status("There is no file here.")
    return ExitCode.FOUND if read else ExitCode.NOTHING


def _print_others(found: Sequence[OtherFile], *, listed: bool, as_json: bool) -> None:
    for each in found if listed else ():
        if as_json:
            print_json({"type": "other file", "path": str(each.path), "reason": each.reason, "files": each.files})
        else:
            count = f" ({counted(each.files, 'file')})" if each.files != 1 else ""
            print_data(one_line(f"{each.path}: no article: {each.reason}{count}"))
    if found:
        kinds = ", ".join(f"{count} {kind}" for kind, count in count_kinds(found).most_common(8))
        total = sum(each.files for each in found)
        more = "" if listed else "; --others lists them"
        print_status(f"{total:,} other {'file was' if total == 1 else 'files were'} left out: {kinds}{more}.")


def _fields(report: FileReport) -> dict[str, object]:
    return {
        "type": "file",
        "path": str(report.path),
        "format": report.format,
        "encoding": report.encoding,
        "articles": report.articles,
        "notes": list(report.notes),
        "error": report.error,
    }


def _lines(report: FileReport) -> list[str]:
    if report.format is None:
        return [f"{report.path}: left out: {report.error}"]
    count = "1 article" if report.articles == 1 else f"{report.articles:,} articles"
    encoding = f", {report.encoding}" if report.encoding not in (None, "utf-8") else ""
    lines = [f"{report.path}: {report.format}{encoding}, {count}"]
    lines += [f"  {note}" for note in report.notes]
    return lines + ([f"  {report.error}"] if report.error else [])
