"""seedread cite: a citation of a paragraph or of exact words."""

from pathlib import Path

import click

from index.article import Article, Span
from index.citing import STYLES, Citation, citation
from index.marks.quotes.quote import Quote
from tui.exit_codes import ExitCode
from tui.lines.page import printed
from tui.lines.places import paragraph_at_place, places_words
from tui.twins.command import PATH, Twin, json_option
from tui.twins.corpus import one_article
from tui.twins.error import CommandError
from tui.twins.output import data, record, talk

EXAMPLES = (
    ("seedread cite article.txt --paragraph 4", "cite a paragraph of the body in APA style"),
    ("seedread cite article.txt --paragraph 'caption 2' --style chicago", "a caption; title and standfirst too"),
    ("seedread cite article.txt --quote 'no concerns' --copy", "cite exact words and put it on the clipboard"),
)


@click.command("cite", cls=Twin, examples=EXAMPLES)
@click.argument("path", type=PATH)
@click.option("--paragraph", "place", metavar="PLACE", help="A number, or title, standfirst, caption, 'caption 2'.")
@click.option("--quote", "words", metavar="WORDS", help="Words of the article; marks and line breaks may differ.")
@click.option("--style", type=click.Choice(list(STYLES)), default="apa", show_default=True, help="The citation style.")
@click.option("--copy", "copies", is_flag=True, help="Put it on the clipboard too.")
@json_option
def command(path: Path, place: str | None, words: str | None, style: str, copies: bool, as_json: bool) -> ExitCode:
    """Cite a paragraph, or exact words, of one article.

    What the article does not state, such as a date, is left out and named on stderr; it is never guessed.
    """
    if (place is None) == (words is None):
        raise click.UsageError("either --paragraph or --quote is needed, and only one of them")
    article = one_article(path)
    span = _span_of_place(article, place) if place is not None else _span_of_words(article, words or "")
    quote = None if place is not None else _quote_around(article, span)
    made = citation(article, span, style, quote=quote)
    if as_json:
        record(_fields(article, span, style, quote, made))
    else:
        data(printed(made.text))
        for missing in (*made.missing, *made.remarks):
            talk(missing)
    return _copy(made.text) if copies else ExitCode.FOUND
