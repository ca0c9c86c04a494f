"""seedread cite: a citation of a paragraph or of exact words."""

from pathlib import Path

import click

from index.citing import STYLES, citation
from index.text import strip_controls
from tui.cli.corpus import one_article
from tui.cli.exit_codes import ExitCode
from tui.cli.format.records import citation_fields
from tui.cli.options import PATH, Twin, json_option
from tui.cli.output import complain, data, record, talk
from tui.cli.passage import passage, place_option, refuse_neither_and_both, words_option
from tui.settings import Loaded
from tui.settings.user import users_settings

EXAMPLES = (
    ("seedread cite article.txt --paragraph 4", "cite a paragraph of the body in APA style"),
    ("seedread cite article.txt --paragraph 'caption 2' --style chicago", "a caption; title and standfirst too"),
    ("seedread cite article.txt --quote 'no concerns' --copy", "cite exact words and put it on the clipboard"),
)


@click.command("cite", cls=Twin, examples=EXAMPLES)
@click.argument("path", type=PATH)
@place_option
@words_option
@click.option("--style", type=click.Choice(list(STYLES)), help="The citation style.  [default: that of the settings]")
@click.option(
    "--case",
    "case",
    type=click.Choice(["published", "style"]),
    default="published",
    help="Headline as published, or in the case the style wants.  [default: published]",
)
@click.option("--copy", "copies", is_flag=True, help="Put it on the clipboard too.")
@json_option
def command(
    path: Path, place: str | None, words: str | None, style: str | None, case: str, copies: bool, as_json: bool
) -> ExitCode:
    """Cite a paragraph, or exact words, of one article.

    What the article does not state, such as a date, is left out and named on stderr; it is never guessed.
    """
    refuse_neither_and_both(place, words)
    article = one_article(path)
    span, quote = passage(article, place, words)
    loaded = users_settings({})  # what was chosen in the reader changes no script
    style = style or _set_style(loaded)
    made = citation(article, span, style, quote=quote, recase=case == "style")
    if as_json:
        record(citation_fields(article, span, style, quote, made))
    else:
        data(strip_controls(made.text).rstrip("\n"))
        for line in (*made.missing, *made.remarks):
            talk(line)
    return _copied(made.text, loaded.clipboard) if copies else ExitCode.FOUND


def _set_style(loaded: Loaded) -> str:
    for problem in loaded.problems:
        if problem.entry == "style":
            complain(problem.what, where=problem.where)
    return loaded.settings.style


def _copied(text: str, setting: str | None) -> ExitCode:
    from tui.clipboard import Way, copy, write_tty

    copied = copy(text, send=write_tty, setting=setting)
    talk(f"{copied.message[:1].upper()}{copied.message[1:]}.")
    # a file is better than nothing, but cannot be pasted from
    return ExitCode.NOT_COPIED if copied.backend in (None, Way.FILE) else ExitCode.FOUND
