"""seedread export: clippings in the formats that other programs read."""

from pathlib import Path

import click

from index.clippings import FORMATS, Clipping, export
from tui.cli.bulk import write_bulk, write_mapping
from tui.cli.clippings_store import all_clippings, label_option, matching_clippings, words_argument
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.new_file import write_new
from tui.cli.options import PATH, ExamplesCommand
from tui.cli.output import print_status, write_bytes
from tui.models.plurals import counted
from tui.state.paths import clippings_file

EXAMPLES = (
    ("seedread export > clippings.md", "all clippings, as Markdown"),
    ("seedread export --label check -o check.bib", "those with a label; the ending means BibLaTeX"),
    ("seedread export amnesty --format csl-json | jq .", "those with a word, to another program"),
    ("seedread export --bulk ~/archive > archive.ndjson", "every paragraph with its marks, for a search engine"),
    ("seedread export -o story.docx --force", "a Word document; replaces the file"),
    ("seedread export --format obsidian -o story.zip", "notes for Obsidian, to be unpacked into a vault"),
)
_ENDINGS = {form.ending: form.name for form in FORMATS.values()}


@click.command("export", cls=ExamplesCommand, examples=EXAMPLES)
@words_argument
@label_option
@click.option(
    "--format",
    "asked",
    type=click.Choice(list(FORMATS), case_sensitive=False),
    help="Default: by the ending of FILE, else markdown.",
)
@click.option("-o", "--output", "file", type=PATH, metavar="FILE", help="A new file; without it, stdout.")
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@click.option(
    "--bulk",
    "folder",
    type=PATH,
    metavar="FOLDER",
    help="Write the paragraphs of these articles with their marks to stdout, for OpenSearch or Elasticsearch.",
)
@click.option("--mapping", is_flag=True, help="Write the mapping for --bulk to stdout.")
def command(
    words: tuple[str, ...],
    label: str | None,
    asked: str | None,
    file: Path | None,
    force: bool,
    folder: Path | None,
    mapping: bool,
) -> ExitCode:
    """Write clippings, in your order, as Markdown, BibLaTeX, RIS, CSL-JSON, CSV, a Word document or Obsidian notes.

    A file is written whole or not at all, in UTF-8.
    """
    if mapping:
        return write_mapping()
    if folder is not None:
        return write_bulk(folder)
    if file == Path("-"):
        file = None
    form = _form(asked, file)
    clippings = all_clippings()
    found = matching_clippings(clippings, words, label)
    if not found:
        print_status(
            "No clipping has these words or this label; nothing is written." if clippings else "No clippings yet."
        )
        return ExitCode.NOTHING
    content = export(found, form)
    if file is None:
        write_bytes(content)
        return ExitCode.FOUND
    _write(file, content, force, clippings)
    print_status(f"{counted(len(found), 'clipping')} written to {file}.")
    return ExitCode.FOUND


def _form(asked: str | None, file: Path | None) -> str:
    form = asked or (_ENDINGS.get(file.suffix.lower()) if file else "markdown")
    if form is None:
        raise click.UsageError(f"{file} ends like no format; give --format, or one of {', '.join(_ENDINGS)}")
    if file is None and not FORMATS[form].is_text:
        raise click.UsageError(f"{form} is not text: give it a file with -o FILE")
    return form


def _write(file: Path, content: bytes, force: bool, clippings: tuple[Clipping, ...]) -> None:
    target = file.resolve()
    if target == clippings_file().resolve() or any(target == clipping.path.resolve() for clipping in clippings):
        raise CommandError(
            "not written: seedread never writes over an article or its clippings",
            where=str(file),
            todo="Choose another name",
            code=ExitCode.USAGE,
        )
    write_new(file, content, over=force, advice="Choose another name, or --force to overwrite it")
