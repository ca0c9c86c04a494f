"""seedread files: every file of a folder, how it was read, what was left out and why."""

from pathlib import Path

import click

from index.reading.file_report import FileReport, count_other_files, report_files
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand, json_option, paths_argument
from tui.cli.output import print_data, print_json, print_status

EXAMPLES = (
    ("seedread files ~/stories/hasakah", "how each file was read, and why some were not"),
    ("seedread files ~/stories/hasakah --json", "the same for a program"),
    ("seedread show export.docx#12", "the twelfth article of a file that holds many"),
)


@click.command("files", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@json_option
def command(paths: tuple[Path, ...], as_json: bool) -> ExitCode:
    """Every file of a folder: its format, how many articles it holds, and why it was left out.

    The format is told by the content of a file; its name is a hint only.
    """
    existing = existing_paths(paths)
    read = 0
    for report in report_files(existing):
        read += report.articles > 0
        if as_json:
            print_json(_fields(report))
        else:
            for line in _lines(report):
                print_data(line)
    others = count_other_files(existing)
    if others:
        kinds = ", ".join(f"{count} {suffix}" for suffix, count in others.most_common(8))
        one = sum(others.values()) == 1
        print_status(f"{sum(others.values()):,} other {'file was' if one else 'files were'} left out: {kinds}.")
    return ExitCode.FOUND if read else ExitCode.NOTHING


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
