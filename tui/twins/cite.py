"""seedread cite: a citation of a paragraph or of exact words."""

from pathlib import Path

import click

from index.article import Article, Span
from index.citing import STYLES, citation, find_quotation
from index.controls import shown
from tui.exit_codes import ExitCode
from tui.lines.page import one_line
from tui.lines.places import paragraph_at_place, places_words
from tui.lines.records import citation_fields
from tui.lines.words import shortened
from tui.twins.command import PATH, Twin, json_option
from tui.twins.corpus import one_article
from tui.twins.error import CommandError
from tui.twins.output import data, record, talk
from tui.twins.quoted import quote_around

EXAMPLES = (
    ("seedread cite article.txt --paragraph 4", "cite a paragraph of the body in APA style"),
    ("seedread cite article.txt --paragraph 'caption 2' --style chicago", "a caption; title and standfirst too"),
    ("seedread cite article.txt --quote 'no concerns' --copy", "cite exact words and put it on the clipboard"),
)


@click.command("cite", cls=Twin, examples=EXAMPLES)
@click.argument("path", type=PATH)
@click.option("--paragraph", "place", metavar="PLACE", help="A number, or title, standfirst, caption, 'caption 2'.")
@click.option("--quote", "words", metavar="WORDS", help="Words of the article; marks, case and line breaks may differ.")
@click.option("--style", type=click.Choice(list(STYLES)), default="apa", show_default=True, help="The citation style.")
@click.option("--copy", "copies", is_flag=True, help="Put it on the clipboard too.")
@json_option
def command(path: Path, place: str | None, words: str | None, style: str, copies: bool, as_json: bool) -> ExitCode:
    """Cite a paragraph, or exact words, of one article.

    What the article does not state, such as a date, is left out and named on stderr; it is never guessed.
    """
    if (place is None) == (words is None):
        raise click.UsageError("give either --paragraph or --quote")
    article = one_article(path)
    if place is not None:
        span, quote = _span_of_place(article, place), None
    else:
        span = _span_of_words(article, words or "")
        quote = quote_around(article, span)
    made = citation(article, span, style, quote=quote)
    if as_json:
        record(citation_fields(article, span, style, quote, made))
    else:
        data(shown(made.text))
        for line in (*made.missing, *made.remarks):
            talk(line)
    return _copied(made.text) if copies else ExitCode.FOUND


def _span_of_place(article: Article, place: str) -> Span:
    paragraph = paragraph_at_place(article, place)
    if paragraph is None:
        raise CommandError(
            f"no paragraph {place!r} in this article",
            where=str(article.path),
            todo=f"It has {places_words(article)}",
            code=ExitCode.NOTHING,
        )
    return paragraph.start, paragraph.end


def _span_of_words(article: Article, words: str) -> Span:
    found = find_quotation(words, [article])
    exact = [match for match in found if match.exact]
    if not exact:
        nearest = f"Nearest is: {shortened(one_line(found[0].words), 200)}" if found else None
        raise CommandError(
            "this article does not have these words", where=str(article.path), todo=nearest, code=ExitCode.NOTHING
        )
    if len(exact) > 1:
        talk(f"These words stand in {len(exact)} places; the first is cited.")
    return exact[0].span


def _copied(text: str) -> ExitCode:
    from tui.clipboard import Way, copy, write_tty

    copied = copy(text, send=write_tty)
    talk(f"{copied.words[:1].upper()}{copied.words[1:]}.")
    # a file is better than nothing, but cannot be pasted from
    return ExitCode.NOT_COPIED if copied.how in (None, Way.FILE) else ExitCode.FOUND
