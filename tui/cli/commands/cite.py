"""seedread cite: a citation of a paragraph or of exact words."""

from pathlib import Path

import click

from index.citing import STYLES, Part, citation, part_of
from index.text import strip_controls
from tui.cli.corpus import read_one_article
from tui.cli.exit_codes import ExitCode
from tui.cli.format.records import citation_fields
from tui.cli.options import PATH, ExamplesCommand, always_plain_option, json_option
from tui.cli.output import print_data, print_error, print_json, print_status
from tui.cli.passage import find_passage, place_option, require_one, words_option
from tui.cli.tables import table_options
from tui.settings import LoadedSettings
from tui.settings.user import user_settings

_PARTS = {"whole": Part.WHOLE, "note": Part.NOTE, "list": Part.LIST}
EXAMPLES = (
    ("seedread cite article.txt --paragraph 4", "cite a paragraph of the body in APA style"),
    ("seedread cite article.txt --paragraph 'caption 2' --style chicago", "a caption; title and standfirst too"),
    ("seedread cite article.txt --quote 'no concerns' --copy", "cite exact words, and copy the citation"),
)


@click.command("cite", cls=ExamplesCommand, examples=EXAMPLES)
@click.argument("path", type=PATH)
@place_option
@words_option
@click.option("--style", type=click.Choice(list(STYLES)), help="The citation style.  [default: that of the settings]")
@click.option(
    "--case",
    "case",
    type=click.Choice(["published", "style"]),
    default="published",
    help="Headline as published, or in the case that the style asks for.  [default: published]",
)
@click.option(
    "--part",
    type=click.Choice(["whole", "note", "list"]),
    default="whole",
    help="The whole, the note or parenthesis alone, or the bibliography entry alone.  [default: whole]",
)
@click.option("--no-quotation", "bare", is_flag=True, help="Leave the quoted words out.")
@click.option("--copy", "copies", is_flag=True, help="Also copy it to the clipboard.")
@always_plain_option
@table_options
@json_option
def command(
    path: Path,
    place: str | None,
    words: str | None,
    style: str | None,
    case: str,
    part: str,
    bare: bool,
    copies: bool,
    as_json: bool,
) -> ExitCode:
    """Cite a paragraph, or exact words, of one article.

    Facts that the article does not state, such as a date, are left out and named on stderr; they are never guessed.
    """
    require_one(place, words)
    article = read_one_article(path)
    span, quote = find_passage(article, place, words)
    loaded = user_settings({})  # choices made in the reader change no script
    style = style or _set_style(loaded)
    made = citation(article, span, style, quote=quote, recase=case == "style")
    text = part_of(made, _PARTS[part], quotation=not bare)
    if as_json:
        print_json(citation_fields(article, span, style, quote, made, text))
    else:
        print_data(strip_controls(text).rstrip("\n"))
        for line in (*made.missing, *made.remarks):
            print_status(line)
    return _copied(text, loaded.clipboard) if copies else ExitCode.FOUND


def _set_style(loaded: LoadedSettings) -> str:
    for problem in loaded.problems:
        if problem.entry == "style":
            print_error(problem.what, where=problem.where)
    return loaded.settings.style


def _copied(text: str, setting: str | None) -> ExitCode:
    from tui.clipboard import Way, copy, write_tty

    copied = copy(text, send=write_tty, setting=setting)
    print_status(f"{copied.message[:1].upper()}{copied.message[1:]}.")
    # a file is better than nothing, but cannot be pasted from
    return ExitCode.NOT_COPIED if copied.backend in (None, Way.FILE) else ExitCode.FOUND
